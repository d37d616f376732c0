/** Fifteen members on a host of its own process that a test kills while they hand in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../electron/store/database.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { readSheets } from '../../electron/store/sheet-table.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { Dossier, SessionRecord, Sheet } from '../../shared/session.ts';
import { createClient, type Reply, valueOf } from './client.ts';
import { councilRecord } from './council-record.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { keyOf, newSecret, type Submission } from './fake-member.ts';
import { type HostProcess, spawnHost } from './host-process.ts';
import { makeSheet } from './make-sheet.ts';
import { placeSession } from './place-session.ts';
import { sampleBook } from './sample-files.ts';

export const MEMBERS = 15;

/** A sheet on its way; without a receipt when nothing came back. */
export type Sent = { readonly member: string; readonly submission: Submission; receipt: Receipt | null };

export type KillCouncil = {
  /** What may be scored, in order. */
  readonly agenda: SessionRecord['dossiers'];
  readonly host: () => HostProcess;
  readonly desk: () => Desk;
  /** A host on the same data folder, which opens the session that was under way by itself. */
  readonly start: () => Promise<void>;
  readonly submit: (member: string, submission: Submission) => Promise<Reply<Receipt>>;
  /** Everybody hands in, `apartMs` after one another; after `killAfter` receipts, or when all have answered, the host dies. */
  readonly handInAndKill: (
    dossier: Pick<Dossier, 'code' | 'setNumber'>,
    round: number,
    options: { readonly killAfter: number; readonly apartMs?: number },
  ) => Promise<readonly Sent[]>;
  /** Reads the file as the next start would, without a host. */
  readonly readFile: () => { readonly sheets: readonly Sheet[]; readonly entries: ReturnType<typeof readJournal> };
  readonly close: () => Promise<void>;
};

/** A session begun in a data folder of its own, every member who scores on a seat. */
export async function killCouncil(): Promise<KillCouncil> {
  const plain = councilRecord(MEMBERS);
  // More rounds than a council has, so that a test may kill as often as it likes.
  const record = { ...plain, profile: { ...plain.profile, maxRounds: 9 } };
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-kill-'));
  const file = placeSession(dataDir, record);
  let host = await spawnHost(dataDir);
  let desk = await openDesk(host.ready.desk);
  await desk.run('open-session', { file });
  const cards = await desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  const seats = cards.map(async (card) => {
    const phone = createClient(host.ready.member, '', keyOf(card));
    valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Điện thoại', secret: newSecret() }));
    return [card.member as string, { cookie: phone.cookie(), key: keyOf(card) }] as const;
  });
  const phones = new Map(await Promise.all(seats));
  await desk.run('begin-session', {});

  const submit: KillCouncil['submit'] = (member, submission) =>
    createClient(host.ready.member, phones.get(member)?.cookie, phones.get(member)?.key).command<Receipt>('submit-sheet', submission);

  return {
    agenda: record.dossiers.filter((d) => d.eligible && !record.recusals.some((r) => r.dossier === d.code)),
    host: () => host,
    desk: () => desk,
    start: async () => {
      host = await spawnHost(dataDir);
      desk = await openDesk(host.ready.desk);
    },
    submit,
    handInAndKill: async ({ code: dossier, setNumber }, round, { killAfter, apartMs = 0 }) => {
      const set = setByNumber(sampleBook(), setNumber);
      if (!set) throw new Error(`no set ${setNumber}`);
      let receipts = 0;
      let killed: Promise<void> | null = null;
      const sent = await Promise.all(
        [...phones.keys()].map(async (member, i): Promise<Sent> => {
          const id = `k-${member}-${round}-${dossier}`
            .replace(/[^\w-]/g, '')
            .padEnd(16, 'x')
            .slice(0, 40);
          const submission = { id, dossier, round, content: makeSheet(set, 72 + (i % 9)) };
          if (apartMs > 0) await pause(i * apartMs);
          try {
            const receipt = valueOf(await submit(member, submission));
            receipts += 1;
            if (receipts >= killAfter) killed ??= host.kill();
            return { member, submission, receipt };
          } catch {
            return { member, submission, receipt: null };
          }
        }),
      );
      await (killed ?? host.kill());
      return sent;
    },
    readFile: () => {
      const opened = openDatabase(join(dataDir, file));
      if (!opened.ok) throw new Error('the file does not open');
      try {
        return { sheets: readSheets(opened.value), entries: readJournal(opened.value) };
      } finally {
        opened.value.close();
      }
    },
    close: async () => {
      await host.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
