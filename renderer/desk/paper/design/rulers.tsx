/** Rulers in millimetres along two sides of the page. */
import classes from './design.module.css';

type Props = {
  readonly side: 'top' | 'left';
  /** Pixels a millimetre, and where the page begins. */
  readonly scale: number;
  readonly start: number;
  readonly length: number;
  /** From and to of what is selected, drawn as a band; null: nothing is. */
  readonly band: readonly [number, number] | null;
};

const THICK = 24;

export function Ruler({ side, scale, start, length, band }: Props) {
  const top = side === 'top';
  const place = (at: number): number => start + at * scale;
  // Figures must not run into each other on a small page.
  const figures = scale < 1.2 ? 50 : scale < 2.8 ? 20 : 10;
  const marks = Array.from({ length: Math.floor(length / 5) + 1 }, (_, i) => i * 5);
  const line = (at: number, long: number) =>
    top ? { x1: place(at), x2: place(at), y1: THICK - long, y2: THICK } : { y1: place(at), y2: place(at), x1: THICK - long, x2: THICK };
  return (
    <div className={classes.ruler} aria-hidden>
      <svg width={top ? '100%' : THICK} height={top ? THICK : '100%'} aria-hidden>
        {band && (
          <rect
            {...(top
              ? { x: place(band[0]), width: Math.max((band[1] - band[0]) * scale, 1), y: 0, height: THICK }
              : { y: place(band[0]), height: Math.max((band[1] - band[0]) * scale, 1), x: 0, width: THICK })}
            fill="var(--mantine-primary-color-light)"
          />
        )}
        {marks.map((at) => (
          <line key={at} {...line(at, at % 10 === 0 ? 8 : 4)} stroke="currentColor" />
        ))}
        {marks
          .filter((at) => at % figures === 0)
          .map((at) => (
            <text
              key={at}
              textAnchor="middle"
              fill="currentColor"
              {...(top ? { x: place(at), y: 11 } : { transform: `translate(11 ${place(at)}) rotate(-90)` })}
            >
              {at}
            </text>
          ))}
      </svg>
    </div>
  );
}
