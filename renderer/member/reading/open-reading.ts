/**
 * Opens evidence over the page and closes it again. Each layer (viewer, panel) is an entry of the browser's history, so that the phone's Back button
 * and gesture close the topmost one; the page beneath is left as it was, to the pixel, with the focus where it had been.
 */
import { change } from '../model/page-state.ts';
import type { Place } from './place.ts';
import { changeReading, type Panel, reading } from './reading-state.ts';

type Under = { readonly scroll: number; readonly focus: Element | null };
let under: Under | null = null;

/** Layers of an entry of the history: 0 page, 1 viewer, 2 panel. */
const layersOf = (state: unknown): number => {
  const layers = typeof state === 'object' && state !== null && 'reading' in state ? state.reading : 0;
  return typeof layers === 'number' ? layers : 0;
};
const layersNow = (): number => (reading().opened ? (reading().panel ? 2 : 1) : 0);
/** Goes back to an entry with so many layers; an entry that isn't ours is left alone. */
const unwind = (to: number): void => {
  const by = layersOf(history.state) - to;
  if (by > 0) history.go(-by);
};

export function openReading(criterion: string, place: Place | null): void {
  if (reading().opened) return;
  under = { scroll: window.pageYOffset, focus: document.activeElement };
  history.pushState({ reading: 1 }, '');
  changeReading({ opened: { criterion, place }, panel: null });
}

function uncover(): void {
  changeReading({ opened: null, panel: null });
  const was = under;
  under = null;
  if (!was) return;
  // After the layer is gone and the page can be focused again.
  setTimeout(() => {
    window.scrollTo(0, was.scroll);
    if (was.focus instanceof HTMLElement && document.contains(was.focus)) was.focus.focus({ preventScroll: true });
  }, 0);
}

export function closeReading(): void {
  if (!reading().opened) return;
  uncover();
  unwind(0);
}

/** The product went away beneath: nothing to return to. */
export function dropReading(): void {
  if (!reading().opened) return;
  under = null;
  closeReading();
}

export function showPanel(panel: Panel): void {
  if (reading().panel) history.replaceState({ reading: 2 }, '');
  else history.pushState({ reading: 2 }, '');
  changeReading({ panel });
}

export function closePanel(): void {
  if (!reading().panel) return;
  changeReading({ panel: null });
  unwind(1);
}

/** Follows the Back button; answers how to stop. A reload leaves our entries behind without a viewer: they are unwound first. */
export function followBack(): () => void {
  if (!reading().opened) unwind(0);
  const back = (event: PopStateEvent): void => {
    const layers = layersOf(event.state);
    if (layers >= layersNow()) return;
    change({ over: 'nothing' });
    if (layers === 0) uncover();
    else changeReading({ panel: null });
  };
  window.addEventListener('popstate', back);
  return () => window.removeEventListener('popstate', back);
}
