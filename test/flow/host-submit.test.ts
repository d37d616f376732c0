/** Handing in over a bad network: the receipt means "kept", a resend is harmless, and the host believes only ticks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, valueOf } from '../support/client.ts';
import type { FakeMember, Submission } from '../support/fake-member.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
const at = (i: number): FakeMember => members[i] as FakeMember;
beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  await venue.desk.run('record-recusal', { member: 'TV5', dossier: JAM, reason: 'Là người thân của chủ thể' });
  members = await venue.join();
  await venue.desk.run('open-scoring', { dossier: JAM });
});
afterAll(() => venue.close());

async function prepared(member: FakeMember, total: number): Promise<Submission> {
  return member.prepare(await whenOpen(member, JAM, 1), makeSheet(await member.readSet(JAM), total));
}

test('the same id again answers the same receipt, also many times at once', async () => {
  const submission = await prepared(at(0), 80);
  const replies = await Promise.all(Array.from({ length: 12 }, () => at(0).submit(submission)));
  const receipts = replies.map(valueOf);
  expect(new Set(receipts.map((r) => JSON.stringify(r))).size).toBe(1);
  expect(receipts[0]).toMatchObject({ id: submission.id, round: 1, version: 1, totals: { total: 80 } });
  const { rows } = await venue.desk.run('read-matrix', {});
  expect(rows.find((r) => r.dossier === JAM)?.cells.filter((c) => c.status === 'received')).toHaveLength(1);
});

test('the same id with another content, product or member is OC-3009', async () => {
  const submission = await prepared(at(1), 80);
  valueOf(await at(1).submit(submission));
  const set = await at(1).readSet(JAM);
  expect(codesOf(await at(1).submit({ ...submission, content: makeSheet(set, 79) }))).toEqual(['OC-3009']);
  expect(codesOf(await at(1).submit({ ...submission, content: { ...submission.content, opinion: 'khác' } }))).toEqual(['OC-3009']);
  expect(codesOf(await at(2).submit(submission))).toEqual(['OC-3009']);
  expect(valueOf(await at(1).submit(submission)).totals.total).toBe(80);
});

test('a second sheet of the same round under a new id is refused with the first receipt’s code', async () => {
  const { id: _id, ...again } = await prepared(at(1), 81);
  const reply = await at(1).submit({ id: 'another-id-1234567890', ...again });
  expect(codesOf(reply)).toEqual(['OC-3008']);
});

test('only valid and complete ticks are kept, and each fault has its code', async () => {
  const member = at(2);
  const good = await prepared(member, 80);
  const withMarks = (marks: Record<string, number>, confirmedBlanks: readonly string[] = good.content.confirmedBlanks): Submission => ({
    ...good,
    content: { ...good.content, marks, confirmedBlanks },
  });
  const { '1.1': _open, ...oneMissing } = good.content.marks;
  expect(codesOf(await member.submit(withMarks(oneMissing)))).toEqual(['OC-3004']);
  expect(codesOf(await member.submit(withMarks({ ...good.content.marks, '99.9': 0 })))).toEqual(['OC-3005']);
  expect(codesOf(await member.submit(withMarks({ ...good.content.marks, '1.1': 9 })))).toEqual(['OC-3006']);
  // 5.1 without points: 5.2 doesn't apply, so a tick there is refused.
  expect(codesOf(await member.submit(withMarks({ ...good.content.marks, '5.1': 0 })))).toEqual(['OC-3007']);
  expect(codesOf(await member.submit(withMarks({ ...good.content.marks, '1.1': 1.5 })))).toEqual(['OC-1201']);
  expect(codesOf(await member.submit({ ...good, round: 2 }))).toEqual(['OC-3002']);
  expect(codesOf(await member.submit({ ...good, dossier: TOUR }))).toEqual(['OC-3001']);
  expect(codesOf(await member.submit({ ...good, id: 'short' }))).toEqual(['OC-1201']);
  // None of the refused attempts used the id up; a blank that is confirmed counts 0 points.
  const points = 80 - 1 - (good.content.marks['1.1'] ?? 0);
  expect(valueOf(await member.submit(withMarks(oneMissing, ['1.1']))).totals.total).toBe(points);
});

test('a total sent along is ignored', async () => {
  const member = at(3);
  const submission = await prepared(member, 70);
  const reply = await member.client.command('submit-sheet', {
    ...submission,
    total: 100,
    totals: { total: 100 },
    content: { ...submission.content, total: 100 },
  });
  expect(reply.answer).toMatchObject({ ok: true, value: { totals: { total: 70 } } });
});

test('a recused member is told so and has nothing to open', async () => {
  const state = await at(4)
    .live()
    ?.until((s) => s.phase === 'recused');
  expect(state?.phase).toBe('recused');
  expect((await at(4).client.command('read-set', { dossier: JAM })).answer.ok).toBe(false);
  const submission = { id: 'recused-member-12345', dossier: JAM, round: 1, content: makeSheet(await at(0).readSet(JAM), 80) };
  expect(codesOf(await at(4).submit(submission))).toEqual(['OC-3003']);
});

test('whoever vanishes and comes back finds product, marks and receipt again', async () => {
  const member = at(0);
  const desk = await venue.desk.listen();
  member.vanish();
  await desk.until((s) => !s.online.includes('TV1' as never));
  const live = await member.comeBack();
  const state = await live.until((s) => s.phase === 'scoring');
  expect(state.current?.receipt?.totals.total).toBe(80);
  expect(state.sheets.map((s) => s.dossier)).toEqual([JAM]);
  await desk.until((s) => s.online.includes('TV1' as never));
  desk.close();
});

test('after closing a second sheet is refused, a resend of the kept one is not', async () => {
  const kept = await prepared(at(0), 80);
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: false });
  expect(codesOf(await at(0).submit({ ...kept, id: 'late-sheet-1234567890' }))).toEqual(['OC-3008']);
  const first = valueOf(await at(0).client.command<{ sheets: readonly { id: string; receipt: string }[] }>('read-state', {})).sheets[0];
  const content = valueOf(await at(0).client.command<Submission['content']>('read-sheet', { dossier: JAM, round: 1 }));
  const { marks, confirmedBlanks, criterionNotes, opinion } = content;
  const resent = valueOf(await at(0).submit({ id: first?.id ?? '', dossier: JAM, round: 1, content: { marks, confirmedBlanks, criterionNotes, opinion } }));
  expect(resent.receipt).toBe(first?.receipt);
});

test('a sheet that goes out again to a host that lost it keeps the code the member was shown, unless another sheet has it', async () => {
  await venue.desk.run('open-scoring', { dossier: TOUR });
  const lost = async (member: FakeMember, shown: string): Promise<string> => {
    const state = await whenOpen(member, TOUR, 1);
    const submission = member.prepare(state, makeSheet(await member.readSet(TOUR), 75));
    return valueOf(await member.client.command<{ readonly receipt: string }>('submit-sheet', { ...submission, shown })).receipt;
  };
  expect(await lost(at(0), 'K7Q2-M9XD')).toBe('K7Q2-M9XD');
  const other = await lost(at(1), 'K7Q2-M9XD');
  expect(other).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(other).not.toBe('K7Q2-M9XD');
});
