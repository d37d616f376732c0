/** Conflicts of interest: the desk's question to answer, and stepping back from a product of the own accord. */
import { useState } from 'react';
import type { MemberState, WaitingProduct } from '../../../shared/contract/member.ts';
import { callDoor } from '../model/call-door.ts';
import { useWords } from '../model/page-state.ts';
import { tellHost } from '../model/tell-host.ts';
import { useSaying } from './use-saying.ts';

const LEAST = 3;

function Question({ question }: { readonly question: MemberState['questions'][number] }) {
  const say = useWords();
  const { words, busy, run } = useSaying();
  const [yes, setYes] = useState(false);
  const answer = (conflict: boolean): void => run(() => tellHost('answer-recusal', { dossier: question.dossier, yes: conflict, reason: '' }));
  return (
    <section className="panel panel-amber">
      <h2 className="lead">{say('conflictAsk')}</h2>
      <p>
        <strong>{question.name}</strong> · {question.producer}
      </p>
      <p>{question.why}.</p>
      {yes ? (
        <>
          <p>{say('conflictSure')}</p>
          <button type="button" className="main" disabled={busy} onClick={() => answer(true)}>
            {say('conflictYesSure')}
          </button>
          <button type="button" className="second" disabled={busy} onClick={() => setYes(false)}>
            {say('conflictBack')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="second" disabled={busy} onClick={() => setYes(true)}>
            {say('conflictYes')}
          </button>
          <button type="button" className="second" disabled={busy} onClick={() => answer(false)}>
            {say('conflictNo')}
          </button>
        </>
      )}
      {words && <p role="alert">{words}</p>}
    </section>
  );
}

/** `only`: questions about this product; left out: all. */
export const ConflictQuestions = ({ live, only }: { readonly live: MemberState; readonly only?: string }) => (
  <>
    {live.questions
      .filter((q) => only === undefined || q.dossier === only)
      .map((question) => (
        <Question key={question.dossier} question={question} />
      ))}
  </>
);

function DeclareForm({ products, onDone }: { readonly products: readonly WaitingProduct[]; readonly onDone: (dossier: string) => void }) {
  const say = useWords();
  const { words, busy, run } = useSaying();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const send = async () => {
    const said = await tellHost('declare-recusal', { dossier: chosen, reason });
    if (said === null) {
      onDone(chosen);
      setChosen('');
      setReason('');
    }
    return said;
  };
  return (
    <>
      <p className="soft">{say('conflictHelp')}</p>
      <label>
        {say('conflictProduct')}
        <select className="note" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{say('conflictChoose')}</option>
          {products.map((p) => (
            <option key={p.dossier} value={p.dossier} disabled={p.recused}>
              {p.name} – {p.producer}
              {p.recused ? ` (${say('conflictDone')})` : ''}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('conflictReason')}
        <textarea className="note" rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button type="button" className="second" disabled={!chosen || reason.trim().length < LEAST || busy} onClick={() => run(send)}>
        {say('conflictSend')}
      </button>
      {words && (
        <p className="panel panel-amber" role="alert">
          {words}
        </p>
      )}
    </>
  );
}

/** A conflict seen only now that the product is being scored: the reason, and what it means. The sheet goes away once the host has it. */
export function StepBack({ dossier }: { readonly dossier: string }) {
  const say = useWords();
  const { words, busy, run } = useSaying();
  const [reason, setReason] = useState('');
  return (
    <details className="panel">
      <summary>{say('conflictHere')}</summary>
      <p className="soft">{say('conflictSure')}</p>
      <label>
        {say('conflictReason')}
        <textarea className="note" rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        className="second"
        disabled={reason.trim().length < LEAST || busy}
        onClick={() => run(() => tellHost('declare-recusal', { dossier, reason }))}
      >
        {say('conflictSend')}
      </button>
      {words && <p role="alert">{words}</p>}
    </details>
  );
}

/** Read when opened: the list of what waits is nobody's business before. */
export function DeclareConflict() {
  const say = useWords();
  const [products, setProducts] = useState<readonly WaitingProduct[] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<void> => {
    setFailed(false);
    const reply = await callDoor<readonly WaitingProduct[]>('list-waiting', {});
    if (reply.kind !== 'silence' && reply.answer.ok) setProducts(reply.answer.value);
    else setFailed(true);
  };
  const mark = (dossier: string): void => setProducts((now) => now?.map((p) => (p.dossier === dossier ? { ...p, recused: true } : p)) ?? null);
  return (
    <details className="panel" onToggle={(event) => event.currentTarget.open && void load()}>
      <summary>{say('conflictTitle')}</summary>
      {products ? <DeclareForm products={products} onDone={mark} /> : <p role="status">{say(failed ? 'noAnswer' : 'checking')}</p>}
      {failed && !products && (
        <button type="button" className="second" onClick={() => void load()}>
          {say('tryAgain')}
        </button>
      )}
    </details>
  );
}
