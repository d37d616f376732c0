/** What may be done with a product now, as buttons that ask for the PIN. */
import type { ChairProduct, ChairView } from '../../../shared/contract/chair.ts';
import type { DossierTally } from '../../../shared/contract/desk-tally-shapes.ts';
import { type MemberCode, memberCode } from '../../../shared/lib/brand.ts';
import { twoDigits } from '../screens/product-sign.tsx';
import type { Asked } from './ask-act.tsx';
import { useChairWords } from './chair-words.ts';

export type Ask = (asked: Asked) => void;

export const label = (p: ChairProduct): string => `${twoDigits(p.number)} · ${p.name}`;

export function Ready({ product, ask }: { readonly product: NonNullable<ChairView['product']>; readonly ask: Ask }) {
  const say = useChairWords();
  const { dossier } = product;
  return (
    <>
      <button
        type="button"
        className="main"
        onClick={() => ask({ title: say('open'), detail: label(product), reason: false, act: () => ({ kind: 'open', dossier }) })}
      >
        {say('open')}
      </button>
      <button
        type="button"
        className="second"
        onClick={() => ask({ title: say('call'), detail: label(product), reason: false, act: () => ({ kind: 'call', dossier }) })}
      >
        {say('call')}
      </button>
    </>
  );
}

/** What was said and concluded, and a line more of either. */
function Discuss({
  view,
  tally,
  product,
  ask,
}: Pick<Props, 'ask' | 'view'> & { readonly tally: DossierTally; readonly product: NonNullable<ChairView['product']> }) {
  const say = useChairWords();
  const { dossier } = product;
  const { round } = tally;
  const about = { detail: label(product), reason: true, words: { label: say('saidWhat'), max: 2000 } } as const;
  const speakers = (Object.entries(view.names) as [MemberCode, string][]).map(([member, name]) => ({ member, name }));
  const standing = tally.discussion.filter((d) => d.struck === null);
  return (
    <section>
      <h2>{say('discussion')}</h2>
      {standing.length > 0 && (
        <ul>
          {standing.map((d) => (
            <li key={d.id}>
              <strong>{d.kind === 'conclusion' ? say('concluded') : d.speaker === '' ? say('noSpeaker') : (view.names[d.speaker] ?? d.speaker)}</strong>:{' '}
              {d.text}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="second"
        onClick={() =>
          ask({ ...about, title: say('remark'), speakers, act: (text, { speaker }) => ({ kind: 'discuss', dossier, round, line: 'remark', speaker, text }) })
        }
      >
        {say('remark')}
      </button>
      <button
        type="button"
        className="second"
        onClick={() => ask({ ...about, title: say('conclusion'), act: (text) => ({ kind: 'discuss', dossier, round, line: 'conclusion', speaker: '', text }) })}
      >
        {say('conclusion')}
      </button>
    </section>
  );
}

type Props = { readonly view: ChairView; readonly ask: Ask };

export function Closed({ view, ask }: Props) {
  const say = useChairWords();
  const { product, tally } = view;
  if (!product || !tally) return null;
  const { dossier } = product;
  const { may } = tally;
  const round = tally.round + 1;
  const apart = [...new Set(tally.pairs.flatMap((p) => [p.high, p.low]))];
  const names = apart.map((m) => view.names[m] ?? m).join(', ');
  const press =
    (title: string, act: Asked['act'], reason = false) =>
    () =>
      ask({ title, detail: label(product), reason, act });
  return (
    <>
      {may.confirm && (
        <button type="button" className="main" onClick={press(say('confirm'), () => ({ kind: 'confirm', dossier }))}>
          {say('confirm')}
        </button>
      )}
      {may.resume && (
        <button type="button" className="second" onClick={press(say('resume'), () => ({ kind: 'resume', dossier }))}>
          {say('resume')}
        </button>
      )}
      {may.nextRound && (
        <>
          <button type="button" className="main" onClick={press(say('roundAll', { n: round }), () => ({ kind: 'next-round', dossier, members: [] }))}>
            {say('roundAll', { n: round })}
          </button>
          <button
            type="button"
            className="second"
            onClick={press(say('roundSome', { n: round, names }), () => ({ kind: 'next-round', dossier, members: apart.map(memberCode) }))}
          >
            {say('roundSome', { n: round, names })}
          </button>
        </>
      )}
      {may.concludeSpread &&
        view.decisions.map((decision) => (
          <button
            type="button"
            className="second"
            key={decision}
            onClick={press(say(decision), (reason) => ({ kind: 'conclude-spread', dossier, decision, reason }), true)}
          >
            {say(decision)}
          </button>
        ))}
      {view.awaited !== null && (
        <>
          <p className="panel">{say('plenaryWaits', { stars: view.awaited })}</p>
          <button
            type="button"
            className="main"
            onClick={() =>
              ask({
                title: say('plenary'),
                detail: label(product),
                reason: false,
                votes: true,
                act: (reason, { votesFor, votesAgainst, abstentions }) => ({ kind: 'plenary', dossier, votesFor, votesAgainst, abstentions, reason }),
              })
            }
          >
            {say('plenary')}
          </button>
        </>
      )}
      {product.state === 'closed' && <Discuss view={view} tally={tally} product={product} ask={ask} />}
      {may.reopen && (
        <>
          {view.hall.dossier === dossier && view.hall.revealed ? (
            <button type="button" className="second" onClick={press(say('hide'), () => ({ kind: 'hide' }))}>
              {say('hide')}
            </button>
          ) : (
            <button type="button" className="main" onClick={press(say('reveal'), () => ({ kind: 'reveal', dossier }))}>
              {say('reveal')}
            </button>
          )}
          <button type="button" className="second" onClick={press(say('reopen'), (reason) => ({ kind: 'reopen', dossier, reason }), true)}>
            {say('reopen')}
          </button>
        </>
      )}
    </>
  );
}

export function Next({ view, ask }: { readonly view: ChairView; readonly ask: Ask }) {
  const say = useChairWords();
  const next = view.waiting.find((p) => p.dossier !== view.product?.dossier);
  if (!next || view.product?.state === 'scoring') return null;
  const { dossier } = next;
  return (
    <button
      type="button"
      className="second"
      onClick={() => ask({ title: say('call'), detail: label(next), reason: false, act: () => ({ kind: 'call', dossier }) })}
    >
      {say('nextCall', { name: label(next) })}
    </button>
  );
}
