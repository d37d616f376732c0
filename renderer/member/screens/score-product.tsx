/** The product in hand: its bar, every criterion of the set as a card, and the way to what is missing. */
import { useEffect } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet, Part } from '../../../shared/criteria.ts';
import { applies } from '../../../shared/scoring.ts';
import type { Current } from '../model/choose-screen.ts';
import type { Draft } from '../model/draft.ts';
import type { Submission } from '../model/outbox.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { BottomBar } from './bottom-bar.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { jumpTo } from './jump-to.ts';
import { PageHead, SetAsideNotice } from './page-head.tsx';
import { TopBar } from './top-bar.tsx';

function PartList({ part, set, draft, current }: { readonly part: Part; readonly set: CriteriaSet; readonly draft: Draft; readonly current: Current }) {
  const say = useWords();
  const language = usePage((s) => s.language);
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

/** Grounds on which a dossier is disqualified or its evaluation stops: to read; proposing one is said aloud. */
function StopRules({ set }: { readonly set: CriteriaSet }) {
  const say = useWords();
  const rules = [...set.disqualifiers, ...set.knockouts.map((rule) => rule.text)];
  if (rules.length === 0) return null;
  return (
    <details className="panel">
      <summary>{say('stopRules')}</summary>
      <ul className="bullets">
        {rules.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function RoundIntro({ current }: { readonly current: Current }) {
  const say = useWords();
  if (current.round === 1) return null;
  return (
    <div className="panel panel-green">
      <p className="lead">{say('newRound', { n: current.round })}</p>
      {current.gap && <p>{say('newRoundGap', { spread: current.gap.spread, limit: String(current.gap.limit).replace('.', ',') })}</p>}
      {current.before && <p>{say('newRoundMarks')}</p>}
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
        <RoundIntro current={current} />
        {!ready && <p className="lead">{trouble ? `${trouble[language]} (${trouble.code})` : say('loadingSet')}</p>}
        {ready && (
          <>
            <p className="soft set-name">
              {current.producer} · {set.number}. {set.name}
            </p>
            {live.session.caveats.map((text) => (
              <p key={text} className="soft">
                {text}
              </p>
            ))}
            <StopRules set={set} />
            {set.parts.map((part) => (
              <PartList key={part.code} part={part} set={set} draft={draft} current={current} />
            ))}
          </>
        )}
      </main>
      <footer className="bottom">
        <SetAsideNotice />
        {ready && <BottomBar set={set} draft={draft} />}
      </footer>
    </>
  );
}
