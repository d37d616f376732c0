/** A browser's manners for tests: one door's address, a cookie kept between requests, JSON commands, the live feed. */
import { randomBytes } from 'node:crypto';
import type { Answer } from '../../shared/contract/common.ts';
import { aboutAnswer, aboutRequest, NONCE_BYTES, type SealedAnswer, seal, seatKeys, unseal } from '../../shared/seal.ts';

/** What came back, with the raw text for tests that look for what must not be there. */
export type Reply<T> = { readonly status: number; readonly answer: Answer<T>; readonly text: string };

export type Client = {
  readonly base: string;
  /** "name=value; …" as sent; '' before any was set. */
  readonly cookie: () => string;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly command: <T>(name: string, body: unknown) => Promise<Reply<T>>;
  /** Posts bytes to a file address. */
  readonly upload: <T>(path: string, bytes: Uint8Array) => Promise<Reply<T>>;
  /** Key of the seat's card that commands and the feed are sealed with; '' for none. */
  readonly key: string;
  /** A request as it travels, and how to open what comes back for it: undefined for what isn't sealed for it. */
  readonly sealed: (name: string, input: unknown) => SealedRequestOnLine;
};

export type SealedRequestOnLine = { readonly body: { readonly seat: string; readonly box: string }; readonly open: (text: string) => string | null };

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

/** `key`: of a seat's card; with it commands travel sealed, as from the member's page. `fetcher`: how requests go out, secureFetch for HTTPS. */
export function createClient(base: string, cookie = '', key = '', fetcher: typeof fetch = fetch): Client {
  const jar = new Map(cookie ? cookie.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair] as const) : []);
  const header = (): string => [...jar.values()].join('; ');

  async function get(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', header());
    const response = await fetcher(new URL(path, base), { redirect: 'manual', ...init, headers });
    for (const pair of cookiesOf(response)) jar.set(pair.split('=')[0] ?? '', pair);
    return response;
  }

  async function post<T>(path: string, body: BodyInit, type: string): Promise<Reply<T>> {
    const response = await get(path, { method: 'POST', body, headers: { 'content-type': type, origin: new URL(base).origin } });
    const text = await response.text();
    return { status: response.status, answer: JSON.parse(text) as Answer<T>, text };
  }

  let epoch = '';
  function sealed(name: string, input: unknown): SealedRequestOnLine {
    const { id, up, down } = seatKeys(key);
    const box = seal(up, randomBytes(NONCE_BYTES), aboutRequest(name), JSON.stringify({ epoch, input }));
    return { body: { seat: id, box }, open: (text) => unseal(down, aboutAnswer(name, box), text) };
  }
  async function ask<T>(name: string, input: unknown): Promise<Reply<T>> {
    const sent = epoch;
    const { body, open } = sealed(name, input);
    const reply = await post<T>(`/api/${name}`, JSON.stringify(body), 'application/json');
    const { box } = reply.answer as unknown as { readonly box?: string };
    if (box === undefined) return reply;
    const text = open(box) ?? 'null';
    const said = JSON.parse(text) as SealedAnswer | null;
    if (said === null) throw new Error(`${name}: answer not sealed for this request`);
    epoch = said.epoch;
    if (said.answer === undefined) return sent === epoch ? Promise.reject(new Error(`${name}: epoch refused twice`)) : ask(name, input);
    return { status: reply.status, answer: said.answer as Answer<T>, text };
  }

  return {
    base,
    key,
    cookie: header,
    get,
    sealed,
    command: (name, body) => (key === '' ? post(`/api/${name}`, JSON.stringify(body), 'application/json') : ask(name, body)),
    upload: (path, bytes) => post(path, bytes as unknown as BodyInit, 'application/octet-stream'),
  };
}

/** The value of a good answer; throws with the problems in words otherwise. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.answer.ok) throw new Error(reply.answer.problems.map((p) => `${p.code} ${p.vi}`).join(' · '));
  return reply.answer.value;
}

/** Codes of a refusal, or [] for a good answer. */
export const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? [] : reply.answer.problems.map((p) => p.code));
