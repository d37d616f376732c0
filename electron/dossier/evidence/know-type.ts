/** An arrival → what it is and how many pages it has, or why it is refused. */
import { open } from 'node:fs/promises';
import type { EvidenceKind } from '../../../shared/evidence.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { EvidenceKeeper } from './keep-evidence.ts';
import type { Arrival } from './receive-file.ts';
import { holdsEncryptedPackage, sniffType } from './sniff-type.ts';

export type KnownType = { readonly kind: EvidenceKind; readonly mime: string; readonly pages: number };

const OLE_LOOK = 4 * 1024 * 1024;

/** An OLE file's directory may lie anywhere: its end is looked at too. */
async function isEncryptedOffice({ file, bytes }: Arrival): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const look = Buffer.alloc(Math.min(bytes, OLE_LOOK));
    for (const position of [0, Math.max(0, bytes - look.length)]) {
      const { bytesRead } = await handle.read(look, 0, look.length, position);
      if (holdsEncryptedPackage(look.subarray(0, bytesRead))) return true;
    }
    return false;
  } finally {
    await handle.close();
  }
}

/** Value 'archive': a zip that is no Office file. Problems: OC-2703 to OC-2716, OC-2733. */
export async function knowType(
  arrival: Arrival,
  name: string,
  { preparer, archives }: Pick<EvidenceKeeper, 'preparer' | 'archives'>,
): Promise<Outcome<KnownType | 'archive'>> {
  const sniffed = sniffType(arrival.head, name);
  if (!sniffed.ok) {
    const encrypted = sniffed.code === 'OC-2710' && (await isEncryptedOffice(arrival));
    return err(problem(encrypted ? 'OC-2707' : sniffed.code));
  }
  const { found } = sniffed;
  if (found.kind === 'zip') {
    const office = await archives.kind(arrival);
    if (!office.ok) return office;
    return ok(office.value ? { ...office.value, pages: 0 } : 'archive');
  }
  const mime = found.kind === 'pdf' ? 'application/pdf' : found.mime;
  const pages = await preparer.inspect(arrival.file, found.kind, mime);
  return pages.ok ? ok({ kind: found.kind, mime, pages: pages.value }) : pages;
}
