/** The page that a key leads to, within 1 … pages; null when the key turns no page or there is none further. Pure. */
export function pageForKey(key: string, page: number, pages: number): number | null {
  const wanted: Readonly<Record<string, number>> = { ArrowLeft: page - 1, ArrowRight: page + 1, PageUp: page - 1, PageDown: page + 1, Home: 1, End: pages };
  const next = wanted[key];
  if (next === undefined) return null;
  const within = Math.max(1, Math.min(pages, next));
  return within === page ? null : within;
}
