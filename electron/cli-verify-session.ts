/** `verify` of a session's file: pages, structure, journal, seals, keys, prints, sheets and results. The file itself is opened for reading only. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inFours } from '../shared/lib/base32.ts';
import { err, type Outcome, ok } from '../shared/lib/outcome.ts';
import { type Language, problem } from '../shared/problems/index.ts';
import { fact, type Report } from '../shared/proof/report.ts';
import { verifyFacts } from './result/verify-facts.ts';
import { verifyJournal } from './safety/verify-journal.ts';
import { damageOf } from './store/check-tables.ts';
import { type Database, isUpToDate, openDatabase } from './store/database.ts';
import { readDaySeals } from './store/day-seal-table.ts';
import { holdSession } from './store/open-session.ts';
import { realOutside } from './store/outside.ts';
import { readSessionKeys } from './store/session-key-table.ts';

/** What no check of the file alone can rule out. */
const NOT_RULED_OUT = {
  vi: 'cắt cuối nhật ký cùng mọi dữ kiện sau đó; hãy so mã băm với bản in (--head)',
  en: 'the end of the journal cut off together with all that came of it; compare the hash with a print (--head)',
} as const;

function judge(db: Database, name: string, head: string, language: Language): Outcome<Report> {
  const damage = damageOf(db);
  if (damage !== null) return err(problem('OC-7126', { file: name, why: damage }));
  const journal = verifyJournal(db, head);
  const facts = verifyFacts(holdSession(db, name, realOutside()), journal.rows);
  const errors = [...journal.problems, ...facts].filter((p) => p.grade === 'error');
  if (errors.length > 0) return err(...errors);
  return ok(
    {
      title: { vi: 'PHIÊN NGUYÊN VẸN', en: 'THE SESSION IS INTACT' },
      facts: [
        fact('Tệp', 'File', name),
        fact('Số dòng nhật ký', 'Journal entries', String(journal.rows.length)),
        fact('Mã băm dòng cuối', 'Hash of the last entry', journal.rows.at(-1)?.hash ?? '–'),
        fact('Niêm phong khớp', 'Seals that match', String(readDaySeals(db).length)),
        ...readSessionKeys(db).map((key) => fact('Dấu khóa', 'Fingerprint of a key', inFours(key.fingerprint))),
        head === '' ? fact('Chưa loại trừ', 'Not ruled out', NOT_RULED_OUT[language]) : fact('Đã so với bản in', 'Compared with print', head),
      ],
    },
    facts.filter((p) => p.grade === 'warning'),
  );
}

/** A file of an earlier version is brought up to date in a copy: it must be read by today's rules, and must not be touched. */
function withCurrent(file: string, work: (db: Database) => Outcome<Report>): Outcome<Report> {
  const opened = openDatabase(file, { readonly: true });
  if (!opened.ok) return opened;
  const current = isUpToDate(opened.value);
  try {
    if (current) return work(opened.value);
  } finally {
    opened.value.close();
  }
  const folder = mkdtempSync(join(tmpdir(), 'ocop-verify-'));
  try {
    const copy = join(folder, 'phien.sqlite');
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const again = openDatabase(copy);
    if (!again.ok) return again;
    try {
      return work(again.value);
    } finally {
      again.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `head`: a printed hash of the journal, lower case, or ''; `language`: of words inside what is found. OC-7107, 7108, 7116…7126: all that was found, not only the first. */
export function verifySessionFile(file: string, head: string, language: Language = 'vi'): Outcome<Report> {
  const name = basename(file);
  try {
    return withCurrent(file, (db) => judge(db, name, head, language));
  } catch (reason) {
    // An editor can leave rows that no reader of ours takes.
    return err(problem('OC-7126', { file: name, why: (reason as { code?: string }).code ?? (reason as Error).name }));
  }
}
