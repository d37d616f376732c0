import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSession } from '../../electron/dossier/create-session.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { DESK, firstBreak, journal } from '../../electron/safety/journal.ts';
import { openBooks } from '../../electron/store/book-files.ts';
import { insertMember, readMembers } from '../../electron/store/council-tables.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { insertPlenaryVote } from '../../electron/store/plenary-table.ts';
import { readRecord } from '../../electron/store/read-record.ts';
import { insertSheet, readSheets } from '../../electron/store/sheet-table.ts';
import { endVote, insertVote, readBallots, saveBallot } from '../../electron/store/vote-tables.ts';
import { memberCode, sheetId } from '../../shared/lib/brand.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { resultJson } from '../../shared/result-words.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';

const NOW = '2026-11-22T02:00:00.000Z';
const loaded = openBooks('resources/criteria').find('QD26-2026');
if (!loaded) throw new Error('no book');
const { book } = loaded;
const record = buildSampleRecord(book);

let folder = '';
let session: OpenSession;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-store-'));
  const outside = realOutside(NOW);
  const file = createSession({ dataDir: folder, record, book, bookHash: loaded.summary.hash, rehearsal: false, origin: {} }, outside);
  const opened = openSessionFile(folder, file, outside);
  if (!opened.ok) throw new Error('refused');
  session = opened.value;
});
afterEach(() => {
  session.db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a record put into the store', () => {
  it('comes out as it went in, and gives the same results', () => {
    const back = readRecord(session.db);
    expect({ ...back, sheets: [] }).toEqual({ ...record, sheets: [] });
    expect(back.sheets.map(({ receivedAt: _at, ...rest }) => rest)).toEqual(record.sheets.map(({ receivedAt: _at, ...rest }) => rest));
    expect(resultsOf(book, back).map(resultJson)).toEqual(resultsOf(book, record).map(resultJson));
  });

  it('that fails half way leaves no file behind', () => {
    const twice = { ...record, members: [...record.members, ...record.members] };
    const before = readdirSync(folder).sort();
    expect(() =>
      createSession({ dataDir: folder, record: twice, book, bookHash: loaded.summary.hash, rehearsal: false, origin: {} }, realOutside(NOW)),
    ).toThrow(/UNIQUE/);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

describe('score sheets', () => {
  it.each([
    ["UPDATE sheet SET marks = '{}'"],
    ['DELETE FROM sheet'],
    ["UPDATE confirmation SET reason = 'x'"],
    ['DELETE FROM journal'],
    ["UPDATE journal SET event = 'x'"],
  ])('refuse «%s»', (sql) => {
    session.db
      .prepare("INSERT INTO confirmation (dossier, number, act, at, reason, result) VALUES (?, 1, 'confirmed', ?, '', '{}')")
      .run(record.dossiers[0]?.code, NOW);
    expect(() => session.db.exec(sql)).toThrow(/never/);
  });

  it('of one member, product, round and version exist once, whatever their id', () => {
    const [sheet] = readSheets(session.db);
    if (!sheet) throw new Error('no sheet');
    expect(() => insertSheet(session.db, { ...sheet, id: sheetId('another-id-of-16-chars'), receipt: 'AAAA-AAAA' }, 'test')).toThrow(/UNIQUE/);
    expect(() =>
      insertSheet(session.db, { ...sheet, id: sheetId('another-id-of-16-chars'), receipt: 'AAAA-AAAA', member: memberCode('nobody'), version: 9 }, 'test'),
    ).toThrow(/FOREIGN KEY/);
  });

  it('are never scored for two products at once', () => {
    const [a, b] = record.dossiers.filter((d) => d.eligible);
    session.db.prepare("UPDATE dossier SET state = 'scoring', round = 1 WHERE code = ?").run(a?.code);
    expect(() => session.db.prepare("UPDATE dossier SET state = 'scoring', round = 1 WHERE code = ?").run(b?.code)).toThrow(/UNIQUE/);
  });
});

describe('a vote', () => {
  it('once closed is never changed and takes no ballot; no ballot is ever deleted', () => {
    const { db } = session;
    const [one, two] = record.members;
    const dossier = record.dossiers[0];
    if (!one || !two || !dossier) throw new Error('the sample is too small');
    const id = insertVote(db, { dossier: dossier.code, reason: 'Giấy chứng nhận hết hạn', proposer: one.code, openedAt: NOW });
    expect(() => insertVote(db, { dossier: dossier.code, reason: 'Lần nữa', proposer: '', openedAt: NOW })).toThrow(/UNIQUE/);
    saveBallot(db, id, one.code, 'for', NOW);
    saveBallot(db, id, one.code, 'against', NOW);
    expect(readBallots(db, id)).toEqual([{ member: one.code, choice: 'against' }]);
    expect(() => db.exec('DELETE FROM ballot')).toThrow(/never/);
    endVote(db, id, NOW, '');
    expect(() => saveBallot(db, id, two.code, 'for', NOW)).toThrow(/closed vote/);
    expect(() => saveBallot(db, id, one.code, 'for', NOW)).toThrow(/closed vote/);
    expect(() => endVote(db, id, NOW, 'Nghĩ lại')).toThrow(/never/);
    expect(() => db.exec('DELETE FROM vote')).toThrow(/never/);
  });
});

describe('the journal', () => {
  const write = (n: number): void => void journal(session.db, { at: NOW, event: 'info-changed', actor: DESK, details: { number: n } });

  it('chains its entries, and any change in a copy shows at its number', () => {
    for (let n = 0; n < 5; n += 1) write(n);
    const entries = readJournal(session.db);
    expect(firstBreak(entries)).toBeNull();
    const changed = entries.map((e) => (e.seq === 3 ? { ...e, details: { n: 99 } } : e));
    const shortened = entries.filter((e) => e.seq !== 4);
    const swapped = [...entries.slice(0, 2), ...entries.slice(2, 4).reverse(), ...entries.slice(4)];
    expect([firstBreak(changed), firstBreak(shortened), firstBreak(swapped)]).toEqual([3, 5, 4]);
  });

  it('takes entries at its end only', () => {
    write(1);
    const last = readJournal(session.db).at(-1);
    const insert = session.db.prepare('INSERT INTO journal (seq, at, event, actor, dossier, details, previous_hash, hash) VALUES (?, ?, ?, ?, NULL, ?, ?, ?)');
    expect(() => insert.run(99, NOW, 'info-changed', '{}', '{}', last?.hash, 'a'.repeat(64))).toThrow(/only grows at its end/);
    expect(() => insert.run((last?.seq ?? 0) + 1, NOW, 'info-changed', '{}', '{}', 'b'.repeat(64), 'a'.repeat(64))).toThrow(/only grows at its end/);
  });

  it('refuses changing or deleting a vote of the plenary', () => {
    const dossier = record.dossiers[0]?.code;
    if (!dossier) throw new Error('no product');
    insertPlenaryVote(session.db, { dossier, stars: 4, sum: 640, votesFor: 6, votesAgainst: 1, abstentions: 0, reason: '', notes: {} }, NOW);
    expect(() => session.db.exec('UPDATE plenary_vote SET votes_for = 0')).toThrow(/never changed/);
    expect(() => session.db.exec('DELETE FROM plenary_vote')).toThrow(/never deleted/);
  });
});

describe('the commit queue', () => {
  it('commits what comes in one turn together, and a refused or failing piece undoes only itself', async () => {
    const insert = (code: string) =>
      insertMember(session.db, { code: memberCode(code), name: code, role: 'member', title: '', unit: '', scores: true, subCouncils: '', notes: {} });
    const commits: number[] = [];
    const before = readMembers(session.db).length;
    const piece = (code: string, fate: 'accept' | 'refuse' | 'throw') =>
      session.queue
        .add(() => {
          insert(code);
          if (fate === 'throw') throw new Error('unexpected');
          return fate === 'accept' ? ok(code) : err(problem('OC-1001'));
        })
        .then((outcome) => {
          commits.push(session.db.inTransaction ? 1 : 0);
          return outcome.ok;
        });
    const results = await Promise.allSettled([piece('Q1', 'accept'), piece('Q2', 'refuse'), piece('Q3', 'throw'), piece('Q4', 'accept')]);
    expect(results.map((r) => (r.status === 'fulfilled' ? r.value : 'threw'))).toEqual([true, false, 'threw', true]);
    // Nobody was answered while the transaction was still open.
    expect(commits).toEqual([0, 0, 0]);
    expect(
      readMembers(session.db)
        .slice(before)
        .map((m) => m.code),
    ).toEqual(['Q1', 'Q4']);
  });
});
