/**
 * A vote on stopping a product's evaluation: a full-width card over the screen until the member has voted or puts it off to go on
 * scoring; then a strip that opens it again, as long as the vote is open. Choosing and sending are two steps.
 */
import { useEffect, useRef, useState } from 'react';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { BallotChoice } from '../../../shared/vote.ts';
import type { MemberWord } from '../../kit/strings/member.ts';
import { change, shownVote, usePage, useWords } from '../model/page-state.ts';
import { tellHost } from '../model/tell-host.ts';
import { holdFocus } from '../reading/hold-focus.ts';
import { useSaying } from './use-saying.ts';

type Vote = NonNullable<MemberState['vote']>;

const CHOICES: readonly (readonly [BallotChoice, MemberWord, MemberWord])[] = [
  ['for', 'voteFor', 'voteForMeans'],
  ['against', 'voteAgainst', 'voteAgainstMeans'],
  ['abstain', 'voteAbstain', 'voteAbstainMeans'],
];
const WORDS: Readonly<Record<BallotChoice, MemberWord>> = { for: 'voteFor', against: 'voteAgainst', abstain: 'voteAbstain' };

function Card({ vote, onClose }: { readonly vote: Vote; readonly onClose: () => void }) {
  const say = useWords();
  const { words, busy, run } = useSaying();
  const scoring = usePage((s) => s.live?.phase === 'scoring');
  const [choice, setChoice] = useState<BallotChoice | null>(vote.own);
  const box = useRef<HTMLDivElement>(null);
  // The box itself is focused: somebody typing must not vote with the next space.
  useEffect(() => box.current?.focus(), []);
  const send = (): void => {
    if (choice === null) return;
    run(async () => {
      const said = await tellHost('cast-ballot', { vote: vote.id, choice });
      if (said === null) onClose();
      return said;
    });
  };
  return (
    <div className="veil">
      <div
        className="over"
        role="dialog"
        aria-modal="true"
        aria-labelledby="vote-title"
        tabIndex={-1}
        ref={box}
        onKeyDown={(event) => event.key === 'Tab' && box.current && holdFocus(event, box.current)}
      >
        <h2 className="lead" id="vote-title">
          {say('voteTitle')}
        </h2>
        <p>
          <strong>{vote.name}</strong> · {vote.producer}
        </p>
        <p>{say('voteReason', { reason: vote.reason })}</p>
        {vote.proposer && <p>{say('voteProposer', { name: vote.proposer })}</p>}
        <div role="radiogroup" aria-labelledby="vote-title" className="grounds">
          {CHOICES.map(([value, name, means]) => (
            <label key={value} className={choice === value ? 'row row-on' : 'row'}>
              <input type="radio" name="ballot" checked={choice === value} onChange={() => setChoice(value)} />
              <span className="row-ring" aria-hidden="true" />
              <span className="row-words">
                <strong>{say(name)}</strong> – {say(means)}
              </span>
            </label>
          ))}
        </div>
        <p className="soft">
          {say('voteMeans')} {say('voteSecret')}
        </p>
        {words && (
          <p className="panel panel-amber" role="alert">
            {words}
          </p>
        )}
        <button type="button" className="second" onClick={onClose}>
          {say(vote.own !== null ? 'voteClose' : scoring ? 'voteLaterScoring' : 'voteLater')}
        </button>
        <button type="button" className="main" disabled={choice === null || busy || choice === vote.own} onClick={send}>
          {choice === null ? say('voteChoose') : say('voteSend', { choice: say(WORDS[choice]) })}
        </button>
      </div>
    </div>
  );
}

/** How the vote came out, in counts: until another product is in hand. */
function Outcome({ outcome }: { readonly outcome: NonNullable<MemberState['outcome']> }) {
  const say = useWords();
  const { name, votesFor, votesAgainst, abstentions, stopped } = outcome;
  return (
    <div className="notice notice-calm" role="status">
      <span>{say(stopped ? 'voteStopped' : 'voteGoesOn', { product: name, for: votesFor, against: votesAgainst, rest: abstentions })}</span>
    </div>
  );
}

/** Over the bar of every screen: that a vote waits, what this member has voted, how it came out. */
export function VoteStrip() {
  const say = useWords();
  const vote = usePage((s) => s.live?.vote ?? null);
  const outcome = usePage((s) => s.live?.outcome ?? null);
  if (!vote) return outcome && <Outcome outcome={outcome} />;
  return (
    <div className={vote.own === null ? 'notice' : 'notice notice-calm'} role="status">
      <span>{vote.own === null ? say('voteWaits', { product: vote.name }) : say('voteSent', { choice: say(WORDS[vote.own]) })}</span>
      <button type="button" className="small" onClick={() => change({ voteView: { id: vote.id, shown: true } })}>
        {say(vote.own === null ? 'voteOpen' : 'voteChange')}
      </button>
    </div>
  );
}

/** The card comes by itself until the member has voted or put it off; the strip brings it back. */
export function MemberVote() {
  const vote = usePage(shownVote);
  return vote && <Card key={vote.id} vote={vote} onClose={() => change({ voteView: { id: vote.id, shown: false } })} />;
}
