/** A browser that trusts an authority as a phone does on which it was installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from './find-tools.mjs';

const ARGS = ['--no-sandbox', '--disable-background-networking'];

/** The system's store of certificates in a home folder of its own, where NSS' certutil is at hand. */
function trustInHome(home: string, der: Uint8Array): boolean {
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const file = join(home, 'root.crt');
  writeFileSync(file, der);
  const run = (...args: readonly string[]): boolean => spawnSync('certutil', ['-d', `sql:${store}`, ...args]).status === 0;
  return run('-N', '--empty-password') && run('-A', '-n', 'OCOP', '-t', 'C,,', '-i', file);
}

/** Hash of the public key that the server at `base` shows, for a browser that is told to take it. */
const keyHash = (base: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false }, () => {
      const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
      socket.destroy();
      resolve(createHash('sha256').update(key).digest('base64'));
    });
    socket.on('error', reject);
  });

/** `home`: an empty folder; `der`: the root; `base`: the https address. Without certutil the browser is told to take this server's key: names and dates then go unchecked. */
export async function trustingBrowser(home: string, der: Uint8Array, base: string): Promise<Browser> {
  const args = trustInHome(home, der) ? ARGS : [...ARGS, `--ignore-certificate-errors-spki-list=${await keyHash(base)}`];
  const env = { ...process.env, HOME: home, LANG: process.env.LANG || 'C.UTF-8' };
  return chromium.launch({ executablePath: findBrowser() ?? undefined, args, env });
}
