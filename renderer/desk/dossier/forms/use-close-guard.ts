import { askToLeave, useUnsaved } from '../../app/leave-guard.ts';

/** Closing a form in a window: asks first when it holds unsaved changes. */
export function useCloseGuard(dirty: boolean, onClose: () => void): () => Promise<void> {
  useUnsaved(dirty);
  return async () => {
    if (await askToLeave()) onClose();
  };
}
