/** Frame and drum face of the page as the screen shows them: the lines of the print (electron/paper/ornaments.ts). Units are points. */
type Page = { readonly width: number; readonly height: number };

const GREEN = '#00704A';
const GOLD = '#C9971C';
const GOLD_DARK = '#A87A0F';
const PALE = '#F3EAD2';
const POINTS = 72 / 25.4;
const RADIUS = 58 * POINTS;

/** Points of a star around 0,0, the first tip upwards. */
export const starPoints = (outer: number, inner: number, tips: number): string =>
  Array.from({ length: tips * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner;
    const angle = -Math.PI / 2 + (i * Math.PI) / tips;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');

const around = (count: number, share: number, shift = 0) =>
  Array.from({ length: count }, (_, i) => {
    const angle = ((i + shift) * 2 * Math.PI) / count;
    return { x: RADIUS * share * Math.cos(angle), y: RADIUS * share * Math.sin(angle) };
  });

const RAYS = around(56, 0.45).map((from, i) => ({ from, to: around(56, 0.6, 0.5)[i] ?? from }));

const Emblem = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g fill="none" stroke={PALE} strokeWidth={0.8} transform={`translate(${x} ${y})`}>
    {[1, 0.97, 0.84, 0.81, 0.66, 0.63, 0.42, 0.39].map((share) => (
      <circle key={share} r={RADIUS * share} />
    ))}
    <polygon points={starPoints(RADIUS * 0.37, RADIUS * 0.13, 14)} fill={PALE} stroke="none" />
    {around(48, 0.905).map((at) => (
      <circle key={`${at.x} ${at.y}`} cx={at.x} cy={at.y} r={RADIUS * 0.038} />
    ))}
    {around(36, 0.735).map((at) => (
      <circle key={`${at.x} ${at.y}`} cx={at.x} cy={at.y} r={RADIUS * 0.045} />
    ))}
    {RAYS.map(({ from, to }) => (
      <line key={`${from.x} ${from.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    ))}
  </g>
);

const MIDDLE = 34.5;
const HALF = 3.1;

/** Lozenges evenly spaced between two corners, as one path. */
function band(from: readonly [number, number], to: readonly [number, number]): string {
  const count = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / (HALF * 2.6));
  return Array.from({ length: count + 1 }, (_, i) => {
    const [x, y] = [from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count];
    return `M${x} ${y - HALF}l${HALF} ${HALF}l${-HALF} ${HALF}l${-HALF} ${-HALF}z`;
  }).join('');
}

function Frame({ width, height }: Page) {
  const inset = (by: number) => ({ x: by, y: by, width: width - 2 * by, height: height - 2 * by, fill: 'none' });
  const [right, bottom] = [width - MIDDLE, height - MIDDLE];
  const bands = [
    band([MIDDLE, MIDDLE], [right, MIDDLE]),
    band([MIDDLE, bottom], [right, bottom]),
    band([MIDDLE, MIDDLE], [MIDDLE, bottom]),
    band([right, MIDDLE], [right, bottom]),
  ];
  return (
    <>
      <rect {...inset(24)} stroke={GREEN} strokeWidth={2.4} />
      <rect {...inset(28)} stroke={GOLD_DARK} strokeWidth={0.6} />
      <path d={bands.join('')} fill={GOLD} />
      <rect {...inset(41)} stroke={GOLD_DARK} strokeWidth={0.6} />
      <rect {...inset(44)} stroke={GREEN} strokeWidth={1.2} />
      {[MIDDLE, right].map((x) =>
        [MIDDLE, bottom].map((y) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <rect x={-13} y={-13} width={26} height={26} fill="#fff" stroke={GREEN} />
            <polygon points={starPoints(11.2, 6.5, 8)} fill={GREEN} />
            <polygon points={starPoints(5.7, 3.4, 8)} fill={GOLD} />
          </g>
        )),
      )}
    </>
  );
}

export function OrnamentsView({ page, frame, emblem }: { readonly page: Page; readonly frame: boolean; readonly emblem: boolean }) {
  const [width, height] = [page.width * POINTS, page.height * POINTS];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%" style={{ position: 'absolute', inset: 0 }} aria-hidden>
      {emblem && <Emblem x={width / 2} y={height / 2} />}
      {frame && <Frame width={width} height={height} />}
    </svg>
  );
}
