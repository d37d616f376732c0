/** Filling in one field after the other: Enter and the arrows go to the same field of the next row. */
import type { KeyboardEvent } from 'react';

/** Moves among the fields of one `kind` (their `data-quick`) below `box`; true when the key was such a move. */
export function focusNext(event: KeyboardEvent<HTMLInputElement>, box: ParentNode | null): boolean {
  const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  const kind = event.currentTarget.dataset.quick ?? '';
  const fields = [...(box ?? document).querySelectorAll<HTMLInputElement>(`input[data-quick="${kind}"]`)];
  const next = fields[fields.indexOf(event.currentTarget) + step];
  if (next) {
    next.focus();
    next.select();
  } else event.currentTarget.blur();
  return true;
}
