/** Asks before unsaved changes of a form are lost: on leaving the screen and on closing the window. */
import { useEffect, useRef } from 'react';
import { t } from '../../kit/strings/index.ts';
import { parseRoute } from './route.ts';
import { confirmDialog } from './run.tsx';
import { useDesk } from './state.ts';

/** Sits in the frame: a change of the address is taken back until the secretary agrees. */
export function useLeaveGuard(): void {
  const kept = useRef(location.hash);
  useEffect(() => {
    const onHash = async (event: HashChangeEvent): Promise<void> => {
      const wanted = location.hash;
      if (!useDesk.getState().dirty || wanted === kept.current) {
        kept.current = wanted;
        return;
      }
      event.stopImmediatePropagation();
      history.replaceState(null, '', kept.current || '#/');
      const leave = await confirmDialog({
        title: t('common.leaveTitle'),
        body: t('common.leaveBody'),
        confirmLabel: t('common.discard'),
        cancelLabel: t('common.stay'),
        danger: true,
      });
      if (!leave) return;
      useDesk.setState({ dirty: false, route: parseRoute(wanted) });
      kept.current = wanted;
      history.replaceState(null, '', wanted);
    };
    const onClose = (event: BeforeUnloadEvent): void => {
      if (useDesk.getState().dirty) event.preventDefault();
    };
    const listener = (event: HashChangeEvent): void => void onHash(event);
    // Capturing listeners come before the router's plain one, whatever was registered first.
    addEventListener('hashchange', listener, true);
    addEventListener('beforeunload', onClose);
    return () => {
      removeEventListener('hashchange', listener, true);
      removeEventListener('beforeunload', onClose);
    };
  }, []);
}

/** Tells the guard whether a form holds unsaved changes; clears it when the form goes. */
export function useDirty(dirty: boolean): void {
  const setDirty = useDesk((s) => s.setDirty);
  useEffect(() => {
    setDirty(dirty);
    return () => setDirty(false);
  }, [dirty, setDirty]);
}
