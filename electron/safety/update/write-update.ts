/** Makes an update file of a folder without installation or of an installer, signed with the maker's private key. Read back whole before it has its name. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { toBase32 } from '../../../shared/lib/base32.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { fingerprintOf, rawOf } from '../public-key.ts';
import { type Packed, writeSignedZip } from '../write-signed-zip.ts';
import { allowedUpdateName, PREFIX, UPDATE_FORMAT, UPDATE_MIMETYPE, type UpdateKind, type UpdateManifest } from './manifest.ts';
import { checkUpdate } from './read-update.ts';

/** A fresh pair: the private half as PEM (PKCS #8), the public one in base 32 as `keys.json` lists it. */
export function makeUpdateKey(): { readonly pem: string; readonly publicKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey: toBase32(rawOf(publicKey)) };
}

export type Making = Omit<UpdateManifest, 'format' | 'kind' | 'files'> & {
  /** A folder, or the one file of an installer. */
  readonly from: string;
  readonly out: string;
  /** The private key's PEM. */
  readonly pem: string;
};

/** Links are followed by nobody: what isn't a plain file or folder is refused by name below. */
function filesOf(from: string): { readonly kind: UpdateKind; readonly files: readonly Packed[] } {
  if (!statSync(from).isDirectory()) return { kind: 'installer', files: [{ name: `${PREFIX.installer}${basename(from)}`, path: from }] };
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: `${PREFIX.folder}${relative(from, path).split(sep).join('/')}`, path }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { kind: 'folder', files };
}

/** What is packed already gains nothing by packing. */
const compressed = (name: string): boolean => !/\.(zip|br|gz|png|jpe?g|webp|woff2?|pdf|exe|dmg|deb|appimage)$/i.test(name);

/** OC-7692 a name that no reader takes (a data folder, a link), OC-7705 the disk refuses; whatever else its reader would refuse. Throws when `from` can't be read or the key is none. */
export async function writeUpdate(making: Making): Promise<Outcome<{ readonly bytes: number; readonly sha256: string; readonly publicKey: string }>> {
  const { from, out, pem, ...facts } = making;
  const { kind, files } = filesOf(from);
  const odd = files.find(({ name, path }) => !allowedUpdateName(name) || !statSync(path).isFile());
  if (odd) return err(problem('OC-7692', { name: odd.name }));
  const secret = createPrivateKey(pem);
  const raw = rawOf(createPublicKey(secret));
  const publicKey = toBase32(raw);
  const fingerprint = fingerprintOf(raw);
  const written = await writeSignedZip({
    target: out,
    mimetype: UPDATE_MIMETYPE,
    manifest: (listed) => ({
      format: UPDATE_FORMAT,
      ...facts,
      kind,
      files: listed.map(({ name, path, bytes, sha256 }) => ({ name, bytes, sha256, executable: (statSync(path).mode & 0o100) !== 0 })),
    }),
    files,
    compressed,
    sign: (bytes) => ok({ publicKey, fingerprint, signature: toBase32(sign(null, bytes, secret)) }),
    check: (path) => checkUpdate(path, { keys: [publicKey], running: null }),
    refused: 'OC-7705',
  });
  return written.ok ? ok({ ...written.value, publicKey }) : written;
}
