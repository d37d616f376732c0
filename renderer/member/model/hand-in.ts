/** The outbox at work: keeps submissions in the phone's storage and sends them, one after the other, until the host's receipt or a refusal. */
import type { Receipt } from '../../../shared/contract/member.ts';
import { totalsOf } from '../../../shared/scoring.ts';
import { callDoor } from './call-door.ts';
import { contentOf, openCopies } from './draft.ts';
import { forgetDraft } from './keep-draft.ts';
import { outboxPrefix } from './keys.ts';
import { makeId } from './make-id.ts';
import { newSubmission, pauseAfter, readSubmission, reconsider, SEAT_LOST, type Submission, settleReply } from './outbox.ts';
import { change, forget, keep, page, show, texts } from './page-state.ts';
import { tellDevice } from './tell-device.ts';

let busy = false;
let again: ReturnType<typeof setTimeout> | undefined;
let onSeatLost: () => void = () => undefined;

/** What to do when the host answers that this device has no seat. */
export const whenSeatLost = (then: () => void): void => {
  onSeatLost = then;
};

/** Reads this seat's submissions from storage: another tab may have changed them. */
export function loadOutbox(): void {
  const { live } = page();
  const stored = live ? texts.keys(outboxPrefix(live)).map((key) => readSubmission(texts.read(key))) : [];
  change({ outbox: stored.filter((own): own is Submission => own !== null) });
}

/** This seat's submissions as an earlier life of the page left them: every state from now on is newer than their receipts. */
export function adoptOutbox(): void {
  loadOutbox();
  const { live, outbox } = page();
  if (live) for (const own of outbox) if (own.connection >= 0) keep(`${outboxPrefix(live)}${own.id}`, JSON.stringify({ ...own, connection: -1 }));
  loadOutbox();
}

function store(own: Submission): void {
  const { live } = page();
  if (!live) return;
  keep(`${outboxPrefix(live)}${own.id}`, JSON.stringify(own));
  if (own.status === 'received') forgetDraft(live, own.dossier, own.round);
  loadOutbox();
  void tellDevice();
}

/** Looks at every submission in the light of a newer state. */
export function reconsiderOutbox(): void {
  const { live, connection, outbox } = page();
  if (!live) return;
  for (const own of outbox) {
    // The desk moved it to the product it was meant for: here nothing stands any more.
    if (live.withdrawn.some((gone) => gone.id === own.id)) {
      forget(`${outboxPrefix(live)}${own.id}`);
      loadOutbox();
      continue;
    }
    const now = reconsider(own, live, connection);
    if (now !== own) store(now);
  }
}

/** Hands in the draft of the product in hand. The screen allows it only once nothing is missing. */
export function handIn(): void {
  const { live, set, draft, outbox } = page();
  if (!live?.current || !set || !draft || openCopies(set, draft).length > 0) return;
  const { dossier, round, name, number } = live.current;
  const content = contentOf(set, draft);
  for (const old of outbox) if (old.dossier === dossier && old.round === round && old.status === 'refused') forget(`${outboxPrefix(live)}${old.id}`);
  store(newSubmission({ id: makeId(), dossier, round, name, number, content, signature: draft.signature, total: totalsOf(set, content.marks).total }));
  show({ kind: 'score' });
  void sendWaiting();
}

async function sendOne(own: Submission): Promise<Submission> {
  const { live } = page();
  const { id, dossier, round, content, signature, shown } = own;
  const reply = await callDoor<Receipt>('submit-sheet', { id, dossier, round, content, signature, shown });
  const now = page();
  const same = live && now.live && outboxPrefix(live) === outboxPrefix(now.live);
  const latest = now.outbox.filter((other) => other.id === own.id)[0] ?? own;
  if (!same || latest.status === 'received') return latest;
  const settled = settleReply(latest, live.member.code, reply, now.connection);
  store(settled);
  return settled;
}

const waiting = (): readonly Submission[] => page().outbox.filter((own) => own.status === 'waiting');

/** Sends everything that waits; plans the next attempt where something still does. Safe to call at any time. */
export async function sendWaiting(): Promise<void> {
  if (busy || page().seat !== 'taken') return;
  busy = true;
  clearTimeout(again);
  change({ sending: waiting().length > 0 });
  let attempts = 0;
  for (const own of waiting()) {
    const settled = await sendOne(own);
    if (settled.status !== 'waiting') continue;
    attempts = settled.attempts;
    if (settled.problems.some((p) => SEAT_LOST.indexOf(p.code) >= 0)) onSeatLost();
    break;
  }
  busy = false;
  change({ sending: false });
  if (waiting().length > 0) again = setTimeout(() => void sendWaiting(), pauseAfter(attempts));
}
