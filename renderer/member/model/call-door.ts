/**
 * POST /api/<command> from the member's page, sealed with the key of the seat's card (shared/seal.ts). What comes back counts only if it is sealed for
 * this very request, or is a refusal of the host: the login page of a captive portal, an empty body or somebody else's JSON are silence, whatever
 * their HTTP status.
 */
import type { Answer, WireProblem } from '../../../shared/contract/common.ts';
import {
  aboutAnswer,
  aboutRequest,
  NONCE_BYTES,
  SEAT_HERE,
  type SealedAnswer,
  type SealedRequest,
  type SeatKeys,
  seal,
  seatKeys,
  unseal,
  YES_HERE,
} from '../../../shared/seal.ts';
import { SEAT_KEY } from './keys.ts';
import { texts } from './page-state.ts';

/** silence: nothing that could be the host's answer arrived; the command may or may not have been carried out. */
export type Reply<T> = { readonly kind: 'answer'; readonly answer: Answer<T> } | { readonly kind: 'silence' };

const TIMEOUT_MS = 15_000;
const SEAT_HERE_MS = 4000;
const SILENCE = { kind: 'silence' } as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isProblem = (value: unknown): value is WireProblem =>
  isObject(value) && typeof value.code === 'string' && typeof value.vi === 'string' && typeof value.en === 'string';

/** Whether parsed JSON has the shape of the host's answer; `value` itself is the caller's to check. */
export function isAnswer(value: unknown): value is Answer<unknown> {
  if (!isObject(value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && Array.isArray(value.problems) && value.problems.length > 0 && value.problems.every(isProblem);
}

/** The host's epoch as far as the page knows it. */
let epoch = '';
let derived: { readonly key: string; readonly keys: SeatKeys } | null = null;

function keysOf(key: string): SeatKeys {
  if (derived?.key !== key) derived = { key, keys: seatKeys(key) };
  return derived.keys;
}

type Sealed = { readonly seat: string; readonly box: string; readonly open: (text: string) => string | null };

function sealFor(command: string, input: unknown, key: string): Sealed {
  const { id, up, down } = keysOf(key);
  const request: SealedRequest = { epoch, input };
  const box = seal(up, crypto.getRandomValues(new Uint8Array(NONCE_BYTES)), aboutRequest(command), JSON.stringify(request));
  return { seat: id, box, open: (text) => unseal(down, aboutAnswer(command, box), text) };
}

async function readJson(address: string, how: RequestInit, patience: number): Promise<unknown> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), patience);
  try {
    const response = await fetch(address, { ...how, cache: 'no-store', signal: cut.signal });
    return JSON.parse(await response.text());
  } finally {
    clearTimeout(timer);
  }
}

const post = (command: string, body: unknown): Promise<unknown> =>
  readJson(
    `/api/${command}`,
    { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    TIMEOUT_MS,
  );

/** Asked without a card's key: the same as the host would say. */
const NO_SEAT: Answer<never> = { ok: false, problems: [{ code: 'OC-1105', grade: 'error', vi: '', en: '' }] };

/** `key`: of the seat's card; the one this page sits with unless given. Never throws. */
export async function callDoor<T>(command: string, input: unknown, key = texts.read(SEAT_KEY) ?? ''): Promise<Reply<T>> {
  if (key === '') return { kind: 'answer', answer: NO_SEAT };
  try {
    // A second time where the host has another epoch than the page knew (after its start, or the page's), or where the browser itself sent the
    // request twice and the first answer was lost.
    for (let tries = 0; tries < 2; tries += 1) {
      const { seat, box, open } = sealFor(command, input, key);
      const reply = await post(command, { seat, box });
      if (isAnswer(reply)) {
        if (reply.ok) return SILENCE;
        if (reply.problems[0]?.code === 'OC-1107' && tries === 0) continue;
        return { kind: 'answer', answer: reply };
      }
      const text = isObject(reply) && typeof reply.box === 'string' ? open(reply.box) : null;
      if (text === null) return SILENCE;
      const said = JSON.parse(text) as SealedAnswer;
      epoch = said.epoch;
      if (isAnswer(said.answer)) return { kind: 'answer', answer: said.answer as Answer<T> };
    }
    return SILENCE;
  } catch {
    return SILENCE;
  }
}

/** Where the live feed is asked for, and how what it says is read; a fresh one for every connection. */
export function liveLine(): { readonly address: string; readonly read: (text: string) => unknown } {
  const { seat, box, open } = sealFor('live', null, texts.read(SEAT_KEY) ?? '');
  let last = 0;
  return {
    address: `/live?seat=${seat}&box=${box}`,
    read: (text) => {
      const state = JSON.parse(open(text) ?? 'null') as { readonly seq?: unknown } | null;
      // An older state sent again by somebody else is none.
      if (!state || typeof state.seq !== 'number' || state.seq <= last) throw new RangeError('not a state of this line');
      last = state.seq;
      return state;
    },
  };
}

/** Whether the host at `address` ("http://192.168.1.21:7611") runs this seat's session now; only one that has the seat's key can say so. Never throws. */
export async function isSeatAt(address: string): Promise<boolean> {
  try {
    const { seat, box, open } = sealFor(SEAT_HERE, null, texts.read(SEAT_KEY) ?? '');
    const reply = await readJson(`${address}/${SEAT_HERE}?seat=${seat}&box=${box}`, { credentials: 'omit' }, SEAT_HERE_MS);
    return isObject(reply) && typeof reply.box === 'string' && open(reply.box) === YES_HERE;
  } catch {
    return false;
  }
}
