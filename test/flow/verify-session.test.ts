/**
 * What somebody with an SQLite editor can do to a session's file, done with real SQL on copies of a session that a real host ran, triggers dropped first and put back after. Breaks when an attack goes unseen,
 * or an untouched file is accused. The last tests say what can't be found from the file alone.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySessionFile } from '../../electron/cli-verify-session.ts';
import { entryHash, firstBreak } from '../../electron/safety/journal.ts';
import { copyDatabase } from '../../electron/store/copy-database.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { readJournalRows } from '../../electron/store/journal-rows.ts';
import { readJournal } from '../../electron/store/journal-table.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { alterCopy, type Db, type EntryRow, rechain } from '../support/alter-session.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue } from '../support/venue.ts';

let folder = '';
let whole = '';
/** The journal's head when the file was whole, and an entry's number in the middle. */
let head = '';
let middle = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-verify-session-'));
  whole = join(folder, 'whole.sqlite');
  const venue = await startVenue({ now: '2026-09-04T03:42:00.000Z' });
  try {
    const { desk } = venue;
    await makeSmallCouncil(desk);
    const members = await venue.join();
    for (const dossier of [JAM, TOUR]) {
      const tally = await playRound(desk, members, dossier, 1, [80]);
      for (const { stars, criterion } of tally.gates)
        if (stars <= 4) await desk.run('conclude-gate', { dossier, criterion, stars, met: true, reason: 'Hội đồng thống nhất' });
      await desk.run('confirm-result', { dossier });
    }
    await desk.run('reopen-result', { dossier: TOUR, reason: 'Xem lại' });
    await desk.run('confirm-result', { dossier: TOUR });
    await desk.run('seal-day', {});
    await desk.run('resume-day', {});
    const minutes = (await desk.run('list-papers', {})).find((paper) => paper.kind === 'minutes');
    if (minutes?.state !== 'ready') throw new Error('no minutes');
    expect((await desk.client.get(minutes.url)).status).toBe(200);
    const { db } = venue.host.venue.session() ?? {};
    if (!db) throw new Error('no session');
    const entries = readJournal(db);
    head = entries.at(-1)?.hash ?? '';
    middle = Math.floor(entries.length / 2);
    copyDatabase(db, whole);
  } finally {
    await venue.close();
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
const altered = (work: (db: Db) => void): string => {
  copies += 1;
  return alterCopy(whole, join(folder, `copy-${copies}.sqlite`), work);
};
const found = (file: string, printed = ''): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => {
  const outcome = verifySessionFile(file, printed);
  return outcome.ok ? [] : outcome.problems.map((p) => [p.code, p.params] as const);
};
const codes = (file: string, printed = ''): readonly string[] => found(file, printed).map(([code]) => code);

const lastOf = (db: Db, event: string): number => db.prepare('SELECT max(seq) FROM journal WHERE event = ?').pluck().get(event) as number;

describe('a session nobody touched', () => {
  it('is intact, also against its own head', () => {
    expect(found(whole)).toEqual([]);
    expect(found(whole, head)).toEqual([]);
    expect(codes(altered(() => undefined))).toEqual([]);
  });
});

describe('the criteria in the file', () => {
  type BookRow = { hash: string; json: string };
  /** The 4-star gates gone, as somebody would who wants a star more. */
  const softened = (db: Db): string => {
    const { json } = db.prepare('SELECT hash, json FROM book').get() as BookRow;
    return json.replaceAll('"4":', '"5":');
  };
  const hashOf = (json: string): string =>
    createHash('sha256')
      .update(canonicalJson(JSON.parse(json)))
      .digest('hex');

  it('are found changed by their own hash', () => {
    expect(codes(altered((db) => void db.prepare('UPDATE book SET json = ?').run(softened(db))))).toContain('OC-7667');
  });

  it('by the journal, when the hash was made anew', () => {
    const file = altered((db) => {
      const json = softened(db);
      db.prepare('UPDATE book SET json = ?, hash = ?').run(json, hashOf(json));
    });
    expect(codes(file)).toContain('OC-7667');
  });

  it('by the minutes that were put out, when the journal was made anew, too', () => {
    const file = altered((db) => {
      const before = (db.prepare('SELECT hash, json FROM book').get() as BookRow).hash;
      const json = softened(db);
      db.prepare('UPDATE book SET json = ?, hash = ?').run(json, hashOf(json));
      db.prepare("UPDATE journal SET details = replace(details, ?, ?) WHERE event = 'session-created'").run(before, hashOf(json));
      rechain(db);
    });
    expect(codes(file)).toContain('OC-7667');
  });
});

describe('the journal', () => {
  it.each([
    ["an entry's words changed", (db: Db, n: number) => db.exec(`UPDATE journal SET details = '{"x":1}' WHERE seq = ${n}`), 0],
    ["an entry's time changed", (db: Db, n: number) => db.exec(`UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = ${n}`), 0],
    [
      "an entry's person changed",
      (db: Db, n: number) => db.exec(`UPDATE journal SET actor = '{"kind":"program"}', event = 'break-started' WHERE seq = ${n}`),
      0,
    ],
    [
      'an entry changed, its hash made anew',
      (db: Db, n: number) => {
        const row = db.prepare('SELECT * FROM journal WHERE seq = ?').get(n) as EntryRow;
        const content = {
          ...row,
          at: '2020-01-01T00:00:00.000Z',
          actor: JSON.parse(row.actor),
          details: JSON.parse(row.details),
          previousHash: row.previous_hash,
        };
        const { seq, at, event, actor, dossier, details, previousHash } = content;
        db.prepare('UPDATE journal SET at = ?, hash = ? WHERE seq = ?').run(
          at,
          entryHash({ seq, at, event: event as 'session-created', actor, dossier, details, previousHash }),
          n,
        );
      },
      1,
    ],
    ['an entry deleted', (db: Db, n: number) => db.exec(`DELETE FROM journal WHERE seq = ${n}`), 1],
    [
      'an entry deleted, those after it moved up',
      (db: Db, n: number) => {
        db.exec(
          `DELETE FROM journal WHERE seq = ${n}; UPDATE journal SET seq = seq + 9999 WHERE seq > ${n}; UPDATE journal SET seq = seq - 10000 WHERE seq > 9999`,
        );
      },
      0,
    ],
    [
      "two entries in each other's place",
      (db: Db, n: number) => {
        db.exec(
          `UPDATE journal SET seq = 9999 WHERE seq = ${n}; UPDATE journal SET seq = ${n} WHERE seq = ${n} + 1; UPDATE journal SET seq = ${n} + 1 WHERE seq = 9999`,
        );
      },
      0,
    ],
    [
      'an entry put in at the end',
      (db: Db) => {
        db.exec(`INSERT INTO journal SELECT seq + 1, at, event, actor, dossier, details, hash, '${'a'.repeat(64)}' FROM journal ORDER BY seq DESC LIMIT 1`);
      },
      null,
    ],
    ['what no entry holds', (db: Db, n: number) => db.exec(`UPDATE journal SET details = '[]', dossier = 'x' WHERE seq = ${n}`), 0],
  ] as const)('%s: the place is named', (_what, work, after) => {
    const file = altered((db) => void work(db, middle));
    const breaks = found(file).filter(([code]) => code === 'OC-7107');
    expect(breaks).toHaveLength(1);
    if (after !== null) expect(breaks[0]?.[1].seq).toBe(middle + after);
  });

  it('changed in any field of any entry, or with entries left out or moved, never passes', () => {
    const opened = openDatabase(whole, { readonly: true });
    if (!opened.ok) throw new Error('refused');
    const rows = readJournalRows(opened.value);
    opened.value.close();
    const index = fc.nat({ max: rows.length - 1 });
    fc.assert(
      fc.property(index, fc.constantFrom('at', 'event', 'dossier', 'actor', 'details', 'previousHash', 'hash'), fc.string(), (at, field, text) => {
        expect(firstBreak(rows.map((row, n) => (n === at ? { ...row, [field]: `${text}-` } : row)))).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(index, index, (from, to) => {
        const moved = rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1));
        expect(firstBreak(moved) === null).toBe(from === to);
        if (from < rows.length - 1) expect(firstBreak(rows.toSpliced(from, 1))).toBe(from + 2);
      }),
    );
  });

  it('cut off at its end is found by what is left of the acts: a print, a seal, a confirmation, a sheet', () => {
    const cut = (db: Db, from: number): void => void db.exec(`DELETE FROM journal WHERE seq >= ${from}`);
    const cutBefore = (event: string) => altered((db) => cut(db, lastOf(db, event)));
    expect(codes(cutBefore('paper-printed'))).toEqual(['OC-7125']);
    expect(codes(cutBefore('day-sealed'))).toEqual(['OC-7122', 'OC-7125']);
    expect(codes(cutBefore('result-confirmed'))).toEqual(['OC-7122', 'OC-7125', 'OC-7120']);
    expect(codes(cutBefore('sheet-received'))).toEqual(expect.arrayContaining(['OC-7122', 'OC-7125', 'OC-7116', 'OC-7120']));
  });

  it('made anew from its first entry on is found by the seal and the minutes kept in the file, and by any printed head', () => {
    const file = altered((db) => {
      db.prepare('UPDATE journal SET details = ? WHERE seq = ?').run('{"reason":"khác"}', lastOf(db, 'result-reopened'));
      db.prepare("UPDATE confirmation SET reason = 'khác' WHERE act = 'reopened'").run();
      rechain(db);
    });
    expect(codes(file)).toEqual(['OC-7122', 'OC-7125']);
    expect(codes(file, head)).toEqual(['OC-7108', 'OC-7122', 'OC-7125']);
  });
});

describe('the facts', () => {
  it("a sheet's ticks, words, time or member changed", () => {
    for (const set of [
      "marks = '{}'",
      "opinion = 'khác'",
      "received_at = '2020-01-01T00:00:00.000Z'",
      "receipt = 'AAAA-AAAA'",
      'version = 7',
      "marks = 'no json at all'",
    ]) {
      const file = altered((db) => {
        db.pragma('ignore_check_constraints = ON');
        db.exec(`UPDATE sheet SET ${set} WHERE rowid = (SELECT min(rowid) FROM sheet)`);
      });
      expect([set, codes(file).includes('OC-7116')]).toEqual([set, true]);
    }
  });

  it('a sheet deleted, and one added', () => {
    expect(codes(altered((db) => void db.exec('DELETE FROM sheet WHERE rowid = (SELECT max(rowid) FROM sheet)')))).toEqual(['OC-7117']);
    const added = altered((db) => {
      db.exec(
        "INSERT INTO sheet SELECT 'x', dossier, member, 2, 1, source, device, received_at, 'BBBB-BBBB', marks, confirmed_blanks, criterion_notes, opinion, signature FROM sheet LIMIT 1",
      );
    });
    expect(codes(added)).toContain('OC-7116');
  });

  it('a result changed, taken back or made up', () => {
    const work = [
      "UPDATE confirmation SET result = json_set(result, '$.stars', 5) WHERE number = 1",
      'DELETE FROM confirmation WHERE rowid = (SELECT max(rowid) FROM confirmation)',
      "INSERT INTO confirmation SELECT dossier, 9, 'confirmed', at, '', result FROM confirmation LIMIT 1",
      "UPDATE confirmation SET reason = 'khác' WHERE act = 'reopened'",
      "UPDATE dossier SET state = 'closed' WHERE state = 'confirmed'",
    ];
    for (const sql of work) expect([sql, codes(altered((db) => void db.exec(sql))).includes('OC-7120')]).toEqual([sql, true]);
  });

  it('what a confirmed result rests on changed: a conclusion, who must score, the rules', () => {
    const conclusions = altered((db) => void db.exec('UPDATE gate_conclusion SET met = 0'));
    expect(codes(conclusions)).toEqual(['OC-7121']);
    expect(codes(altered((db) => void db.exec('UPDATE member SET scores = 0 WHERE rowid = (SELECT max(rowid) FROM member WHERE scores = 1)')))).toEqual([
      'OC-7121',
    ]);
  });

  it('a seal, a key, a print, the structure changed', () => {
    expect(codes(altered((db) => void db.exec(`UPDATE day_seal SET head_hash = '${'b'.repeat(64)}'`)))).toEqual(['OC-7122']);
    expect(codes(altered((db) => void db.exec('DELETE FROM day_seal')))).toEqual(['OC-7122']);
    // Another key, whatever letter the session's own begins with.
    const key = "iif(public_key LIKE 'Z%', 'Y', 'Z') || substr(public_key, 2)";
    const forged = altered((db) => void db.exec(`INSERT INTO session_key SELECT ${key}, '${'Z'.repeat(16)}', since FROM session_key`));
    expect(codes(forged)).toEqual(['OC-7123']);
    expect(codes(altered((db) => void db.exec('DELETE FROM session_key')))).toEqual(['OC-7123']);
    expect(codes(altered((db) => void db.exec('UPDATE printed_paper SET copies = copies + 1')))).toEqual(['OC-7125']);
    const open = altered(() => undefined);
    const db = new BetterSqlite(open);
    db.exec('DROP TRIGGER sheet_keeps');
    db.close();
    expect(found(open)).toEqual([['OC-7124', { names: 'trigger sheet_keeps' }]]);
  });
});

describe("what the file alone can't show", () => {
  it('going back as a whole to an earlier state of it: only a head from outside the file tells', () => {
    const earlier = altered((db) => {
      const from = lastOf(db, 'paper-printed');
      db.exec(`DELETE FROM journal WHERE seq >= ${from}; DELETE FROM printed_paper`);
    });
    expect(codes(earlier)).toEqual([]);
    expect(found(earlier, head)).toEqual([['OC-7108', { head }]]);
  });
});
