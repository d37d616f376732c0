import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, MIGRATIONS, migrate, openDatabase, transact } from '../../electron/store/database.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a session file', () => {
  it('is opened with the settings that keep an acknowledged commit', () => {
    createDatabase(at('a.sqlite')).close();
    const opened = openDatabase(at('a.sqlite'));
    if (!opened.ok) throw new Error('refused');
    const pragma = (name: string): unknown => opened.value.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('user_version')]).toEqual(['wal', 2, 1, MIGRATIONS.length]);
    opened.value.close();
  });

  it('made by a newer program is refused and left byte for byte as it was', () => {
    const db = createDatabase(at('newer.sqlite'));
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(at('newer.sqlite'));
    const opened = openDatabase(at('newer.sqlite'));
    expect(opened.ok || opened.problems[0]).toMatchObject({ code: 'OC-7001', params: { found: MIGRATIONS.length + 1, known: MIGRATIONS.length } });
    expect(readFileSync(at('newer.sqlite')).equals(before)).toBe(true);
  });

  it.each([
    ['text', () => writeFileSync(at('x.sqlite'), 'not a database at all, however long it is'.repeat(50))],
    ['empty file', () => writeFileSync(at('x.sqlite'), '')],
    ["another program's SQLite", () => new BetterSqlite(at('x.sqlite')).exec('CREATE TABLE t (a)').close()],
  ])('that is none (%s) is refused by name', (_what, make) => {
    make();
    const opened = openDatabase(at('x.sqlite'));
    expect(opened.ok || opened.problems[0]).toMatchObject({ code: 'OC-7002', params: { file: 'x.sqlite' } });
  });

  it('has every table STRICT', () => {
    const db = createDatabase(at('strict.sqlite'));
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0").all();
    const all = db.prepare("SELECT count(*) AS n FROM pragma_table_list WHERE schema = 'main' AND strict = 1").get() as { n: number };
    expect(loose).toEqual([]);
    expect(all.n).toBeGreaterThan(10);
    db.close();
  });
});

describe('migrations', () => {
  it('001 makes the session’s tables on an empty file', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    migrate(db, MIGRATIONS.slice(0, 1));
    const names = (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as { name: string }[]).map((row) => row.name);
    expect(names).toEqual(
      expect.arrayContaining([
        'advisory',
        'attendance',
        'book',
        'confirmation',
        'dossier',
        'gate_conclusion',
        'journal',
        'knock_out',
        'member',
        'recusal',
        'seat',
        'session',
        'sheet',
        'spread_conclusion',
      ]),
    );
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    db.close();
  });

  it('012 adds the jobs that put papers into a folder: a part belongs to one, and goes with it', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    db.pragma('foreign_keys = ON');
    migrate(db, MIGRATIONS.slice(0, 12));
    const part = (folder: string, hash: string): string => `INSERT INTO paper_part VALUES ('${folder}', '001.pdf', '${hash}')`;
    db.exec("INSERT INTO paper_job VALUES ('/usb/a')");
    expect(() => db.exec(part('/usb/b', 'a'.repeat(64)))).toThrow(/FOREIGN KEY/);
    expect(() => db.exec(part('/usb/a', 'a'))).toThrow(/CHECK/);
    db.exec(part('/usb/a', 'a'.repeat(64)));
    db.exec("DELETE FROM paper_job WHERE folder = '/usb/a'");
    expect(db.prepare('SELECT count(*) FROM paper_part').pluck().get()).toBe(0);
    db.close();
  });

  it('003 adds what scoring without loss needs, to a file that has sheets already', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    db.pragma('foreign_keys = ON');
    migrate(db, MIGRATIONS.slice(0, 2));
    db.exec(`INSERT INTO member VALUES ('TV1', 1, 'A', 'member', '', '', 1, '{}');
      INSERT INTO dossier (code, position, name, set_number, producer, producer_kind, representative, address, commune, phone, registration, eligible, ineligible_reason, half_day, notes)
      VALUES ('SP1', 1, 'Trà', 1, 'HTX', '', '', '', '', '', 'first', 1, '', '', '{}');
      INSERT INTO sheet VALUES ('s1', 'SP1', 'TV1', 1, 1, 'device', 'm', '', 'AAAA-AAAA', '{}', '[]', '{}', '');
      INSERT INTO seat (member, key, pin_salt, pin_hash) VALUES ('TV1', 'k', '', '')`);
    migrate(db, MIGRATIONS.slice(0, 3));
    expect(db.prepare('SELECT signature FROM sheet').pluck().get()).toBe('');
    expect(db.prepare('SELECT bound_host FROM seat').pluck().get()).toBe('');
    // The sheet is still never changed, and the new tables keep to the record's members and products.
    expect(() => db.exec("UPDATE sheet SET signature = 'M1 1'")).toThrow(/never/);
    expect(() => db.exec("INSERT INTO sheet_withdrawn VALUES ('s2', '', 'x', NULL)")).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("INSERT INTO draft VALUES ('SP1', 1, 'TV1', 1, '{}', '', 3, 2, '')")).toThrow(/CHECK/);
    expect(() =>
      db.exec(
        "INSERT INTO late_sheet (id, dossier, round, member, device, at, why, content, signature, state) VALUES ('l', 'SP1', 1, 'TV1', '', '', 'closed', '{}', '', 'admitted')",
      ),
    ).toThrow(/CHECK/);
    db.close();
  });

  it('007 numbers the products of a file that has some already, each number once and for good; who looks on never scores', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    const numbering = MIGRATIONS.findIndex((sql) => sql.includes('one_product_a_number'));
    migrate(db, MIGRATIONS.slice(0, numbering));
    const columns =
      '(code, position, name, set_number, producer, producer_kind, representative, address, commune, phone, registration, eligible, ineligible_reason, half_day, notes)';
    for (const [code, position] of [
      ['SP1', 1],
      ['SP2', 2],
    ])
      db.exec(`INSERT INTO dossier ${columns} VALUES ('${code}', ${position}, 'Trà', 1, 'HTX', '', '', '', '', '', 'first', 1, '', '', '{}')`);
    db.exec(`INSERT INTO member (code, position, name, role, title, unit, scores, notes) VALUES ('TV1', 1, 'A', 'member', '', '', 1, '{}')`);
    migrate(db, MIGRATIONS.slice(0, numbering + 1));
    expect(db.prepare('SELECT number FROM dossier').pluck().all()).toEqual([null, null]);
    db.exec("UPDATE dossier SET number = 1 WHERE code = 'SP1'");
    expect(() => db.exec("UPDATE dossier SET number = 1 WHERE code = 'SP2'")).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE dossier SET number = 2 WHERE code = 'SP1'")).toThrow(/keeps its number/);
    expect(db.prepare('SELECT observes FROM member').pluck().get()).toBe(0);
    expect(() => db.exec('UPDATE member SET observes = 1')).toThrow(/CHECK/);
    db.exec('UPDATE member SET observes = 1, scores = 0');
    db.close();
  });

  it('011 keeps every version of a wording, each number of a part once', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    const wording = MIGRATIONS.findIndex((sql) => sql.includes('TABLE wording'));
    migrate(db, MIGRATIONS.slice(0, wording + 1));
    const keep = (version: number, text: string | null) => db.prepare("INSERT INTO wording VALUES ('minutes/vote', ?, ?, '', '')").run(version, text);
    keep(1, 'x');
    keep(2, null);
    expect(() => keep(2, 'y')).toThrow(/UNIQUE/);
    expect(() => keep(0, 'y')).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE wording SET text = 'z'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM wording')).toThrow(/never deleted/);
    db.close();
  });

  it('008 keeps every number that was given: a place of a series once, none changed or deleted; nobody is at the desk yet', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    const registering = MIGRATIONS.findIndex((sql) => sql.includes('paper_number'));
    migrate(db, MIGRATIONS.slice(0, registering));
    db.exec(`INSERT INTO book (id, hash, json) VALUES ('b', '${'0'.repeat(64)}', '{}')`);
    db.exec("INSERT INTO session (id, state, created_at, rehearsal, book_id, info, profile) VALUES (1, 'open', '', 0, 'b', '{}', '{}')");
    migrate(db, MIGRATIONS.slice(0, registering + 1));
    expect(db.prepare('SELECT operator FROM session').pluck().get()).toBe('');
    const give = (paper: string, place: number | null, text: string) =>
      db.prepare("INSERT INTO paper_number (paper, kind, year, place, text, at) VALUES (?, 'certificate', '2026', ?, ?, '')").run(paper, place, text);
    give('a', 0, '07');
    expect(() => give('b', 0, '08')).toThrow(/UNIQUE/);
    expect(() => give('b', 1, '')).toThrow(/CHECK/);
    give('a', null, '');
    give('b', null, '09');
    expect(() => db.exec("UPDATE paper_number SET text = 'x'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM paper_number')).toThrow(/never deleted/);
    db.close();
  });

  it('certificate designs: an older file prints the framed one; pictures stay for ever; a design in use is never removed', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    db.pragma('foreign_keys = ON');
    const designs = MIGRATIONS.findIndex((sql) => sql.includes('certificate_design'));
    migrate(db, MIGRATIONS.slice(0, designs));
    db.exec("INSERT INTO member (code, position, name, role, title, unit, scores, notes) VALUES ('TV1', 1, 'A', 'member', '', '', 1, '{}')");
    migrate(db, MIGRATIONS.slice(0, designs + 1));
    expect(db.prepare('SELECT built_in, own, off_right, off_down FROM certificate_setting').all()).toEqual([
      { built_in: 'framed', own: null, off_right: 0, off_down: 0 },
    ]);
    db.exec(`INSERT INTO certificate_picture VALUES ('${'a'.repeat(64)}', 'image/png', x'00')`);
    expect(() => db.exec("UPDATE certificate_picture SET bytes = x'01'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM certificate_picture')).toThrow(/never removed/);
    expect(() => db.exec(`INSERT INTO certificate_picture VALUES ('${'b'.repeat(64)}', 'image/svg+xml', x'00')`)).toThrow(/CHECK/);
    db.exec("INSERT INTO certificate_design VALUES (1, 'Mẫu của tỉnh', '{}', '')");
    expect(() => db.exec('UPDATE certificate_setting SET own = 1')).toThrow(/CHECK/);
    db.exec('UPDATE certificate_setting SET own = 1, built_in = NULL');
    expect(() => db.exec('DELETE FROM certificate_design')).toThrow(/FOREIGN KEY/);
    db.close();
  });

  it('run once each, in order, and again on nothing', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    const two = ['CREATE TABLE one (a)', 'ALTER TABLE one ADD COLUMN b'];
    migrate(db, two.slice(0, 1));
    migrate(db, two);
    migrate(db, two);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.prepare('SELECT a, b FROM one').all()).toEqual([]);
    db.close();
  });

  it('that fails half way leaves the file at the version before', () => {
    const db = new BetterSqlite(at('m.sqlite'));
    expect(() => migrate(db, ['CREATE TABLE one (a)', 'CREATE TABLE two (a); CREATE TABLE one (b)'])).toThrow(/already exists/);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare("SELECT name FROM sqlite_master WHERE name = 'two'").all()).toEqual([]);
    db.close();
  });
});

describe('transact', () => {
  it('keeps what an accepted use case wrote and undoes what a refused or thrown one wrote', () => {
    const db = new BetterSqlite(at('t.sqlite'));
    db.exec('CREATE TABLE t (a)');
    const write = (value: number) => db.prepare('INSERT INTO t VALUES (?)').run(value);
    const writing = <T>(value: number, outcome: Outcome<T>) =>
      transact(db, () => {
        write(value);
        return outcome;
      });
    expect(writing(1, ok(null)).ok).toBe(true);
    expect(writing(2, err(problem('OC-1001'))).ok).toBe(false);
    expect(() =>
      transact(db, () => {
        write(3);
        throw new Error('unexpected');
      }),
    ).toThrow('unexpected');
    expect(db.prepare('SELECT a FROM t').pluck().all()).toEqual([1]);
    db.close();
  });
});
