/**
 * A signature drawn with the finger, as plain data: strokes of points on a field of 300 × 120 units, whatever the screen's size.
 * As text it is "M12 30.5L13 31…" (half units, one M a stroke); the host takes at most 20,000 characters, so strokes are thinned to fit.
 */
export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

export const PAD_WIDTH = 300;
export const PAD_HEIGHT = 120;
export const MAX_SIGNATURE = 20_000;
/** Units a point may lie off the line and still be left out: a fifth of the pen's width. */
const FINE = 0.5;

const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value * 2) / 2));

/** A point of the screen on the pad's own field; what lies outside is moved to its edge. */
export const padPoint = (
  x: number,
  y: number,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Point => [within(((x - box.left) / (box.width || 1)) * PAD_WIDTH, PAD_WIDTH), within(((y - box.top) / (box.height || 1)) * PAD_HEIGHT, PAD_HEIGHT)];

/** Distance of a point from the straight piece between two others, units. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length));
  return Math.hypot(point[0] - from[0] - along * dx, point[1] - from[1] - along * dy);
}

/** Leaves out points that lie within `tolerance` units of the line without them (Douglas and Peucker); first and last stay. Without recursion: a stroke may be long. */
export function thinStroke(stroke: Stroke, tolerance: number): Stroke {
  if (stroke.length < 3) return stroke;
  const stay = stroke.map((_, i) => i === 0 || i === stroke.length - 1);
  const open: (readonly [number, number])[] = [[0, stroke.length - 1]];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const [first, last] = piece;
    let [far, farthest] = [0, tolerance];
    for (let i = first + 1; i < last; i += 1) {
      const off = distance(stroke[i] as Point, stroke[first] as Point, stroke[last] as Point);
      if (off > farthest) [far, farthest] = [i, off];
    }
    if (far === 0) continue;
    stay[far] = true;
    open.push([first, far], [far, last]);
  }
  return stroke.filter((_, i) => stay[i]);
}

/** A tap is a dot: drawn as a line of no length, which a round pen shows. */
const strokeText = (stroke: Stroke): string =>
  (stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const textAt = (strokes: readonly Stroke[], tolerance: number): string => strokes.map((stroke) => strokeText(thinStroke(stroke, tolerance))).join('');

/**
 * The strokes as the host takes them, '' for none. Thinned more and more coarsely until the text fits; a scribble of thousands of
 * strokes loses the last of them.
 */
export function signatureText(strokes: readonly Stroke[]): string {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  for (let tolerance = FINE; tolerance <= 64; tolerance *= 2) {
    const text = textAt(drawn, tolerance);
    if (text.length <= MAX_SIGNATURE) return text;
  }
  const text = textAt(drawn, 64).slice(0, MAX_SIGNATURE + 1);
  return text.slice(0, text.lastIndexOf('M'));
}

/** The strokes of a text made by `signatureText`; what doesn't read as one gives no strokes. */
export function readSignature(text: string): readonly Stroke[] {
  if (!/^(M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+)*$/.test(text)) return [];
  return text
    .split('M')
    .slice(1)
    .map((piece) => piece.split('L').map((pair) => pair.split(' ').map(Number) as unknown as Point));
}
