/**
 * Opinions that came back by file: judged first, with everything wrong named by cell and without a point; taken only when the secretary says
 * so, by the rules that hold for a sheet from a phone. The same file again changes nothing.
 */
import { createHash } from 'node:crypto';
import type { OpinionRow, OpinionState, TakenOpinion } from '../../shared/contract/desk-opinions.ts';
import { type CriteriaSet, setByNumber } from '../../shared/criteria.ts';
import type { RawRow } from '../../shared/dossier/cells.ts';
import { sheetId } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { readSheetCode, type SheetPlace, sessionLetters } from '../../shared/paper/sheet-code.ts';
import { type Problem, problem } from '../../shared/problems/index.ts';
import { identityOf, isUntouched, readOpinionForm } from '../../shared/read-opinion-form.ts';
import { completenessOf, faultsOf } from '../../shared/scoring.ts';
import { DOSSIER_STATE_WORDS, type Sheet, type SheetContent } from '../../shared/session.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { actRefusal } from '../safety/day-seal.ts';
import { DESK, journal } from '../safety/journal.ts';
import { sheetProof } from '../safety/sheet-hash.ts';
import { readMembers } from '../store/council-tables.ts';
import { transact } from '../store/database.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { deleteDraft } from '../store/draft-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { insertSheet, nextVersion, readLatestSheet } from '../store/sheet-table.ts';
import { readReopened, readWithdrawals } from '../store/sheet-trail-table.ts';
import { readStanding, whyNotOwing } from './panel.ts';
import { contentOf, contentProblems, faultProblem, freeReceipt, tidy } from './submit-sheet.ts';

export type OpinionInFile = { readonly name: string; readonly rows: readonly RawRow[] };
/** One worksheet as judged; `place` and `content` are there exactly when it may be taken. */
type Judged = {
  readonly row: OpinionRow;
  readonly problems: readonly Problem[];
  readonly taken: { readonly place: SheetPlace; readonly content: SheetContent } | null;
};

const NOBODY = { member: null, dossier: null, round: 0, open: 0 } as const;

const idStart = (place: SheetPlace, text: string): string =>
  `tep-${createHash('sha256').update(`${place.dossier}\n${place.member}\n${place.round}\n${text}`).digest('hex').slice(0, 24)}`;

type Takes = { readonly kind: 'takes' | 'same'; readonly set: CriteriaSet } | { readonly kind: 'refused'; readonly why: Problem };

/** Whether this content may become this member's sheet now, or is it already. Source: the same conditions as for a sheet from a phone. */
function takes(session: OpenSession, place: SheetPlace, content: SheetContent): Takes {
  const { db, book } = session;
  const { dossier: code, member, round } = place;
  const refused = (why: Problem): Takes => ({ kind: 'refused', why });
  const standing = readStanding(db, code);
  const set = standing && setByNumber(book, standing.dossier.setNumber);
  if (!standing || !set) return refused(problem('OC-1006', { code }));
  const { dossier, panel } = standing;
  const name = readMembers(db).find((m) => m.code === member)?.name ?? member;
  const text = contentOf(tidy(set, content), '');
  const moved = readWithdrawals(db).find((w) => w.id.startsWith(`${idStart(place, text)}-`));
  if (moved) return refused(problem('OC-3019', { reason: moved.reason }));
  const before = readLatestSheet(db, code, member, round);
  if (before && contentOf(before, before.signature) === text) return { kind: 'same', set };
  if (dossier.state !== 'scoring' || dossier.round !== round)
    return refused(problem('OC-3157', { round, state: DOSSIER_STATE_WORDS[dossier.state], open: dossier.round }));
  if (!panel.owing.includes(member)) return refused(problem('OC-3159', { member: name, why: whyNotOwing(panel, member) }));
  if (before && !readReopened(db, code, round).some((r) => r.member === member))
    return refused(problem('OC-3155', { member: name, round, receipt: before.receipt }));
  return { kind: 'takes', set };
}

/** OC-3145 where no opinions are being collected, OC-1003, OC-1004 and OC-3070 as for every act of the council. */
function notNow({ db }: OpenSession): Problem | null {
  return actRefusal(db) ?? (collectsOpinions(readSessionRow(db).info) ? null : problem('OC-3145'));
}

function judgeSheet(session: OpenSession, { name, rows }: OpinionInFile): Judged {
  const { db, book, bookHash } = session;
  const out = (state: OpinionState, problems: readonly Problem[], about: Partial<OpinionRow> = {}): Judged => ({
    row: { ...NOBODY, sheet: name, state, ...about },
    problems: problems.map((p) => (p.place ? p : { ...p, place: { sheet: name } })),
    taken: null,
  });
  const identity = identityOf(rows);
  const dossiers = readDossiers(db);
  const members = readMembers(db).map((m) => m.code);
  const letters = sessionLetters(readSessionRow(db).createdAt);
  const read = readSheetCode(
    identity?.code ?? '',
    letters,
    dossiers.map((d) => d.code),
    members,
  );
  if (read.kind !== 'place') return out('faulty', [problem(read.kind === 'damaged' ? 'OC-3148' : 'OC-3149')]);
  const { place } = read;
  const about = { member: place.member, dossier: place.dossier, round: place.round };
  if (identity?.bookHash !== bookHash) return out('faulty', [problem('OC-3154')], about);
  const set = setByNumber(book, dossiers.find((d) => d.code === place.dossier)?.setNumber ?? 0);
  if (!set) return out('faulty', [problem('OC-3149')], about);
  const { content, problems } = readOpinionForm(set, rows, name);
  const faults = [...problems, ...faultsOf(set, content.marks).map(faultProblem)];
  if (faults.length > 0) return out('faulty', faults, about);
  if (isUntouched(content)) return out('untouched', [], about);
  const taking = takes(session, place, content);
  if (taking.kind === 'refused') return out('refused', [taking.why], about);
  if (taking.kind === 'same') return out('same', [], about);
  const { missing } = completenessOf(set, content);
  if (missing.length > 0) return out('incomplete', [], { ...about, open: missing.length });
  return { row: { ...NOBODY, ...about, sheet: name, state: 'complete' }, problems: [], taken: { place, content } };
}

export type JudgedFile = {
  readonly rows: readonly OpinionRow[];
  readonly problems: readonly Problem[];
  readonly taken: readonly NonNullable<Judged['taken']>[];
};

/** What each worksheet is and everything wrong with it; nothing is kept. */
export function judgeOpinions(session: OpenSession, sheets: readonly OpinionInFile[]): Outcome<JudgedFile> {
  const refused = notNow(session);
  if (refused) return err(refused);
  const seen = new Set<string>();
  const judged = sheets.map((sheet) => {
    const one = judgeSheet(session, sheet);
    const key = `${one.row.dossier} ${one.row.member} ${one.row.round}`;
    if (one.row.member === null || !seen.has(key)) {
      seen.add(key);
      return one;
    }
    return { row: { ...one.row, state: 'faulty', open: 0 } as const, problems: [problem('OC-3158', {}, { sheet: sheet.name })], taken: null };
  });
  return ok({
    rows: judged.map((one) => one.row),
    problems: judged.flatMap((one) => one.problems),
    taken: judged.flatMap((one) => (one.taken ? [one.taken] : [])),
  });
}

/** Of a file that was judged: the name it came under, and what of it may be taken. */
export type KeptFile = { readonly file: string; readonly taken: JudgedFile['taken'] };

/** Appends all of them or none: what was judged a while ago is judged again. OC-1017: there is no such file any more. */
export function takeOpinions(session: OpenSession, kept: KeptFile | undefined): Outcome<{ readonly taken: readonly TakenOpinion[] }> {
  return transact(session.db, () => {
    const { db } = session;
    const refused = notNow(session);
    if (refused) return err(refused);
    if (!kept) return err(problem('OC-1017'));
    const { file } = kept;
    const taken: TakenOpinion[] = [];
    for (const { place, content: given } of kept.taken) {
      const taking = takes(session, place, given);
      if (taking.kind === 'refused') return err(taking.why);
      if (taking.kind === 'same') continue;
      const problems = contentProblems(taking.set, given);
      if (problems.length > 0) return err(...problems);
      const content = tidy(taking.set, given);
      const text = contentOf(content, '');
      const { dossier, member, round } = place;
      const [at, version, receipt] = [session.now(), nextVersion(db, dossier, member, round), freeReceipt(session)];
      const id = sheetId(`${idStart(place, text)}-${version}`);
      const sheet: Sheet = { ...content, ...place, id, version, source: 'workbook', receivedAt: at, receipt, signature: '' };
      insertSheet(db, sheet, 'tệp Excel');
      deleteDraft(db, { dossier, round, member });
      const contentHash = createHash('sha256').update(text).digest('hex');
      journal(db, {
        at,
        event: 'opinion-file-taken',
        actor: DESK,
        dossier,
        details: { member, round, version, receipt, id, file, contentHash, ...sheetProof(sheet) },
      });
      taken.push({ member, dossier, receipt });
    }
    return ok({ taken });
  });
}
