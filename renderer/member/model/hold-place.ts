/**
 * What comes in above (the banner of a lost line, an offer, a question) must not push the rows down beneath the finger. Browsers see to that
 * themselves; Safari doesn't.
 */

/** The card first in sight, below the top bar. */
function cardInSight(): Element | undefined {
  const bar = document.querySelector('.top-bar');
  const edge = bar ? bar.getBoundingClientRect().bottom : 0;
  return Array.from(document.querySelectorAll('.card')).find((one) => one.getBoundingClientRect().bottom > edge);
}

export function holdPlace(): void {
  if (CSS.supports('overflow-anchor', 'auto') || typeof ResizeObserver === 'undefined') return;
  let card: Element | undefined;
  let top = 0;
  const note = (): void => {
    card = cardInSight();
    top = card ? card.getBoundingClientRect().top : 0;
  };
  window.addEventListener('scroll', note, { passive: true });
  new ResizeObserver(() => {
    if (card && document.contains(card) && window.pageYOffset > 0) window.scrollBy(0, card.getBoundingClientRect().top - top);
    note();
  }).observe(document.body);
}
