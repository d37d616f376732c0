/** Both themes of the member's page: every pair of words and ground reads at AA (4.5:1), edges and signs at 3:1. A colour made paler fails here. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = `${readFileSync('renderer/kit/light/base.css', 'utf8')}\n${readFileSync('renderer/member/styles/themes.css', 'utf8')}`;

/** The variables of one block, `name` → "#rrggbb". */
function variables(selector: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, head, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if ((head as string).replace(/\/\*[\s\S]*?\*\//g, '').trim() === selector)
      for (const [, name, value] of (body as string).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)) found[name as string] = value as string;
  return found;
}

const light = variables(':root');
const themes = { light, dark: { ...light, ...variables('html.dark') } };

function brightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Words on grounds, as the style sheets put them together. */
const WORDS: readonly (readonly [words: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'ground', 'green-pale', 'amber-pale', 'red-pale']],
  ['ink-soft', ['paper', 'ground', 'green-pale', 'amber-pale']],
  ['green', ['paper', 'ground', 'green-pale', 'amber-pale']],
  ['green-deep', ['paper', 'ground', 'green-pale']],
  ['gold-text', ['paper', 'green-pale', 'ground']],
  ['amber-text', ['amber-pale', 'paper', 'green-pale']],
  ['red-text', ['red-pale']],
  ['off-text', ['off', 'ground']],
  ['on-action', ['action', 'action-deep', 'alarm']],
];
/** Edges of fields and the ring of the focus. */
const EDGES: typeof WORDS = [
  ['edge', ['paper']],
  ['focus', ['paper', 'ground', 'green-pale']],
];

for (const name of ['light', 'dark'] as const) {
  const theme: Readonly<Record<string, string>> = themes[name];
  const tooPale = (pairs: typeof WORDS, least: number): readonly string[] =>
    pairs.flatMap(([words, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(theme[words] as string, theme[ground] as string);
        return ratio < least ? [`${words} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
  it(`${name}: words read at 4.5:1, edges at 3:1`, () => {
    expect([...tooPale(WORDS, 4.5), ...tooPale(EDGES, 3)]).toEqual([]);
  });
  it(`${name}: all twelve product colours carry their number and stand off the ground`, () => {
    for (let n = 0; n < 12; n += 1) {
      const colour = variables(name === 'light' ? `.product-${n}` : `.dark .product-${n}`).product as string;
      expect([n, contrast(colour, theme['on-product'] as string) >= 4.5, contrast(colour, theme.paper as string) >= 3]).toEqual([n, true, true]);
    }
  });
}

it('a theme changes every variable the other sets', () => {
  expect(Object.keys(variables('html.dark')).filter((name) => !(name in light))).toEqual([]);
});
