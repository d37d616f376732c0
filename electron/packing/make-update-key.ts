/**
 * `npm run update-key -- --out FILE`: a key pair for update files. The private half goes to FILE, outside the repository; the public one is added to
 * the list that the next build ships with. Whoever holds FILE can make updates that every such program takes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { KEY_LIST } from '../safety/update/keys.ts';
import { makeUpdateKey } from '../safety/update/write-update.ts';

const root = join(import.meta.dirname, '..', '..');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
if (out === undefined) throw new Error('--out FILE: where the private key goes');
const target = resolve(out);
if (target.startsWith(`${root}${sep}`)) throw new Error(`${target} lies in the repository: keep the private key elsewhere`);
if (existsSync(target)) throw new Error(`${target} is there already: a key is never written over`);

const { pem, publicKey } = makeUpdateKey();
writeFileSync(target, pem, { mode: 0o600, flag: 'wx', flush: true });
const list = join(root, KEY_LIST);
const known = JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
writeFileSync(list, `${JSON.stringify([...known, publicKey], null, 2)}\n`);
process.stdout.write(`private key: ${target}\npublic key:  ${publicKey} (added to ${KEY_LIST}; build again)\n`);
