/** Handed in, no receipt yet: the sheet is safe on the phone and goes on by itself. Nothing here says "received". */
import type { MemberState } from '../../../shared/contract/member.ts';
import type { Current } from '../model/choose-screen.ts';
import { nudge } from '../model/follow-host.ts';
import { chosenOf } from '../model/open-products.ts';
import type { Submission } from '../model/outbox.ts';
import { usePage, useWords } from '../model/page-state.ts';
import { Foot } from './foot.tsx';
import { Onward } from './onward.tsx';
import { PageHead } from './page-head.tsx';
import { TopBar } from './top-bar.tsx';

export function SendingSheet({ live, current, own }: { readonly live: MemberState; readonly current: Current; readonly own: Submission }) {
  const say = useWords();
  const { language, sending, outbox } = usePage();
  // One goes after the other: behind a sheet that couldn't be sent this one isn't on its way either.
  const first = own.attempts === 0 && !outbox.some((other) => other.status === 'waiting' && other.attempts > 0);
  const again = (look: 'main' | 'second') =>
    !first && (
      <button type="button" className={look} onClick={nudge} disabled={sending}>
        {say('sendNow')}
      </button>
    );
  return (
    <>
      <TopBar live={live} current={current} set={null} marks={own.content.marks} />
      <main className="room">
        <PageHead name={live.member.name} />
        <div className={first ? 'panel' : 'panel panel-amber'} role="status">
          <h2 className="lead">
            <span className={`dot dot-${first || sending ? 'half' : 'empty'}`} aria-hidden="true" /> {say(first ? 'sendingTitle' : 'keptTitle')}
          </h2>
          {!first && (
            <>
              <p>{say('keptHelp')}</p>
              {own.problems.map((problem) => (
                <p key={problem.code}>
                  {problem[language]} <span className="code">({problem.code})</span>
                </p>
              ))}
              {own.attempts > 0 && <p className="soft">{say('attempts', { n: own.attempts })}</p>}
              {chosenOf(live) && again('second')}
            </>
          )}
        </div>
      </main>
      <Foot>{chosenOf(live) ? <Onward live={live} /> : again('main')}</Foot>
    </>
  );
}
