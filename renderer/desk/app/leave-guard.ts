/** Asks before something is lost: on leaving the screen, closing a form or the window. */
import { useEffect } from 'react';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from './run.tsx';
import { type Unsaved, useDesk } from './state.ts';

const FORM: Unsaved = { title: 'common.leaveTitle', body: 'common.leaveBody', leave: 'common.discard' };

/** Whether the secretary gives up what isn't saved; true when nothing would be lost. */
export async function askToLeave(): Promise<boolean> {
  const { unsaved } = useDesk.getState();
  if (!unsaved) return true;
  const yes = await confirmDialog({
    title: t(unsaved.title),
    body: t(unsaved.body),
    confirmLabel: t(unsaved.leave),
    cancelLabel: t('common.stay'),
    danger: true,
  });
  return yes !== null;
}

/** Tells the router that something would be lost; clears it when the component goes. `what` must be a constant. */
export function useUnsaved(dirty: boolean, what: Unsaved = FORM): void {
  useEffect(() => {
    useDesk.setState({ unsaved: dirty ? what : null });
    return () => useDesk.setState({ unsaved: null });
  }, [dirty, what]);
}
