/** Shapes of the certificate: five-pointed star, frame with a band of lozenges, a pale drum face behind the text. */
import type { Pen, Shapes } from './record-shapes.ts';

const GREEN = '#00704A';
const GOLD = '#C9971C';
const GOLD_DARK = '#A87A0F';
const PALE = '#F3EAD2';

function polygon(pen: Pen, points: readonly (readonly [number, number])[]): Pen {
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  return pen.closePath();
}

/** Points of a star with `tips` tips, the first upwards. */
function starPoints(x: number, y: number, outer: number, inner: number, tips: number): readonly (readonly [number, number])[] {
  return Array.from({ length: tips * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner;
    const angle = -Math.PI / 2 + (i * Math.PI) / tips;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** Gold star around its centre. 0.382: the ratio of the regular pentagram. */
export function drawStar(pen: Pen, x: number, y: number, radius: number): void {
  polygon(pen, starPoints(x, y, radius, radius * 0.382, 5))
    .lineWidth(0.6)
    .fillAndStroke(GOLD, GOLD_DARK);
}

const lozenge = (pen: Pen, x: number, y: number, half: number): Pen =>
  polygon(pen, [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ]);

/** A band of lozenges between two corners, evenly spaced. */
function band(pen: Pen, from: readonly [number, number], to: readonly [number, number], half: number): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.round(length / (half * 2.6));
  for (let i = 0; i <= count; i += 1) lozenge(pen, from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count, half);
  pen.fillColor(GOLD).fill();
}

function corner(pen: Pen, x: number, y: number, half: number): void {
  pen
    .rect(x - half, y - half, half * 2, half * 2)
    .fillColor('#FFFFFF')
    .fill();
  pen
    .lineWidth(1)
    .strokeColor(GREEN)
    .rect(x - half, y - half, half * 2, half * 2)
    .stroke();
  polygon(pen, starPoints(x, y, half * 0.86, half * 0.5, 8))
    .fillColor(GREEN)
    .fill();
  polygon(pen, starPoints(x, y, half * 0.44, half * 0.26, 8))
    .fillColor(GOLD)
    .fill();
}

/** Frame of a page of that size, in points: green rule, band of gold lozenges, fine rules inside, rosettes at the corners. */
function drawFrame(pen: Pen, width: number, height: number): void {
  const inset = (d: number): readonly [number, number, number, number] => [d, d, width - 2 * d, height - 2 * d];
  pen
    .lineWidth(2.4)
    .strokeColor(GREEN)
    .rect(...inset(24))
    .stroke();
  pen
    .lineWidth(0.6)
    .strokeColor(GOLD_DARK)
    .rect(...inset(28))
    .stroke();
  const [middle, half] = [34.5, 3.1];
  band(pen, [middle, middle], [width - middle, middle], half);
  band(pen, [middle, height - middle], [width - middle, height - middle], half);
  band(pen, [middle, middle], [middle, height - middle], half);
  band(pen, [width - middle, middle], [width - middle, height - middle], half);
  pen
    .lineWidth(0.6)
    .strokeColor(GOLD_DARK)
    .rect(...inset(41))
    .stroke();
  pen
    .lineWidth(1.2)
    .strokeColor(GREEN)
    .rect(...inset(44))
    .stroke();
  for (const x of [middle, width - middle]) for (const y of [middle, height - middle]) corner(pen, x, y, 13);
}

/** The face of a bronze drum: a star of fourteen tips in rings, so pale that text stands on it. */
function drawEmblem(pen: Pen, x: number, y: number, radius: number): void {
  pen.lineWidth(0.8).strokeColor(PALE);
  for (const share of [1, 0.97, 0.84, 0.81, 0.66, 0.63, 0.42, 0.39]) pen.circle(x, y, radius * share);
  pen.stroke();
  polygon(pen, starPoints(x, y, radius * 0.37, radius * 0.13, 14))
    .fillColor(PALE)
    .fill();
  const ring = (count: number, share: number, size: number): void => {
    for (let i = 0; i < count; i += 1) {
      const angle = (i * 2 * Math.PI) / count;
      pen.circle(x + radius * share * Math.cos(angle), y + radius * share * Math.sin(angle), radius * size);
    }
    pen.stroke();
  };
  ring(48, 0.905, 0.038);
  ring(36, 0.735, 0.045);
  for (let i = 0; i < 56; i += 1) {
    const angle = (i * 2 * Math.PI) / 56;
    const next = ((i + 0.5) * 2 * Math.PI) / 56;
    pen
      .moveTo(x + radius * 0.45 * Math.cos(angle), y + radius * 0.45 * Math.sin(angle))
      .lineTo(x + radius * 0.6 * Math.cos(next), y + radius * 0.6 * Math.sin(next));
  }
  pen.stroke();
}

/** `frameShapes`: as large as the page; `emblemShapes`: a square of that radius, with the width of its outer line more on each side. */
export const frameShapes = (width: number, height: number): Shapes => ({
  name: `Frame${Math.round(width)}x${Math.round(height)}`,
  width,
  height,
  draw: (pen) => drawFrame(pen, width, height),
});
const OUTLINE = 1;
export const emblemShapes = (radius: number): Shapes => ({
  name: `Emblem${Math.round(radius * 100)}`,
  width: 2 * (radius + OUTLINE),
  height: 2 * (radius + OUTLINE),
  draw: (pen) => drawEmblem(pen, radius + OUTLINE, radius + OUTLINE, radius),
});
