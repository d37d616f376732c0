/** What this sheet still lacks for the next stars, as one quiet line over the bottom bar; a tap goes to the criteria in turn. */
import { useRef } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import { starHints } from '../../../shared/star-hints.ts';
import type { Draft } from '../model/draft.ts';
import { useWords } from '../model/page-state.ts';
import { hintLine } from '../model/star-hint-lines.ts';
import { jumpTo } from './jump-to.ts';
import { nextMissing } from './next-missing.ts';

/** More codes than these don't fit one line of a phone. */
const NAMED = 3;

export function HintStrip({ session, set, draft }: { readonly session: MemberState['session']; readonly set: CriteriaSet; readonly draft: Draft }) {
  const say = useWords();
  const last = useRef('');
  const line = session.showStarHints ? hintLine(set, starHints(set, session.starBands, draft.marks), draft, session.showRunningTotal) : null;
  if (!line) return null;
  const named = line.gates.slice(0, NAMED).join(', ');
  const more = line.gates.length - NAMED;
  const gates = line.gates.length > 0 ? say('hintGates', { codes: more > 0 ? say('hintMore', { codes: named, n: more }) : named }) : '';
  const points = line.points > 0 ? say('hintPoints', { n: line.points }) : '';
  const words = say('hint', { n: line.stars, what: points && gates ? say('hintAnd', { one: points, other: gates }) : points || gates });
  if (!gates) return <p className="hint-strip">{words}</p>;
  const jump = (): void => {
    last.current = nextMissing(line.gates, line.gates, last.current);
    jumpTo(`tc-${last.current}`);
  };
  return (
    <button type="button" className="hint-strip" onClick={jump}>
      {words}
      {'\u00a0›'}
    </button>
  );
}
