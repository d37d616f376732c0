/** Under this many rows all are drawn: printing and the browser's own search then see everything. */
const DRAW_ALL = 150;
/** Rows drawn beyond each edge, at least, so that scrolling shows no gaps. */
const MARGIN = 6;
/** The edges move by this many rows at a time: scrolling within them draws nothing anew. */
const STEP = 4;

/**
 * Half-open range of row indices to draw. Heights in px. `leaping`: the scroll bar is dragged, every frame shows other rows altogether; only those in
 * sight are drawn then, the ones beyond the edges would be thrown away unseen. Pure.
 */
export function rowsInSight(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
  leaping = false,
): { readonly first: number; readonly last: number } {
  if (count <= DRAW_ALL) return { first: 0, last: count };
  const [margin, step] = leaping ? [0, 1] : [MARGIN, STEP];
  const first = Math.max(0, Math.floor((Math.floor(scrollTop / rowHeight) - margin) / step) * step);
  const last = Math.min(count, Math.ceil((Math.ceil((scrollTop + height) / rowHeight) + margin) / step) * step);
  return { first: Math.min(first, last), last };
}
