/** Sheets after closing, given back, moved: never lost, never counted silently. Each refusal leaves everything as it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { SheetContent } from '../../shared/session.ts';
import { type Client, codesOf, valueOf } from '../support/client.ts';
import type { FakeMember, Submission } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const SISTER = dossierCode('27-09526-2-2026');
const reason = 'Máy mất mạng lúc nộp';
let venue: TestVenue;
let members: readonly FakeMember[];
const at = (i: number): FakeMember => members[i] as FakeMember;
const desk = () => venue.desk;
const session = () => {
  const held = venue.host.venue.session();
  if (!held) throw new Error('no session');
  return held;
};
const journalled = (event: string) => readJournal(session().db).filter((e) => e.event === event);
const stateOf = async (client: Client): Promise<MemberState> => valueOf(await client.command<MemberState>('read-state', {}));
const totals = async (dossier = JAM) => (await desk().run('read-tally', { dossier })).rounds.map((r) => r.sheets.map((s) => s.totals.total).sort());

beforeEach(async () => {
  venue = await startVenue();
  await makeSmallCouncil(desk(), { begin: false });
  const { dossiers } = await desk().run('read-session', {});
  const jam = dossiers.find((d) => d.code === JAM);
  if (!jam) throw new Error('no jam');
  const { state: _s, round: _r, setName: _n, evidence: _e, ...row } = jam;
  await desk().run('save-dossier', { dossier: { ...row, code: SISTER, name: 'Mứt bí đao', order: 3 }, before: null });
  await desk().run('begin-session', {});
  members = await venue.join();
  await desk().run('open-scoring', { dossier: JAM });
});
afterEach(async () => {
  expect(firstBreak(readJournal(session().db))).toBeNull();
  await venue.close();
});

/** A sheet ready on the phone of member `i`, not sent. */
async function ready(i: number, total: number): Promise<Submission> {
  const state = await whenOpen(at(i), JAM, 1);
  return at(i).prepare(state, makeSheet(await at(i).readSet(JAM), total));
}

async function closeWithout(i: number, total: number): Promise<Submission> {
  const late = await ready(i, total);
  for (const [j, member] of members.entries()) if (j !== i) await handIn(member, JAM, 1, 80);
  await desk().run('close-scoring', { dossier: JAM, evenIfMissing: true });
  return late;
}

describe('a sheet after closing', () => {
  test('is kept aside once, named at the desk without points, and counted nowhere', async () => {
    const late = await closeWithout(0, 61);
    for (let n = 0; n < 3; n += 1) expect(codesOf(await at(0).submit(late))).toEqual(['OC-3010']);
    const { lateSheets } = await desk().run('read-session', {});
    expect(lateSheets).toEqual([{ id: late.id, dossier: JAM, round: 1, member: 'TV1', at: expect.any(String), why: 'closed', state: 'kept', reason: '' }]);
    expect(await totals()).toEqual([[80, 80, 80, 80]]);
    expect((await stateOf(at(0).client)).late).toMatchObject([{ id: late.id, state: 'kept', name: 'Mứt cà rốt dẻo' }]);
    expect((await stateOf(at(1).client)).late).toEqual([]);
    expect(journalled('sheet-kept-late')).toHaveLength(1);
    expect(codesOf(await at(0).submit({ ...late, content: { ...late.content, opinion: 'khác' } }))).toEqual(['OC-3009']);
  });

  test('is one of at most 50 unsettled: a page gone wild fills no disk, the same one again is no new one, and settling makes room', async () => {
    const late = await closeWithout(0, 61);
    const numbered = (n: number): Submission => ({ ...late, id: `${late.id.slice(0, 30)}-${n}` });
    for (let n = 1; n <= 50; n += 1) expect(codesOf(await at(0).submit(numbered(n)))).toEqual(['OC-3010']);
    expect(codesOf(await at(0).submit(numbered(51)))).toEqual(['OC-3040']);
    expect(codesOf(await at(0).submit(numbered(1)))).toEqual(['OC-3010']);
    expect((await desk().run('read-session', {})).lateSheets).toHaveLength(50);
    expect(journalled('sheet-kept-late')).toHaveLength(50);
    await desk().run('dismiss-late-sheet', { id: numbered(50).id, reason });
    expect(codesOf(await at(0).submit(numbered(51)))).toEqual(['OC-3010']);
  });

  test('is admitted by the desk with a reason, with a receipt of its own; not twice', async () => {
    const late = await closeWithout(0, 61);
    await at(0).submit(late);
    await desk().run('admit-late-sheet', { id: late.id, reason });
    expect(await totals()).toEqual([[61, 80, 80, 80, 80]]);
    const state = await stateOf(at(0).client);
    expect(state.sheets[0]).toMatchObject({ id: late.id, member: 'TV1', totals: { total: 61 } });
    expect(state.late[0]).toMatchObject({ state: 'admitted', reason });
    expect(valueOf(await at(0).submit(late)).receipt).toBe(state.sheets[0]?.receipt);
    expect(codesOf(await desk().ask('admit-late-sheet', { id: late.id, reason }))).toEqual(['OC-3023']);
    expect(codesOf(await desk().ask('dismiss-late-sheet', { id: late.id, reason }))).toEqual(['OC-3023']);
    expect(journalled('late-sheet-admitted')[0]?.details).toMatchObject({ id: late.id, reason });
  });

  test('is dismissed with a reason: it stays in the file and counts nowhere', async () => {
    const late = await closeWithout(0, 61);
    await at(0).submit(late);
    await desk().run('dismiss-late-sheet', { id: late.id, reason });
    expect(codesOf(await at(0).submit(late))).toEqual(['OC-3022']);
    expect(await totals()).toEqual([[80, 80, 80, 80]]);
    expect((await stateOf(at(0).client)).late[0]).toMatchObject({ state: 'dismissed', reason });
    expect(() => session().db.prepare('DELETE FROM late_sheet').run()).toThrow(/never/);
    expect(() => session().db.prepare("UPDATE late_sheet SET content = '{}'").run()).toThrow(/never/);
  });

  test('comes in as an ordinary one when scoring is resumed and the phone sends it again', async () => {
    const late = await closeWithout(0, 61);
    await at(0).submit(late);
    await desk().run('resume-scoring', { dossier: JAM });
    expect(valueOf(await at(0).submit(late)).totals.total).toBe(61);
    expect((await desk().run('read-session', {})).lateSheets[0]?.state).toBe('admitted');
  });

  test('of a passed round can’t be admitted into the next; of a confirmed product neither', async () => {
    const late = await closeWithout(0, 61);
    await desk().run('open-next-round', { dossier: JAM });
    expect(codesOf(await at(0).submit(late))).toEqual(['OC-3010']);
    expect((await desk().run('read-session', {})).lateSheets[0]?.why).toBe('round-passed');
    expect(codesOf(await desk().ask('admit-late-sheet', { id: late.id, reason }))).toEqual(['OC-3024']);
  });

  test('by somebody who owes none, or that isn’t whole, stays a refusal and is not kept', async () => {
    const late = await closeWithout(0, 61);
    expect(codesOf(await at(0).submit({ ...late, content: { ...late.content, marks: {}, confirmedBlanks: [] } }))).toEqual(['OC-3004']);
    await desk().run('record-recusal', { member: memberCode('TV1'), dossier: JAM, reason: 'Người nhà' });
    expect(codesOf(await at(0).submit(late))).toEqual(['OC-3003']);
    expect(codesOf(await at(1).submit({ ...late, id: 'second-of-tv2-12345' }))).toEqual(['OC-3008']);
    expect((await desk().run('read-session', {})).lateSheets).toEqual([]);
  });
});

describe('a sheet given back', () => {
  test('is edited from that version and handed in as the next; all versions stay', async () => {
    const first = await handIn(at(0), JAM, 1, 70);
    await desk().run('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason: 'Bấm nhầm tiêu chí 1.2' });
    const state = await stateOf(at(0).client);
    expect(state.current).toMatchObject({ reopened: { version: 1, reason: 'Bấm nhầm tiêu chí 1.2' }, receipt: { receipt: first.receipt }, draftRev: 0 });
    const given = valueOf(await at(0).client.command<SheetContent>('read-sheet', { dossier: JAM, round: 1 }));
    expect(state.current?.before).toMatchObject({ marks: given.marks, confirmedBlanks: given.confirmedBlanks });
    expect((await desk().run('read-matrix', {})).rows.find((r) => r.dossier === JAM)?.cells[0]).toMatchObject({ status: 'reopened' });
    expect(codesOf(await desk().ask('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason }))).toEqual(['OC-3028']);
    const again = at(0).prepare(state, makeSheet(await at(0).readSet(JAM), 75));
    const second = valueOf(await at(0).submit({ ...again, id: 'second-version-tv1-1' }));
    expect(second.version).toBe(2);
    expect(second.receipt).not.toBe(first.receipt);
    const after = await stateOf(at(0).client);
    expect(after.current?.reopened).toBeNull();
    expect(after.sheets.map((s) => s.version)).toEqual([2, 1]);
    expect(codesOf(await at(0).submit({ ...again, id: 'third-version-tv1-12' }))).toEqual(['OC-3008']);
  });

  test('and not handed in again counts as missing for closing; closed all the same, the version before counts', async () => {
    for (const member of members) await handIn(member, JAM, 1, 70);
    await desk().run('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason });
    expect(codesOf(await desk().ask('close-scoring', { dossier: JAM, evenIfMissing: false }))).toEqual(['OC-3020']);
    const closed = await desk().ask('close-scoring', { dossier: JAM, evenIfMissing: true });
    expect(closed.answer.ok && closed.answer.warnings.map((w) => w.code)).toEqual(['OC-3020']);
    expect(await totals()).toEqual([[70, 70, 70, 70, 70]]);
  });

  test('only while the product is being scored, and only where there is one', async () => {
    expect(codesOf(await desk().ask('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason }))).toEqual(['OC-3027']);
    expect(codesOf(await desk().ask('reopen-sheet', { dossier: TOUR, member: memberCode('TV1'), reason }))).toEqual(['OC-3018']);
    expect(codesOf(await desk().ask('reopen-sheet', { dossier: JAM, member: memberCode('XX'), reason }))).toEqual(['OC-1006']);
    await handIn(at(0), JAM, 1, 70);
    await desk().run('reopen-sheet', { dossier: JAM, member: memberCode('TV1'), reason });
    expect(() => session().db.prepare('DELETE FROM sheet_reopening').run()).toThrow(/never/);
  });
});

describe('a sheet for the wrong product', () => {
  /** JAM closed with all sheets; SISTER open with all but TV1's. */
  async function scoredWrongly(): Promise<Receipt> {
    const receipt = await handIn(at(0), JAM, 1, 66);
    for (const member of members.slice(1)) await handIn(member, JAM, 1, 80);
    await desk().run('close-scoring', { dossier: JAM, evenIfMissing: false });
    await desk().run('open-scoring', { dossier: SISTER });
    return receipt;
  }

  test('is withdrawn there and counts here, with a trail both ways; the phone learns it', async () => {
    const receipt = await scoredWrongly();
    const { receipt: moved } = await desk().run('move-sheet', { from: JAM, to: SISTER, member: memberCode('TV1'), reason });
    expect(await totals()).toEqual([[80, 80, 80, 80]]);
    const state = await stateOf(at(0).client);
    expect(state.current).toMatchObject({ dossier: SISTER, receipt: { receipt: moved, totals: { total: 66 } } });
    expect(state.withdrawn).toEqual([{ id: receipt.id, dossier: JAM, round: 1, name: 'Mứt cà rốt dẻo', reason }]);
    expect(state.sheets.map((s) => s.dossier)).toEqual([SISTER]);
    const [out, into] = [journalled('sheet-withdrawn')[0], journalled('sheet-moved')[0]];
    expect([out?.dossier, into?.dossier]).toEqual([JAM, SISTER]);
    expect(out?.details).toEqual(into?.details);
    expect(session().db.prepare('SELECT count(*) FROM sheet').pluck().get()).toBe(6);
    expect(() => session().db.prepare('DELETE FROM sheet_withdrawn').run()).toThrow(/never/);
    const papers = (await desk().run('list-papers', {})).filter((p) => p.kind === 'score-sheet' && p.dossier === JAM && p.member === 'TV1');
    expect(papers.filter((p) => p.state !== 'missing')).toEqual([]);
    await desk().run('close-scoring', { dossier: SISTER, evenIfMissing: true });
    expect(await totals(SISTER)).toEqual([[66]]);
  });

  test('its product may be scored again by the member, as the next version; a resend of the old one says where it went', async () => {
    const receipt = await scoredWrongly();
    await desk().run('move-sheet', { from: JAM, to: SISTER, member: memberCode('TV1'), reason });
    const set = await at(0).readSet(SISTER);
    const content = { ...makeSheet(set, 66) };
    await desk().run('close-scoring', { dossier: SISTER, evenIfMissing: true });
    await desk().run('resume-scoring', { dossier: JAM });
    const resent = await at(0).submit({ id: receipt.id, dossier: JAM, round: 1, content });
    expect(codesOf(resent).every((code) => code === 'OC-3019' || code === 'OC-3009')).toBe(true);
    const again = valueOf(await at(0).submit({ id: 'again-after-move-tv1', dossier: JAM, round: 1, content }));
    expect(again.version).toBe(2);
  });

  test.each([
    ['to itself', JAM, JAM, 'TV1', 'OC-3030'],
    ['to a product not opened yet', JAM, TOUR, 'TV1', 'OC-3018'],
    ['of nobody', JAM, SISTER, 'XX', 'OC-1006'],
    ['of somebody without one', SISTER, JAM, 'TV1', 'OC-3027'],
    ['from a product not opened yet', TOUR, SISTER, 'TV1', 'OC-3018'],
  ])('can’t be moved %s', async (_what, from, to, member, code) => {
    await scoredWrongly();
    expect(codesOf(await desk().ask('move-sheet', { from: dossierCode(from), to: dossierCode(to), member: memberCode(member), reason }))).toEqual([code]);
    expect(journalled('sheet-withdrawn')).toEqual([]);
  });

  test('nor to a product with another criteria set', async () => {
    await scoredWrongly();
    await desk().run('close-scoring', { dossier: SISTER, evenIfMissing: true });
    await desk().run('open-scoring', { dossier: TOUR });
    expect(codesOf(await desk().ask('move-sheet', { from: JAM, to: TOUR, member: memberCode('TV1'), reason }))).toEqual(['OC-3029']);
  });

  test('nor where there is one already, nor where none is owed', async () => {
    await scoredWrongly();
    await handIn(at(0), SISTER, 1, 70);
    expect(codesOf(await desk().ask('move-sheet', { from: JAM, to: SISTER, member: memberCode('TV1'), reason }))).toEqual(['OC-3025']);
    await desk().run('record-recusal', { member: memberCode('TV2'), dossier: SISTER, reason: 'Người nhà' });
    expect(codesOf(await desk().ask('move-sheet', { from: JAM, to: SISTER, member: memberCode('TV2'), reason }))).toEqual(['OC-3026']);
  });
});
