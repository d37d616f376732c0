/** A closed product as the chair sees it: totals, spread with who and what makes it, what must be concluded. */
import type { ChairView } from '../../../shared/contract/chair.ts';
import type { DossierTally } from '../../../shared/contract/desk-tally-shapes.ts';
import { decimalComma } from '../../../shared/lib/vietnamese.ts';
import { usePage } from '../model/page-state.ts';
import { useChairWords } from './chair-words.ts';
import { tallySentence } from './tally-sentence.ts';

const MOST_CRITERIA = 5;

function Totals({ tally, view }: { readonly tally: DossierTally; readonly view: ChairView }) {
  const say = useChairWords();
  const sheets = [...(tally.rounds[tally.rounds.length - 1]?.sheets ?? [])].sort((a, b) => b.totals.total - a.totals.total);
  const apart = new Set(tally.pairs.flatMap((p) => [p.high, p.low]));
  return (
    <section>
      <h2>{say('totals')}</h2>
      <ul className="chair-list">
        {sheets.map(({ member, totals }) => (
          <li key={member}>
            <span>{view.names[member] ?? member}</span>
            <span className="chair-bar" aria-hidden="true">
              <span className={apart.has(member) ? 'chair-bar-apart' : ''} style={{ width: `${totals.total}%` }} />
            </span>
            <strong>{totals.total}</strong>
          </li>
        ))}
      </ul>
      <p>
        {say('meanIs')} <strong>{tally.shownMean || '–'}</strong> · {say('spread')} <strong>{tally.spread ?? '–'}</strong>
      </p>
    </section>
  );
}

function Spread({ tally, view }: { readonly tally: DossierTally; readonly view: ChairView }) {
  const say = useChairWords();
  if (!tally.overLimit) return null;
  const name = (code: string): string => view.names[code as keyof ChairView['names']] ?? code;
  return (
    <section className="panel panel-amber">
      <p>
        <strong>{say('over', { spread: tally.spread ?? 0 })}</strong>
      </p>
      <ul>
        {tally.pairs.map((p) => (
          <li key={`${p.high} ${p.low}`}>{say('pair', { high: name(p.high), low: name(p.low), gap: p.gap })}</li>
        ))}
      </ul>
      <p>{say('because')}:</p>
      <ul>
        {tally.gaps.slice(0, MOST_CRITERIA).map((g) => (
          <li key={g.criterion}>{say('gapLine', { criterion: g.criterion, title: g.title, gap: g.gap })}</li>
        ))}
      </ul>
    </section>
  );
}

export type Gate = DossierTally['gates'][number];

export function ClosedProduct({
  tally,
  view,
  onGate,
}: {
  readonly tally: DossierTally;
  readonly view: ChairView;
  readonly onGate: ((gate: Gate, met: boolean) => void) | null;
}) {
  const say = useChairWords();
  const language = usePage((s) => s.language);
  const open = tally.gates.filter((g) => g.matters);
  return (
    <>
      <p className="panel">
        <strong>{tallySentence(tally, language)}.</strong>
      </p>
      {view.edge !== null && (
        <p className="panel panel-amber" role="status">
          {say('edge', { edge: decimalComma(String(view.edge)) })}
        </p>
      )}
      {tally.missing.length > 0 && <p className="panel panel-amber">{say('missing', { names: tally.missing.map((m) => view.names[m] ?? m).join(', ') })}</p>}
      <Totals tally={tally} view={view} />
      <Spread tally={tally} view={view} />
      {open.length > 0 && onGate && (
        <section>
          <h2>{say('gates')}</h2>
          {open.map((g) => (
            <div key={`${g.criterion} ${g.stars}`} className="panel">
              <p>{say('gate', { stars: g.stars, criterion: g.criterion, title: g.title, reached: g.reached, of: g.of })}</p>
              <div className="choice-row">
                <button type="button" className="second" onClick={() => onGate(g, true)}>
                  {say('gateMet')}
                </button>
                <button type="button" className="second" onClick={() => onGate(g, false)}>
                  {say('gateMissed')}
                </button>
              </div>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
