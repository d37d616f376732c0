/**
 * Every message of the program about something that went wrong, in one catalogue: code → Vietnamese and English.
 * Codes: OC-1000… session, seats and doors · 2000… dossiers and workbook · 3000… scoring · 4000… tally · 5000… result ·
 * 6000… papers · 7000… store (7650… an office's own books, 7690… updates) · 8000… criteria books. A code, once shipped, keeps its meaning.
 */
import { agendaProblems } from './agenda.ts';
import { bringAlongProblems } from './bring-along.ts';
import { certificateDesignProblems } from './certificate-design.ts';
import { criteriaProblems } from './criteria.ts';
import { deskFileProblems } from './desk-files.ts';
import { dossierProblems } from './dossier.ts';
import { earlierProblems } from './earlier.ts';
import { evidenceProblems } from './evidence.ts';
import { guardProblems } from './guard.ts';
import { httpsProblems } from './https.ts';
import { listProblems } from './lists.ts';
import { networkProblems } from './network.ts';
import { ownBookProblems } from './own-books.ts';
import { paperProblems } from './paper.ts';
import { proofProblems } from './proof.ts';
import { resultProblems } from './result.ts';
import { scanProblems } from './scan.ts';
import { scoringProblems } from './scoring.ts';
import { sessionProblems } from './session.ts';
import { signingProblems } from './signing.ts';
import { storeProblems } from './store.ts';
import { subCouncilProblems } from './sub-councils.ts';
import { survivalProblems } from './survival.ts';
import { tallyProblems } from './tally.ts';
import { updateProblems } from './update.ts';
import { wordingProblems } from './wording.ts';
import { workbookScoreProblems } from './workbook-scores.ts';
import { writtenProblems } from './written.ts';

/** `vi` and `en` may name parameters in braces: "… {found} …". */
export type ProblemText = { readonly vi: string; readonly en: string };
export type Language = 'vi' | 'en';

export const problemTexts = {
  ...sessionProblems,
  ...httpsProblems,
  ...dossierProblems,
  ...workbookScoreProblems,
  ...listProblems,
  ...evidenceProblems,
  ...scoringProblems,
  ...agendaProblems,
  ...subCouncilProblems,
  ...writtenProblems,
  ...tallyProblems,
  ...resultProblems,
  ...paperProblems,
  ...certificateDesignProblems,
  ...wordingProblems,
  ...signingProblems,
  ...scanProblems,
  ...bringAlongProblems,
  ...deskFileProblems,
  ...earlierProblems,
  ...storeProblems,
  ...proofProblems,
  ...survivalProblems,
  ...networkProblems,
  ...guardProblems,
  ...criteriaProblems,
  ...ownBookProblems,
  ...updateProblems,
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
export type ProblemGrade = 'error' | 'warning';

/** Where in the input the problem is: a workbook's sheet, row (from 1) and column heading or letter. */
export type Place = { readonly sheet: string; readonly row?: number; readonly column?: string };

export type ProblemParams = Readonly<Record<string, string | number>>;

export type Problem = {
  readonly code: ProblemCode;
  readonly grade: ProblemGrade;
  readonly params: ProblemParams;
  readonly place?: Place;
};

/** An error of the catalogue: what was asked for didn't happen. */
export function problem(code: ProblemCode, params: ProblemParams = {}, place?: Place): Problem {
  return place ? { code, grade: 'error', params, place } : { code, grade: 'error', params };
}

/** The same catalogue, as something to look at that doesn't stop the work. */
export function warning(code: ProblemCode, params: ProblemParams = {}, place?: Place): Problem {
  return { ...problem(code, params, place), grade: 'warning' };
}

const placeWords = {
  vi: { sheet: 'Trang', row: 'dòng', column: 'cột' },
  en: { sheet: 'Sheet', row: 'row', column: 'column' },
} as const;

/** "Trang «Hồ sơ», dòng 12, cột «Mã sản phẩm»", or '' without a place. */
export function describePlace(place: Place | undefined, language: Language = 'vi'): string {
  if (!place) return '';
  const words = placeWords[language];
  const parts = [`${words.sheet} «${place.sheet}»`];
  if (place.row !== undefined) parts.push(`${words.row} ${place.row}`);
  if (place.column !== undefined) parts.push(`${words.column} «${place.column}»`);
  return parts.join(', ');
}

/** The sentence a person reads, without place and code. */
export function describeProblem(p: Problem, language: Language = 'vi'): string {
  return problemTexts[p.code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = p.params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The whole line: place, sentence, code. */
export function problemLine(p: Problem, language: Language = 'vi'): string {
  const place = describePlace(p.place, language);
  return `${place ? `${place}: ` : ''}${describeProblem(p, language)} (${p.code})`;
}
