/** `verify` of a PDF: whose signatures, when, whether what they cover is intact, and what they don't cover. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { err, type Outcome, ok } from '../shared/lib/outcome.ts';
import { problem, warning } from '../shared/problems/index.ts';
import { type Fact, fact, type Report } from '../shared/proof/report.ts';
import { holds } from '../shared/signed-pdf.ts';
import { changeWords, STATE_WORDS, signatureWords, uncoveredWords } from '../shared/signed-pdf-words.ts';
import type { Trusted } from './cli-verify-certificate.ts';
import { proofsInFile, verifyProofs } from './cli-verify-scan.ts';
import { verifySignedPdf } from './safety/verify-pdf.ts';

/**
 * OC-6230 can't be read, OC-6231 not signed, OC-6241 a signature doesn't hold. `language`: of the words inside the facts. Warnings: OC-6242 certificate
 * out of its dates, OC-6243 bytes that nobody signed.
 */
function verifySignatures(file: string, language: 'vi' | 'en'): Outcome<Report> {
  const name = basename(file);
  const check = verifySignedPdf(readFileSync(file));
  if (check.kind === 'unreadable') return err(problem('OC-6230', { name, why: check.why }));
  if (check.signatures.length === 0) return err(problem('OC-6240', { name }));
  const bad = check.signatures.filter((one) => !holds(one));
  if (bad.length > 0)
    return err(
      ...bad.map((one) => {
        const why = one.state === 'intact' ? changeWords(one) : STATE_WORDS[one.state];
        return problem('OC-6241', { name: one.subject || one.field, why: why?.[language] ?? '' });
      }),
    );
  const rest = uncoveredWords(check);
  const facts: readonly Fact[] = [
    fact('Tệp', 'File', name),
    ...(check.title ? [fact('Văn bản', 'Paper', check.title)] : []),
    ...check.signatures.map((one, i) => fact(`Chữ ký ${i + 1}`, `Signature ${i + 1}`, signatureWords(one)[language])),
    fact('Chưa ai ký', 'Signed by nobody', rest?.[language] ?? (language === 'vi' ? 'không có phần nào' : 'nothing')),
  ];
  const warnings = [
    ...check.signatures.filter((one) => one.validThen === false).map((one) => warning('OC-6242', { name: one.subject })),
    ...(rest ? [warning('OC-6243', { bytes: check.uncovered })] : []),
  ];
  return ok({ title: { vi: 'MỌI CHỮ KÝ SỐ CÒN NGUYÊN VẸN', en: 'ALL DIGITAL SIGNATURES ARE INTACT' }, facts }, warnings);
}

/**
 * Signatures, and the codes of certificates on its pages: what there is of both must hold. Signed by nobody, a certificate is judged by its code, as its
 * paper is: OC-6240 where it has neither.
 */
export async function verifyPdfFile(file: string, language: 'vi' | 'en', trusted: Trusted): Promise<Outcome<Report>> {
  const signatures = verifySignatures(file, language);
  const unsigned = !signatures.ok && signatures.problems.every(({ code }) => code === 'OC-6240');
  if (!signatures.ok && !unsigned) return signatures;
  const codes = await proofsInFile(file);
  if (!codes.ok) return unsigned ? codes : signatures;
  const [first, ...rest] = codes.value;
  if (first === undefined) return signatures;
  const certificates = verifyProofs(file, [first, ...rest], trusted);
  if (!certificates.ok || !signatures.ok) return certificates;
  const { title, facts } = certificates.value;
  const both = { vi: `${title.vi}; ${signatures.value.title.vi}`, en: `${title.en}; ${signatures.value.title.en}` };
  return ok({ title: both, facts: [...facts, ...signatures.value.facts] }, [...certificates.warnings, ...signatures.warnings]);
}
