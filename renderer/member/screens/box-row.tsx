/** One tick box as a row of at least 44 px: a native radio, its label, gate marks and print flags, its points. */
import type { GateStars, Option } from '../../../shared/criteria.ts';
import { useWords } from '../model/page-state.ts';

function GateMark({ stars }: { readonly stars: GateStars }) {
  const say = useWords();
  return (
    <span className="gate">
      <span className="gate-stars" aria-hidden="true">
        {'★★★★★'.slice(0, stars)}
      </span>{' '}
      {say('gateOf', { n: stars })}
    </span>
  );
}

function PrintFlag({ box }: { readonly box: Option }) {
  const say = useWords();
  if (box.printedPoints !== undefined) return <span className="flag">{say('printedAs', { printed: box.printedPoints, used: box.points })}</span>;
  if (box.suspectedPoints !== undefined) return <span className="flag">{say('suspected', { printed: box.points, other: box.suspectedPoints })}</span>;
  return null;
}

type RowProps = { readonly name: string; readonly checked: boolean; readonly disabled: boolean; readonly choose: () => void };

export function BoxRow({
  name,
  box,
  checked,
  was,
  disabled,
  choose,
}: RowProps & { readonly box: Option /** Round in which this was the box, if another is chosen now; else 0. */; readonly was: number }) {
  const say = useWords();
  return (
    <label className={`row${checked ? ' row-on' : ''}${was > 0 ? ' row-was' : ''}`}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={choose} />
      <span className="row-ring" aria-hidden="true" />
      <span className="row-words">
        {box.label}
        {(box.gateStars ?? []).map((stars) => (
          <GateMark key={stars} stars={stars} />
        ))}
        <PrintFlag box={box} />
        {was > 0 && <span className="was">{say('chosenIn', { n: was })}</span>}
      </span>
      <span className="row-points">
        <span aria-hidden="true">{box.points}</span>
        <span className="visually-hidden">{say('points', { n: box.points })}</span>
      </span>
    </label>
  );
}

/** For a criterion without a 0-point box: "none reached" is a choice of its own, never assumed. */
export function NoBoxRow({ name, checked, disabled, choose }: RowProps) {
  const say = useWords();
  return (
    <label className={`row row-none${checked ? ' row-on' : ''}`}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={choose} />
      <span className="row-ring" aria-hidden="true" />
      <span className="row-words">{say('noBox')}</span>
      <span className="row-points" aria-hidden="true">
        0
      </span>
    </label>
  );
}
