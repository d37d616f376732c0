/** Blank score sheets to print: whose there are, and the PDF of those asked for. */
import { DESK_FILES, type PaperEntry } from '../../shared/contract/desk.ts';
import type { BlankSheetsWanted } from '../../shared/contract/desk-paper-entry.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type BlankContext, type BlankSheet, buildBlankSheet } from '../../shared/paper/build-blank-sheet.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { type SheetPlace, sessionLetters } from '../../shared/paper/sheet-code.ts';
import { problem } from '../../shared/problems/index.ts';
import { councilFor } from '../../shared/serving.ts';
import { agendaOf, halfDayOf, halfDaysOf } from '../../shared/session.ts';
import type { DrawPool, Papers } from '../paper/draw-pool.ts';
import { readAttendance, readMembers, readRecusals } from '../store/council-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readReplacements } from '../store/running-tables.ts';
import { readSessionRow } from '../store/session-table.ts';

/** A sheet for each member who scores and each eligible product, in the agenda's order; none where the member steps back. */
function everySheet({ db }: OpenSession, round: number | undefined): readonly BlankSheet[] {
  const [members, dossiers, recusals, replacements] = [readMembers(db), readDossiers(db), readRecusals(db), readReplacements(db)];
  const halfDays = halfDaysOf({ dossiers, attendance: readAttendance(db) });
  const recused = new Set(recusals.map((r) => `${r.dossier} ${r.member}`));
  return agendaOf(dossiers, halfDays)
    .filter((d) => d.eligible)
    .flatMap((dossier) => {
      const stored = dossiers.find((d) => d.code === dossier.code);
      const next = stored?.state === 'scoring' ? stored.round : (stored?.round ?? 0) + 1;
      return councilFor(members, replacements, dossier)
        .filter((m) => m.scores && !recused.has(`${dossier.code} ${m.code}`))
        .map((member) => ({ dossier, member, round: round ?? next, halfDay: halfDayOf(dossier, halfDays) }));
    });
}

function contextOf(session: OpenSession): BlankContext {
  const { info, createdAt, rehearsal } = readSessionRow(session.db);
  return { info, book: session.book, bookHash: session.bookHash, now: session.now(), rehearsal, session: sessionLetters(createdAt) };
}

/** Sheets to fill in, as papers. OC-3088: neither product nor member is named, or nobody is to fill in such a sheet. */
function blankSheets(session: OpenSession, { dossier, member, round }: BlankSheetsWanted): Outcome<Papers> {
  if (dossier === undefined && member === undefined) return err(problem('OC-3088'));
  const wanted = everySheet(session, round).filter((s) => (dossier ?? s.dossier.code) === s.dossier.code && (member ?? s.member.code) === s.member.code);
  const context = contextOf(session);
  const [first, ...others] = wanted.map((sheet) => buildBlankSheet(context, sheet));
  return first ? ok([first, ...others]) : err(problem('OC-3088'));
}

/** One of them; null: nobody fills in such a sheet. */
export function blankSheetOf(session: OpenSession, place: SheetPlace): Paper | null {
  const sheets = blankSheets(session, place);
  return sheets.ok ? sheets.value[0] : null;
}

/** One PDF, each sheet with pages of its own. OC-3088, OC-6080. */
export async function drawBlankSheets(session: OpenSession, pool: DrawPool, wanted: BlankSheetsWanted): Promise<Outcome<Uint8Array>> {
  const sheets = blankSheets(session, wanted);
  return sheets.ok ? pool.draw(sheets.value, { waiting: true }) : sheets;
}

const OF_PRODUCT = 'phieu-trang/san-pham/';
const OF_MEMBER = 'phieu-trang/thanh-vien/';

/** The sheets behind an entry of the print centre; null: the id is of another paper. */
export function blankSheetsOf(session: OpenSession, id: string): Outcome<Papers> | null {
  if (id.startsWith(OF_PRODUCT)) return blankSheets(session, { dossier: dossierCode(id.slice(OF_PRODUCT.length)) });
  return id.startsWith(OF_MEMBER) ? blankSheets(session, { member: memberCode(id.slice(OF_MEMBER.length)) }) : null;
}

const urlOf = (query: Readonly<Record<string, string>>): string => `${DESK_FILES.blankSheets}?${new URLSearchParams(query)}`;

/** Entries of the print centre: of each product for all its members, of each member for all products. */
export function blankPapers(session: OpenSession): readonly PaperEntry[] {
  const sheets = everySheet(session, undefined);
  const ready = { kind: 'blank-sheet', number: '', state: 'ready', why: '' } as const;
  const products = [...new Map(sheets.map((s) => [s.dossier.code, s])).values()];
  const people = [...new Map(sheets.map((s) => [s.member.code, s.member])).values()];
  return [
    ...products.map(({ dossier, round }): PaperEntry => {
      const title = `Phiếu đánh giá để điền tay – ${dossier.name} – mọi thành viên – vòng ${round}`;
      return { ...ready, id: `${OF_PRODUCT}${dossier.code}`, title, dossier: dossier.code, member: null, round, url: urlOf({ dossier: dossier.code }) };
    }),
    ...people.map(({ code, name }): PaperEntry => {
      const title = `Phiếu đánh giá để điền tay – ${name} – mọi sản phẩm`;
      return { ...ready, id: `${OF_MEMBER}${code}`, title, dossier: null, member: code, round: null, url: urlOf({ member: code }) };
    }),
  ];
}
