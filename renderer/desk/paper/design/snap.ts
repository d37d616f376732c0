/** Where a dragged thing comes to rest: on a line of the page or of another item near by, else on the grid. Millimetres. */
import type { Box } from './edit-design.ts';

/** Lines something was aligned to, to be shown. */
export type Guides = { readonly x: readonly number[]; readonly y: readonly number[] };
export const NO_GUIDES: Guides = { x: [], y: [] };

/** How near a line draws, millimetres. */
const NEAR = 1.2;

type Axis = 'x' | 'y';
const sizeOf = (box: Box, axis: Axis): number => (axis === 'x' ? box.width : box.height);
/** Beginning, middle and end of a box on an axis. */
const linesOf = (box: Box, axis: Axis): readonly number[] => [box[axis], box[axis] + sizeOf(box, axis) / 2, box[axis] + sizeOf(box, axis)];

const onGrid = (value: number, grid: number): number => Math.round(value / grid) * grid;

/** How far to move so that one of `own` lies on one of `lines`; null: none is near. */
function pull(own: readonly number[], lines: readonly number[]): { readonly by: number; readonly line: number } | null {
  let best: { readonly by: number; readonly line: number } | null = null;
  for (const line of lines)
    for (const place of own) {
      const by = line - place;
      if (Math.abs(by) <= NEAR && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, line };
    }
  return best;
}

type Around = { readonly others: readonly Box[]; readonly page: { readonly width: number; readonly height: number }; readonly grid: number };

const linesAround = ({ others, page }: Around, axis: Axis): readonly number[] => [
  (axis === 'x' ? page.width : page.height) / 2,
  ...others.flatMap((box) => linesOf(box, axis)),
];

/** A box moved: each axis by itself. */
export function snapMove(box: Box, around: Around): { readonly box: Box; readonly guides: Guides } {
  const snap = (axis: Axis): { readonly at: number; readonly guides: readonly number[] } => {
    const found = pull(linesOf(box, axis), linesAround(around, axis));
    return found ? { at: box[axis] + found.by, guides: [found.line] } : { at: onGrid(box[axis], around.grid), guides: [] };
  };
  const [x, y] = [snap('x'), snap('y')];
  return { box: { ...box, x: x.at, y: y.at }, guides: { x: x.guides, y: y.guides } };
}

/** Which edges a handle moves: −1 the left or upper, 1 the right or lower, 0 neither. */
export type Handle = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };

/** The box with one handle dragged by (right, down): never smaller than `least` a side. */
export function resize(
  box: Box,
  handle: Handle,
  right: number,
  down: number,
  around: Around | null,
  least = 1,
): { readonly box: Box; readonly guides: Guides } {
  const along = (axis: Axis, side: -1 | 0 | 1, by: number): { readonly at: number; readonly size: number; readonly guides: readonly number[] } => {
    const [start, end] = [box[axis], box[axis] + sizeOf(box, axis)];
    if (side === 0) return { at: start, size: end - start, guides: [] };
    const wanted = (side < 0 ? start : end) + by;
    const found = around && pull([wanted], linesAround(around, axis));
    const edge = found ? found.line : around ? onGrid(wanted, around.grid) : wanted;
    const guides = found ? [found.line] : [];
    return side < 0
      ? { at: Math.min(edge, end - least), size: Math.max(end - edge, least), guides }
      : { at: start, size: Math.max(edge - start, least), guides };
  };
  const [x, y] = [along('x', handle.x, right), along('y', handle.y, down)];
  return { box: { x: x.at, y: y.at, width: x.size, height: y.size }, guides: { x: x.guides, y: y.guides } };
}

/** How far an arrow key moves: 1 mm, with Shift 5 mm, with Alt 0.1 mm; null: no arrow. */
export function arrowStep(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): { readonly right: number; readonly down: number } | null {
  const by = event.shiftKey ? 5 : event.altKey ? 0.1 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return { right: -by, down: 0 };
    case 'ArrowRight':
      return { right: by, down: 0 };
    case 'ArrowUp':
      return { right: 0, down: -by };
    case 'ArrowDown':
      return { right: 0, down: by };
    default:
      return null;
  }
}
