/** A USB scanner types like a keyboard, only faster than any hand: a code that comes so opens its sheet, whatever has the focus. */
import { useEffect } from 'react';
import { SHEET_CODE_START } from '../../../../shared/paper/sheet-code.ts';

/** Most time between two keys of a scanner, in milliseconds; some wait 30 between two keys, and the page may be busy. */
const FAST_MS = 90;

export function useScanner(onCode: (text: string) => void): void {
  useEffect(() => {
    let text = '';
    let last = 0;
    const follow = (event: KeyboardEvent): void => {
      const quick = event.timeStamp - last < FAST_MS;
      last = event.timeStamp;
      const scanning = quick && text.toUpperCase().startsWith(SHEET_CODE_START);
      if (event.key === 'Enter' || event.key === 'Tab') {
        if (scanning) {
          event.preventDefault();
          event.stopPropagation();
          onCode(text);
        }
        text = '';
        return;
      }
      if (event.key.length !== 1) return;
      text = quick ? text + event.key : event.key;
      // From the fourth key on it is no hand: nothing of it may reach a field.
      if (scanning) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener('keydown', follow, true);
    return () => removeEventListener('keydown', follow, true);
  }, [onCode]);
}
