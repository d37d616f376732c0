/** What a key means while reading. `leaf` counts sheets; `to` goes to the file's first or last page. */
export type KeyDeed =
  | { readonly kind: 'leaf'; readonly by: number }
  | { readonly kind: 'to'; readonly end: 'first' | 'last' }
  | { readonly kind: 'zoom'; readonly way: 1 | -1 | 0 }
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'close' };

const LEAF: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };
const MOVE: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
const MOVE_PX = 80;

/** Arrows move about in an enlarged page (at its edge they leaf too) and leaf through whole ones. */
export function keyDeed(key: string, zoomed: boolean): KeyDeed | null {
  if (key === 'Escape') return { kind: 'close' };
  if (key === 'Home') return { kind: 'to', end: 'first' };
  if (key === 'End') return { kind: 'to', end: 'last' };
  if (key === '+' || key === '=') return { kind: 'zoom', way: 1 };
  if (key === '-' || key === '_') return { kind: 'zoom', way: -1 };
  if (key === '0') return { kind: 'zoom', way: 0 };
  const move = zoomed ? MOVE[key] : undefined;
  if (move) return { kind: 'move', dx: move[0] * MOVE_PX, dy: move[1] * MOVE_PX };
  const by = LEAF[key];
  return by === undefined ? null : { kind: 'leaf', by };
}
