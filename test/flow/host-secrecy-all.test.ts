/**
 * The same, by reading everything: every reading command of every door, every file of the desk's door, every paper, every line said on
 * the terminal and every file in the data folder but the session's database itself. A new reading command is covered the day it is
 * written; one that needs an input fails here until it is given one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_FILES, type DeskCommand, deskInputs } from '../../shared/contract/desk.ts';
import { memberInputs, type Receipt } from '../../shared/contract/member.ts';
import { excelKindOf } from '../../shared/contract/paper-kinds.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { type Client, createClient, valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { unzip } from '../support/fill-opinion.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { flatText } from '../support/pdf-tools.ts';
import { READ_INPUT } from '../support/read-input.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { tellingPaths, WHISPER } from '../support/telling.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const READS = /^(read|list|check|search)-/;
const TOTAL = 83;
let venue: TestVenue;
let chair: FakeMember;
let other: FakeMember;
let stranger: Client;
/** What a text must not hold: words of the sheets, their receipts, ids and drafts. */
let secrets: string[];

beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  const joined = await venue.join();
  [chair, other] = joined as [FakeMember, FakeMember];
  stranger = createClient(venue.host.ready.member);
  await venue.desk.run('open-scoring', { dossier: JAM });
  secrets = [WHISPER];
  for (const member of joined.filter((m) => m !== other)) {
    const state = await whenOpen(member, JAM, 1);
    const content = { ...makeSheet(await member.readSet(JAM), TOTAL), opinion: WHISPER, criterionNotes: { '1.1': WHISPER } };
    const draft = { ...content, setAside: {}, toConfirm: [], signature: '' };
    valueOf(await member.client.command('save-draft', { dossier: JAM, round: 1, rev: 1, content: draft, last: '1.1' }));
    const sent = member.prepare(state, content);
    // The last one is still filling in: a draft is as secret as a sheet.
    if (member === joined.at(-1)) continue;
    const receipt: Receipt = valueOf(await member.submit(sent));
    secrets.push(sent.id, receipt.receipt);
  }
  // What was typed from paper is as secret while it waits for a second person.
  const paper = { ...makeSheet(await other.readSet(JAM), TOTAL), confirmedBlanks: [], opinion: WHISPER };
  await venue.desk.run('enter-paper-sheet', { dossier: JAM, member: memberCode(other.code), round: 1, content: paper, enteredBy: 'Trần Thị Lan' });
});
afterAll(() => venue.close());

const clean = (where: string, text: string): void => {
  for (const secret of secrets) expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
};
const ask = async (client: Client, door: string, command: string, input: unknown): Promise<void> => {
  const reply = await client.command(command, input);
  clean(`${door} ${command}`, reply.text);
  expect(tellingPaths(reply.answer), `${door} ${command}`).toEqual([]);
};

const reading = (inputs: Readonly<Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>>): readonly string[] =>
  Object.keys(inputs).filter((command) => READS.test(command));
/** The criteria themselves name points and stars; they are the decision's, not a member's. */
const CRITERIA: readonly string[] = ['read-book', 'read-set'];

describe('every reading command', () => {
  test.each(reading(deskInputs))('of the desk: %s', async (command) => {
    const input = READ_INPUT[command] ?? {};
    expect(deskInputs[command as DeskCommand].safeParse(input).success, `${command} needs an input here`).toBe(true);
    if (CRITERIA.includes(command)) clean(command, (await venue.desk.client.command(command, input)).text);
    else await ask(venue.desk.client, 'desk', command, input);
  });

  test.each(reading(memberInputs))('of another member: %s', async (command) => {
    const input = READ_INPUT[command] ?? {};
    expect(memberInputs[command as keyof typeof memberInputs].safeParse(input).success, `${command} needs an input here`).toBe(true);
    if (CRITERIA.includes(command)) clean(command, (await other.client.command(command, input)).text);
    else await ask(other.client, 'member', command, input);
  });

  test('of who presides, on the chair’s own tab', async () => {
    await ask(chair.client, 'chair', 'read-chair', { dossier: JAM });
    await ask(chair.client, 'chair', 'read-chair', { dossier: null });
  });

  test('of whoever sits in the hall or has no seat', async () => {
    for (const command of reading(memberInputs)) {
      const reply = await stranger.command(command, READ_INPUT[command] ?? {});
      expect(reply.answer.ok, command).toBe(false);
      clean(`stranger ${command}`, reply.text);
    }
    const hall = await venue.hall();
    await hall.until((s) => s.submitted === 3);
    for (const frame of hall.frames()) {
      clean('hall', frame);
      expect(tellingPaths(JSON.parse(frame))).toEqual([]);
    }
  });
});

test('every file of the desk’s door', async () => {
  for (const path of Object.values(DESK_FILES)) clean(path, await (await venue.desk.client.get(path)).text());
});

test('every paper that can be drawn now, as text', async () => {
  const papers = (await venue.desk.run('list-papers', {})).filter((p) => p.url !== '');
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) {
    const answer = await venue.desk.client.get(paper.url);
    if (answer.status !== 200) continue;
    const text = flatText(Buffer.from(await answer.arrayBuffer()));
    clean(paper.id, text);
    expect(text, paper.id).not.toMatch(new RegExp(`\\b${TOTAL}\\b`));
  }
});

test('every paper saved in a folder, and all of them as one print', async () => {
  const ids = (await venue.desk.run('list-papers', {})).filter((p) => p.url !== '').map((p) => p.id);
  const place = mkdtempSync(join(tmpdir(), 'ocop-secret-'));
  const live = await venue.desk.listen();
  const { folder } = await venue.desk.run('start-paper-job', { place, papers: ids });
  const { paperJob } = await live.until((s) => s.paperJob?.state === 'done');
  clean('job', JSON.stringify(paperJob));
  const saved = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  // Of the product being scored nothing was to be had: what could be, was saved.
  expect(saved.length + (paperJob?.problems.length ?? 0)).toBe(ids.length);
  expect(saved.length).toBeGreaterThan(1);
  const print = await venue.desk.client.get(DESK_FILES.paperSet, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ papers: ids.slice(0, 30) }),
  });
  expect(print.status).toBe(200);
  for (const [name, bytes] of [
    ...saved.map((file) => [file, readFileSync(join(folder, file))] as const),
    ['print', Buffer.from(await print.arrayBuffer())] as const,
  ]) {
    const text = flatText(bytes);
    clean(name, text);
    expect(text, name).not.toMatch(new RegExp(`\\b${TOTAL}\\b`));
  }
  live.close();
  rmSync(place, { recursive: true, force: true });
});

test('every workbook that can be written now, its words and its numbers', async () => {
  const papers = (await venue.desk.run('list-papers', {})).filter((p) => excelKindOf(p.kind) && p.state !== 'missing');
  expect(papers.length).toBeGreaterThan(1);
  for (const { id } of papers) {
    const answer = await venue.desk.client.get(`/files/papers/${id}.xlsx`);
    expect(answer.status, id).toBe(200);
    const parts = await unzip(new Uint8Array(await answer.arrayBuffer()));
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = String(bytes);
      clean(`${id} ${name}`, xml);
      // A text's number among the strings is no number of the session's.
      expect(xml.replace(/<c [^>]*t="s"[^>]*>.*?<\/c>/g, ''), id).not.toContain(`<v>${TOTAL}</v>`);
    }
  }
});

test('what is said on the terminal, and every file in the data folder but the database', async () => {
  clean('terminal', venue.told.join('\n'));
  const files = readdirSync(venue.dataDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && !/\.sqlite(-wal|-shm)?$/.test(f.name));
  for (const file of files) clean(file.name, readFileSync(join(file.parentPath, file.name), 'latin1'));
  // The search itself finds what is there: the database's log holds the sheets.
  const databases = readdirSync(venue.dataDir).filter((name) => /\.sqlite(-wal)?$/.test(name));
  const inside = databases.map((name) => readFileSync(join(venue.dataDir, name), 'utf8')).join('');
  expect(inside.includes(WHISPER)).toBe(true);
});
