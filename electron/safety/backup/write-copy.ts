/**
 * One copy of a session into a place: in-progress name → through to the disk → checked → its hash beside it → its own name. A copy under its
 * own name is one that passed.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyKind, type CopyName, copyName, parseCopyName } from '../../../shared/backup-copies.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { localTime } from '../../../shared/lib/vietnamese.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { CopyAnswer, CopyFacts } from '../../store/copy-task.ts';
import type { Copier } from './copier.ts';
import { ALONG_SUFFIX, dropLoose } from './lay-along.ts';
import { HASH_SUFFIX, type Place } from './place.ts';

export const IN_PROGRESS = 'dang-ghi-';

export type Copy = { readonly name: string; readonly facts: CopyFacts };

/** "2026-09-04-170512" of an ISO instant, in the laptop's papers' time zone. */
export function stampOf(at: string): string {
  const t = localTime(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${t.year}-${two(t.month)}-${two(t.day)}-${two(t.hour)}${two(t.minute)}${two(t.second)}`;
}

/** A name of a copy that nothing has yet: none is ever written over. */
export function freeName(place: Place, session: string, at: string, kind: CopyKind): string {
  for (let again = 1; ; again += 1) {
    const name = copyName(session, stampOf(at), kind, again);
    if (!existsSync(join(place.folder, name))) return name;
  }
}

/** Through to the disk; a folder can't be opened everywhere, and then the system sees to it. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** OC-7200 it failed its check, OC-7202 the place refuses it. Nothing is left of it then. */
async function finish(place: Place, name: string, unfinished: string, answer: CopyAnswer): Promise<Outcome<Copy>> {
  if (!answer.ok)
    return err(
      answer.code && !/^SQLITE_(CORRUPT|NOTADB)/.test(answer.code)
        ? problem('OC-7202', { place: place.path, why: answer.code })
        : problem('OC-7200', { file: name, why: answer.why }),
    );
  await writeFile(join(place.folder, `${name}${HASH_SUFFIX}`), `${answer.facts.sha256}  ${name}\n`, { flush: true });
  await rename(unfinished, join(place.folder, name));
  await sync(place.folder);
  return ok({ name, facts: answer.facts });
}

async function within(place: Place, name: string, work: (unfinished: string) => Promise<Outcome<Copy>>): Promise<Outcome<Copy>> {
  const unfinished = join(place.folder, `${IN_PROGRESS}${name}`);
  try {
    mkdirSync(place.folder, { recursive: true });
    await rm(unfinished, { force: true });
    return await work(unfinished);
  } catch (reason) {
    return err(problem('OC-7202', { place: place.path, why: (reason as NodeJS.ErrnoException).code ?? String(reason) }));
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${unfinished}${suffix}`, { force: true }).catch(() => undefined);
  }
}

/** `faultOf`: what is wrong with the copy as the session sees it, or null. */
export type Wanted = {
  readonly source: string;
  readonly session: string;
  readonly at: string;
  readonly kind: CopyKind;
  readonly faultOf?: (facts: CopyFacts) => string | null;
};

/** A copy of the file `source` as it is now. `session`: the name it is known by. */
export function writeCopy(copier: Copier, place: Place, of: Wanted): Promise<Outcome<Copy>> {
  const name = freeName(place, of.session, of.at, of.kind);
  return within(place, name, async (unfinished) => {
    const answer = await copier.take(of.source, unfinished);
    const fault = answer.ok ? (of.faultOf?.(answer.facts) ?? null) : null;
    return finish(place, name, unfinished, fault === null ? answer : { ok: false, why: fault, code: '' });
  });
}

/** Brings a copy that passed to another place, and checks it there again. */
export function carryCopy(copier: Copier, from: Place, to: Place, copy: Copy): Promise<Outcome<Copy>> {
  const { name, facts } = copy;
  return within(to, name, async (unfinished) => {
    await copyFile(join(from.folder, name), unfinished);
    const handle = await open(unfinished, 'r+');
    await handle.sync().finally(() => handle.close());
    const answer = await copier.check(unfinished);
    if (answer.ok && answer.facts.sha256 !== facts.sha256) return err(problem('OC-7200', { file: name, why: 'mã kiểm tra không khớp' }));
    return finish(to, name, unfinished, answer);
  });
}

/** The hash written beside a copy, or null. */
export async function hashBeside(place: Place, name: string): Promise<string | null> {
  const text = await readFile(join(place.folder, `${name}${HASH_SUFFIX}`), 'utf8').catch(() => '');
  return /^([0-9a-f]{64}) {2}/.exec(text)?.[1] ?? null;
}

/** What stands beside a copy under its name. */
const BESIDE = [HASH_SUFFIX, ALONG_SUFFIX] as const;

/** Takes away copies that may go, and what was never finished. What the disk refuses stays for the next time. */
export async function dropCopies(place: Place, names: readonly string[]): Promise<void> {
  const left: readonly string[] = await readdir(place.folder).catch(() => []);
  const lonely = (name: string): boolean => BESIDE.some((suffix) => name.endsWith(suffix) && !left.includes(name.slice(0, -suffix.length)));
  const orphans = left.filter((name) => name.startsWith(IN_PROGRESS) || lonely(name));
  const going = [...names.flatMap((copy) => [copy, ...BESIDE.map((suffix) => `${copy}${suffix}`)]), ...orphans];
  for (const name of going) await rm(join(place.folder, name), { force: true }).catch(() => undefined);
  if (going.length > 0) await dropLoose(place.folder);
}

export type FoundCopy = CopyName & { readonly bytes: number };

/** Copies that lie in a place, newest first; none when it isn't there. */
export async function findCopies(place: Place): Promise<readonly FoundCopy[]> {
  const names = (await readdir(place.folder).catch(() => [])).flatMap((name): readonly CopyName[] => {
    const copy = name.startsWith(IN_PROGRESS) ? null : parseCopyName(name);
    return copy ? [copy] : [];
  });
  const found = await Promise.all(
    names.map(async (copy) => {
      const there = await stat(join(place.folder, copy.name)).catch(() => null);
      return there ? [{ ...copy, bytes: there.size }] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1));
}
