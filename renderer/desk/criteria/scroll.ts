/** Brings an anchor of the shown set into view, under the top bar. */
export function scrollToPart(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

/** Anchor of a criterion. */
export const criterionAnchor = (code: string): string => `tc-${code}`;
