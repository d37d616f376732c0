/** Over the tab: what is about to happen, a reason where one is owed, and the PIN that does it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ChairAct } from '../../../shared/contract/chair.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { callDoor } from '../model/call-door.ts';
import { closeOnBack } from '../model/follow-back-button.ts';
import { usePage } from '../model/page-state.ts';
import { holdFocus } from '../reading/hold-focus.ts';
import { PinPad } from '../screens/pin-pad.tsx';
import { useChairWords } from './chair-words.ts';

/** What is given besides a reason: counts of votes, and who has spoken ('' nobody with a seat). */
export type Given = { readonly votesFor: number; readonly votesAgainst: number; readonly abstentions: number; readonly speaker: MemberCode | '' };
const COUNTS = ['votesFor', 'votesAgainst', 'abstentions'] as const;
const NOTHING: Given = { votesFor: 0, votesAgainst: 0, abstentions: 0, speaker: '' };

/** `act` gets the reason typed; `forced`: the same although something is missing, where the host lets it be done all the same. */
export type Asked = {
  readonly title: string;
  readonly detail?: string;
  readonly reason: boolean;
  /** What is asked for in place of a reason, and how much of it may be typed. */
  readonly words?: { readonly label: string; readonly max: number };
  /** Counts of votes are asked for; a vote that doesn't carry owes its reason. */
  readonly votes?: boolean;
  /** Of whom one may be said to have spoken. */
  readonly speakers?: readonly { readonly member: MemberCode; readonly name: string }[];
  readonly act: (reason: string, given: Given) => ChairAct;
  readonly forced?: (reason: string) => ChairAct;
};

const LEAST = 3;
/** Refusals that say what is missing, and that the chair may go on all the same. */
const MAY_FORCE = ['OC-3015', 'OC-3020', 'OC-3032', 'OC-3054'];

export function AskAct({ asked, onEnd }: { readonly asked: Asked; readonly onEnd: (done: boolean) => void }) {
  const say = useChairWords();
  const language = usePage((s) => s.language);
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState(NOTHING);
  const [force, setForce] = useState(false);
  /** What is missing, where the chair may go on all the same. */
  const [missing, setMissing] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd(false);
    if (event.key === 'Tab' && box.current) holdFocus(event, box.current);
  });
  const shut = useEffectEvent(() => onEnd(false));
  // Once: the tab behind is drawn anew whenever the host says something, and must not take the focus from somebody who writes.
  useEffect(() => {
    const from = document.activeElement;
    box.current?.focus();
    const press = (event: KeyboardEvent): void => leave(event);
    window.addEventListener('keydown', press);
    const forgetBack = closeOnBack(() => shut());
    return () => {
      forgetBack();
      window.removeEventListener('keydown', press);
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, []);
  const send = async (pin: string): Promise<string | null> => {
    const act = force && asked.forced ? asked.forced(reason.trim()) : asked.act(reason.trim(), given);
    const reply = await callDoor<null>('chair-act', { pin, act });
    if (reply.kind === 'silence') return say('failed');
    if (reply.answer.ok) {
      onEnd(true);
      return null;
    }
    const { problems } = reply.answer;
    const said = problems.map((p) => `${p[language]} (${p.code})`);
    if (!asked.forced || !problems.every((p) => MAY_FORCE.includes(p.code))) return said.join(' ');
    setMissing(said);
    return '';
  };
  const typed = reason.trim().length >= LEAST;
  const voted = given.votesFor + given.votesAgainst + given.abstentions > 0;
  const ready = asked.votes ? voted && (given.votesFor > given.votesAgainst || typed) : !asked.reason || typed;
  return createPortal(
    <div className="veil">
      <div className="over" role="dialog" aria-modal="true" aria-labelledby="act-title" tabIndex={-1} ref={box}>
        <h2 id="act-title">{asked.title}</h2>
        {asked.detail && <p>{asked.detail}</p>}
        {asked.speakers && (
          <label>
            {say('speaker')}
            <select className="note" value={given.speaker} onChange={(event) => setGiven({ ...given, speaker: event.currentTarget.value as MemberCode | '' })}>
              <option value="">{say('noSpeaker')}</option>
              {asked.speakers.map(({ member, name }) => (
                <option key={member} value={member}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {asked.votes &&
          COUNTS.map((key) => (
            <label key={key}>
              {say(key)}
              <input
                className="note"
                type="number"
                inputMode="numeric"
                min={0}
                max={60}
                value={given[key]}
                onChange={(event) => setGiven({ ...given, [key]: Math.min(60, Math.max(0, Math.trunc(Number(event.currentTarget.value)) || 0)) })}
              />
            </label>
          ))}
        {(asked.reason || asked.votes) && (
          <label>
            {asked.words?.label ?? say(asked.votes ? 'reasonIfNot' : 'reason')}
            <textarea className="note" rows={2} maxLength={asked.words?.max ?? 500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </label>
        )}
        {missing.length > 0 && (
          <div className="panel panel-amber" role="alert">
            {missing.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <label className={force ? 'row row-on' : 'row'}>
              <input type="checkbox" checked={force} onChange={(event) => setForce(event.currentTarget.checked)} />
              <span className="row-ring" aria-hidden="true" />
              <span className="row-words">{say('evenSo')}</span>
            </label>
          </div>
        )}
        {ready ? <PinPad ask={say('pinAsk')} send={send} /> : <p>{say('fillFirst')}</p>}
        <button type="button" className="second" onClick={() => onEnd(false)}>
          {say('back')}
        </button>
      </div>
    </div>,
    document.body,
  );
}
