/** What the test page measures: round trips, the clock's difference, the speed of one load. Each gives up by itself; none throws. */
import { type Pulse, TRY_BYTES, TRY_PATH, type TryAnswer } from '../../../shared/contract/try-paths.ts';

const PULSE_TIMEOUT_MS = 5000;
const LOAD_TIMEOUT_MS = 30_000;

/** `ms`: there and back; `clockOff`: seconds this device is ahead of the laptop, as far as half the round trip tells. */
export type Beat = { readonly ms: number; readonly clockOff: number };

async function ask(path: string, timeoutMs: number, init: RequestInit = {}): Promise<Response | null> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), timeoutMs);
  try {
    return await fetch(path, { cache: 'no-store', credentials: 'same-origin', signal: cut.signal, ...init });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** What the answer says, or null where it isn't the laptop's: a login page in between answers 200 too. */
async function read<T>(response: Response | null, fits: (value: T) => boolean): Promise<T | null> {
  try {
    const value = response?.ok ? (JSON.parse(await response.text()) as T) : null;
    return value !== null && fits(value) ? value : null;
  } catch {
    return null;
  }
}

/** One question and its answer; null: nobody answered in time. */
export async function beat(): Promise<Beat | null> {
  const [sent, wall] = [performance.now(), Date.now()];
  const pulse = await read<Pulse>(await ask(TRY_PATH.pulse, PULSE_TIMEOUT_MS), (value) => typeof value.now === 'number');
  const ms = performance.now() - sent;
  return pulse ? { ms, clockOff: (wall + ms / 2 - pulse.now) / 1000 } : null;
}

/** The middle one in size; the fastest beat's clock, which is the surest. `beats`: at least one. */
export function summary(beats: readonly Beat[]): Beat {
  const sorted = beats.slice().sort((a, b) => a.ms - b.ms);
  return { ms: (sorted[Math.floor(sorted.length / 2)] as Beat).ms, clockOff: (sorted[0] as Beat).clockOff };
}

/** Kilobytes (1024) a second of one load; 'busy': other devices are measuring; null: it failed. */
export async function load(): Promise<number | 'busy' | null> {
  const start = performance.now();
  const response = await ask(TRY_PATH.load, LOAD_TIMEOUT_MS);
  if (!response) return null;
  if (response.status === 429) return 'busy';
  try {
    const { byteLength } = await response.arrayBuffer();
    const seconds = Math.max(performance.now() - start, 1) / 1000;
    return byteLength === TRY_BYTES ? byteLength / 1024 / seconds : null;
  } catch {
    return null;
  }
}

/** Tells the desk; answers whose seat this device holds ('' for none), null when the desk wasn't reached. */
export async function tell(id: string, { ms, clockOff }: Beat, kBps: number | null): Promise<string | null> {
  const body = JSON.stringify({ id, roundTripMs: Math.round(ms * 10) / 10, clockOff: Math.round(clockOff), kBps: kBps === null ? null : Math.round(kBps) });
  const response = await ask(TRY_PATH.report, PULSE_TIMEOUT_MS, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await read<{ readonly value: TryAnswer }>(response, (said) => typeof said.value === 'object' && typeof said.value.member === 'string');
  return answer ? answer.value.member : null;
}
