/** Within the thumb's reach: to the next criterion without a choice, then to the review. */
import { type ReactNode, useRef } from 'react';
import { type CriteriaSet, criteriaOf } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import { type Draft, openCopies } from '../model/draft.ts';
import { show, useWords } from '../model/page-state.ts';
import { Foot } from './foot.tsx';
import { jumpTo } from './jump-to.ts';
import { nextMissing } from './next-missing.ts';

function goToReview(): void {
  show({ kind: 'review' });
  window.scrollTo(0, 0);
}

/** `above`: what stands over the bar, notices and the hint. */
export function BottomBar({ set, draft, above }: { readonly set: CriteriaSet; readonly draft: Draft; readonly above: ReactNode }) {
  const say = useWords();
  const last = useRef('');
  const { missing } = completenessOf(set, draft);
  const copies = openCopies(set, draft);
  const jump = (): void => {
    last.current = nextMissing(Array.from(criteriaOf(set).keys()), [...missing, ...copies], last.current);
    jumpTo(`tc-${last.current}`);
  };
  if (missing.length + copies.length === 0)
    return (
      <Foot above={above}>
        <button type="button" className="main" onClick={goToReview}>
          {say('reviewAndSubmit')} ›
        </button>
      </Foot>
    );
  return (
    <Foot above={above}>
      <button type="button" className="main" onClick={jump}>
        {missing.length > 0 ? say('missing', { n: missing.length }) : say('copiesLeft', { n: copies.length })}
        {'\u00a0›'}
      </button>
      <button type="button" className="beside" onClick={goToReview}>
        {say('review')}
      </button>
    </Foot>
  );
}
