/**
 * POST /api/<command> from a light page. What comes back is an answer of the host only if it looks like one: the login page of a
 * captive portal, an empty body or somebody else's JSON count as silence, whatever their HTTP status.
 */
import type { Answer, WireProblem } from '../../../shared/contract/common.ts';

/** silence: nothing that could be the host's answer arrived; the command may or may not have been carried out. */
export type Reply<T> = { readonly kind: 'answer'; readonly answer: Answer<T> } | { readonly kind: 'silence' };

const TIMEOUT_MS = 15_000;
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

/** Never throws. */
export async function callDoor<T>(command: string, input: unknown): Promise<Reply<T>> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(`/api/${command}`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      signal: cut.signal,
    });
    const value: unknown = JSON.parse(await response.text());
    return isAnswer(value) ? { kind: 'answer', answer: value as Answer<T> } : SILENCE;
  } catch {
    return SILENCE;
  } finally {
    clearTimeout(timer);
  }
}
