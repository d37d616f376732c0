/** What a certificate's code signs: the facts that are printed on it. */
import type { CriteriaBook, Stars } from '../criteria.ts';
import { type CertificateContent, cleanText, monthsAfter } from '../proof/certificate-proof.ts';
import type { SessionInfo } from '../session.ts';
import type { Product } from './certificate-fields.ts';
import { decisionNumber } from './words.ts';

/** Null while something is missing that the office fills in by hand: a number, a decision or its date. Such a certificate can't be signed for. */
export function certificateContent(
  info: Pick<SessionInfo, 'recognitionDecision' | 'recognitionDate'>,
  { certificateMonths }: Pick<CriteriaBook, 'certificateMonths'>,
  product: Product,
  { stars, number }: { readonly stars: Stars; readonly number: string },
): CertificateContent | null {
  const { recognitionDecision, recognitionDate: issued } = info;
  if (!issued || recognitionDecision.trim() === '' || number.trim() === '' || number.includes('…')) return null;
  return {
    number: cleanText(number),
    code: cleanText(product.code),
    product: cleanText(product.name),
    producer: cleanText(product.producer),
    stars,
    decision: cleanText(decisionNumber(recognitionDecision)),
    decided: issued,
    issued,
    expires: monthsAfter(issued, certificateMonths),
  };
}
