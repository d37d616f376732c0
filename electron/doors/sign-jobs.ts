/**
 * Signing a batch. The key lives here, in memory, from the moment its file was opened until its batch ends, it is forgotten, or ten minutes pass;
 * the file's bytes are overwritten once read, the passphrase is kept nowhere. (JavaScript can't overwrite a string or a key: they are let go.)
 */
import { createHash, randomUUID } from 'node:crypto';
import { wireProblem } from '../../shared/contract/common.ts';
import type { DeskParsed } from '../../shared/contract/desk.ts';
import { MOST_PICTURE_KB, type OpenedKey, type SigningState } from '../../shared/contract/desk-signing.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { codeOf } from '../paper/paper-folder.ts';
import { judgeClock, judgeKey } from '../safety/signing/judge-key.ts';
import { readPkcs12, type SigningKey } from '../safety/signing/read-pkcs12.ts';
import { latestAct } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { createJobSlot } from './job-slot.ts';
import { type Signing, signPaper } from './sign-paper.ts';
import type { Venue } from './venue.ts';

const HELD_MS = 10 * 60_000;
/** A picture's longer side, pixels: more would only make each signed file larger. */
const MOST_PIXELS = 4000;

export type SignJobs = {
  readonly open: (session: OpenSession, asked: DeskParsed<'open-signing-key'>) => Outcome<OpenedKey>;
  readonly forget: () => void;
  readonly start: (session: OpenSession, asked: DeskParsed<'start-signing'>) => Outcome<null>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly state: () => SigningState | null;
  /** Stops after the paper in hand and waits for it. */
  readonly close: () => Promise<void>;
};

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** By its first bytes and the size its head names; it is unpacked by a drawing worker. OC-6211. */
function pictureOf(base64: string): Outcome<Signing['picture']> {
  if (base64 === '') return ok(null);
  const bytes = Buffer.from(base64, 'base64');
  const sides = bytes.length > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0];
  const fits = bytes.subarray(0, 8).equals(PNG) && bytes.length <= MOST_PICTURE_KB * 1024 && sides.every((side) => side > 0 && side <= MOST_PIXELS);
  return fits ? ok({ bytes, hash: createHash('sha256').update(bytes).digest('hex') }) : err(problem('OC-6211', { most: MOST_PICTURE_KB }));
}

export function createSignJobs(venue: Venue, pool: DrawPool): SignJobs {
  let held: { readonly id: string; readonly key: SigningKey; readonly timer: NodeJS.Timeout } | null = null;
  const slot = createJobSlot<SigningState>(venue);
  const { show } = slot;

  const forget = (): void => {
    if (held) clearTimeout(held.timer);
    held = null;
  };

  async function run(session: OpenSession, signing: Signing, papers: readonly string[]): Promise<void> {
    const problems: Problem[] = [];
    let done = 0;
    let end: SigningState['state'] = 'done';
    try {
      for (const id of papers) {
        if (slot.stopping() || venue.session() !== session) {
          end = 'cancelled';
          break;
        }
        show({ current: id });
        const signed = await signPaper(session, pool, signing, id);
        if (signed.ok) done += 1;
        else problems.push(...signed.problems);
        show({ done, problems: problems.map(wireProblem) });
      }
    } catch (reason) {
      end = 'failed';
      process.stderr.write(`${(reason as Error).stack ?? String(reason)}\n`);
      problems.push(problem('OC-6218', { done, why: codeOf(reason) }));
    }
    show({ state: end, current: '', problems: problems.map(wireProblem) });
    venue.changed();
  }

  return {
    open: (session, { file, passphrase }) => {
      forget();
      const bytes = Buffer.from(file, 'base64');
      const opened = readPkcs12(bytes, passphrase);
      bytes.fill(0);
      if (!opened.ok) return opened;
      const key = opened.value;
      const timer = setTimeout(forget, HELD_MS);
      timer.unref();
      held = { id: randomUUID(), key, timer };
      const { subject, issuer, notBefore, notAfter, own } = key.certificate;
      const now = session.now();
      const against = [...judgeClock(now, latestAct(session.db)), ...judgeKey(key.certificate, now)];
      return ok({ id: held.id, subject, issuer, from: notBefore, until: notAfter, selfSigned: own, problems: against.map(wireProblem) });
    },
    forget,
    start: (session, { key, papers, role, look, picture }) => {
      if (slot.busy()) return err(problem('OC-6213'));
      const read = pictureOf(look === 'picture' ? picture : '');
      if (!read.ok) return read;
      if (held?.id !== key) return err(problem('OC-6212'));
      const signing: Signing = { key: held.key, role, look, picture: read.value };
      const wanted = [...new Set(papers)];
      slot.prepare();
      slot.begin({ signer: held.key.certificate.subject, role, done: 0, of: wanted.length, current: '', state: 'running', problems: [] });
      forget();
      slot.hold(run(session, signing, wanted));
      return ok(null);
    },
    cancel: slot.cancel,
    dismiss: slot.dismiss,
    state: slot.state,
    close: () => {
      forget();
      return slot.close();
    },
  };
}
