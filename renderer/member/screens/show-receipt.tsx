/** The host has the sheet: the big receipt, how many have submitted, what comes next. */
import type { MemberState, Receipt } from '../../../shared/contract/member.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import type { Current } from '../model/choose-screen.ts';
import { chosenOf } from '../model/open-products.ts';
import type { Submission } from '../model/outbox.ts';
import { show, useWords } from '../model/page-state.ts';
import { Foot } from './foot.tsx';
import { Onward } from './onward.tsx';
import { OwnSheets } from './own-sheets.tsx';
import { PageHead } from './page-head.tsx';
import { ProductTag } from './product-tag.tsx';
import { NextProduct } from './waiting-room.tsx';

export function ShowReceipt({
  live,
  current,
  receipt,
  own,
}: {
  readonly live: MemberState;
  readonly current: Current;
  readonly receipt: Receipt;
  readonly own: Submission | null;
}) {
  const say = useWords();
  return (
    <>
      <main className="room">
        <PageHead name={live.member.name} />
        <div className="receipt" role="status">
          <h1 className="receipt-time">
            <span className="dot dot-full" aria-hidden="true" />
            {say('receivedAt', { time: formatTime(receipt.receivedAt) })}
          </h1>
          <p className="soft">{say('receiptCode')}</p>
          <p className="receipt-code">{receipt.receipt}</p>
          <p className="receipt-points">{say('points', { n: receipt.totals.total })}</p>
          <p className="soft">
            A {receipt.totals.A} · B {receipt.totals.B} · C {receipt.totals.C}
            {current.round > 1 && ` · ${say('round', { n: current.round })}`}
          </p>
        </div>
        <ProductTag product={current} />
        {own?.status === 'received' && own.id === receipt.id && own.total !== receipt.totals.total && (
          <p className="panel panel-amber">{say('totalDiffers', { host: receipt.totals.total, here: own.total })}</p>
        )}
        {own && own.id !== receipt.id && <p className="panel panel-amber">{say('otherSheet')}</p>}
        <p>{say(live.sheets.find((s) => s.id === receipt.id)?.paper ? 'paperReceipt' : 'receiptSafe')}</p>
        <p className="count">{say('submittedCount', { n: current.submitted, of: current.owing })}</p>
        <button type="button" className="second" onClick={() => show({ kind: 'sheet', dossier: current.dossier, round: current.round })}>
          {say('openSheet')}
        </button>
        {!chosenOf(live) && <NextProduct live={live} />}
        <OwnSheets live={live} />
      </main>
      <Foot>{chosenOf(live) && <Onward live={live} />}</Foot>
    </>
  );
}
