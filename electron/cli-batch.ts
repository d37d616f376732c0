/** The batch verbs: run, check, template, export. Problems go to stderr, one a line. */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CriteriaBook } from '../shared/criteria.ts';
import { isRehearsal } from '../shared/dossier/rehearsal-note.ts';
import type { Outcome } from '../shared/lib/outcome.ts';
import { ONLY_FACTS } from '../shared/paper/only-facts.ts';
import { type Problem, problem, problemLine } from '../shared/problems/index.ts';
import { resultsOf } from '../shared/result.ts';
import { resultJson } from '../shared/result-words.ts';
import type { Options } from './cli.ts';
import { readOffice } from './cli-office.ts';
import { createSession } from './dossier/create-session.ts';
import { openSessionFile, sessionFiles } from './dossier/list-sessions.ts';
import { readExport } from './dossier/read-export.ts';
import type { ImportedWorkbook } from './dossier/read-workbook.ts';
import { programFolder } from './host.ts';
import { confirmDecided } from './result/confirm-result.ts';
import { programName } from './safety/about/program-name.ts';
import { scoringRefusal } from './safety/scoring-open.ts';
import { type BookShelf, openBooks } from './store/book-files.ts';
import { journalHead } from './store/journal-table.ts';
import type { OpenSession } from './store/open-session.ts';
import { realOutside } from './store/outside.ts';
import { readRecord } from './store/read-record.ts';

type Usage = (words: string) => number;

const books = (): BookShelf => openBooks(join(programFolder(), 'resources', 'criteria'));

const say = (problems: readonly Problem[]): void => {
  for (const p of problems) process.stderr.write(`${p.grade === 'error' ? 'LỖI' : 'Lưu ý'} ${problemLine(p)}\n`);
};

async function readInput(values: Options, shelf: BookShelf): Promise<Outcome<ImportedWorkbook>> {
  const { readWorkbook } = await import('./dossier/read-workbook.ts');
  const outcome = await readWorkbook(String(values.workbook), (id) => shelf.find(id)?.book);
  say(outcome.ok ? outcome.warnings : outcome.problems);
  return outcome;
}

export async function checkVerb(values: Options, usage: Usage): Promise<number> {
  if (typeof values.workbook !== 'string') return usage('Thiếu --workbook.');
  const outcome = await readInput(values, books());
  if (!outcome.ok) return 1;
  const { dossiers, members, sheets } = outcome.value.counts;
  process.stdout.write(`Sổ phiên hợp lệ: ${dossiers} hồ sơ, ${members} thành viên, ${sheets} phiếu; ${outcome.warnings.length} lưu ý.\n`);
  return 0;
}

export async function templateVerb(values: Options, usage: Usage): Promise<number> {
  if (typeof values.out !== 'string') return usage('Thiếu --out.');
  const book = books().find('QD26-2026')?.book as CriteriaBook;
  mkdirSync(dirname(values.out), { recursive: true });
  const { writeTemplate } = await import('./dossier/write-template.ts');
  await writeTemplate(values.out, book);
  return 0;
}

export async function exportVerb(values: Options, usage: Usage): Promise<number> {
  if (typeof values.data !== 'string' || typeof values.out !== 'string') return usage('Cần --data và --out.');
  const files = sessionFiles(values.data);
  const file = typeof values.session === 'string' ? values.session : files[0]?.file;
  if (file === undefined) {
    say([problem('OC-7004')]);
    return 1;
  }
  if (files.length > 1 && typeof values.session !== 'string')
    process.stderr.write(`Thư mục có ${files.length} phiên; lấy phiên thay đổi gần nhất: ${file}. Chọn phiên khác bằng --session.\n`);
  const opened = openSessionFile(values.data, file, realOutside());
  if (!opened.ok) {
    say(opened.problems);
    return 1;
  }
  const { db, book } = opened.value;
  try {
    // Points of a product leave the host only once its scoring is closed; an export is no way around that.
    const scoring = scoringRefusal(db);
    if (scoring) {
      say([scoring]);
      return 1;
    }
    const record = readExport(db);
    mkdirSync(dirname(values.out), { recursive: true });
    const { writeWorkbook } = await import('./dossier/write-workbook.ts');
    await writeWorkbook(values.out, book, record, resultsOf(book, record));
    return 0;
  } finally {
    db.close();
  }
}

/** Noon in Vietnam of the given day, so that every paper of the run carries that date. */
const instantOf = (date: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(`${date}T05:00:00Z`).toISOString().startsWith(date)
    ? `${date}T05:00:00.000Z`
    : null;

/** The session of one workbook in a scratch file under `out`, removed at the end. */
async function withSession<T>(
  out: string,
  workbook: ImportedWorkbook,
  shelf: BookShelf,
  now: string | undefined,
  work: (session: OpenSession) => Promise<T>,
): Promise<T> {
  const outside = realOutside(now);
  const dataDir = join(out, '.phien');
  const loaded = shelf.find(workbook.book.id);
  if (!loaded) throw new Error(`book ${workbook.book.id} is gone`);
  try {
    const file = createSession(
      {
        dataDir,
        record: workbook.record,
        book: loaded.book,
        bookHash: loaded.summary.hash,
        rehearsal: isRehearsal(workbook.record.info),
        origin: { workbook: workbook.counts },
      },
      outside,
    );
    const opened = openSessionFile(dataDir, file, outside);
    if (!opened.ok) throw new Error(opened.problems.map((p) => problemLine(p)).join('\n'));
    try {
      return await work(opened.value);
    } finally {
      opened.value.db.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function runVerb(values: Options, usage: Usage): Promise<number> {
  if (typeof values.workbook !== 'string' || typeof values.out !== 'string') return usage('Cần --workbook và --out.');
  const now = typeof values.date === 'string' ? instantOf(values.date) : undefined;
  if (now === null) return usage('--date có dạng YYYY-MM-DD.');
  const out = values.out;
  const shelf = books();
  const pathOf = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const office = await readOffice(pathOf('design'), pathOf('wording'));
  if (!office.ok) {
    say(office.problems);
    return 1;
  }
  const input = await readInput(values, shelf);
  if (!input.ok) return 1;
  // Papers of an earlier run would pass for this one's; a folder that isn't ours is left alone.
  if (existsSync(join(out, 'results.json'))) rmSync(join(out, 'papers'), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  return withSession(out, input.value, shelf, now, async (session) => {
    const { book } = session;
    const results = confirmDecided(session);
    const record = readRecord(session.db);
    const decided = results.filter((r) => r.stars !== null).map((r) => r.dossier.code);
    writeFileSync(join(out, 'results.json'), `${JSON.stringify(results.map(resultJson), null, 2)}\n`);
    const { writeWorkbook } = await import('./dossier/write-workbook.ts');
    await writeWorkbook(join(out, 'results.xlsx'), book, record, results);
    let papers = 0;
    if (values['no-papers'] !== true) {
      const confirmed = new Set(decided);
      const { certificateDesign, wording, pictures } = office.value;
      const context = {
        book,
        record,
        results,
        now: session.now(),
        ...ONLY_FACTS,
        bookHash: session.bookHash,
        program: programName(programFolder()),
        certificateDesign,
        wording,
        journalHash: journalHead(session.db).hash,
        rehearsal: isRehearsal(record.info),
      };
      const progress = process.stderr.isTTY
        ? ({ done, of }: { readonly done: number; readonly of: number }): void => void process.stderr.write(`\rVăn bản ${done}/${of}`)
        : undefined;
      const { writeAllPapers } = await import('./paper/write-papers.ts');
      papers = (await writeAllPapers(context, out, (code) => confirmed.has(code), progress, pictures)).written;
      if (progress) process.stderr.write('\n');
    }
    const undecided = results.filter((r) => r.disposition === 'undecided').length;
    process.stdout.write(`${results.length} hồ sơ, ${decided.length} đã xếp hạng, ${undecided} chưa quyết, ${papers} văn bản: ${out}\n`);
    return 0;
  });
}
