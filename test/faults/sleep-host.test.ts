/**
 * The laptop sleeps (SIGSTOP) and wakes (SIGCONT) in the middle of scoring, real processes. Breaks when a sheet gets a receipt from a laptop whose
 * session runs on the stand-by by then, when a session stays shut though nobody else runs it, or when nobody is told of the sleep.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskLive } from '../../shared/contract/desk.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { type Client, codesOf, createClient, valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { keyOf, newSecret, type Submission } from '../support/fake-member.ts';
import { type HostProcess, spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { importWorkbook, workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { readSheetRows } from '../support/sheet-rows.ts';

type Laptop = { readonly folder: string; readonly host: HostProcess; readonly desk: Desk };
const laptops: Laptop[] = [];
let first: Laptop;
let phone: Client;
let sheet: Submission;

async function laptop(): Promise<Laptop> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-sleep-'));
  const host = await spawnHost(folder);
  const own = { folder, host, desk: await openDesk(host.ready.desk) };
  laptops.push(own);
  return own;
}
const sleep = ({ host }: Laptop): boolean => process.kill(host.pid, 'SIGSTOP');
const wake = ({ host }: Laptop): boolean => process.kill(host.pid, 'SIGCONT');
async function until({ desk }: Laptop, fits: (state: DeskLive) => boolean): Promise<DeskLive> {
  const live = await desk.listen();
  const state = await live.until(fits);
  live.close();
  return state;
}
const refusedCode = ({ standby }: DeskLive): string => (standby.role === 'first' ? (standby.refused?.code ?? '') : '');
const submit = (): ReturnType<typeof phone.command<Receipt>> => phone.command<Receipt>('submit-sheet', sheet);

beforeEach(async () => {
  first = await laptop();
  const record = councilRecord(2);
  await importWorkbook(first.desk, await workbookBytes(sampleBook(), record));
  await first.desk.run('begin-session', {});
  const product = record.dossiers.find((d) => d.eligible && !record.recusals.some((r) => r.dossier === d.code));
  const set = product && setByNumber(sampleBook(), product.setNumber);
  const [card] = await first.desk.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  if (!product || !set || !card) throw new Error('nothing to score');
  phone = createClient(first.host.ready.member, '', keyOf(card));
  valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Điện thoại', secret: newSecret() }));
  await first.desk.run('open-scoring', { dossier: product.code });
  sheet = { id: 'sleeping-laptop-0001', dossier: product.code, round: 1, content: makeSheet(set, 80) };
});
afterEach(async () => {
  for (const { host, folder } of laptops.splice(0)) {
    await host.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A second laptop that holds everything recorded so far. */
async function pair(): Promise<Laptop> {
  const second = await laptop();
  const { code } = await first.desk.run('offer-standby', {});
  await second.desk.run('follow-session', { address: first.host.ready.member, code });
  const known = Math.max(...(await first.desk.run('read-journal', { before: null, limit: 5 })).map((line) => line.seq));
  await until(second, (s) => s.standby.role === 'standby' && s.standby.acts >= known);
  return second;
}

test('alone: what came while it slept is taken once it wakes, and the desk is told from when to when', async () => {
  sleep(first);
  const waiting = submit();
  await pause(16_000);
  wake(first);
  expect(valueOf(await waiting).totals.total).toBe(80);
  const { slept, session } = await until(first, (s) => s.slept !== null);
  const length = Date.parse(slept?.to ?? '') - Date.parse(slept?.from ?? '');
  expect([session !== null, length > 14_000, length < 30_000]).toEqual([true, true, true]);
  const journal = (await first.desk.run('read-whole-journal', {})).rows;
  expect(journal.filter((row) => row.event === 'laptop-slept')).toHaveLength(1);
  await until(first, (s) => s.backup.first.at !== null);
}, 90_000);

test('the stand-by took over meanwhile: the one that wakes takes nothing more, even while the other can’t be asked', async () => {
  const second = await pair();
  sleep(first);
  await pause(5000);
  await second.desk.run('take-over', { understood: true });
  const waiting = submit();
  // The other laptop isn't there to say so at that moment.
  sleep(second);
  await pause(300);
  wake(first);
  expect(codesOf(await waiting)).toEqual(['OC-1001']);
  await until(first, (s) => s.session === null && refusedCode(s) === 'OC-7246');
  wake(second);
  await until(first, (s) => s.session === null && refusedCode(s) === 'OC-7245');
  expect(readSheetRows(first.folder)).toEqual([]);
}, 120_000);

test('the stand-by is silent but didn’t take over: the session is shut until it says so, then goes on by itself', async () => {
  const second = await pair();
  sleep(second);
  sleep(first);
  await pause(5000);
  const waiting = submit();
  wake(first);
  expect(codesOf(await waiting)).toEqual(['OC-1001']);
  await until(first, (s) => s.session === null && refusedCode(s) === 'OC-7246');
  wake(second);
  await until(first, (s) => s.session !== null && refusedCode(s) === '');
  expect(valueOf(await submit()).totals.total).toBe(80);
}, 120_000);
