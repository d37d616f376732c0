/** Drafts on the host: kept by count, secret, gone with the receipt. A draft lost, leaked or overtaken by an older one is a member's work lost. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftRev, readDraft } from '../../electron/store/draft-table.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { DeskLive } from '../../shared/contract/desk.ts';
import type { MemberState, StoredDraft } from '../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf } from '../../shared/criteria.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { codesOf, createClient, valueOf } from '../support/client.ts';
import { type FakeMember, keyOf, newSecret } from '../support/fake-member.ts';
import type { Live } from '../support/live.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { handIn, whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

const WHISPER = 'Nháp kín 5482';
let venue: TestVenue;
let members: readonly FakeMember[];
let desk: Live<DeskLive>;
let set: CriteriaSet;
const at = (i: number): FakeMember => members[i] as FakeMember;
const db = () => {
  const session = venue.host.venue.session();
  if (!session) throw new Error('no session');
  return session.db;
};

const draftOf = (marks: Readonly<Record<string, number>>, opinion = '') => ({
  marks,
  confirmedBlanks: [],
  criterionNotes: {},
  opinion,
  setAside: {},
  toConfirm: [],
  signature: '',
});
const save = (member: FakeMember, rev: number, content: object, dossier: string = JAM, round = 1) =>
  member.client.command<{ rev: number }>('save-draft', { dossier, round, rev, content, last: '1.1' });
const read = (member: FakeMember, dossier: string = JAM) => member.client.command<StoredDraft | null>('read-draft', { dossier, round: 1 });

beforeAll(async () => {
  venue = await startVenue();
  await makeSmallCouncil(venue.desk);
  members = await venue.join();
  desk = await venue.desk.listen();
  await venue.desk.run('open-scoring', { dossier: JAM });
  await whenOpen(at(0), JAM, 1);
  set = await at(0).readSet(JAM);
});
afterAll(async () => {
  desk.close();
  await venue.close();
});

test('the greater number wins, an equal or smaller one changes nothing and is answered with the one kept', async () => {
  expect(valueOf(await save(at(0), 3, draftOf({ '1.1': 1 })))).toEqual({ rev: 3 });
  expect(valueOf(await save(at(0), 3, draftOf({ '1.1': 0 })))).toEqual({ rev: 3 });
  expect(valueOf(await save(at(0), 2, draftOf({})))).toEqual({ rev: 3 });
  expect(valueOf(await read(at(0)))).toMatchObject({ rev: 3, content: { marks: { '1.1': 1 } }, last: '1.1' });
  expect(valueOf(await save(at(0), 4, draftOf({ '1.1': 0 })))).toEqual({ rev: 4 });
});

test('any order and repetition of saves, also at once, ends with the newest', async () => {
  let base = draftRev(db(), { dossier: JAM, round: 1, member: memberCode('TV2') });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
      async (order, again) => {
        await Promise.all([...order, ...again].map((n) => save(at(1), base + n, draftOf({ '1.1': n % 2 }, `bản ${n}`))));
        expect(valueOf(await read(at(1)))).toMatchObject({ rev: base + 6, content: { opinion: 'bản 6' } });
        base += 6;
      },
    ),
    { numRuns: 8 },
  );
});

describe('the desk sees how far somebody is, and nothing else', () => {
  test('reading, then scoring n of m', async () => {
    await desk.until((s) => s.current?.cells.some((c) => c.member === 'TV3' && c.status === 'reading') === true);
    const codes = [...criteriaOf(set).keys()].slice(0, 4);
    await save(at(2), 1, { ...draftOf(Object.fromEntries(codes.map((code) => [code, 0])), WHISPER), toConfirm: [codes[0]] });
    const state = await desk.until((s) => s.current?.cells.some((c) => c.member === 'TV3' && c.status === 'scoring') === true);
    const cell = state.current?.cells.find((c) => c.member === 'TV3');
    // Three of four: the copied one waits to be looked at.
    expect(cell).toMatchObject({ decided: 3 });
    expect(cell?.of).toBeGreaterThan(20);
  });

  test('no other member, no journal, no workbook, no paper has it', async () => {
    await save(at(2), 2, { ...draftOf({ '1.1': 1 }, WHISPER), criterionNotes: { '1.1': WHISPER } });
    expect(valueOf(await read(at(3)))).toBeNull();
    for (const command of ['read-session', 'read-matrix', 'read-results', 'list-papers'] as const)
      expect((await venue.desk.ask(command, {})).text, command).not.toContain(WHISPER);
    expect(JSON.stringify(readJournal(db()))).not.toContain(WHISPER);
    for (const frames of [desk.frames(), at(3).live()?.frames() ?? []]) expect(frames.join()).not.toContain(WHISPER);
  });

  test('a tap rings nobody else’s phone', async () => {
    await new Promise((done) => setTimeout(done, 500));
    const before = at(3).live()?.frames().length;
    for (let rev = 10; rev < 20; rev += 1) await save(at(2), rev, draftOf({ '1.1': rev % 2 }));
    await new Promise((done) => setTimeout(done, 700));
    expect(at(3).live()?.frames().length).toBe(before);
  });
});

test('a spare phone in the seat goes on where the old one was', async () => {
  await save(at(3), 7, draftOf({ '1.1': 1 }, 'dở dang'));
  const [card] = await venue.cards('TV4');
  if (!card) throw new Error('no card');
  const spare = createClient(venue.host.ready.member, '', keyOf(card));
  const state = valueOf(await spare.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'Máy dự phòng', secret: newSecret() }));
  expect(state.current?.draftRev).toBe(7);
  expect(valueOf(await spare.command<StoredDraft>('read-draft', { dossier: JAM, round: 1 }))).toMatchObject({ rev: 7, content: { opinion: 'dở dang' } });
  // The old phone's card is worth nothing any more.
  expect(codesOf(await save(at(3), 8, draftOf({})))).toEqual(['OC-1101']);
});

test('what no page would send is refused', async () => {
  expect(codesOf(await save(at(0), 90, draftOf({ '9.9': 0 })))).toEqual(['OC-3005']);
  expect(codesOf(await save(at(0), 90, draftOf({ '1.1': 29 })))).toEqual(['OC-3006']);
  expect(codesOf(await save(at(0), 90, draftOf({ '1.1': 0 }), TOUR))).toEqual(['OC-3001']);
  expect(codesOf(await save(at(0), 90, draftOf({ '1.1': 0 }), JAM, 2))).toEqual(['OC-3002']);
  expect(codesOf(await save(at(0), 90, { ...draftOf({}), signature: 'M1 1<script>' }))).toEqual(['OC-1201']);
  await venue.desk.run('record-recusal', { member: memberCode('TV5'), dossier: JAM, reason: 'Người nhà' });
  expect(codesOf(await save(at(4), 1, draftOf({ '1.1': 0 })))).toEqual(['OC-3003']);
});

test('the receipt ends the draft; what was sent before comes too late to bring it back', async () => {
  const content = makeSheet(set, 80);
  await save(at(0), 91, draftOf(content.marks));
  await handIn(at(0), JAM, 1, 80);
  expect(readDraft(db(), { dossier: JAM, round: 1, member: memberCode('TV1') })).toBeUndefined();
  expect(codesOf(await save(at(0), 92, draftOf(content.marks)))).toEqual(['OC-3008']);
});

test('an ended session keeps no draft', async () => {
  await venue.desk.run('close-scoring', { dossier: JAM, evenIfMissing: true });
  // Closing alone takes nothing away: the product may be opened again.
  expect(valueOf(await read(at(2)))).not.toBeNull();
  await venue.desk.run('end-session', {});
  expect(db().prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
});
