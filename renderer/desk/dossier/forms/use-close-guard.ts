import { t } from '../../../kit/strings/index.ts';
import { useDirty } from '../../app/leave-guard.ts';
import { confirmDialog } from '../../app/run.tsx';

/** Closing a form in a window: asks first when it holds unsaved changes. */
export function useCloseGuard(dirty: boolean, onClose: () => void): () => Promise<void> {
  useDirty(dirty);
  return async () => {
    const leave =
      !dirty ||
      (await confirmDialog({
        title: t('common.leaveTitle'),
        body: t('common.leaveBody'),
        confirmLabel: t('common.discard'),
        cancelLabel: t('common.stay'),
        danger: true,
      }));
    if (leave) onClose();
  };
}
