/** What the stand-by laptop holds of the first one's session: the last verified copy, and its evidence piece by piece. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { evidenceBeside, sha256Of } from '../safety/backup/carry-evidence.ts';
import type { Copier } from '../safety/backup/copier.ts';
import { ALONG_SUFFIX, type AlongFile, hasContent, putContent, writeAlong, zAlongFiles } from '../safety/backup/lay-along.ts';
import { IN_PROGRESS } from '../safety/backup/write-copy.ts';
import { dropPrivate } from '../safety/restore/look-at-copy.ts';
import { textOf } from '../safety/standby/ask-peer.ts';
import type { Said } from '../safety/standby/seal-box.ts';
import { belongingKind, ownBelonging } from '../store/belongings.ts';

/** Names under which evidence and signed papers lie: nothing else is asked for, nor given out. */
const PIECE = /^(?:[0-9a-f]{2}|signed)\/[0-9a-f]{64}$/;

type Asking = (words: Said['words']) => Promise<Said | 'silent' | 'refused'>;

/** What the first laptop hands out of such a name: a file of evidence of its session, or one of its own things; nothing of any other. */
export async function pieceOf(dataDir: string, evidence: string, words: Said['words']): Promise<Buffer> {
  const [name, path] = [textOf(words.name), textOf(words.path)];
  if (words.kind === 'own') return (belongingKind(path) && ownBelonging(dataDir, path)?.bytes) || Buffer.alloc(0);
  return PIECE.test(name) ? readFile(join(evidence, name)).catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
}

export type HeldCopies = {
  /** `tag`: which state of the first's session the copy is of; `at`: when it came, null before the first; `acts`: entries of its journal. */
  readonly facts: () => { readonly tag: string; readonly at: string | null; readonly acts: number };
  /** Where the copy of a session lies. */
  readonly path: (file: string) => string;
  /** After a start: what is held from before, so that it can be taken over with. */
  readonly find: (file: string) => Promise<void>;
  /** Another first laptop: nothing is held of it yet. */
  readonly begin: (file: string) => Promise<void>;
  /** Takes a copy in once it has been checked; the one before stays until then. */
  readonly takeCopy: (file: string, said: Said, now: () => string) => Promise<void>;
  /** What is the first laptop's own, and one file of evidence a round: the copy of the session goes first. */
  readonly takePiece: (file: string, ask: Asking) => Promise<void>;
};

export function holdCopies(folder: string, copier: Copier): HeldCopies {
  let facts: ReturnType<HeldCopies['facts']> = { tag: '', at: null, acts: 0 };
  let wanted: readonly string[] = [];
  let own: readonly AlongFile[] = [];
  const pathOf = (file: string): string => join(folder, `du-phong-${file}`);
  /** The laptop's own things are few and small: all that are missing, before the evidence. */
  const takeOwn = async (ask: Asking): Promise<void> => {
    for (const one of own) {
      if (await hasContent(folder, one)) continue;
      const said = await ask({ kind: 'own', path: one.path, sha256: one.sha256 });
      // It changed meanwhile: the next copy names what it is now.
      if (typeof said === 'string') return;
      if (said.bytes.length === one.bytes) await putContent(folder, one, said.bytes);
    }
  };
  return {
    facts: () => facts,
    path: pathOf,
    find: async (file) => {
      const there = await stat(pathOf(file)).catch(() => null);
      const checked = there && (await copier.check(pathOf(file)));
      if (there && checked?.ok && facts.at === null) facts = { tag: '', at: there.mtime.toISOString(), acts: checked.facts.head.seq };
    },
    begin: async (file) => {
      [facts, wanted, own] = [{ tag: '', at: null, acts: 0 }, [], []];
      for (const suffix of ['', ALONG_SUFFIX]) await rm(`${pathOf(file)}${suffix}`, { force: true });
    },
    takeCopy: async (file, { words, bytes }, now) => {
      const path = join(folder, `${IN_PROGRESS}nhan-${randomBytes(4).toString('hex')}.sqlite`);
      mkdirSync(folder, { recursive: true });
      try {
        await writeFile(path, bytes, { flush: true });
        const checked = await copier.check(path);
        if (!checked.ok || checked.facts.sha256 !== words.sha256) return;
        await rename(path, pathOf(file));
        facts = { tag: textOf(words.tag), at: now(), acts: checked.facts.head.seq };
        // A first laptop of before tells of none.
        own = zAlongFiles.catch([]).parse(words.own);
        await writeAlong(folder, basename(pathOf(file)), own);
        wanted = Array.isArray(words.evidence) ? (words.evidence as readonly string[]) : [];
      } finally {
        await dropPrivate(path);
      }
    },
    takePiece: async (file, ask) => {
      await takeOwn(ask);
      const beside = evidenceBeside(folder, `du-phong-${file}`);
      const name = wanted.find((piece) => PIECE.test(piece) && !existsSync(join(beside, piece)));
      if (name === undefined) return;
      const said = await ask({ kind: 'piece', name });
      if (typeof said === 'string' || said.bytes.length === 0) return;
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      await writeFile(`${path}.dang-ghi`, said.bytes, { flush: true });
      if ((await sha256Of(`${path}.dang-ghi`)) === name.slice(-64)) await rename(`${path}.dang-ghi`, path);
      else await rm(`${path}.dang-ghi`, { force: true });
    },
  };
}
