/** The session's papers: which there are, which were put out, and one of them drawn. What is being scored is left out of all of them. */
import { dirname } from 'node:path';
import { DESK_FILES, type DeskParsed, type ListedPaper, type PaperEntry } from '../../shared/contract/desk.ts';
import type { WordingChange } from '../../shared/contract/desk-wording.ts';
import { excelKindOf, WORD_KINDS } from '../../shared/contract/paper-kinds.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { withoutProof } from '../../shared/paper/build-certificate.ts';
import { buildWorkbook } from '../../shared/paper/build-workbook.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { countedAs, seriesYear } from '../../shared/paper/number-series.ts';
import { pageMark } from '../../shared/paper/page-code.ts';
import { type Paper, PREVIEW } from '../../shared/paper/paper.ts';
import { buildPaper, listPapers, numbersToGive } from '../../shared/paper/register.ts';
import { markReplaced, sayPrint } from '../../shared/paper/replaced.ts';
import { sessionLetters } from '../../shared/paper/sheet-code.ts';
import { againstDeviation, shiftPaper } from '../../shared/paper/shift-paper.ts';
import { WORDED_NAMES, type WordedKind } from '../../shared/paper/wording/catalogue.ts';
import { checkWording } from '../../shared/paper/wording/check-wording.ts';
import { problem } from '../../shared/problems/index.ts';
import { resultsOf } from '../../shared/result.ts';
import { evidenceNames, readManifest } from '../dossier/evidence/write-manifest.ts';
import type { DrawPool } from '../paper/draw-pool.ts';
import { contentHash, type FinalPaper, keepPrint, replacedBy } from '../result/keep-print.ts';
import { numberPaper } from '../result/number-paper.ts';
import { correctionsOf } from '../result/read-corrections.ts';
import { readShownRecord } from '../result/read-results.ts';
import { sessionPublicKeys, sessionSigner } from '../safety/session-key.ts';
import { readCertificateSetting, readDesignInUse } from '../store/certificate-tables.ts';
import { readDaySeals } from '../store/day-seal-table.ts';
import { readDossiers, readScoringDossiers } from '../store/dossier-tables.ts';
import { journalHead, paperVersions, readPrintEvents, readTurn } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readNumbers } from '../store/paper-number-table.ts';
import { readMovements } from '../store/presence-tables.ts';
import { type AboutPaper, readPrint, readPrinted, readPrintedOf } from '../store/printed-table.ts';
import { readReminders } from '../store/reminder-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readSignedChecks } from '../store/signed-check-table.ts';
import { readSigned } from '../store/signed-table.ts';
import { readWording } from '../store/wording-table.ts';
import { picturesFor } from './certificate-pictures.ts';
import { blankPapers } from './desk-blank-sheets.ts';
import { fileOf, notePutOut } from './put-out.ts';
import { awaitsOf, signedPaper } from './signed-view.ts';

/** `bare`: what a paper's content is judged by: without the journal's head, which every act moves, the keys and the build, which laptops add, and the book's hash, which earlier programs didn't print. */
export type Ground = { readonly context: PaperContext; readonly bare: PaperContext; readonly confirmed: (code: DossierCode) => boolean };

export function groundOf(session: OpenSession): Ground {
  const record = readShownRecord(session);
  const locked = new Set(
    readDossiers(session.db)
      .filter((d) => d.state === 'confirmed')
      .map((d) => d.code),
  );
  const context: PaperContext = {
    book: session.book,
    bookHash: session.bookHash,
    record,
    results: resultsOf(session.book, record),
    now: session.now(),
    program: session.program?.() ?? null,
    journalHash: journalHead(session.db).hash,
    manifest: readManifest(session),
    evidence: evidenceNames(session),
    rehearsal: readSessionRow(session.db).rehearsal,
    movements: readMovements(session.db),
    seals: readDaySeals(session.db),
    corrections: correctionsOf(session),
    numbers: readNumbers(session.db),
    prints: readPrintEvents(session.db),
    turned: readTurn(session.db),
    keys: sessionPublicKeys(session.db),
    signer: sessionSigner(session.db, dirname(session.db.name)),
    certificateDesign: readDesignInUse(session.db),
    reminders: readReminders(session.db),
    wording: readWording(session.db),
  };
  return { context, bare: { ...context, program: null, bookHash: null, journalHash: null, keys: [] }, confirmed: (code) => locked.has(code) };
}

const entries = new WeakMap<PaperContext, ReadonlyMap<string, PaperEntry>>();

/** The list by id, made once for a ground. */
function entriesOf({ context, confirmed }: Ground): ReadonlyMap<string, PaperEntry> {
  const known = entries.get(context) ?? new Map(listPapers(context, confirmed).map((entry) => [entry.id, entry]));
  entries.set(context, known);
  return known;
}

/** Every paper of the session, drawn or not. */
export const listed = (ground: Ground): readonly PaperEntry[] => [...entriesOf(ground).values()];

/** What a paper says today, as its hash. */
function hashToday({ bare, confirmed }: Ground, id: string): string | null {
  const paper = buildPaper(bare, id, confirmed);
  return paper.ok ? contentHash(paper.value) : null;
}

const hashes = new WeakMap<OpenSession['db'], Map<string, { readonly version: string; readonly hash: string | null }>>();

/** `hashToday` of several papers. A sheet costs some milliseconds and there are hundreds: what wasn't touched since isn't built again. */
function hasherOf(session: OpenSession, ground: Ground): (entry: PaperEntry) => string | null {
  const known = hashes.get(session.db) ?? new Map<string, { readonly version: string; readonly hash: string | null }>();
  hashes.set(session.db, known);
  const versionOf = paperVersions(session.db);
  return (entry) => {
    // Only a sheet is built from its own product and the session's facts alone; the rest is ranked, numbered or counted across all.
    const version = versionOf(entry.kind === 'score-sheet' ? entry.dossier : null);
    const before = known.get(entry.id);
    if (before?.version === version) return before.hash;
    const hash = hashToday(ground, entry.id);
    known.set(entry.id, { version, hash });
    return hash;
  };
}

/** Every final paper with what it says today. */
export function contentsToday(session: OpenSession): readonly { readonly paper: AboutPaper; readonly hash: string }[] {
  const ground = groundOf(session);
  const hashOf = hasherOf(session, ground);
  return listed(ground).flatMap((entry) => {
    const { id, kind, title, dossier, member, round } = entry;
    const hash = entry.state === 'ready' ? hashOf(entry) : null;
    return hash === null ? [] : [{ paper: { id, kind, title, dossier, member, round }, hash }];
  });
}

const GONE = 'Kết quả đã đổi nên không còn văn bản này; bản đã in không còn giá trị.';
const HIDDEN = 'Sản phẩm đang được chấm lại.';

/** Every paper with its prints and its signed versions. One that was put out and exists no more stays in the list: nobody must take it for valid. */
export function papersOf(session: OpenSession): readonly ListedPaper[] {
  const ground = groundOf(session);
  const entries = listPapers(ground.context, ground.confirmed);
  const hashOf = hasherOf(session, ground);
  const scoring = new Set(readScoringDossiers(session.db).map((d) => d.code));
  const printed = Map.groupBy(readPrinted(session.db), (row) => row.about.id);
  const checks = new Map(readSignedChecks(session.db).map((row) => [row.version, row]));
  const signed = Map.groupBy(readSigned(session.db), (row) => row.about.id);
  // A product's sheets are out of sight while it is scored again, and hold all the same.
  const outOfSight = (about: AboutPaper): boolean => about.kind === 'score-sheet' && about.dossier !== null && scoring.has(about.dossier);
  const shown = (entry: PaperEntry): ListedPaper => {
    const prints = printed.get(entry.id) ?? [];
    const versions = signed.get(entry.id) ?? [];
    const today = prints.length + versions.length > 0 && entry.state === 'ready' ? hashOf(entry) : null;
    const passed = (hash: string): boolean => hash !== today && !outOfSight(entry);
    return {
      ...entry,
      prints: prints.map(({ number, at, copies, hash }) => {
        const replaced = passed(hash);
        return { id: number, at, copies, replaced, url: replaced ? `${DESK_FILES.printed}${number}.pdf` : '' };
      }),
      // The register of papers goes on after every print: a signed one is of its day, not of an earlier content.
      awaits: awaitsOf(session, { entry, prints, versions, checks, today }),
      signed: versions.map((row) => signedPaper(row, { earlier: entry.kind !== 'register' && passed(row.paperHash), check: checks.get(row.id) })),
    };
  };
  const known = new Set(entries.map((e) => e.id));
  const once = new Map([...readSigned(session.db), ...readPrinted(session.db)].map((row) => [row.about.id, row.about]));
  const gone = [...once.values()].flatMap((about): readonly PaperEntry[] =>
    known.has(about.id) ? [] : [{ ...about, number: '', state: 'missing', why: outOfSight(about) ? HIDDEN : GONE, url: '' }],
  );
  return [...[...entries, ...gone].map(shown), ...blankPapers(session).map((entry) => ({ ...entry, prints: [], signed: [], awaits: null }))];
}

/** What a version signed by hand is filed under: the paper as it reads now. OC-6001: no such paper; OC-6023: it is a draft. */
export function paperToSign(session: OpenSession, id: string): Outcome<{ readonly about: AboutPaper; readonly hash: string }> {
  const ground = groundOf(session);
  const entry = listPapers(ground.context, ground.confirmed).find((e) => e.id === id);
  if (!entry) return err(problem('OC-6001', { id }));
  const { kind, title, dossier, member, round, why } = entry;
  const hash = entry.state === 'ready' ? hashToday(ground, id) : null;
  return hash === null ? err(problem('OC-6023', { title, why })) : ok({ about: { id, kind, title, dossier, member, round }, hash });
}

/**
 * A paper as it reads now. `hash`: of its content. `replaces`: instant of the print it stands for. `final`: what it is kept as when it is put out; null
 * of a draft, and of the register, which says another thing after each print.
 */
type Drawable = { readonly paper: Paper; readonly hash: string; readonly replaces: string | null; readonly final: FinalPaper | null };

export function paperNow(session: OpenSession, ground: Ground, id: string): Outcome<Drawable> {
  const { context, confirmed } = ground;
  const paper = buildPaper(context, id, confirmed);
  if (!paper.ok) return paper;
  const entry = entriesOf(ground).get(id);
  const hash = hashToday(ground, id) ?? '';
  if (entry?.state !== 'ready' || entry.kind === 'register') return ok({ paper: paper.value, hash, replaces: null, final: null });
  const { kind, title, dossier, member, round, number } = entry;
  // A page signed by hand is known by it when it comes back scanned; certificates have their own code.
  const mark = pageMark(sessionLetters(readSessionRow(session.db).createdAt), hash);
  return ok({
    paper: paper.value.kind === 'flow' ? { ...paper.value, pageMark: mark } : paper.value,
    hash,
    replaces: replacedBy(session, id, hash)?.at ?? null,
    final: { about: { id, kind, title, dossier, member, round }, hash, number, numbers: numbersToGive(context, confirmed, kind) },
  });
}

/** A certificate moved as the printer needs it: no part of what it says, so its hash is taken before. Other papers stay where they are. */
export const atPrinter = (session: OpenSession, paper: Paper): Paper => shiftPaper(paper, againstDeviation(readCertificateSetting(session.db).deviation));

/** For somebody who waits for it. */
const draw = (session: OpenSession, pool: DrawPool, paper: Paper): Promise<Outcome<Uint8Array>> =>
  pool.draw([paper], { pictures: picturesFor(session, paper), waiting: true });

/** A paper to look at, as it would be put out for the first time; a certificate that never was put out carries no proof yet. */
export async function drawSessionPaper(session: OpenSession, pool: DrawPool, id: string): Promise<Outcome<Uint8Array>> {
  const now = paperNow(session, groundOf(session), id);
  if (!now.ok) return now;
  const { paper, hash, replaces } = now.value;
  const isOut = readPrintedOf(session.db, id).some((print) => print.hash === hash);
  return draw(session, pool, atPrinter(session, sayPrint(isOut ? paper : withoutProof(paper), replaces, 1)));
}

/** The first paper of a kind with changes to its words that aren't saved. OC-6060…6071: a text can't be read; OC-6076: there is no such paper yet. */
export async function drawReworded(session: OpenSession, pool: DrawPool, kind: WordedKind, changes: readonly WordingChange[]): Promise<Outcome<Uint8Array>> {
  for (const { part, text } of changes) {
    const checked = text === null ? ok(null) : checkWording(part, text);
    if (!checked.ok) return checked;
  }
  const { context, confirmed } = groundOf(session);
  const kept = Object.entries(context.wording).filter(([part]) => changes.every((c) => c.part !== part));
  const wording = Object.fromEntries([...kept, ...changes.flatMap(({ part, text }) => (text === null ? [] : [[part, text] as const]))]);
  const entry = listPapers(context, confirmed).find((e) => e.kind === kind && e.url !== '');
  if (!entry) return err(problem('OC-6076', { kind: WORDED_NAMES[kind].vi }));
  const paper = buildPaper({ ...context, wording }, entry.id, confirmed);
  return paper.ok ? draw(session, pool, { ...paper.value, mark: PREVIEW }) : paper;
}

/** A paper as an editable Word file, as it reads now. OC-6003: of this kind there is none. Nothing is counted as printed: the office makes it its own. */
export async function writeSessionWord(session: OpenSession, id: string): Promise<Outcome<Uint8Array>> {
  const ground = groundOf(session);
  const entry = listPapers(ground.context, ground.confirmed).find((e) => e.id === id);
  const paper = buildPaper(ground.context, id, ground.confirmed);
  if (!paper.ok) return paper;
  if (!entry || !WORD_KINDS.includes(entry.kind) || paper.value.kind !== 'flow') return err(problem('OC-6003', { title: paper.value.title }));
  const { writeDocx } = await import('../paper/write-docx.ts');
  return ok(await writeDocx(paper.value));
}

/** A paper as a workbook to add up again, as it reads now. OC-6020: of this kind there is none. Nothing is counted as printed. */
export async function writeSessionExcel(session: OpenSession, id: string): Promise<Outcome<Uint8Array>> {
  const ground = groundOf(session);
  const paper = buildPaper(ground.context, id, ground.confirmed);
  if (!paper.ok) return paper;
  const entry = listPapers(ground.context, ground.confirmed).find((e) => e.id === id);
  const kind = excelKindOf(entry?.kind);
  if (!kind) return err(problem('OC-6020', { title: paper.value.title }));
  const { writeXlsx } = await import('../paper/write-xlsx.ts');
  return ok(await writeXlsx(buildWorkbook(kind, ground.context, ground.confirmed)));
}

/** A paper to print or to keep: a final one is on the record before anybody has it, and says which copy it is. */
export async function printSessionPaper(session: OpenSession, pool: DrawPool, id: string): Promise<Outcome<Uint8Array>> {
  const now = paperNow(session, groundOf(session), id);
  if (!now.ok) return now;
  const { paper, replaces, final } = now.value;
  const copy = final ? keepPrint(session, final, atPrinter(session, sayPrint(paper, replaces, 1))) : ok(1);
  if (!copy.ok) return copy;
  const pdf = await draw(session, pool, atPrinter(session, sayPrint(paper, replaces, copy.value)));
  if (pdf.ok && session.db.open) notePutOut(session, final, fileOf(pdf.value));
  return pdf;
}

/** A number by hand. OC-6001: no such paper; OC-6010: papers of its kind have none, or theirs stands among the session's facts. */
export function numberSessionPaper(session: OpenSession, { paper, number }: DeskParsed<'number-paper'>): Outcome<null> {
  const { context, confirmed } = groundOf(session);
  const entries = listPapers(context, confirmed);
  const entry = entries.find((e) => e.id === paper);
  if (!entry) return err(problem('OC-6001', { id: paper }));
  const kind = countedAs(entry.kind);
  if (!kind) return err(problem('OC-6010', { title: entry.title }));
  const given = { paper, kind, year: seriesYear(context.record.info), text: number };
  return numberPaper(session, given, entry.title, (id) => entries.find((e) => e.id === id)?.title ?? id);
}

/** OC-5011: what was put out of this paper shows points of a product that is being scored again. */
export function showsScoring(session: OpenSession, { dossier }: AboutPaper): Outcome<null> {
  const open = readScoringDossiers(session.db).find((product) => dossier === null || dossier === product.code);
  return open ? err(problem('OC-5011', { dossier: open.name })) : ok(null);
}

/** A print that was replaced, with its mark. OC-5010: no such print or one that holds; OC-5011: it shows points of a product being scored again. */
export async function drawReplaced(session: OpenSession, pool: DrawPool, number: number): Promise<Outcome<Uint8Array>> {
  const print = Number.isSafeInteger(number) ? readPrint(session.db, number) : undefined;
  if (!print) return err(problem('OC-5010'));
  const { about, paper } = print;
  const hidden = showsScoring(session, about);
  if (!hidden.ok) return hidden;
  const ground = groundOf(session);
  const ready = listPapers(ground.context, ground.confirmed).some((e) => e.id === about.id && e.state === 'ready');
  if (ready && hashToday(ground, about.id) === print.hash) return err(problem('OC-5010'));
  return draw(session, pool, markReplaced(paper));
}
