/** The product in hand: its bar, every criterion of the set as a card, and the way to what is missing. */
import { useEffect } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet, Part } from '../../../shared/criteria.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { applies } from '../../../shared/scoring.ts';
import type { Current } from '../model/choose-screen.ts';
import { type Draft, openCopies } from '../model/draft.ts';
import type { Submission } from '../model/outbox.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConflictQuestions, StepBack } from './conflict.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { Foot } from './foot.tsx';
import { HintStrip } from './hint-strip.tsx';
import { jumpTo } from './jump-to.ts';
import { PageHead, SetAsideNotice } from './page-head.tsx';
import { ProposeStop } from './propose-stop.tsx';
import { SisterOffer } from './sister-offer.tsx';
import { TopBar } from './top-bar.tsx';

function PartList({ part, set, draft, current }: { readonly part: Part; readonly set: CriteriaSet; readonly draft: Draft; readonly current: Current }) {
  const say = useWords();
  const language = usePage((s) => s.language);
  const copies = openCopies(set, draft);
  return (
    <section id={`part-${part.code}`} className="part" tabIndex={-1}>
      <h2 className="part-title">
        {say('part', { part: part.code })} · {part.title} <span className="max">/{part.maxPoints}</span>
      </h2>
      {part.sections.map((section) => (
        <div key={section.code}>
          {(section.criteria.length > 1 || section.criteria[0]?.code !== section.code) && (
            <h3 className="section-title">
              {section.code}. {section.title} <span className="max">/{section.maxPoints}</span>
            </h3>
          )}
          {section.criteria.map((criterion) => (
            <CriterionCard
              key={criterion.code}
              criterion={criterion}
              language={language}
              mark={draft.marks[criterion.code]}
              blank={draft.confirmedBlanks.indexOf(criterion.code) >= 0}
              applying={applies(set, criterion, draft.marks)}
              aside={draft.setAside[criterion.code] !== undefined}
              copied={copies.indexOf(criterion.code) >= 0}
              note={draft.criterionNotes[criterion.code] ?? ''}
              before={current.before ? (current.before.marks[criterion.code] ?? -1) : undefined}
              round={current.round}
              advised={current.advisory.filter((a) => a.criterion === criterion.code)[0]}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

function RoundIntro({ current }: { readonly current: Current }) {
  const say = useWords();
  if (current.round === 1) return null;
  return (
    <div className="panel panel-green">
      <p className="lead">{say('newRound', { n: current.round })}</p>
      {current.gap && <p>{say('newRoundGap', { spread: current.gap.spread, limit: String(current.gap.limit).replace('.', ',') })}</p>}
      {current.gap?.names && <p>{say('newRoundNames', { highest: current.gap.names.highest.join(', '), lowest: current.gap.names.lowest.join(', ') })}</p>}
      {current.before && <p>{say('newRoundMarks')}</p>}
    </div>
  );
}

/** The desk gave the own sheet back: by whom and why, and that nothing of it is lost. */
function Reopened({ reopened }: { readonly reopened: NonNullable<Current['reopened']> }) {
  const say = useWords();
  return (
    <div className="panel panel-amber" role="status">
      <p className="lead">{say('reopenedTitle', { time: formatTime(reopened.at) })}</p>
      <p>{say('reopenedHelp', { reason: reopened.reason })}</p>
    </div>
  );
}

/** What the host refused: the words it gave; the marks stay as they are. */
function Refused({ own }: { readonly own: Submission }) {
  const say = useWords();
  const language = usePage((s) => s.language);
  return (
    <div className="panel panel-red" role="alert">
      <p className="lead">{say('refusedTitle')}</p>
      {own.problems.map((problem) => (
        <p key={problem.code}>
          {problem[language]} <span className="code">({problem.code})</span>
        </p>
      ))}
    </div>
  );
}

export function ScoreProduct({ live, current, refused }: { readonly live: MemberState; readonly current: Current; readonly refused: Submission | null }) {
  const say = useWords();
  const { set, draft, language, trouble } = usePage();
  const ready = set !== null && draft !== null;
  const last = draft?.last;
  // Back to where the member was, once, when the cards are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not again at every tick
  useEffect(() => {
    if (ready && last) jumpTo(`tc-${last}`, false);
  }, [ready]);

  return (
    <>
      <TopBar live={live} current={current} set={set} marks={draft?.marks ?? {}} />
      <main className="cards">
        <PageHead name={live.member.name} />
        {refused && <Refused own={refused} />}
        {current.reopened ? <Reopened reopened={current.reopened} /> : <RoundIntro current={current} />}
        {!ready && <p className="lead">{trouble ? `${trouble[language]} (${trouble.code})` : say('loadingSet')}</p>}
        {ready && (
          <>
            <p className="soft set-name">
              {current.producer} · {set.number}. {set.name}
            </p>
            {current.caveats.map((text) => (
              <p key={text} className="soft">
                {text}
              </p>
            ))}
            <ConflictQuestions live={live} only={current.dossier} />
            <SisterOffer dossier={current.dossier} set={set} draft={draft} />
            <ProposeStop live={live} dossier={current.dossier} set={set} />
            {!current.reopened && current.round === 1 && <StepBack dossier={current.dossier} />}
            {set.parts.map((part) => (
              <PartList key={part.code} part={part} set={set} draft={draft} current={current} />
            ))}
          </>
        )}
      </main>
      {ready ? (
        <BottomBar
          set={set}
          draft={draft}
          above={
            <>
              <SetAsideNotice />
              <HintStrip session={live.session} set={set} draft={draft} />
            </>
          }
        />
      ) : (
        <Foot />
      )}
    </>
  );
}
