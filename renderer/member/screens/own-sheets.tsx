/** The member's own sheets: received ones with their receipts, and those that only this phone has. */
import type { MemberState, ProductInHand } from '../../../shared/contract/member.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { unfinishedDrafts } from '../model/keep-draft.ts';
import { show, texts, usePage, useWords } from '../model/page-state.ts';
import { twoDigits } from './product-sign.tsx';

/** Products whose own state the screen itself shows: those of the list, or the one in hand. */
const shownAbove = (live: MemberState): readonly ProductInHand[] =>
  live.phase === 'choosing' ? live.open : live.phase === 'scoring' && live.current ? [live.current] : [];

/** Handed in but not at the host: with the host's reason, if it gave one. */
function UnsentSheets({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const { outbox, language } = usePage();
  const shown = shownAbove(live);
  const unsent = outbox.filter((own) => own.status !== 'received' && own.status !== 'late' && !shown.some((product) => product.dossier === own.dossier));
  if (unsent.length === 0) return null;
  return (
    <section className="panel panel-amber" role="status">
      <h2>{say('unsent')}</h2>
      <ul>
        {unsent.map((own) => (
          <li key={own.id} className="gap-above">
            <p>
              <strong>
                {twoDigits(own.number)} {own.name}
              </strong>{' '}
              · {say('round', { n: own.round })}
            </p>
            <p>
              <span className="dot dot-empty" aria-hidden="true" />
              {say('lineHere')}
            </p>
            <p>{say(own.status === 'refused' ? 'refusedTitle' : 'keptHelp')}</p>
            {own.problems.map((problem) => (
              <p key={problem.code}>
                {problem[language]} <span className="code">({problem.code})</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnfinishedSheets({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const { outbox } = usePage();
  const unfinished = unfinishedDrafts(texts, live, outbox);
  if (unfinished.length === 0) return null;
  return (
    <section>
      <h2>{say('unfinished')}</h2>
      <ul className="panel">
        {unfinished.map((draft) => (
          <li key={draft.key} className="apart">
            <strong>
              {twoDigits(draft.number)} {draft.name}
            </strong>{' '}
            · {say('round', { n: draft.round })} · {say('unfinishedLine', { n: draft.ticks })}
          </li>
        ))}
      </ul>
      <p className="soft">{say('unfinishedHelp')}</p>
    </section>
  );
}

const LATE = { kept: 'lateKept', admitted: 'lateAdmitted', dismissed: 'lateDismissed' } as const;

/** Came after closing: kept aside by the desk, then admitted or not, with its reason. */
function LateSheets({ live }: { readonly live: MemberState }) {
  const say = useWords();
  if (live.late.length === 0) return null;
  return (
    <section className="panel panel-amber" role="status">
      <h2>{say('lateTitle')}</h2>
      <ul>
        {live.late.map((sheet) => (
          <li key={sheet.id} className="apart">
            <p>
              <span className="dot dot-half" aria-hidden="true" />
              <strong>{sheet.name}</strong> · {say('round', { n: sheet.round })} · {formatTime(sheet.at)}
            </p>
            <p>{say(LATE[sheet.state], { reason: sheet.reason })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Scored under the wrong product and moved by the desk. */
function WithdrawnSheets({ live }: { readonly live: MemberState }) {
  const say = useWords();
  if (live.withdrawn.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('withdrawnTitle')}</h2>
      <ul>
        {live.withdrawn.map((sheet) => (
          <li key={sheet.id} className="apart">
            {say('withdrawnLine', { name: sheet.name || sheet.dossier, round: sheet.round, reason: sheet.reason })}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OwnSheets({ live }: { readonly live: MemberState }) {
  const say = useWords();
  const listed = live.phase === 'choosing' ? live.open : [];
  const sheets = live.sheets.filter((sheet) => !listed.some((product) => product.dossier === sheet.dossier && product.round === sheet.round));
  return (
    <>
      <UnsentSheets live={live} />
      <LateSheets live={live} />
      <UnfinishedSheets live={live} />
      <WithdrawnSheets live={live} />
      {(listed.length === 0 || sheets.length > 0) && (
        <section>
          <h2>{say('ownSheets')}</h2>
          {sheets.length === 0 && <p className="soft">{say('noSheets')}</p>}
          <ul className="sheets">
            {sheets.map((sheet) => (
              <li key={sheet.id}>
                <button type="button" className="sheet-row" onClick={() => show({ kind: 'sheet', dossier: sheet.dossier, round: sheet.round })}>
                  <span className="sheet-points">{say('points', { n: sheet.totals.total })}</span>
                  <span className="sheet-name">
                    {sheet.name}
                    {sheet.round > 1 && ` · ${say('round', { n: sheet.round })}`}
                    {sheet.paper && ` · ${say('paperSheet')}`}
                  </span>
                  <span className="soft">
                    <span className="dot dot-full" aria-hidden="true" />
                    {say('receivedAt', { time: formatTime(sheet.receivedAt) })} · <span className="nowrap">{sheet.receipt}</span>
                  </span>
                  <span className="sheet-open">{say('openSheet')} ›</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
