/** `fetch` of a phone that trusts this authority and no other: Node's own takes no authority. Checks dates and names as browsers do. */
import { request } from 'node:https';
import { Readable } from 'node:stream';

/** `lookup`: address that every name leads to, where no resolver knows it. `servername`: what the handshake asks for, '' for the address alone, where a Host header says something else. */
export type Ways = { readonly lookup?: string; readonly servername?: string };

type Found = (error: null, found: readonly { readonly address: string; readonly family: number }[]) => void;

/** `ca`: certificates in PEM. */
export function secureFetch(ca: string, { lookup, ...more }: Ways = {}): typeof fetch {
  const resolver =
    lookup === undefined ? {} : { lookup: ((_name: string, _how: object, done: Found) => done(null, [{ address: lookup, family: 4 }])) as never };
  return (input, { method = 'GET', headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const options = { method, ca, headers: Object.fromEntries(new Headers(headers)), ...resolver, ...more, ...(signal ? { signal } : {}) };
      const sent = request(String(input), options, (answer) => {
        const heads = new Headers();
        for (let i = 0; i < answer.rawHeaders.length; i += 2) heads.append(answer.rawHeaders[i] as string, answer.rawHeaders[i + 1] as string);
        const status = answer.statusCode ?? 0;
        resolve(new Response(status === 304 || status === 204 ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers: heads }));
      });
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : undefined);
    });
}
