/** Text printed over text. */
import type { BoxPage } from './pdf-tools.ts';

/** Pairs of words of a page that share more than a hair of area. */
export function overlaps(page: BoxPage): readonly string[] {
  const found: string[] = [];
  page.words.forEach((a, i) => {
    for (const b of page.words.slice(i + 1)) {
      const wide = Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin);
      const high = Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin);
      if (wide > 1 && high > 3) found.push(`${a.text} / ${b.text}`);
    }
  });
  return found;
}
