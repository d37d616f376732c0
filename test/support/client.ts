/** A browser's manners for tests: one door's address, a cookie kept between requests, JSON commands, the live feed. */
import type { Answer } from '../../shared/contract/common.ts';

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
};

const cookiesOf = (response: Response): readonly string[] => response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

export function createClient(base: string, cookie = ''): Client {
  const jar = new Map(cookie ? cookie.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair] as const) : []);
  const header = (): string => [...jar.values()].join('; ');

  async function get(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', header());
    const response = await fetch(new URL(path, base), { redirect: 'manual', ...init, headers });
    for (const pair of cookiesOf(response)) jar.set(pair.split('=')[0] ?? '', pair);
    return response;
  }

  async function post<T>(path: string, body: BodyInit, type: string): Promise<Reply<T>> {
    const response = await get(path, { method: 'POST', body, headers: { 'content-type': type, origin: new URL(base).origin } });
    const text = await response.text();
    return { status: response.status, answer: JSON.parse(text) as Answer<T>, text };
  }

  return {
    base,
    cookie: header,
    get,
    command: (name, body) => post(`/api/${name}`, JSON.stringify(body), 'application/json'),
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
