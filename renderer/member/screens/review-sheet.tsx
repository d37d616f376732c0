/** Before handing in: the blanks, the gates not reached, what differs from the advisory team and from the last round, the opinion. */
import { useEffect, useRef } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import { boxesOf, type CriteriaSet, type Criterion, criteriaOf, GATE_STARS } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import { opinionPhrases } from '../../kit/strings/phrases.ts';
import type { Current } from '../model/choose-screen.ts';
import { clear, confirmBlanks, confirmMark, type Draft, openCopies, writeOpinion, writeSignature } from '../model/draft.ts';
import { handIn } from '../model/hand-in.ts';
import { edit } from '../model/keep-draft.ts';
import { show, useWords } from '../model/page-state.ts';
import { advisoryDifferences, changesSince, missedGates, type PointChange } from '../model/review-findings.ts';
import { Foot } from './foot.tsx';
import { jumpTo } from './jump-to.ts';
import { Phrases } from './phrases.tsx';
import { ProposeStop } from './propose-stop.tsx';
import { SignPad } from './sign-pad.tsx';
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

/** Copied marks nobody looked at again: the box as it stands, kept with one tap each; never all at once. */
function Copies({ set, draft }: Pick<Props, 'set' | 'draft'>) {
  const say = useWords();
  const copies = openCopies(set, draft);
  if (copies.length === 0) return null;
  return (
    <section className="panel panel-amber">
      <h2>{say('copiesTitle', { n: copies.length })}</h2>
      <ul>
        {copies.map((code) => {
          const criterion = criteriaOf(set).get(code)?.criterion as Criterion;
          const box = boxesOf(criterion)[draft.marks[code] as number];
          return (
            <li key={code} className="blank">
              <CriterionLink criterion={criterion} />
              <p className="copied-box">
                {box?.label} · {say('points', { n: box?.points ?? 0 })}
              </p>
              <button type="button" className="small" onClick={() => edit((_, d) => confirmMark(d, code))} aria-label={`${code}: ${say('copiedConfirm')}`}>
                {say('copiedConfirm')}
              </button>
            </li>
          );
        })}
      </ul>
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

/** Characters the opinion may hold; the host refuses more. */
const OPINION = 2000;

function Opinion({ draft }: Pick<Props, 'draft'>) {
  const say = useWords();
  const put = (text: string): void => edit((_, d) => writeOpinion(d, text));
  return (
    <section className="panel">
      <label>
        <h2>{say('opinion')}</h2>
        <span className="soft">{say('opinionHint')}</span>
        <textarea className="note" rows={4} maxLength={OPINION} value={draft.opinion} onChange={(event) => put(event.currentTarget.value)} />
      </label>
      <Phrases catalogue={opinionPhrases} text={draft.opinion} most={OPINION} write={put} />
    </section>
  );
}

export function ReviewSheet({ live, current, set, draft }: Props) {
  const say = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: a keyboard and a screen reader go on from the top of the review.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { missing } = completenessOf(set, draft);
  const copies = openCopies(set, draft).length;
  const open = missing.length + copies;
  const why =
    missing.length > 0
      ? say('submitBlocked', { n: missing.length })
      : copies > 0
        ? say('submitCopies', { n: copies })
        : say(draft.signature ? 'submitOnce' : 'submitUnsigned');
  const advised = advisoryDifferences(set, draft.marks, current.advisory);
  const changes = current.before ? changesSince(set, current.before.marks, draft.marks) : [];
  const last = current.round - 1;
  return (
    <>
      <TopBar live={live} current={current} set={set} marks={draft.marks} />
      <main className="cards review">
        <h2 className="page-title" tabIndex={-1} ref={title}>
          {say('reviewTitle')}
        </h2>
        <Blanks set={set} draft={draft} />
        <Copies set={set} draft={draft} />
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
        <ProposeStop live={live} dossier={current.dossier} set={set} />
        <Opinion draft={draft} />
        <section className="panel">
          <h2>{say('signature')}</h2>
          <p className="soft">{say('signatureHelp')}</p>
          <SignPad text={draft.signature} write={(text) => edit((_, d) => writeSignature(d, text))} />
        </section>
      </main>
      <Foot
        above={
          <p id="submit-why" className="submit-why">
            {why}
          </p>
        }
      >
        <button type="button" className="main" disabled={open > 0} onClick={handIn} aria-describedby="submit-why">
          {say('submit')}
        </button>
        <button type="button" className="beside" onClick={() => show({ kind: 'score' })}>
          {say('back')}
        </button>
      </Foot>
    </>
  );
}
