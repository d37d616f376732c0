/** What every paper is built from, and the lookups the builders share. */
import type { Correction } from '../corrections.ts';
import { type CriteriaBook, type CriteriaSet, setByNumber } from '../criteria.ts';
import type { ReminderLetter } from '../earlier/reminder-letters.ts';
import type { DossierCode, MemberCode, SheetId } from '../lib/brand.ts';
import type { ProofSigner } from '../proof/certificate-proof.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import type { DaySeal } from '../running-day.ts';
import { type Dossier, halfDaysOf, isPresent, type Member, type Movement, type PaperTrail, type SessionRecord, type Sheet } from '../session.ts';
import { type Tally, tallyDossier } from '../tally.ts';
import type { PrintEvent } from './build-paper-register.ts';
import type { CertificateDesign } from './certificate-design.ts';
import type { GivenNumber } from './number-series.ts';
import { REHEARSAL } from './paper.ts';
import type { Wording } from './wording/wording.ts';

/**
 * `record` must hold only sheets of products whose scoring is closed: a paper shows every sheet it is given.
 * `now`: ISO instant, the papers' creation date. `journalHash`: head of the journal's chain, printed in the minutes.
 */
export type PaperContext = {
  readonly book: CriteriaBook;
  /** SHA-256 (hex) of the book, printed on sheets and in the minutes; null where a paper's content alone counts, as in what was kept before papers carried it. */
  readonly bookHash: string | null;
  readonly record: SessionRecord;
  readonly results: readonly RankedResult[];
  readonly now: string;
  /** Name, version and build of the program, said at the foot; null where a paper's content alone counts. */
  readonly program: string | null;
  readonly journalHash: string | null;
  /** List of evidence frozen at the opening, printed in the minutes; null for a session that never was opened here. */
  readonly manifest: { readonly hash: string; readonly files: number } | null;
  /** Names of each product's evidence files, in the dossier's order; none of a session that was imported. */
  readonly evidence: ReadonlyMap<DossierCode, readonly string[]>;
  readonly rehearsal: boolean;
  /** Arrivals and departures; none of a session that was imported. */
  readonly movements: readonly Movement[];
  /** The evenings' seals, oldest first. */
  readonly seals: readonly DaySeal[];
  /** Of products whose confirmed result was opened again; none of a session that was imported. */
  readonly corrections: ReadonlyMap<DossierCode, readonly Correction[]>;
  /** When opinions in writing were turned into a meeting, and for which products; null otherwise and of a session that was imported. */
  /** Every number given to a paper, oldest first, and what was put out; none of a session that was imported. */
  readonly numbers: readonly GivenNumber[];
  readonly prints: readonly PrintEvent[];
  readonly turned: { readonly at: string; readonly differing: readonly string[] } | null;
  /** Public keys that signed for the session, and the one that signs its certificates; none of a session that was imported. */
  readonly keys: readonly PublicKey[];
  readonly signer: ProofSigner | null;
  /** What the certificates look like. */
  readonly certificateDesign: CertificateDesign;
  /** Letters on certificates that end, as they were prepared; none of a session that was imported. */
  readonly reminders: readonly ReminderLetter[];
  /** The sentences that the office changed. */
  readonly wording: Wording;
};

/** In base 32; `fingerprint` is what people compare. */
export type PublicKey = { readonly publicKey: string; readonly fingerprint: string };

/** Whether the chair has confirmed the result of a product. */
export type Confirmed = (code: DossierCode) => boolean;

type Index = {
  readonly members: ReadonlyMap<MemberCode, Member>;
  readonly sheets: ReadonlyMap<DossierCode, readonly Sheet[]>;
  readonly halfDays: readonly string[];
  readonly paperTrails: ReadonlyMap<SheetId, PaperTrail>;
};

const indexes = new WeakMap<SessionRecord, Index>();

/** Lookups of a record, made once: a session of 1,500 dossiers isn't scanned for each of its papers. */
export function indexOf(record: SessionRecord): Index {
  const known = indexes.get(record);
  if (known) return known;
  const sheets = new Map<DossierCode, Sheet[]>();
  for (const sheet of record.sheets) {
    const rows = sheets.get(sheet.dossier);
    if (rows) rows.push(sheet);
    else sheets.set(sheet.dossier, [sheet]);
  }
  const index = {
    members: new Map(record.members.map((m) => [m.code, m])),
    sheets,
    halfDays: halfDaysOf(record),
    paperTrails: new Map(record.paperTrails.map((t) => [t.sheet, t])),
  };
  indexes.set(record, index);
  return index;
}

/** The set of a dossier. Throws when the book lacks it: the import refuses such a record. */
export function setOf(book: CriteriaBook, dossier: Dossier): CriteriaSet {
  const set = setByNumber(book, dossier.setNumber);
  if (!set) throw new RangeError(`book ${book.id} has no set ${dossier.setNumber}`);
  return set;
}

/** Name of a member, '' for nobody. */
export const nameOf = (record: SessionRecord, member: MemberCode | ''): string => (member === '' ? '' : (indexOf(record).members.get(member)?.name ?? member));

/** Tallies of every round that has sheets, first round first. */
export function roundsOf(context: PaperContext, result: RankedResult): readonly Tally[] {
  const { dossier, panel, tally } = result;
  const sheets = indexOf(context.record).sheets.get(dossier.code) ?? [];
  const input = { dossier, set: setOf(context.book, dossier), profile: context.record.profile, panel, sheets, roundPanels: context.record.roundPanels };
  return Array.from({ length: tally.round }, (_, index) => (index + 1 === tally.round ? tally : tallyDossier(input, index + 1)));
}

/** Names the half-days in which a member is away. */
export const absencesOf = (record: SessionRecord, member: MemberCode): readonly string[] =>
  indexOf(record).halfDays.filter((halfDay) => !isPresent(record.attendance, member, halfDay));

/** Who chairs: the chair, or the first deputy where the chair never attended; undefined when the council has neither. */
export function presidingOf(record: SessionRecord): Member | undefined {
  const attended = (member: Member): boolean => absencesOf(record, member.code).length < indexOf(record).halfDays.length;
  const chair = record.members.find((m) => m.role === 'chair');
  if (chair && attended(chair)) return chair;
  return record.members.find((m) => m.role === 'deputy' && attended(m)) ?? chair;
}

/** Who writes the minutes. */
export const secretaryOf = (record: SessionRecord): Member | undefined =>
  record.members.find((m) => m.role === 'secretary') ?? record.members.find((m) => m.role === 'member-secretary');

/** Products whose result could still change: undecided and not postponed, or decided and not confirmed. */
export const pendingOf = (context: PaperContext, confirmed: Confirmed): number =>
  context.results.filter(({ disposition, dossier, spreadConclusion, deferral }) => {
    if (!hasPoints(disposition)) return false;
    if (disposition === 'undecided') return spreadConclusion?.decision !== 'postpone' && deferral === null;
    return !confirmed(dossier.code);
  }).length;

/** "Đính chính lần 2" where a confirmed result was opened again, else ''. */
export function correctionLine({ corrections }: PaperContext, code: DossierCode): string {
  const count = corrections.get(code)?.length ?? 0;
  return count > 0 ? `Đính chính lần ${count}` : '';
}

/** "Đính chính: Trà (24-09187-1-2026, lần 1); ….", or '' where no result was corrected. */
export function correctedProducts({ results, corrections }: PaperContext): string {
  const words = results.flatMap(({ dossier: { code, name } }) => {
    const count = corrections.get(code)?.length ?? 0;
    return count > 0 ? [`${name} (${code}, lần ${count})`] : [];
  });
  return words.length > 0 ? `Đính chính: ${words.join('; ')}.` : '';
}

/** The mark of a paper: rehearsal first, then why it doesn't count yet. */
export const markOf = (context: PaperContext, provisional: string): string => [context.rehearsal ? REHEARSAL : '', provisional].filter(Boolean).join(' – ');
