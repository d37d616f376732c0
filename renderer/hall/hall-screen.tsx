/** What the room sees: the product in its colour, how many have submitted and for how long, and on command the result. */
import type { HallState } from '../../shared/contract/hall.ts';
import { formatTime } from '../../shared/lib/vietnamese.ts';
import { Stars } from '../kit/light/stars.tsx';
import type { Say } from '../kit/light/words.ts';
import type { hallWords } from '../kit/strings/hall.ts';
import { BreakClock, PhaseClock, PresentationClock } from './clocks.tsx';
import { useHall } from './hall-state.ts';

type Words = Say<typeof hallWords>;
type Product = NonNullable<HallState['product']>;

/** Characters of a product's name beyond which it is set smaller, so that none is cut. */
const LONG_NAME = 44;

function ProductHead({ product, small }: { readonly product: Product; readonly small: boolean }) {
  const long = product.name.length > LONG_NAME;
  return (
    <header className={`head${small ? ' head-small' : ''}${long ? ' head-long' : ''}`}>
      {product.face !== null && <img className="photo" src={`/evidence/${product.face}/1/large.jpg`} alt="" />}
      <span className="number">{product.number < 10 ? `0${product.number}` : product.number}</span>
      <div className="head-words">
        <h1>{product.name}</h1>
        <p className="place">
          {product.producer}
          {product.commune && (
            <>
              {' '}
              · <span className="whole">{product.commune}</span>
            </>
          )}
        </p>
        <p className="code">
          {product.code} · {product.setName}
        </p>
      </div>
    </header>
  );
}

function Scoring({ live, say }: { readonly live: HallState; readonly say: Words }) {
  const title =
    live.phase === 'closed' || live.phase === 'confirmed' ? say(live.phase) : live.round > 1 ? say('scoringRound', { n: live.round }) : say('scoring');
  return (
    <section className="middle">
      <p className="phase">
        {title}
        {live.phase === 'scoring' && <PhaseClock timerEnd={live.timerEnd} openedAt={live.openedAt} say={say} />}
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

/** The next product, before it is opened. */
const Called = ({ live, say }: { readonly live: HallState; readonly say: Words }) => (
  <section className="middle">
    <p className="called">{say('called')}</p>
    {live.timerEnd !== null && <PresentationClock timerEnd={live.timerEnd} say={say} />}
  </section>
);

const Break = ({ pause, say }: { readonly pause: NonNullable<HallState['pause']>; readonly say: Words }) => (
  <section className="middle waiting">
    <p className="app-name">{say('appName')}</p>
    <h1>{pause.note || say('break')}</h1>
    <p className="until">
      {say('breakUntil')} <strong>{formatTime(pause.until)}</strong>
    </p>
    <BreakClock until={pause.until} say={say} />
  </section>
);

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
      {live.session && <p className="phase">{say(live.ended ? 'ended' : live.sealed ? 'sealed' : 'waiting')}</p>}
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
        {live.installUrl && (
          <span className="install">
            {say('install')} {live.installUrl.replace('http://', '')}
          </span>
        )}
      </p>
    </aside>
  );
}

/** Under a product's head: what is happening with it. */
function Middle({ live, say }: { readonly live: HallState; readonly say: Words }) {
  if (live.phase === 'result' && live.result) return <Result result={live.result} say={say} />;
  return live.phase === 'called' ? <Called live={live} say={say} /> : <Scoring live={live} say={say} />;
}

export function HallScreen({ say }: { readonly say: Words }) {
  const { live, line } = useHall();
  // A break covers everything but a product being scored and a result on show.
  const pause = live && live.phase !== 'scoring' && live.phase !== 'result' ? live.pause : null;
  const product = live && !pause && live.phase !== 'waiting' ? live.product : null;
  return (
    <main className={product ? `hall product-${product.colour}` : 'hall hall-waiting'}>
      {live?.session?.rehearsal && <p className="rehearsal">{say('rehearsal')}</p>}
      {!live && <p className="connecting">{say('connecting')}</p>}
      {live && product && <ProductHead product={product} small={live.phase === 'result'} />}
      {pause && <Break pause={pause} say={say} />}
      {live && !pause && !product && <Waiting live={live} say={say} />}
      {live && product && <Middle live={live} say={say} />}
      {live && product && <footer>{live.session?.name}</footer>}
      {live && !line && (
        <p className="line-lost" role="status">
          {say('lineLost')}
        </p>
      )}
      {live && <Address live={live} say={say} />}
    </main>
  );
}
