/** Frame and drum face of the page as the screen shows them: the print's own lines in short (electron/paper/ornaments.ts). Units are points. */
type Page = { readonly width: number; readonly height: number };

const GREEN = '#00704A';
const GOLD = '#C9971C';
const PALE = '#F3EAD2';
const POINTS = 72 / 25.4;

export function OrnamentsView({ page, frame, emblem }: { readonly page: Page; readonly frame: boolean; readonly emblem: boolean }) {
  const [width, height] = [page.width * POINTS, page.height * POINTS];
  const inset = (by: number) => ({ x: by, y: by, width: width - 2 * by, height: height - 2 * by, fill: 'none' });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%" style={{ position: 'absolute', inset: 0 }} aria-hidden>
      {emblem && (
        <g fill="none" stroke={PALE} strokeWidth={0.8}>
          {[1, 0.97, 0.84, 0.81, 0.66, 0.63, 0.42, 0.39].map((share) => (
            <circle key={share} cx={width / 2} cy={height / 2} r={58 * POINTS * share} />
          ))}
          <circle cx={width / 2} cy={height / 2} r={58 * POINTS * 0.905} strokeWidth={10} strokeDasharray="6 15" />
          <circle cx={width / 2} cy={height / 2} r={58 * POINTS * 0.25} fill={PALE} />
        </g>
      )}
      {frame && (
        <>
          <rect {...inset(24)} stroke={GREEN} strokeWidth={2.4} />
          <rect {...inset(28)} stroke={GOLD} strokeWidth={0.6} />
          <rect {...inset(34.5)} stroke={GOLD} strokeWidth={4.4} strokeDasharray="4.4 3.7" />
          <rect {...inset(41)} stroke={GOLD} strokeWidth={0.6} />
          <rect {...inset(44)} stroke={GREEN} strokeWidth={1.2} />
          {[21.5, width - 47.5].map((x) =>
            [21.5, height - 47.5].map((y) => <rect key={`${x} ${y}`} x={x} y={y} width={26} height={26} fill="#fff" stroke={GREEN} />),
          )}
        </>
      )}
    </svg>
  );
}
