/** Which rows of thumbnails to draw: those in sight and one beyond each edge. Half-open range of page indices from 0; sizes in px. */
export function thumbsInSight(
  count: number,
  columns: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): { readonly first: number; readonly last: number } {
  const rows = Math.ceil(count / columns);
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - 1), Math.max(0, rows - 1));
  const bottom = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + 1);
  return { first: top * columns, last: Math.min(count, Math.max(bottom, top + 1) * columns) };
}
