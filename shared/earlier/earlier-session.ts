/**
 * What the laptop remembers of an earlier session: its confirmed results and what its certificates say, taken once from the session's bundle, file or
 * workbook, so that comparing and counting the days need neither stick nor file again. Nothing that wasn't confirmed is in it, no sheet and no member.
 */
import { z } from 'zod';
import type { CriteriaBook, Stars } from '../criteria.ts';
import type { DossierCode } from '../lib/brand.ts';
import { decisionNumber } from '../paper/words.ts';
import { monthsAfter } from '../proof/certificate-proof.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { showMean } from '../result-words.ts';
import type { SessionInfo } from '../session.ts';

export const EARLIER_FORM = 1;
/** What an office would keep of its councils' sittings; each is read again when the list is. */
export const MOST_EARLIER = 60;

const text = (max: number) => z.string().max(max);
const zDay = z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]);
const zStars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** Names a session: its journal's first hash, or the hash of a workbook. Also a file's name. */
export const zEarlierId = z.string().regex(/^(?:phien|so)-[0-9a-f]{24}$/);

export const zEarlierProduct = z.object({
  code: text(60),
  name: text(500),
  producer: text(500),
  representative: text(300),
  address: text(500),
  commune: text(300),
  phone: text(100),
  /** null: without stars, or not confirmed. */
  stars: zStars.nullable(),
  /** Exact, with what was shown of it then ("84,33"). */
  mean: z.object({ num: z.int(), den: z.int().min(1) }).nullable(),
  shownMean: text(30),
  /** A certificate was due: recognised and confirmed. `number`: as the papers say it, ''. */
  certified: z.boolean(),
  number: text(200),
});

export const zEarlierSession = z.object({
  form: z.literal(EARLIER_FORM),
  id: zEarlierId,
  /** Of a bundle and of a file of the data folder all is checked; a workbook is what somebody typed. */
  source: z.enum(['bundle', 'session', 'workbook']),
  /** Name of the file it was taken from. */
  file: text(300),
  /** ISO instant. */
  takenAt: text(40),
  name: text(500),
  year: text(20),
  startDate: zDay,
  bookId: text(60),
  /** The decision that recognised the products; both '' where the office hasn't given it. */
  decision: text(300),
  decidedOn: zDay,
  /** Last day the certificates hold; '' without a decision's date. */
  expires: zDay,
  products: z.array(zEarlierProduct).max(20_000),
});

export type EarlierProduct = z.output<typeof zEarlierProduct>;
export type EarlierSession = z.output<typeof zEarlierSession>;
export type EarlierFacts = Omit<EarlierSession, 'form' | 'id' | 'source' | 'file' | 'takenAt'>;

/** `confirmed`: by the chair. `numberOf`: a certificate's number as the papers say it. */
export type EarlierGround = {
  readonly book: Pick<CriteriaBook, 'id' | 'starBands' | 'certificateMonths'>;
  readonly info: SessionInfo;
  readonly decimals: number;
  readonly results: readonly RankedResult[];
  readonly confirmed: (code: DossierCode) => boolean;
  readonly numberOf: (code: DossierCode) => string;
};

function productOf(ground: EarlierGround, result: RankedResult): EarlierProduct {
  const { dossier, tally, disposition } = result;
  const holds = ground.confirmed(dossier.code) && hasPoints(disposition);
  const stars: Stars | null = holds ? result.stars : null;
  const mean = stars === null ? null : tally.mean;
  const certified = holds && disposition === 'recognise';
  return {
    code: dossier.code,
    name: dossier.name,
    producer: dossier.producer,
    representative: dossier.representative,
    address: dossier.address,
    commune: dossier.commune,
    phone: dossier.phone,
    stars,
    mean,
    shownMean: mean === null ? '' : showMean(mean, ground.book.starBands, ground.decimals),
    certified,
    number: certified ? ground.numberOf(dossier.code) : '',
  };
}

/** The facts worth remembering. Decision 26/2026/QĐ-TTg: certificates hold 36 months (the book's number) from the decision. */
export function earlierFacts(ground: EarlierGround): EarlierFacts {
  const { info, book } = ground;
  const decided = info.recognitionDecision.trim() !== '' && info.recognitionDate !== '';
  return {
    name: info.name,
    year: info.year.trim() || info.startDate.slice(0, 4),
    startDate: info.startDate,
    bookId: book.id,
    decision: decided ? decisionNumber(info.recognitionDecision) : '',
    decidedOn: decided ? info.recognitionDate : '',
    expires: decided ? monthsAfter(info.recognitionDate, book.certificateMonths) : '',
    products: ground.results.map((result) => productOf(ground, result)),
  };
}
