/** Asks before unsaved changes of a form are lost: on leaving the screen and on closing the window. */
import { useEffect } from 'react';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from './run.tsx';
import { useDesk } from './state.ts';

/** Whether the secretary gives up the unsaved changes. */
export async function askToLeave(): Promise<boolean> {
  const yes = await confirmDialog({
    title: t('common.leaveTitle'),
    body: t('common.leaveBody'),
    confirmLabel: t('common.discard'),
    cancelLabel: t('common.stay'),
    danger: true,
  });
  return yes !== null;
}

/** Tells the router whether a form holds unsaved changes; clears it when the form goes. */
export function useDirty(dirty: boolean): void {
  const setDirty = useDesk((s) => s.setDirty);
  useEffect(() => {
    setDirty(dirty);
    return () => setDirty(false);
  }, [dirty, setDirty]);
}
