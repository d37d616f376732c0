/** The member page's first load as the host sends it: the page, what it names, and what its style sheets name. */
import { request } from 'node:http';

type Sent = { readonly bytes: number; readonly body: Buffer; readonly type: string };

function load(url: URL, encoding: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { 'accept-encoding': encoding } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => {
        const body = Buffer.concat(parts);
        if (reply.statusCode === 200) resolve({ bytes: body.length, body, type: String(reply.headers['content-type']) });
        else reject(new Error(`${url.pathname}: ${reply.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const named = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((path) => path !== '' && !path.startsWith('data:'));

export type FirstLoad = {
  readonly identity: number;
  readonly gzip: number;
  /** Of `identity`, fonts. */
  readonly fonts: number;
  readonly files: number;
};

/** Bytes of bodies on the wire for a phone that takes no compression, and for one that takes gzip (no browser asks for Brotli over plain http). */
export async function measureFirstLoad(base: string): Promise<FirstLoad> {
  const page = new URL('/', base);
  const html = (await load(page, 'identity')).body.toString();
  const urls = new Map(named(html, /(?:src|href)="([^"]+)"/g).map((path) => [path, new URL(path, page)]));
  for (const style of [...urls.values()].filter((url) => url.pathname.endsWith('.css'))) {
    const css = (await load(style, 'identity')).body.toString();
    for (const path of named(css, /url\(["']?([^"')]+)["']?\)/g)) urls.set(path, new URL(path, style));
  }
  const all = [page, ...urls.values()];
  const total = async (encoding: string, only: (url: URL) => boolean = () => true): Promise<number> =>
    (await Promise.all(all.filter(only).map((url) => load(url, encoding)))).reduce((sum, sent) => sum + sent.bytes, 0);
  return {
    identity: await total('identity'),
    gzip: await total('gzip'),
    fonts: await total('identity', (url) => /\.woff2?$/.test(url.pathname)),
    files: all.length,
  };
}
