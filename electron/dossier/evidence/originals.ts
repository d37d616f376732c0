/**
 * Originals as they were attached: each is hashed when first opened after the start, then recognised by size and time of change. A file
 * that was changed or lost is named and journalled, once while the session is held.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { EvidenceCheck } from '../../../shared/contract/desk-evidence-shapes.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import { DESK, journal, PROGRAM } from '../../safety/journal.ts';
import { transact } from '../../store/database.ts';
import { originalPath } from '../../store/evidence-folder.ts';
import { type EvidenceFile, namesOf, readEvidenceFiles } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';

type Known = { readonly size: number; readonly changed: number };
type Content = Pick<EvidenceFile, 'hash' | 'bytes'>;

export type Originals = {
  /** The file's path. OC-2717 changed, OC-2718 gone. */
  readonly open: (file: Content) => Promise<Outcome<string>>;
  /** What was just put in place is known to be whole. */
  readonly trust: (file: Content) => Promise<void>;
  /** Hashes every original again. */
  readonly check: () => Promise<EvidenceCheck>;
};

/** SHA-256 of a file, hex. Throws what the disk says. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), digest);
  return digest.digest('hex');
}

export function createOriginals(session: OpenSession): Originals {
  const { db } = session;
  const known = new Map<string, Known>();
  const opening = new Map<string, Promise<Outcome<string>>>();
  const reported = new Set<string>();

  async function lookAt(path: string): Promise<Known | null> {
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? { size: found.size, changed: found.mtimeMs } : null;
  }

  function report(code: 'OC-2717' | 'OC-2718', { hash }: Content): Outcome<never> {
    const names = db.open ? namesOf(db, hash) : [];
    if (db.open && !reported.has(hash)) {
      reported.add(hash);
      transact(db, () => {
        journal(db, { at: session.now(), event: 'evidence-altered', actor: PROGRAM, details: { hash, names, gone: code === 'OC-2718' } });
        return ok(null);
      });
    }
    return err(problem(code, { name: names[0] ?? hash.slice(0, 8) }));
  }

  async function examine(file: Content, again: boolean): Promise<Outcome<string>> {
    const path = originalPath(db, file.hash);
    const now = await lookAt(path);
    if (!now) return report('OC-2718', file);
    const before = known.get(file.hash);
    if (!again && before?.size === now.size && before.changed === now.changed) return ok(path);
    known.delete(file.hash);
    if (now.size !== file.bytes || (await hashFile(path)) !== file.hash) return report('OC-2717', file);
    known.set(file.hash, now);
    reported.delete(file.hash);
    return ok(path);
  }

  const open: Originals['open'] = (file) => {
    const running = opening.get(file.hash);
    if (running) return running;
    const fresh = examine(file, false).finally(() => opening.delete(file.hash));
    opening.set(file.hash, fresh);
    return fresh;
  };

  return {
    open,
    trust: async ({ hash }) => {
      const now = await lookAt(originalPath(db, hash));
      if (now) known.set(hash, now);
      reported.delete(hash);
    },
    check: async () => {
      const result = { intact: 0, changed: [] as string[], missing: [] as string[] };
      for (const file of readEvidenceFiles(db)) {
        const found = await examine(file, true);
        if (!db.open) break;
        if (found.ok) result.intact += 1;
        else (found.problems[0]?.code === 'OC-2718' ? result.missing : result.changed).push(...namesOf(db, file.hash));
      }
      if (db.open)
        transact(db, () => {
          journal(db, { at: session.now(), event: 'evidence-checked', actor: DESK, details: result });
          return ok(null);
        });
      return result;
    },
  };
}
