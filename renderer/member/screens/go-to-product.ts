/**
 * Opinions in writing: into a product and back to the list. The product in hand is an entry of the browser's history, so that the phone's Back
 * button and gesture lead to the list and not out of the page.
 */
import { chooseProduct } from '../model/follow-host.ts';
import { chosenOf, stateOf } from '../model/open-products.ts';
import { page } from '../model/page-state.ts';
import { jumpTo } from './jump-to.ts';

const has = (state: unknown, key: 'product' | 'reading' | 'layer'): boolean => typeof state === 'object' && state !== null && key in state;

/** From one product to the next the history stays as it is: Back leads to the list. */
export function goToProduct(dossier: Parameters<typeof chooseProduct>[0]): void {
  if (!has(history.state, 'product')) history.pushState({ product: true }, '');
  chooseProduct(dossier);
}

function showList(): void {
  const { live, outbox } = page();
  const left = live && chosenOf(live) ? live.current : null;
  chooseProduct('');
  // The row of a product left undone is where one looks next; after handing in it is the top, with the count.
  if (left && stateOf(left, outbox).kind === 'owed') setTimeout(() => jumpTo(`sp-${left.dossier}`), 0);
}

/** After a reload in a new tab there may be no entry to go back to. */
export function goToList(): void {
  // Past the review, which has an entry of its own.
  if (has(history.state, 'product')) history.go(has(history.state, 'layer') ? -2 : -1);
  else showList();
}

/** Follows the Back button; the layers of the evidence viewer above a product are its own affair (open-reading.ts). */
export function followBackToList(): void {
  window.addEventListener('popstate', ({ state }) => {
    if (chosenOf(page().live) && !has(state, 'product') && !has(state, 'reading')) showList();
  });
}
