/**
 * The stand-by laptop. The first shows a code, the second types it; from then on the second fetches a verified copy whenever something changed, and
 * the evidence piece by piece. Everything between them is sealed (seal-box.ts). Members' receipts don't wait for it: a stand-by that is slow or gone
 * must never stop the scoring; what may be lost with the first laptop are the seconds since the last copy, and the desk says when that was.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wireProblem } from '../../shared/contract/common.ts';
import type { StandbyState } from '../../shared/contract/desk-standby.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { sessionFiles } from '../dossier/list-sessions.ts';
import { lastingFiles } from '../safety/backup/carry-evidence.ts';
import type { BackupKeeper } from '../safety/backup/keep-backups.ts';
import { ownFiles } from '../safety/backup/lay-along.ts';
import { firstPlace } from '../safety/backup/place.ts';
import { IN_PROGRESS } from '../safety/backup/write-copy.ts';
import { DESK, journal } from '../safety/journal.ts';
import { dropPrivate, lookAtCopy } from '../safety/restore/look-at-copy.ts';
import { putInPlace } from '../safety/restore/put-in-place.ts';
import { ask, baseOf, plainCode, textOf, textsOf } from '../safety/standby/ask-peer.ts';
import { namesOf, type Pairing, readPairing, writePairing } from '../safety/standby/pairing-file.ts';
import { keyOfCode, nonceOf, openBox, pairingKey, type Said, sealBox } from '../safety/standby/seal-box.ts';
import { belongingsMark } from '../store/belongings.ts';
import { changesOf, transact } from '../store/database.ts';
import { evidenceFolder } from '../store/evidence-folder.ts';
import type { OpenSession, Outside } from '../store/open-session.ts';
import { CLEAR_ALPHABET } from '../store/outside.ts';
import { readSessionRow } from '../store/session-table.ts';
import { hold } from './hold-session.ts';
import { holdCopies, pieceOf } from './standby-copies.ts';
import type { Venue } from './venue.ts';

type Surroundings = { readonly venue: Venue; readonly dataDir: string; readonly outside: Outside; readonly backups: BackupKeeper };

const CODE_LETTERS = 12;
const CODE_MS = 10 * 60_000;
const MOST_TRIES = 5;
/** How often the stand-by asks. With the copy's own time an acknowledged sheet is on the second laptop within five seconds. */
const FOLLOW_MS = 2000;
/** Heard of within this time: reached. */
const RECENT_MS = 10_000;

/** Address and pairing code as its desk shows them; code '' where they were paired before. */
export type FirstLaptop = { readonly address: string; readonly code: string };

export type Standby = {
  readonly state: () => StandbyState;
  readonly offer: () => Outcome<{ readonly code: string }>;
  readonly follow: (address: string, code: string) => Promise<Outcome<null>>;
  /** As the command line asks for it: the code is needed the first time only. OC-7270 without one; as `follow` otherwise. */
  readonly standBy: (first: FirstLaptop) => Promise<Outcome<null>>;
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
  let refused: Problem | null = null;
  let silentSince = outside.now();
  let closed = false;

  const copies = holdCopies(folder, backups.copier);
  const keep = (next: Pairing | null): void => {
    pairing = next;
    refused = null;
    writePairing(folder, next);
    venue.setStandby(next?.role === 'first' ? next.peers : []);
    venue.progressed();
  };
  venue.setStandby(pairing?.role === 'first' ? pairing.peers : []);
  let working: Promise<unknown> = pairing?.role === 'standby' ? copies.find(pairing.file).then(venue.progressed, () => undefined) : Promise.resolve();

  const isReached = (): boolean => performance.now() - heard < RECENT_MS;

  function state(): StandbyState {
    const reached = isReached();
    const code = offer && performance.now() < offer.until ? offer.code : null;
    if (pairing?.role === 'standby') {
      const { acts, at: copied } = copies.facts();
      return { role: 'standby', peer: pairing.peers[0] ?? '', name: pairing.name, at: copied, acts, reached, silentSince: reached ? null : silentSince };
    }
    if (pairing?.role === 'took-over') return { role: 'took-over', name: pairing.name };
    if (pairing || code)
      return { role: 'first', code, address: venue.addresses()[0] ?? '', paired: pairing !== null, at, reached, refused: refused && wireProblem(refused) };
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
    const now = `${boot} ${changesOf(session.db)} ${createHash('sha256').update(belongingsMark(dataDir)).digest('hex')}`;
    if (known === now) return sealBox(key, about, { same: true, tag: now });
    const path = join(folder, `${IN_PROGRESS}gui-${randomBytes(4).toString('hex')}.sqlite`);
    mkdirSync(folder, { recursive: true });
    try {
      const taken = await backups.copier.take(session.db.name, path);
      if (!taken.ok) return sealBox(key, about, { failed: taken.why });
      const evidence = (await lastingFiles(evidenceFolder(session.db))).map((file) => file.replaceAll('\\', '/'));
      const own = (await ownFiles(dataDir)).map(({ path: name, bytes, sha256 }) => ({ path: name, bytes, sha256 }));
      return sealBox(key, about, { tag: now, sha256: taken.facts.sha256, acts: taken.facts.head.seq, evidence, own }, await readFile(path));
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
      refused = problem('OC-7245', namesOf(own));
      if (session?.file === own.file) venue.hold(null);
      return sealBox(key, about, {});
    }
    if (session?.file !== own.file) return sealBox(key, about, { idle: true });
    if (words.kind === 'piece' || words.kind === 'own') return sealBox(key, about, {}, await pieceOf(dataDir, evidenceFolder(session.db), words));
    const told = textsOf(words.addresses);
    if (told.length > 0 && told.join(' ') !== own.peers.join(' ')) keep({ ...own, peers: [...told] });
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

  async function round(): Promise<void> {
    const own = pairing;
    if (own?.role === 'took-over') return void (await askPeers(own, { kind: 'took-over' }));
    if (own?.role === 'first') return regain(own);
    if (own?.role !== 'standby') return;
    const said = await askPeers(own, { kind: 'follow', tag: copies.facts().tag, addresses: venue.addresses() });
    if (typeof said !== 'string') {
      [heard, silentSince] = [performance.now(), outside.now()];
      if (said.bytes.length > 0) await copies.takeCopy(own.file, said, outside.now);
      await copies.takePiece(own.file, (words) => askPeers(own, words));
    }
    venue.progressed();
  }
  /** A session that was let go, or not opened, because nobody could say who runs it: taken up as soon as the stand-by says that it doesn't. */
  async function regain(own: Pairing): Promise<void> {
    if (refused?.code !== 'OC-7246' || venue.session()) return;
    refused = await refusalOf(own.file);
    const opened = refused ? null : hold({ venue, dataDir, outside }, own.file);
    if (opened && !opened.ok) refused = opened.problems[0] ?? null;
    venue.changed();
  }
  let [busy, toldReached] = [false, false];
  const rounds = setInterval(() => {
    if (busy || closed) return;
    // Who falls silent tells nobody: the first laptop would go on saying that its stand-by is there.
    if (isReached() !== toldReached) venue.progressed();
    toldReached = isReached();
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
    const looked = await lookAtCopy({ dataDir, places: backups.places(), copier: backups.copier, inHand: null, files }, { path: copies.path(own.file) });
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

  async function refusalOf(file: string): Promise<Problem | null> {
    const own = pairing;
    if (own?.role !== 'first' || own.file !== file) return null;
    const params = namesOf(own);
    if (own.term > 0) return problem('OC-7245', params);
    const said = await askPeers(own, { kind: 'state' });
    if (typeof said === 'string') return problem('OC-7246', params);
    if (said.words.tookOver !== true) return null;
    keep({ ...own, term: own.term + 1 });
    return problem('OC-7245', params);
  }

  async function follow(address: string, code: string): Promise<Outcome<null>> {
    if (venue.session()) return err(problem('OC-7242'));
    const base = baseOf(address);
    const key = await keyOfCode(plainCode(code));
    const own = randomBytes(16).toString('hex');
    const said = await ask(base, key, { kind: 'pair', random: own, addresses: venue.addresses() });
    if (said === 'silent') return err(problem('OC-7240', { address }));
    const file = said === 'refused' ? '' : textOf(said.words.file);
    if (said === 'refused' || !/^[\w-][\w.-]*\.sqlite$/.test(file)) return err(problem('OC-7241'));
    await copies.begin(file);
    [heard, silentSince] = [performance.now(), outside.now()];
    const shared = pairingKey(key, textOf(said.words.random), own).toString('hex');
    keep({ role: 'standby', file, name: textOf(said.words.name), key: shared, peers: [base], term: 0 });
    return ok(null);
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
    follow,
    standBy: async ({ address, code }) => {
      // Paired before, or it runs the session by now: nothing is asked again.
      if (pairing?.role === 'standby' || pairing?.role === 'took-over') return ok(null);
      return code === '' ? err(problem('OC-7270')) : follow(address, code);
    },
    takeOver: (understood) =>
      backups.alone(async () => {
        const own = pairing;
        if (venue.session()) return err(problem('OC-7242'));
        if (own?.role !== 'standby' || !existsSync(copies.path(own.file))) return err(problem('OC-7243'));
        return understood ? takeOver(own) : err(problem('OC-7244'));
      }),
    drop: () => {
      offer = null;
      keep(null);
      return ok(null);
    },
    refusal: async (file) => {
      const why = await refusalOf(file);
      if (pairing?.role === 'first' && pairing.file === file) refused = why;
      return why;
    },
    close: async () => {
      closed = true;
      clearInterval(rounds);
      await working;
    },
  };
}
