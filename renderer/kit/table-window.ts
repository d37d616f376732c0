/** Under this many rows all are drawn: printing and the browser's own search then see everything. */
const DRAW_ALL = 150;
/** Rows drawn beyond each edge, so that scrolling shows no gaps. */
const MARGIN = 12;

/** Half-open range of row indices to draw. Heights in px; pure. */
export function rowsInSight(count: number, rowHeight: number, scrollTop: number, height: number): { readonly first: number; readonly last: number } {
  if (count <= DRAW_ALL) return { first: 0, last: count };
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN), count);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + MARGIN);
  return { first: Math.min(first, last), last };
}
