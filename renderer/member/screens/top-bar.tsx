/** Always visible: which product this is (colour, number, name, code), is my work safe, and the running points; a part's cell jumps there. */
import type { MemberState } from '../../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf, type PartCode } from '../../../shared/criteria.ts';
import { totalsOf } from '../../../shared/scoring.ts';
import type { Marks } from '../../../shared/session.ts';
import type { Current } from '../model/choose-screen.ts';
import { page, show, useWords } from '../model/page-state.ts';
import { EvidenceButton } from '../reading/evidence-line.tsx';
import { jumpTo } from './jump-to.ts';
import { LineState } from './line-state.tsx';
import { BackToList } from './onward.tsx';
import { ProductSign } from './product-sign.tsx';

function touched(set: CriteriaSet, part: PartCode, marks: Marks): boolean {
  return Array.from(criteriaOf(set).values()).some((placed) => placed.part.code === part && marks[placed.criterion.code] !== undefined);
}

function goToPart(part: PartCode): void {
  if (page().view.kind !== 'score') show({ kind: 'score' });
  setTimeout(() => jumpTo(`part-${part}`), 0);
}

function Points({ set, marks, shown }: { readonly set: CriteriaSet; readonly marks: Marks; readonly shown: boolean }) {
  const say = useWords();
  const totals = totalsOf(set, marks);
  return (
    <nav className="points">
      {set.parts.map(({ code, maxPoints }) => (
        <button type="button" key={code} onClick={() => goToPart(code)}>
          <span className="visually-hidden">{say('goToPart')} </span>
          <strong>{code}</strong> {shown && `${touched(set, code, marks) ? totals[code] : '–'}/${maxPoints}`}
        </button>
      ))}
      {shown && (
        <span className="points-total">
          <span className="visually-hidden">{say('total')} </span>
          {totals.total}
        </span>
      )}
    </nav>
  );
}

export function TopBar({
  live,
  current,
  set,
  marks,
}: {
  readonly live: MemberState;
  readonly current: Current;
  readonly set: CriteriaSet | null;
  readonly marks: Marks;
}) {
  const say = useWords();
  return (
    <header className={`top-bar product-${current.colour}`}>
      <div className="top-product">
        <BackToList live={live} />
        <ProductSign product={current} />
        <div className="top-words">
          <h1 className="top-name">{current.name}</h1>
          <p className="top-code">
            <span>
              <span className="top-dossier">
                {current.dossier}
                {current.round > 1 && ' · '}
              </span>
              {current.round > 1 ? (
                <strong>{say('round', { n: current.round })}</strong>
              ) : (
                <span className="round-first">
                  {' · '}
                  {say('round', { n: current.round })}
                </span>
              )}
            </span>
            <LineState current={current} />
          </p>
        </div>
        <EvidenceButton />
      </div>
      {set && <Points set={set} marks={marks} shown={live.session.showRunningTotal} />}
    </header>
  );
}
