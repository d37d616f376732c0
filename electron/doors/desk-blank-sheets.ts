/** Blank score sheets to print: whose there are, and the PDF of those asked for. */
import { DESK_FILES, type PaperEntry } from '../../shared/contract/desk.ts';
import type { BlankSheetsWanted } from '../../shared/contract/desk-paper-entry.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type BlankContext, type BlankSheet, buildBlankSheet } from '../../shared/paper/build-blank-sheet.ts';
import { sessionLetters } from '../../shared/paper/sheet-code.ts';
import { problem } from '../../shared/problems/index.ts';
import { councilFor } from '../../shared/serving.ts';
import { agendaOf, halfDayOf, halfDaysOf } from '../../shared/session.ts';
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
  return { info, book: session.book, now: session.now(), rehearsal, session: sessionLetters(createdAt) };
}

/** One PDF, each sheet with pages of its own. OC-3088: neither product nor member is named, or nobody is to fill in such a sheet. */
export async function drawBlankSheets(session: OpenSession, { dossier, member, round }: BlankSheetsWanted): Promise<Outcome<Uint8Array>> {
  if (dossier === undefined && member === undefined) return err(problem('OC-3088'));
  const wanted = everySheet(session, round).filter((s) => (dossier ?? s.dossier.code) === s.dossier.code && (member ?? s.member.code) === s.member.code);
  const context = contextOf(session);
  const [first, ...others] = wanted.map((sheet) => buildBlankSheet(context, sheet));
  if (!first) return err(problem('OC-3088'));
  // Fonts and pdfkit are loaded with the first paper, not at start.
  const { drawPapers } = await import('../paper/draw-paper.ts');
  return ok(await drawPapers([first, ...others]));
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
      return { ...ready, id: `phieu-trang/san-pham/${dossier.code}`, title, dossier: dossier.code, member: null, round, url: urlOf({ dossier: dossier.code }) };
    }),
    ...people.map(({ code, name }): PaperEntry => {
      const title = `Phiếu đánh giá để điền tay – ${name} – mọi sản phẩm`;
      return { ...ready, id: `phieu-trang/thanh-vien/${code}`, title, dossier: null, member: code, round: null, url: urlOf({ member: code }) };
    }),
  ];
}
