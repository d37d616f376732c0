/** Grounds on which a dossier is disqualified or its evaluation stops: to read, and to propose one to the council. */
import { useState } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { groundsOf, propose, reasonText, withdraw } from '../model/knock-out.ts';
import { useWords } from '../model/page-state.ts';
import { useSaying } from './use-saying.ts';

function ProposalForm({ dossier, set }: { readonly dossier: DossierCode; readonly set: CriteriaSet }) {
  const say = useWords();
  const grounds = groundsOf(set);
  const [ground, setGround] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const { words, busy, run } = useSaying();
  // Another ground needs the member's own words.
  const reason = ground === null || (ground === '' && !own.trim()) ? '' : reasonText(ground, own);
  return (
    <>
      <p className="soft">{say('proposeHelp')}</p>
      <div role="radiogroup" aria-label={say('proposeTitle')} className="grounds">
        {[...grounds, ''].map((text) => (
          <label key={text} className={ground === text ? 'row row-on' : 'row'}>
            <input type="radio" name="ground" checked={ground === text} onChange={() => setGround(text)} />
            <span className="row-ring" aria-hidden="true" />
            <span className="row-words">{text || say('proposeOther')}</span>
          </label>
        ))}
      </div>
      <label>
        {say('proposeReason')}
        <textarea className="note" rows={2} maxLength={300} value={own} onChange={(event) => setOwn(event.currentTarget.value)} />
      </label>
      <button type="button" className="second" disabled={!reason || busy} onClick={() => run(() => propose(dossier, reason))}>
        {say('proposeSend')}
      </button>
      {words && (
        <p className="panel panel-amber" role="alert">
          {words}
        </p>
      )}
    </>
  );
}

function Standing({ proposal }: { readonly proposal: MemberState['proposals'][number] }) {
  const say = useWords();
  const { words, busy, run } = useSaying();
  return (
    <div className="panel panel-amber" role="status">
      <p>{say('proposed')}</p>
      <p>{proposal.reason}</p>
      <button type="button" className="second" disabled={busy} onClick={() => run(() => withdraw(proposal.id))}>
        {say('proposeWithdraw')}
      </button>
      {words && <p role="alert">{words}</p>}
    </div>
  );
}

export function ProposeStop({ live, dossier, set }: { readonly live: MemberState; readonly dossier: DossierCode; readonly set: CriteriaSet }) {
  const say = useWords();
  const standing = live.proposals.filter((proposal) => proposal.dossier === dossier);
  if (standing.length > 0)
    return (
      <>
        {standing.map((proposal) => (
          <Standing key={proposal.id} proposal={proposal} />
        ))}
      </>
    );
  return (
    <details className="panel">
      <summary>{say('stopRules')}</summary>
      <ProposalForm dossier={dossier} set={set} />
    </details>
  );
}
