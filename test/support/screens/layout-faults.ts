/** What large text or a narrow window spoils on the page in front: each fault in a line, named by the words it stands at. */
import type { Page } from '@playwright/test';

/** Runs in the page. */
function findFaults(): string[] {
  const found = new Set<string>();
  const wordsOf = (element: Element): string => `«${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}»`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('[inert], [aria-hidden="true"]');
  const over = document.documentElement.scrollWidth - window.innerWidth;
  if (over > 0) found.add(`the page is ${over} px wider than the window`);
  const bar = document.querySelector('header > div');
  if (bar && bar.scrollWidth > bar.clientWidth + 1) found.add(`the top bar is ${bar.scrollWidth - bar.clientWidth} px wider than the window`);

  /** Where the element may be seen: what cuts it off, with parts that scroll sideways taken as wide as what they hold. */
  const cutBy = (element: Element): string | null => {
    const { left, right, width } = element.getBoundingClientRect();
    if (width < 2) return null;
    for (let up = element.parentElement; up; up = up.parentElement) {
      const { overflowX } = getComputedStyle(up);
      if (overflowX === 'auto' || overflowX === 'scroll') return null;
      if (overflowX === 'visible' || up === document.body) continue;
      const box = up.getBoundingClientRect();
      if (box.width > 2 && (right > box.right + 2 || left < box.left - 2)) return 'cut off';
    }
    return right > window.innerWidth + 1 || left < -1 ? 'outside of the window' : null;
  };
  for (const act of document.querySelectorAll('button, a[href], input, textarea, [role="tab"], [role="option"]')) {
    if (!isShown(act) || act.clientWidth < 2) continue;
    const fault = cutBy(act);
    if (fault) found.add(`${fault}: ${wordsOf(act)}`);
    const label = act.querySelector('.mantine-Button-label');
    if (label && label.scrollWidth > label.clientWidth + 1 && !act.hasAttribute('aria-label')) found.add(`words of a button cut: ${wordsOf(act)}`);
  }
  // Cut with dots, and the whole stands neither in a hint nor in a column that can be made wider by choosing fewer.
  for (const label of document.querySelectorAll('main *, [role="dialog"] *'))
    if (
      label.scrollWidth > label.clientWidth + 1 &&
      getComputedStyle(label).textOverflow === 'ellipsis' &&
      isShown(label) &&
      !label.closest('[title], td, input, header, [role="option"], [role="grid"]')
    )
      found.add(`words cut: ${wordsOf(label)}`);

  // Words of drawings: over one another, or left behind by the text around them. Beside another program a drawing has room for no larger ones.
  const slim = document.documentElement.hasAttribute('data-slim');
  const leastSize = slim ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  for (const drawing of document.querySelectorAll<SVGSVGElement>('svg[role="img"]')) {
    const texts = [...drawing.querySelectorAll('text')];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    for (const [i, text] of texts.entries()) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1);
      if (size < leastSize - 0.5) found.add(`drawn words of ${size} px: ${wordsOf(text)}`);
      const a = boxes[i];
      const over = boxes.findIndex((b, j) => j > i && a && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4);
      if (over >= 0) found.add(`drawn over each other: ${wordsOf(text)} and ${wordsOf(texts[over] ?? text)}`);
    }
  }

  /** Text of several words, one or two to a line. */
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = (node.textContent ?? '').trim().split(/\s+/).length;
    if (!parent || words < 4 || !isShown(parent) || parent.closest('th')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top))).size;
    if (lines >= 5 && words / lines < 1.7) found.add(`${words} words on ${lines} lines: ${wordsOf(parent)}`);
  }
  return [...found];
}

export const layoutFaults = async (page: Page): Promise<readonly string[]> => await page.evaluate(findFaults);
