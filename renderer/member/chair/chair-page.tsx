/** "Điều hành": the product in hand, where its sheets stand, and what whoever presides may do with it now. */
import { useState } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import type { MatrixCell } from '../../../shared/contract/desk-shapes.ts';
import { dossierCode } from '../../../shared/lib/brand.ts';
import { Foot } from '../screens/foot.tsx';
import { PageHead } from '../screens/page-head.tsx';
import { AskAct, type Asked } from './ask-act.tsx';
import { useChairWords } from './chair-words.ts';
import { ClosedProduct } from './closed-product.tsx';
import { type Ask, Closed, label, Next, Ready } from './product-acts.tsx';
import { useChair } from './read-chair.ts';

function Chooser({ view, chosen, choose }: { readonly view: ChairView; readonly chosen: string; readonly choose: (dossier: string) => void }) {
  const say = useChairWords();
  const groups = [
    { title: say('groupClosed'), products: view.closed },
    { title: say('groupWaiting'), products: view.waiting },
    { title: say('state-confirmed'), products: view.confirmed },
  ];
  // What was chosen and is open by now is the product in hand.
  const listed = groups.some(({ products }) => products.some((p) => p.dossier === chosen));
  return (
    <label>
      {say('choose')}
      <select className="note" value={listed ? chosen : ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('inHand')}</option>
        {groups.map(
          ({ title, products }) =>
            products.length > 0 && (
              <optgroup key={title} label={title}>
                {products.map((p) => (
                  <option key={p.dossier} value={p.dossier}>
                    {label(p)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}

const OWES_NONE: readonly MatrixCell['status'][] = ['absent', 'recused', 'exempt', 'outside'];

function Sheets({ view }: { readonly view: ChairView }) {
  const say = useChairWords();
  const owing = view.cells.filter((c) => !OWES_NONE.includes(c.status));
  return (
    <section>
      <h2>{say('sheets', { n: owing.filter((c) => c.status === 'received').length, of: owing.length })}</h2>
      <ul className="chair-list">
        {view.cells.map((c) => (
          <li key={c.member} className={c.status === 'received' ? 'chair-done' : ''}>
            <span>
              {c.status === 'received' ? '✓ ' : ''}
              {view.names[c.member] ?? c.member}
            </span>
            <span className="soft">{say(`cell-${c.status}`, { n: c.decided, of: c.of })}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{say('secret')}</p>
    </section>
  );
}

function Vote({ view, ask }: { readonly view: ChairView; readonly ask: Ask }) {
  const say = useChairWords();
  const { vote } = view;
  if (!vote) return null;
  const { id } = vote;
  return (
    <section className="panel panel-amber">
      <p>
        <strong>{say('vote', { voted: vote.voters.filter((v) => v.voted).length, of: vote.voters.length })}</strong>
      </p>
      <p>{vote.reason}</p>
      <button
        type="button"
        className="second"
        onClick={() =>
          ask({
            title: say('closeVote'),
            detail: vote.reason,
            reason: false,
            act: () => ({ kind: 'close-vote', id, evenIfMissing: false }),
            forced: () => ({ kind: 'close-vote', id, evenIfMissing: true }),
          })
        }
      >
        {say('closeVote')}
      </button>
    </section>
  );
}

function Product({ view, ask }: { readonly view: ChairView; readonly ask: Ask }) {
  const say = useChairWords();
  const { product, tally } = view;
  if (!product) return <p className="panel">{say('nothing')}</p>;
  const dossier = dossierCode(product.dossier);
  return (
    <>
      <div className="panel panel-green">
        <h2 className="lead">{label(product)}</h2>
        <p>{product.producer}</p>
        <p>
          <strong>{say(`state-${product.state}`, { n: product.round })}</strong>
        </p>
      </div>
      <Vote view={view} ask={ask} />
      {view.outcome && !view.vote && (
        <p className="panel" role="status">
          {say(view.outcome.stopped ? 'outcomeStopped' : 'outcomeGoesOn', {
            for: view.outcome.votesFor,
            against: view.outcome.votesAgainst,
            rest: view.outcome.abstentions,
          })}
        </p>
      )}
      {product.state === 'scoring' && <Sheets view={view} />}
      {tally && (
        <ClosedProduct
          tally={tally}
          view={view}
          onGate={
            product.state === 'closed'
              ? (gate, met) =>
                  ask({
                    title: `${gate.criterion} ${gate.title}: ${say(met ? 'gateMet' : 'gateMissed')}`,
                    reason: true,
                    act: (reason) => ({ kind: 'conclude-gate', dossier, criterion: gate.criterion, stars: gate.stars, met, reason }),
                  })
              : null
          }
        />
      )}
      {product.state === 'ready' && <Ready product={product} ask={ask} />}
      {product.state === 'scoring' && (
        <button
          type="button"
          className="main"
          onClick={() =>
            ask({
              title: say('close'),
              detail: label(product),
              reason: false,
              act: () => ({ kind: 'close', dossier, evenIfMissing: false }),
              forced: () => ({ kind: 'close', dossier, evenIfMissing: true }),
            })
          }
        >
          {say('close')}
        </button>
      )}
      <Closed view={view} ask={ask} />
      <Next view={view} ask={ask} />
    </>
  );
}

export function ChairPage() {
  const say = useChairWords();
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState(false);
  const { view, failed, reload } = useChair(chosen || null);
  const ask: Ask = (what) => {
    setDone(false);
    setAsked(what);
  };
  const end = (carriedOut: boolean): void => {
    setAsked(null);
    setDone(carriedOut);
    // What was called or opened is now the product in hand.
    if (carriedOut) setChosen('');
    reload();
  };
  return (
    <>
      <main className="room chair">
        <PageHead />
        <h1 className="page-title">{say('title')}</h1>
        <p className="chair-said" role="status">
          {done ? `✓ ${say('done')}` : ''}
        </p>
        {failed && (
          <p className="panel panel-amber" role="alert">
            {say('failed')}{' '}
            <button type="button" className="small" onClick={reload}>
              {say('again')}
            </button>
          </p>
        )}
        {!view && !failed && <p role="status">{say('loading')}</p>}
        {view && (
          <>
            <Product view={view} ask={ask} />
            <Chooser view={view} chosen={chosen} choose={setChosen} />
          </>
        )}
      </main>
      <Foot />
      {asked && <AskAct asked={asked} onEnd={end} />}
    </>
  );
}
