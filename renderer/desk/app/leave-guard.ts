/** Asks before something is lost that isn't kept: on leaving the screen, closing the window. */
import { useEffect } from 'react';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from './confirm-dialog.tsx';
import { type Unsaved, useDesk } from './state.ts';

const FORM: Unsaved = { title: 'common.leaveTitle', body: 'common.leaveBody', leave: 'common.discard' };

/** Whether the secretary gives up what isn't saved; true when nothing would be lost. */
export async function askToLeave(): Promise<boolean> {
  const { unsaved } = useDesk.getState();
  if (!unsaved) return true;
  const yes = await confirmDialog(() => ({
    title: t(unsaved.title),
    body: t(unsaved.body),
    confirmLabel: t(unsaved.leave),
    cancelLabel: t('common.stay'),
    danger: true,
  }));
  return yes !== null;
}

/** Everything on the screen that would be lost: a window over a form doesn't take the form's mark away. */
const held: { readonly what: Unsaved }[] = [];
const tell = (): void => useDesk.setState({ unsaved: held.at(-1)?.what ?? null });

/** Marks something as lost on leaving; gives what takes the mark away. */
export function holdUnsaved(what: Unsaved): () => void {
  const mine = { what };
  held.push(mine);
  tell();
  return () => {
    held.splice(held.indexOf(mine), 1);
    tell();
  };
}

/** Tells the router that something would be lost; clears it when the component goes. `what` must be a constant. */
export function useUnsaved(dirty: boolean, what: Unsaved = FORM): void {
  useEffect(() => (dirty ? holdUnsaved(what) : undefined), [dirty, what]);
}
