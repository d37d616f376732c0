/**
 * The draft on its way to the host: after every edit, one request at a time, always the newest. Order is kept by counting (`rev`), never by
 * the phone's clock, which may jump. What the host has beyond what this phone knows comes from another device in this seat: it is read first.
 */
import type { StoredDraft } from '../../../shared/contract/member.ts';
import { callDoor } from './call-door.ts';
import { readDraft } from './draft.ts';
import { adoptDraft, type DraftPlace, draftPlaces, hereRev, keptRev, noteKept, storedRev } from './keep-draft.ts';
import { pauseAfter, SEAT_LOST } from './outbox.ts';
import { page } from './page-state.ts';

let busy = false;
let attempts = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/** What is to be done next about this product's draft; pure, so that two phones and two tabs can be tried out in every order. */
export function nextStep(counts: { readonly here: number; readonly kept: number; readonly host: number }): 'read' | 'send' | 'nothing' {
  const { here, kept, host } = counts;
  if (host > kept) return 'read';
  // The host has less than it once acknowledged (an older copy was restored), or less than what is here.
  return here > Math.min(kept, host) ? 'send' : 'nothing';
}

/** Whether a draft that was read takes the place of the one here; the later edit wins, and between equals the host's, which others may have seen. */
export const prevails = (host: number, here: number): boolean => host >= here;

/** The host's word for how far it is, newer than the state in hand: answers outrun states. */
const heard = new Map<string, number>();

const hostRev = (place: DraftPlace): number => heard.get(place.key) ?? place.hostRev;

/** A new state of the host has come: it speaks for itself. */
export function hearState(): void {
  heard.clear();
}

const isRev = (value: unknown): value is { readonly rev: number } => typeof (value as { rev?: unknown } | null)?.rev === 'number';

/** null: the host was silent, or has no business with this draft any more (`stop`). */
type Done = { readonly ok: true } | { readonly ok: false; readonly stop: boolean };
const FAILED: Done = { ok: false, stop: false };
const STOPPED: Done = { ok: false, stop: true };

async function read(place: DraftPlace): Promise<Done> {
  const { dossier, round } = place;
  const reply = await callDoor<StoredDraft | null>('read-draft', { dossier, round });
  if (reply.kind === 'silence') return FAILED;
  if (!reply.answer.ok) return refused(reply.answer.problems);
  const stored = reply.answer.value;
  if (stored !== null && !isRev(stored)) return FAILED;
  const draft = stored && readDraft(JSON.stringify({ ...stored.content, last: stored.last }));
  heard.set(place.key, stored ? stored.rev : 0);
  adoptDraft(place, stored && draft ? { rev: stored.rev, draft } : null, prevails);
  return { ok: true };
}

async function send(place: DraftPlace): Promise<Done> {
  const sent = storedRev(place);
  const { dossier, round } = place;
  const { last, ...content } = sent.draft;
  const reply = await callDoor<{ rev: number }>('save-draft', { dossier, round, rev: sent.rev, content, last });
  if (reply.kind === 'silence') return FAILED;
  if (!reply.answer.ok) return refused(reply.answer.problems);
  const { value } = reply.answer;
  if (!isRev(value) || value.rev < sent.rev) return FAILED;
  heard.set(place.key, value.rev);
  // More than was sent: another device was here first, and its draft is read in the next step.
  if (value.rev === sent.rev) noteKept(place, value.rev);
  return { ok: true };
}

const PASSING: readonly string[] = ['OC-1107', 'OC-1203', 'OC-1204', ...SEAT_LOST];
const refused = (problems: readonly { readonly code: string }[]): Done => (problems.some((p) => PASSING.indexOf(p.code) >= 0) ? FAILED : STOPPED);

const stepAt = (place: DraftPlace): ReturnType<typeof nextStep> => nextStep({ here: hereRev(place), kept: keptRev(place), host: hostRev(place) });

/** Brings phone and host together; plans the next attempt where the host is silent. Safe to call at any time. */
export async function sendDraft(): Promise<void> {
  if (busy) return;
  busy = true;
  clearTimeout(again);
  const stopped: string[] = [];
  for (;;) {
    const places = page().seat === 'taken' ? draftPlaces() : [];
    const place = places.filter((one) => stopped.indexOf(one.key) < 0 && stepAt(one) !== 'nothing')[0];
    if (!place) break;
    const done = await (stepAt(place) === 'read' ? read(place) : send(place));
    if (done.ok) attempts = 0;
    else if (done.stop) stopped.push(place.key);
    else {
      attempts += 1;
      again = setTimeout(() => void sendDraft(), pauseAfter(attempts));
      break;
    }
  }
  busy = false;
}
