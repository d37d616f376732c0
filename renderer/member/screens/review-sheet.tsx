/** Before handing in: the blanks, the gates not reached, what differs from the advisory team and from the last round, the opinion. */
import type { MemberState } from '../../../shared/contract/member.ts';
import { type CriteriaSet, type Criterion, criteriaOf, GATE_STARS } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import type { Current } from '../model/choose-screen.ts';
import { clear, confirmBlanks, type Draft, writeOpinion } from '../model/draft.ts';
import { handIn } from '../model/hand-in.ts';
import { edit } from '../model/keep-draft.ts';
import { show, useWords } from '../model/page-state.ts';
import { advisoryDifferences, changesSince, missedGates, type PointChange } from '../model/review-findings.ts';
import { jumpTo } from './jump-to.ts';
import { TopBar } from './top-bar.tsx';

type Props = { readonly live: MemberState; readonly current: Current; readonly set: CriteriaSet; readonly draft: Draft };

function openCriterion(code: string): void {
  show({ kind: 'score' });
  setTimeout(() => jumpTo(`tc-${code}`), 0);
}

function CriterionLink({ criterion }: { readonly criterion: Criterion }) {
  return (
    <button type="button" className="link" onClick={() => openCriterion(criterion.code)}>
      <strong>{criterion.code}</strong> {criterion.title}
    </button>
  );
}

function Blanks({ set, draft }: Pick<Props, 'set' | 'draft'>) {
  const say = useWords();
  const { missing, confirmedBlanks } = completenessOf(set, draft);
  const criterion = (code: string): Criterion => criteriaOf(set).get(code)?.criterion as Criterion;
  return (
    <section className={missing.length > 0 ? 'panel panel-amber' : 'panel'}>
      <h2>{say('blanksTitle', { n: missing.length })}</h2>
      <p>{say(missing.length > 0 ? 'blanksHelp' : 'blanksNone')}</p>
      <ul>
        {missing.map((code) => (
          <li key={code} className="blank">
            <CriterionLink criterion={criterion(code)} />
            <button type="button" className="small" onClick={() => edit((s, d) => confirmBlanks(s, d, [code]))} aria-label={`${code}: ${say('confirmZero')}`}>
              {say('confirmZero')}
            </button>
          </li>
        ))}
      </ul>
      {missing.length > 1 && (
        <button type="button" className="second" onClick={() => edit((s, d) => confirmBlanks(s, d, missing))}>
          {say('confirmAll', { n: missing.length })}
        </button>
      )}
      {confirmedBlanks.length > 0 && (
        <>
          <h3 className="gap-above">{say('confirmedTitle', { n: confirmedBlanks.length })}</h3>
          <ul>
            {confirmedBlanks.map((code) => (
              <li key={code} className="blank">
                <CriterionLink criterion={criterion(code)} />
                <button type="button" className="small" onClick={() => edit((s, d) => clear(s, d, code))} aria-label={`${code}: ${say('clear')}`}>
                  {say('clear')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Gates({ set, draft }: Pick<Props, 'set' | 'draft'>) {
  const say = useWords();
  const missed = missedGates(set, draft.marks);
  return (
    <section className="panel">
      <h2>{say(missed.length > 0 ? 'gatesTitle' : 'gatesNone')}</h2>
      {GATE_STARS.map((stars) => {
        const some = missed.filter((gate) => gate.stars === stars);
        if (some.length === 0) return null;
        return (
          <div key={stars} className="gap-above">
            <h3>
              <span className="gate-stars" aria-hidden="true">
                {'★★★★★'.slice(0, stars)}
              </span>{' '}
              {say('stars', { n: stars })}
            </h3>
            <ul>
              {some.map((gate) => (
                <li key={gate.criterion.code} className="finding">
                  <CriterionLink criterion={gate.criterion} />
                  <span className="soft">{say('gateLine', { n: gate.points, needed: gate.needed })}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Changes({ title, line, changes }: { readonly title: string; readonly line: (c: PointChange) => string; readonly changes: readonly PointChange[] }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul>
        {changes.map((c) => (
          <li key={c.criterion.code} className="finding">
            <CriterionLink criterion={c.criterion} />
            <span className="soft">{line(c)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReviewSheet({ live, current, set, draft }: Props) {
  const say = useWords();
  const { missing } = completenessOf(set, draft);
  const advised = advisoryDifferences(set, draft.marks, current.advisory);
  const changes = current.before ? changesSince(set, current.before.marks, draft.marks) : [];
  const last = current.round - 1;
  return (
    <>
      <TopBar live={live} current={current} set={set} marks={draft.marks} />
      <main className="cards review">
        <button type="button" className="quiet" onClick={() => show({ kind: 'score' })}>
          {say('back')}
        </button>
        <h2 className="page-title">{say('reviewTitle')}</h2>
        <Blanks set={set} draft={draft} />
        <Gates set={set} draft={draft} />
        {current.before && (
          <Changes
            title={changes.length > 0 ? say('changesTitle', { round: last, n: changes.length }) : say('changesNone', { round: last })}
            changes={changes}
            line={(c) => `${c.from} → ${c.to}`}
          />
        )}
        {advised.length > 0 && (
          <Changes title={say('advisoryTitle', { n: advised.length })} changes={advised} line={(c) => say('advisoryLine', { from: c.from, to: c.to })} />
        )}
        <section className="panel">
          <label>
            <h2>{say('opinion')}</h2>
            <span className="soft">{say('opinionHint')}</span>
            <textarea
              className="note"
              rows={4}
              maxLength={2000}
              value={draft.opinion}
              onChange={(event) => {
                const text = event.currentTarget.value;
                edit((_, d) => writeOpinion(d, text));
              }}
            />
          </label>
        </section>
      </main>
      <footer className="bottom">
        <div className="bottom-bar bottom-submit">
          <p id="submit-why">{say(missing.length > 0 ? 'submitBlocked' : 'submitOnce', { n: missing.length })}</p>
          <button type="button" className="main" disabled={missing.length > 0} onClick={handIn} aria-describedby="submit-why">
            {say('submit')}
          </button>
        </div>
      </footer>
    </>
  );
}
