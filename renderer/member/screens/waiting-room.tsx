/** Between products, or while a product is open that this member doesn't score: one sentence, what comes next, own sheets. */
import type { MemberState } from '../../../shared/contract/member.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import type { MemberWord } from '../../kit/strings/member.ts';
import { useWords } from '../model/page-state.ts';
import { ConflictQuestions, DeclareConflict } from './conflict.tsx';
import { Foot } from './foot.tsx';
import { LeaveSeat } from './leave-seat.tsx';
import { OwnSheets } from './own-sheets.tsx';
import { PageHead } from './page-head.tsx';
import { ProductTag } from './product-tag.tsx';
import { roleWord } from './role-word.ts';
import { SecureOffer } from './secure-offer.tsx';

export function NextProduct({ live }: { readonly live: MemberState }) {
  const say = useWords();
  if (live.phase === 'ended' || live.session.written) return null;
  return (
    <section>
      <h2>{say(live.called ? 'calledProduct' : 'nextProduct')}</h2>
      {live.next ? <ProductTag product={live.next} /> : <p className="soft">{say('noNext')}</p>}
    </section>
  );
}

const TITLES: Readonly<Record<MemberState['phase'], MemberWord>> = {
  waiting: 'waitTitle',
  scoring: 'waitTitle',
  choosing: 'waitTitle',
  exempt: 'exemptTitle',
  recused: 'recusedTitle',
  absent: 'absentTitle',
  ended: 'endedTitle',
};

/** Between products the break and the evening say more than that nothing is open. */
function titleOf(live: MemberState, say: ReturnType<typeof useWords>): string {
  if (live.phase === 'waiting' && live.sealed) return say('sealedTitle');
  if (live.phase === 'waiting' && live.pause) return say('breakTitle', { time: formatTime(live.pause.until) });
  if (live.phase === 'waiting' && live.session.written) return say('chooseNone');
  return say(TITLES[live.phase]);
}

/** Why this member isn't asked in a round of others, and that the own sheet still counts. */
function Exempt({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const { exempt } = live;
  // Newest first: the one that holds.
  const own = live.sheets.find((sheet) => sheet.dossier === exempt?.dossier);
  return (
    <>
      {exempt && <p>{say('exemptWhy', { n: exempt.round })}</p>}
      {own && <p>{say('exemptSheet', { n: own.round, points: own.totals.total, code: own.receipt })}</p>}
    </>
  );
}

export function WaitingRoom({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const { current, member, session } = live;
  const resting = live.phase === 'waiting' && (live.sealed || live.pause !== null);
  return (
    <>
      <main className="room">
        <PageHead />
        <p className="soft">{session.name}</p>
        <p>
          <strong>{member.name}</strong> · {roleWord(say, member.role)}
        </p>
        <ConflictQuestions live={live} />
        {live.exempt && (
          <section>
            <h2>{say('openProduct')}</h2>
            <ProductTag product={live.exempt} />
          </section>
        )}
        {current && (
          <section>
            <h2>{say('openProduct')}</h2>
            <ProductTag product={current} />
            <p className="count">{say('submittedCount', { n: current.submitted, of: current.owing })}</p>
          </section>
        )}
        <div className="panel panel-green" role="status">
          <h1 className="lead">{titleOf(live, say)}</h1>
          {resting && live.pause?.note && <p>{live.pause.note}</p>}
          {live.phase === 'waiting' && member.scores && <p>{say(resting ? 'restHelp' : session.written ? 'chooseNoneHelp' : 'waitHelp')}</p>}
          {live.exempt && <Exempt live={live} />}
          {!member.scores && <p>{say('noScoring')}</p>}
        </div>
        <NextProduct live={live} />
        <OwnSheets live={live} />
        {member.scores && live.phase !== 'ended' && <DeclareConflict />}
        <SecureOffer />
        <LeaveSeat />
      </main>
      <Foot />
    </>
  );
}
