/**
 * The phone's Back button and gesture close what lies over the scoring screen (a dialog, a vote put off, a notice read, settings, the chair's tab, review, own sheet) instead of
 * leaving the page. While anything does, one entry of the browser's history stands for it; the evidence viewer has entries of its own (open-reading.ts).
 */
import { reading } from '../reading/reading-state.ts';
import { change, type PageState, page, shownVote, usePage } from './page-state.ts';

const has = (key: 'layer' | 'reading'): boolean => typeof history.state === 'object' && history.state !== null && key in history.state;

/** What closes the topmost layer; null: none lies over the screen. */
function closing(): Partial<PageState> | null {
  const state = page();
  const { over, tab, view, live, notice } = state;
  if (notice) return { notice: null };
  const vote = shownVote(state);
  if (vote) return { voteView: { id: vote.id, shown: false } };
  if (over !== 'nothing') return { over: 'nothing' };
  if (tab === 'chair') return { tab: 'own' };
  return live && view.kind !== 'score' ? { view: { kind: 'score' } } : null;
}

/** Dialogs over a layer that keep their state to themselves, the topmost last. */
const dialogs: (() => void)[] = [];

/** While a dialog stands open the button closes it and nothing below it. Answers how to take it out again. */
export function closeOnBack(close: () => void): () => void {
  dialogs.push(close);
  return () => void dialogs.splice(dialogs.indexOf(close), 1);
}

/** Our own way back is under way: what comes of it is no press of the button. */
let leaving = false;

/** Makes the entry, or takes it away again. */
function settle(): void {
  if (leaving || has('reading') || reading().opened) return;
  const over = closing() !== null;
  if (over && !has('layer')) history.pushState({ ...history.state, layer: true }, '');
  if (over || !has('layer')) return;
  leaving = true;
  history.back();
}

export function followBackButton(): void {
  // One act may change the page's state several times over: what counts is how it ends.
  const soon = (): void => void Promise.resolve().then(settle);
  // After a reload nothing lies over the screen any more.
  soon();
  usePage.subscribe(soon);
  window.addEventListener('popstate', () => {
    const pressed = !leaving && !has('layer') && !has('reading');
    leaving = false;
    const dialog = dialogs[dialogs.length - 1];
    const part = pressed && !dialog && closing();
    if (pressed && dialog) dialog();
    if (part) change(part);
    soon();
  });
}
