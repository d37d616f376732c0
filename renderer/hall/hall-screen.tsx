/** What the room sees: the product in its colour, how many have submitted and for how long, and on command the result. */
import { useEffect, useState } from 'react';
import type { HallState } from '../../shared/contract/hall.ts';
import { Stars } from '../kit/light/stars.tsx';
import type { Say } from '../kit/light/words.ts';
import type { hallWords } from '../kit/strings/hall.ts';
import { elapsed, useHall } from './hall-state.ts';

type Words = Say<typeof hallWords>;
type Product = NonNullable<HallState['product']>;

/** Characters of a product's name beyond which it is set smaller, so that none is cut. */
const LONG_NAME = 44;

function Timer({ since }: { readonly since: string }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return <span className="timer">{elapsed(now - Date.parse(since))}</span>;
}

function ProductHead({ product, small }: { readonly product: Product; readonly small: boolean }) {
  const place = [product.producer, product.commune].filter(Boolean).join(' · ');
  const long = product.name.length > LONG_NAME;
  return (
    <header className={`head${small ? ' head-small' : ''}${long ? ' head-long' : ''}`}>
      {product.face !== null && <img className="photo" src={`/evidence/${product.face}/1/large.jpg`} alt="" />}
      <span className="number">{product.number < 10 ? `0${product.number}` : product.number}</span>
      <div className="head-words">
        <h1>{product.name}</h1>
        <p className="place">{place}</p>
        <p className="code">
          {product.code} · {product.setName}
        </p>
      </div>
    </header>
  );
}

function Scoring({ live, say }: { readonly live: HallState; readonly say: Words }) {
  const title = live.phase === 'closed' ? say('closed') : live.round > 1 ? say('scoringRound', { n: live.round }) : say('scoring');
  return (
    <section className="middle">
      <p className="phase">
        {title}
        {live.phase === 'scoring' && live.openedAt && (
          <>
            {' · '}
            {say('elapsed')} <Timer since={live.openedAt} />
          </>
        )}
      </p>
      <p className="count">
        <strong>
          {live.submitted}/{live.owing}
        </strong>
        <span>{say('submitted')}</span>
      </p>
      <div className="places" aria-hidden="true">
        {Array.from({ length: live.owing }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no names, by intent
          <span key={place} className={place < live.submitted ? 'place-dot place-dot-full' : 'place-dot'} />
        ))}
      </div>
    </section>
  );
}

function Result({ result, say }: { readonly result: NonNullable<HallState['result']>; readonly say: Words }) {
  const { disposition, stars, shownMean } = result;
  return (
    <section className="middle result">
      <Stars count={stars} />
      <p className="stars-words">{say('stars', { n: stars })}</p>
      <p className="mean">
        {say('mean')} <strong>{shownMean}</strong>
      </p>
      {(disposition === 'refer' || disposition === 'improve' || disposition === 'recognise') && <p className="disposition">{say(disposition)}</p>}
    </section>
  );
}

function Waiting({ live, say }: { readonly live: HallState; readonly say: Words }) {
  return (
    <section className="middle waiting">
      <p className="app-name">{say('appName')}</p>
      <h1>{live.session?.name ?? say('noSession')}</h1>
      {live.session && <p className="place">{live.session.place}</p>}
      {live.session && <p className="phase">{say('waiting')}</p>}
    </section>
  );
}

/** Where phones find the host now: small, for who lost it when its address changed. */
function Address({ live, say }: { readonly live: HallState; readonly say: Words }) {
  if (!live.session || live.phase === 'result' || !live.memberUrl) return null;
  return (
    <aside className="address">
      <img src={`data:image/svg+xml,${encodeURIComponent(live.memberQr)}`} alt="" />
      <p>
        {say('address')} <strong>{live.memberUrl.replace('http://', '')}</strong>
      </p>
    </aside>
  );
}

export function HallScreen({ say }: { readonly say: Words }) {
  const { live, line } = useHall();
  const product = live && live.phase !== 'waiting' ? live.product : null;
  return (
    <main className={product ? `hall product-${product.colour}` : 'hall hall-waiting'}>
      {!live && <p className="connecting">{say('connecting')}</p>}
      {live && product && <ProductHead product={product} small={live.phase === 'result'} />}
      {live && !product && <Waiting live={live} say={say} />}
      {live && product && (live.phase === 'result' && live.result ? <Result result={live.result} say={say} /> : <Scoring live={live} say={say} />)}
      {live && product && <footer>{live.session?.name}</footer>}
      {live && <Address live={live} say={say} />}
      {live && !line && (
        <p className="line-lost" role="status">
          {say('lineLost')}
        </p>
      )}
    </main>
  );
}
