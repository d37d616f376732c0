/** One request over a bare socket, written as given: no client tidies addresses, heads or bodies up. */
import { connect } from 'node:net';

/** `status` 0: the door hung up without an answer. */
export type RawReply = { readonly status: number; readonly head: string; readonly body: string };

export function sendRaw(base: string, line: string, heads: readonly string[], body: Buffer | string = ''): Promise<RawReply> {
  const { hostname, port } = new URL(base);
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 || line.startsWith('POST') ? [`Content-Length: ${bytes.length}`] : [];
  const host = heads.some((h) => /^host:/i.test(h)) ? [] : [`Host: ${hostname}:${port}`];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const finish = (): void => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1').replace('HTTP/1.1 100 Continue\r\n\r\n', '');
      const [head = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8') });
    };
    socket.setTimeout(30_000, () => {
      socket.destroy();
      reject(new Error(`no answer within 30 s: ${line.slice(0, 200)}`));
    });
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      // A feed never ends: its first state is enough.
      if (chunk.includes('event: state')) finish();
    });
    socket.on('close', finish);
    socket.on('error', finish);
    socket.write(`${line} HTTP/1.1\r\n${[...host, 'Connection: close', ...length, ...heads].join('\r\n')}\r\n\r\n`);
    socket.write(bytes);
  });
}
