/**
 * The stand-by laptop. The first shows a code, the second types it; from then on the second fetches a verified copy whenever something changed, and
 * the evidence piece by piece. Everything between them is sealed (seal-box.ts). Members' receipts don't wait for it: a stand-by that is slow or gone
 * must never stop the scoring; what may be lost with the first laptop are the seconds since the last copy, and the desk says when that was.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StandbyState } from '../../shared/contract/desk-standby.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { sessionFiles } from '../dossier/list-sessions.ts';
import { evidenceBeside, lastingFiles, sha256Of } from '../safety/backup/carry-evidence.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import { firstPlace } from '../safety/backup/place.ts';
import { IN_PROGRESS } from '../safety/backup/write-copy.ts';
import { DESK, journal } from '../safety/journal.ts';
import { dropPrivate, lookAtCopy } from '../safety/restore/look-at-copy.ts';
import { putInPlace } from '../safety/restore/put-in-place.ts';
import { ask, baseOf, plainCode, textOf, textsOf } from '../safety/standby/ask-peer.ts';
import { type Pairing, readPairing, writePairing } from '../safety/standby/pairing-file.ts';
import { keyOfCode, nonceOf, openBox, pairingKey, type Said, sealBox } from '../safety/standby/seal-box.ts';
import { changesOf, transact } from '../store/database.ts';
import { evidenceFolder } from '../store/evidence-folder.ts';
import type { OpenSession, Outside } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { readSessionRow } from '../store/session-table.ts';
import { hold } from './hold-session.ts';
import type { Venue } from './venue.ts';

type Surroundings = { readonly venue: Venue; readonly dataDir: string; readonly outside: Outside; readonly backups: BackupKeeper };

const CODE_LETTERS = 12;
const CODE_MS = 10 * 60_000;
const MOST_TRIES = 5;
/** How often the stand-by asks. With the copy's own time an acknowledged sheet is on the second laptop within five seconds. */
const FOLLOW_MS = 2000;
/** Heard of within this time: reached. */
const RECENT_MS = 10_000;

export type Standby = {
  readonly state: () => StandbyState;
  readonly offer: () => Outcome<{ readonly code: string }>;
  readonly follow: (address: string, code: string) => Promise<Outcome<null>>;
  readonly takeOver: (understood: boolean) => Promise<Outcome<{ readonly file: string }>>;
  readonly drop: () => Outcome<null>;
  /** Why a session may not be opened here: it has moved to the stand-by, or that can't be asked. */
  readonly refusal: (file: string) => Promise<Problem | null>;
  readonly answer: (box: Buffer) => Promise<Buffer | null>;
  readonly close: () => Promise<void>;
};

export function createStandby({ venue, dataDir, outside, backups }: Surroundings): Standby {
  const { folder } = firstPlace(dataDir);
  const boot = randomBytes(6).toString('hex');
  let pairing = readPairing(folder);
  let offer: { readonly code: string; readonly key: Promise<Buffer>; readonly until: number; tries: number } | null = null;
  let heard = Number.NEGATIVE_INFINITY;
  let at: string | null = null;
  let acts = 0;
  let tag = '';
  let wanted: readonly string[] = [];
  let closed = false;
  let working: Promise<unknown> = Promise.resolve();

  const held = (file: string): string => join(folder, `du-phong-${file}`);
  const keep = (next: Pairing | null): void => {
    pairing = next;
    writePairing(folder, next);
    venue.setStandby(next?.role === 'first' ? next.peers : []);
    venue.progressed();
  };
  venue.setStandby(pairing?.role === 'first' ? pairing.peers : []);

  function state(): StandbyState {
    const reached = performance.now() - heard < RECENT_MS;
    const code = offer && performance.now() < offer.until ? offer.code : null;
    if (pairing?.role === 'standby') return { role: 'standby', peer: pairing.peers[0] ?? '', name: pairing.name, at, acts, reached };
    if (pairing?.role === 'took-over') return { role: 'took-over', name: pairing.name };
    if (pairing || code) return { role: 'first', code, address: venue.addresses()[0] ?? '', paired: pairing !== null, at, reached };
    return { role: 'none' };
  }

  async function pair(box: Buffer): Promise<Buffer | null> {
    const session = venue.session();
    if (!offer || performance.now() > offer.until || offer.tries >= MOST_TRIES || !session) return null;
    offer.tries += 1;
    const key = await offer.key;
    const said = openBox(key, 'q', box);
    if (said?.words.kind !== 'pair') return null;
    offer = null;
    const own = randomBytes(16).toString('hex');
    const { name } = readSessionRow(session.db).info;
    keep({
      role: 'first',
      file: session.file,
      name,
      key: pairingKey(key, own, textOf(said.words.random)).toString('hex'),
      peers: [...textsOf(said.words.addresses)],
      term: 0,
    });
    return sealBox(key, `a${nonceOf(box)}`, { random: own, file: session.file, name });
  }

  async function copyFor(session: OpenSession, key: Buffer, about: string, known: string): Promise<Buffer> {
    const now = `${boot} ${changesOf(session.db)}`;
    if (known === now) return sealBox(key, about, { same: true, tag: now });
    const path = join(folder, `${IN_PROGRESS}gui-${randomBytes(4).toString('hex')}.sqlite`);
    mkdirSync(folder, { recursive: true });
    try {
      const taken = await backups.copier.take(session.db.name, path);
      if (!taken.ok) return sealBox(key, about, { failed: taken.why });
      const evidence = (await lastingFiles(evidenceFolder(session.db))).map((file) => file.replaceAll('\\', '/'));
      return sealBox(key, about, { tag: now, sha256: taken.facts.sha256, acts: taken.facts.head.seq, evidence }, await readFile(path));
    } finally {
      await dropPrivate(path);
    }
  }

  async function answerFirst(own: Pairing, key: Buffer, about: string, words: Said['words']): Promise<Buffer> {
    const session = venue.session();
    heard = performance.now();
    if (words.kind === 'took-over') {
      // Two laptops must not run one session: this one gives way.
      keep({ ...own, term: own.term + 1 });
      if (session?.file === own.file) venue.hold(null);
      return sealBox(key, about, {});
    }
    if (session?.file !== own.file) return sealBox(key, about, { idle: true });
    if (words.kind === 'piece') {
      const name = textOf(words.name);
      if (!/^(?:[0-9a-f]{2}|signed)\/[0-9a-f]{64}$/.test(name)) return sealBox(key, about, {});
      return sealBox(key, about, {}, await readFile(join(evidenceFolder(session.db), name)).catch(() => Buffer.alloc(0)));
    }
    const sent = await copyFor(session, key, about, textOf(words.tag));
    at = outside.now();
    venue.progressed();
    return sent;
  }

  async function answer(box: Buffer): Promise<Buffer | null> {
    const own = pairing;
    const key = own ? Buffer.from(own.key, 'hex') : null;
    const said = key ? openBox(key, 'q', box) : null;
    if (!own || !key || !said) return pair(box);
    const about = `a${nonceOf(box)}`;
    return own.role === 'first' ? answerFirst(own, key, about, said.words) : sealBox(key, about, { tookOver: own.role === 'took-over' });
  }

  async function askPeers(own: Pairing, words: Said['words']): Promise<Said | 'silent' | 'refused'> {
    let last: 'silent' | 'refused' = 'silent';
    for (const peer of own.peers) {
      const said = await ask(peer, Buffer.from(own.key, 'hex'), words);
      if (typeof said !== 'string') return said;
      last = said;
    }
    return last;
  }

  async function takeCopy(own: Pairing, { words, bytes }: Said): Promise<void> {
    const path = join(folder, `${IN_PROGRESS}nhan-${randomBytes(4).toString('hex')}.sqlite`);
    mkdirSync(folder, { recursive: true });
    try {
      await writeFile(path, bytes, { flush: true });
      const checked = await backups.copier.check(path);
      if (!checked.ok || checked.facts.sha256 !== words.sha256) return;
      await rename(path, held(own.file));
      [tag, at, acts, wanted] = [
        textOf(words.tag),
        outside.now(),
        checked.facts.head.seq,
        Array.isArray(words.evidence) ? (words.evidence as readonly string[]) : [],
      ];
    } finally {
      await dropPrivate(path);
    }
  }

  /** One file of evidence a round: the copy of the session goes first. */
  async function takePiece(own: Pairing): Promise<void> {
    const beside = evidenceBeside(folder, `du-phong-${own.file}`);
    const name = wanted.find((piece) => /^(?:[0-9a-f]{2}|signed)\/[0-9a-f]{64}$/.test(piece) && !existsSync(join(beside, piece)));
    if (name === undefined) return;
    const said = await askPeers(own, { kind: 'piece', name });
    if (typeof said === 'string' || said.bytes.length === 0) return;
    const path = join(beside, name);
    mkdirSync(dirname(path), { recursive: true });
    await writeFile(`${path}.dang-ghi`, said.bytes, { flush: true });
    if ((await sha256Of(`${path}.dang-ghi`)) === name.slice(-64)) await rename(`${path}.dang-ghi`, path);
    else await rm(`${path}.dang-ghi`, { force: true });
  }

  async function round(): Promise<void> {
    const own = pairing;
    if (own?.role === 'took-over') return void (await askPeers(own, { kind: 'took-over' }));
    if (own?.role !== 'standby') return;
    const said = await askPeers(own, { kind: 'follow', tag });
    if (typeof said !== 'string') {
      heard = performance.now();
      if (said.bytes.length > 0) await takeCopy(own, said);
      await takePiece(own);
    }
    venue.progressed();
  }
  let busy = false;
  const rounds = setInterval(() => {
    if (busy || closed) return;
    busy = true;
    working = round()
      .catch((reason: unknown) => void process.stderr.write(`standby: ${String(reason)}\n`))
      .finally(() => {
        busy = false;
      });
  }, FOLLOW_MS);
  rounds.unref();

  async function takeOver(own: Pairing): Promise<Outcome<{ readonly file: string }>> {
    const files = sessionFiles(dataDir).map(({ file }) => file);
    const looked = await lookAtCopy({ dataDir, places: backups.places(), copier: backups.copier, inHand: null, files }, { path: held(own.file) });
    if (!looked.ok) return looked;
    // Under its own name, whatever the copy was called.
    const preview = files.includes(looked.value.preview.session) ? looked.value.preview : { ...looked.value.preview, session: own.file };
    const placed = await putInPlace({ dataDir, copier: backups.copier, at: outside.now() }, { ...looked.value, preview });
    await dropPrivate(looked.value.private);
    if (!placed.ok) return placed;
    keep({ ...own, role: 'took-over', file: preview.session, term: own.term + 1 });
    const opened = hold({ venue, dataDir, outside }, preview.session);
    if (!opened.ok) return opened;
    const session = venue.session();
    if (session)
      transact(session.db, () => {
        journal(session.db, { at: outside.now(), event: 'session-taken-over', actor: DESK, details: { term: own.term + 1, from: own.peers[0] ?? '' } });
        return ok(null);
      });
    return ok({ file: preview.session }, placed.warnings);
  }

  return {
    state,
    answer,
    offer: () => {
      if (!venue.session()) return err(problem('OC-1001'));
      const plain = outside.randomText(CLEAR_ALPHABET, CODE_LETTERS);
      const code = plain.replace(/(.{4})(?=.)/g, '$1-');
      offer = { code, key: keyOfCode(plain), until: performance.now() + CODE_MS, tries: 0 };
      return ok({ code });
    },
    follow: async (address, code) => {
      if (venue.session()) return err(problem('OC-7242'));
      const base = baseOf(address);
      const key = await keyOfCode(plainCode(code));
      const own = randomBytes(16).toString('hex');
      const said = await ask(base, key, { kind: 'pair', random: own, addresses: venue.addresses() });
      if (said === 'silent') return err(problem('OC-7240', { address }));
      const file = said === 'refused' ? '' : textOf(said.words.file);
      if (said === 'refused' || !/^[\w-][\w.-]*\.sqlite$/.test(file)) return err(problem('OC-7241'));
      [tag, at, acts, wanted] = ['', null, 0, []];
      await rm(held(file), { force: true });
      keep({
        role: 'standby',
        file,
        name: textOf(said.words.name),
        key: pairingKey(key, textOf(said.words.random), own).toString('hex'),
        peers: [base],
        term: 0,
      });
      return ok(null);
    },
    takeOver: (understood) =>
      backups.alone(async () => {
        const own = pairing;
        if (venue.session()) return err(problem('OC-7242'));
        if (own?.role !== 'standby' || !existsSync(held(own.file))) return err(problem('OC-7243'));
        return understood ? takeOver(own) : err(problem('OC-7244'));
      }),
    drop: () => {
      offer = null;
      keep(null);
      return ok(null);
    },
    refusal: async (file) => {
      const own = pairing;
      if (own?.role !== 'first' || own.file !== file) return null;
      const params = { file, peer: own.peers[0] ?? '' };
      if (own.term > 0) return problem('OC-7245', params);
      const said = await askPeers(own, { kind: 'state' });
      if (typeof said === 'string') return problem('OC-7246', params);
      if (said.words.tookOver !== true) return null;
      keep({ ...own, term: own.term + 1 });
      return problem('OC-7245', params);
    },
    close: async () => {
      closed = true;
      clearInterval(rounds);
      await working;
    },
  };
}
