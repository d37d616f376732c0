/** A field that is saved as it is left: also when the screen goes from under it, and never silently lost with the window. */
import { useEffect, useRef } from 'react';

/** `typed`: something stands in the field that isn't saved. `save` is what leaving the field does. */
export function useAutosave(typed: boolean, save: () => void): void {
  const latest = useRef({ typed, save });
  latest.current = { typed, save };
  useEffect(() => {
    const onClose = (event: BeforeUnloadEvent): void => {
      if (!latest.current.typed) return;
      latest.current.save();
      event.preventDefault();
    };
    addEventListener('beforeunload', onClose);
    return () => {
      removeEventListener('beforeunload', onClose);
      if (latest.current.typed) latest.current.save();
    };
  }, []);
}
