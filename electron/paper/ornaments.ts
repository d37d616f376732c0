/** Shapes of the certificate: five-pointed star, frame with a band of lozenges, a pale drum face behind the text. */

const GREEN = '#00704A';
const GOLD = '#C9971C';
const GOLD_DARK = '#A87A0F';
const PALE = '#F3EAD2';

type Doc = PDFKit.PDFDocument;

function polygon(doc: Doc, points: readonly (readonly [number, number])[]): Doc {
  points.forEach(([x, y], i) => (i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)));
  return doc.closePath();
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
export function drawStar(doc: Doc, x: number, y: number, radius: number): void {
  polygon(doc, starPoints(x, y, radius, radius * 0.382, 5))
    .lineWidth(0.6)
    .fillAndStroke(GOLD, GOLD_DARK);
}

const lozenge = (doc: Doc, x: number, y: number, half: number): Doc =>
  polygon(doc, [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ]);

/** A band of lozenges between two corners, evenly spaced. */
function band(doc: Doc, from: readonly [number, number], to: readonly [number, number], half: number): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.round(length / (half * 2.6));
  for (let i = 0; i <= count; i += 1) lozenge(doc, from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count, half);
  doc.fillColor(GOLD).fill();
}

function corner(doc: Doc, x: number, y: number, half: number): void {
  doc
    .rect(x - half, y - half, half * 2, half * 2)
    .fillColor('#FFFFFF')
    .fill();
  doc
    .lineWidth(1)
    .strokeColor(GREEN)
    .rect(x - half, y - half, half * 2, half * 2)
    .stroke();
  polygon(doc, starPoints(x, y, half * 0.86, half * 0.5, 8))
    .fillColor(GREEN)
    .fill();
  polygon(doc, starPoints(x, y, half * 0.44, half * 0.26, 8))
    .fillColor(GOLD)
    .fill();
}

/** Frame of a page of that size, in points: green rule, band of gold lozenges, fine rules inside, rosettes at the corners. */
export function drawFrame(doc: Doc, width: number, height: number): void {
  const inset = (d: number): readonly [number, number, number, number] => [d, d, width - 2 * d, height - 2 * d];
  doc
    .lineWidth(2.4)
    .strokeColor(GREEN)
    .rect(...inset(24))
    .stroke();
  doc
    .lineWidth(0.6)
    .strokeColor(GOLD_DARK)
    .rect(...inset(28))
    .stroke();
  const [middle, half] = [34.5, 3.1];
  band(doc, [middle, middle], [width - middle, middle], half);
  band(doc, [middle, height - middle], [width - middle, height - middle], half);
  band(doc, [middle, middle], [middle, height - middle], half);
  band(doc, [width - middle, middle], [width - middle, height - middle], half);
  doc
    .lineWidth(0.6)
    .strokeColor(GOLD_DARK)
    .rect(...inset(41))
    .stroke();
  doc
    .lineWidth(1.2)
    .strokeColor(GREEN)
    .rect(...inset(44))
    .stroke();
  for (const x of [middle, width - middle]) for (const y of [middle, height - middle]) corner(doc, x, y, 13);
}

/** The face of a bronze drum: a star of fourteen tips in rings, so pale that text stands on it. */
export function drawEmblem(doc: Doc, x: number, y: number, radius: number): void {
  doc.lineWidth(0.8).strokeColor(PALE);
  for (const share of [1, 0.97, 0.84, 0.81, 0.66, 0.63, 0.42, 0.39]) doc.circle(x, y, radius * share);
  doc.stroke();
  polygon(doc, starPoints(x, y, radius * 0.37, radius * 0.13, 14))
    .fillColor(PALE)
    .fill();
  const ring = (count: number, share: number, size: number): void => {
    for (let i = 0; i < count; i += 1) {
      const angle = (i * 2 * Math.PI) / count;
      doc.circle(x + radius * share * Math.cos(angle), y + radius * share * Math.sin(angle), radius * size);
    }
    doc.stroke();
  };
  ring(48, 0.905, 0.038);
  ring(36, 0.735, 0.045);
  for (let i = 0; i < 56; i += 1) {
    const angle = (i * 2 * Math.PI) / 56;
    const next = ((i + 0.5) * 2 * Math.PI) / 56;
    doc
      .moveTo(x + radius * 0.45 * Math.cos(angle), y + radius * 0.45 * Math.sin(angle))
      .lineTo(x + radius * 0.6 * Math.cos(next), y + radius * 0.6 * Math.sin(next));
  }
  doc.stroke();
}
