/** Within the thumb's reach: to the next criterion without a choice, then to the review. */
import { useRef } from 'react';
import { type CriteriaSet, criteriaOf } from '../../../shared/criteria.ts';
import { completenessOf } from '../../../shared/scoring.ts';
import type { Draft } from '../model/draft.ts';
import { show, useWords } from '../model/page-state.ts';
import { jumpTo } from './jump-to.ts';
import { nextMissing } from './next-missing.ts';

function goToReview(): void {
  show({ kind: 'review' });
  window.scrollTo(0, 0);
}

export function BottomBar({ set, draft }: { readonly set: CriteriaSet; readonly draft: Draft }) {
  const say = useWords();
  const last = useRef('');
  const { missing } = completenessOf(set, draft);
  const jump = (): void => {
    last.current = nextMissing(Array.from(criteriaOf(set).keys()), missing, last.current);
    jumpTo(`tc-${last.current}`);
  };
  if (missing.length === 0)
    return (
      <div className="bottom-bar">
        <button type="button" className="main" onClick={goToReview}>
          {say('reviewAndSubmit')} ›
        </button>
      </div>
    );
  return (
    <div className="bottom-bar">
      <button type="button" className="main" onClick={jump}>
        {say('missing', { n: missing.length })} ›
      </button>
      <button type="button" className="beside" onClick={goToReview}>
        {say('review')}
      </button>
    </div>
  );
}
