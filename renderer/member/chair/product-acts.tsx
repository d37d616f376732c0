/** What may be done with a product now, as buttons that ask for the PIN. */
import type { ChairProduct, ChairView } from '../../../shared/contract/chair.ts';
import { memberCode } from '../../../shared/lib/brand.ts';
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

export function Closed({ view, ask }: { readonly view: ChairView; readonly ask: Ask }) {
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
