import { askToLeave, useDirty } from '../../app/leave-guard.ts';

/** Closing a form in a window: asks first when it holds unsaved changes. */
export function useCloseGuard(dirty: boolean, onClose: () => void): () => Promise<void> {
  useDirty(dirty);
  return async () => {
    if (!dirty || (await askToLeave())) onClose();
  };
}
