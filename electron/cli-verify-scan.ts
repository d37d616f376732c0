/** `verify` of a certificate as a picture or a PDF: the code on it is read here, and its text checked like any other. */
import { basename } from 'node:path';
import { err, type Outcome, ok } from '../shared/lib/outcome.ts';
import { type Problem, problem, warning } from '../shared/problems/index.ts';
import { claimsProof, tidyProof } from '../shared/proof/certificate-proof.ts';
import type { Report } from '../shared/proof/report.ts';
import { type Trusted, verifyCertificate } from './cli-verify-certificate.ts';
import { createScanReader, type ScanReader } from './dossier/scans/read-scans.ts';

/** Certificates of a whole session in one file stay below; the first pages are read. */
const MOST_PAGES = 300;

async function textsIn(reader: ScanReader, file: string): Promise<Outcome<readonly string[]>> {
  const opened = await reader.open(file, basename(file));
  if (!opened.ok) return opened;
  const texts = new Set<string>();
  const problems: Problem[] = [];
  for (let page = 1; page <= Math.min(opened.value.pages, MOST_PAGES); page += 1) {
    const read = await reader.page({ file, ...opened.value }, page, '');
    if (!read.ok) problems.push(...read.problems);
    else for (const text of read.value.codes.filter(claimsProof)) texts.add(tidyProof(text));
  }
  return texts.size === 0 && problems[0] ? err(problems[0]) : ok([...texts]);
}

/** Each certificate's code in the file, none when there is none. Of a file that can't be read OC-7502, OC-7503, OC-7504, OC-7505, OC-27xx. */
export async function proofsInFile(file: string): Promise<Outcome<readonly string[]>> {
  const reader = createScanReader();
  try {
    return await textsIn(reader, file);
  } finally {
    await reader.close();
  }
}

/** `texts`: of the file's certificates, all of which must be genuine: OC-7104 and the like of each that isn't. The warning OC-7507 says that the print wasn't looked at. */
export function verifyProofs(file: string, texts: readonly [string, ...string[]], trusted: Trusted): Outcome<Report> {
  const [first, ...rest] = texts.map((text) => verifyCertificate(text, trusted)) as [Outcome<Report>, ...Outcome<Report>[]];
  const refused = [first, ...rest].flatMap((one) => (one.ok ? [] : one.problems));
  if (refused.length > 0 || !first.ok) return err(...refused);
  const good = rest.flatMap((one) => (one.ok ? [one] : []));
  return ok({ ...first.value, facts: [...first.value.facts, ...good.flatMap((one) => one.value.facts)] }, [
    ...[first, ...good].flatMap((one) => one.warnings),
    warning('OC-7507', { name: basename(file) }),
  ]);
}

/** OC-7506: no code of a certificate is in it, or none that can be read. */
export async function verifyPicture(file: string, trusted: Trusted): Promise<Outcome<Report>> {
  const found = await proofsInFile(file);
  if (!found.ok) return found;
  const [first, ...rest] = found.value;
  return first === undefined ? err(problem('OC-7506', { name: basename(file) })) : verifyProofs(file, [first, ...rest], trusted);
}
