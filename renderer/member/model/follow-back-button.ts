/**
 * The phone's Back button and gesture close what lies over the scoring screen (review, own sheet, settings, the chair's tab) instead of leaving the
 * page. While anything does, one entry of the browser's history stands for it; the evidence viewer has entries of its own (open-reading.ts).
 */
import { reading } from '../reading/reading-state.ts';
import { change, page, usePage } from './page-state.ts';

const has = (key: 'layer' | 'reading'): boolean => typeof history.state === 'object' && history.state !== null && key in history.state;

const isOver = (): boolean => {
  const { over, tab, view, live } = page();
  return over !== 'nothing' || tab === 'chair' || (live !== null && view.kind !== 'score');
};

function closeTopmost(): void {
  const { over, tab } = page();
  if (over !== 'nothing') change({ over: 'nothing' });
  else change(tab === 'chair' ? { tab: 'own' } : { view: { kind: 'score' } });
}

/** Our own way back is under way: what comes of it is no press of the button. */
let leaving = false;

/** Makes the entry, or takes it away again. */
function settle(): void {
  if (leaving || has('reading') || reading().opened) return;
  if (isOver() && !has('layer')) history.pushState({ ...history.state, layer: true }, '');
  if (isOver() || !has('layer')) return;
  leaving = true;
  history.back();
}

export function followBackButton(): void {
  // One act may change the page's state several times over: what counts is how it ends.
  let planned: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(planned);
    planned = setTimeout(settle, 0);
  };
  // After a reload nothing lies over the screen any more.
  soon();
  usePage.subscribe(soon);
  window.addEventListener('popstate', () => {
    const pressed = !leaving && !has('layer') && !has('reading');
    leaving = false;
    if (pressed && isOver()) closeTopmost();
    soon();
  });
}
