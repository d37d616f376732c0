/** `verify`: is this genuine? Judged by content, without network. Exit codes: 0 genuine, 1 not (why on stderr), 2 wrong usage. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { err, type Outcome } from '../shared/lib/outcome.ts';
import { type Language, problem, problemLine } from '../shared/problems/index.ts';
import { claimsProof } from '../shared/proof/certificate-proof.ts';
import type { Report } from '../shared/proof/report.ts';
import type { Options } from './cli.ts';
import { type Trusted, verifyCertificate } from './cli-verify-certificate.ts';
import { verifyPdfFile } from './cli-verify-pdf.ts';
import { verifyPicture } from './cli-verify-scan.ts';
import { verifySessionFile } from './cli-verify-session.ts';
import { sniffType } from './dossier/evidence/sniff-type.ts';
import { programFolder } from './host.ts';
import { MIMETYPE } from './safety/bundle/manifest.ts';
import { verifyBundle } from './safety/bundle/verify-bundle.ts';
import { looksLikeZip } from './safety/signed-zip.ts';
import { UPDATE_MIMETYPE } from './safety/update/manifest.ts';
import { verifyUpdate } from './safety/update/verify-update.ts';
import { DATA_DIR } from './start-options.ts';

/** `head`: a printed hash of the journal, or ''. `language`: of words inside what is found. */
type Given = Trusted & { readonly head: string; readonly language: Language };

/** A code's text is short; a file that begins like one is read no further than this. */
const MOST_TEXT = 4096;

function headOf(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MOST_TEXT);
    return bytes.subarray(0, readSync(handle, bytes, 0, MOST_TEXT, 0));
  } finally {
    closeSync(handle);
  }
}

/** False also for a text that no file can be called. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

type Check = (file: string, given: Given, head: Buffer) => Outcome<Report> | Promise<Outcome<Report>>;

function isPicture(head: Buffer): boolean {
  const sniffed = sniffType(head, '');
  return sniffed.ok && sniffed.found.kind === 'image';
}

/** How a file's first bytes tell what it is, and who checks it. */
const KINDS: readonly { readonly is: (head: Buffer) => boolean; readonly check: Check }[] = [
  { is: (head) => head.subarray(0, 15).toString('latin1') === 'SQLite format 3', check: (file, { head, language }) => verifySessionFile(file, head, language) },
  { is: (head) => head.subarray(0, 5).toString('latin1') === '%PDF-', check: (file, given) => verifyPdfFile(file, given.language, given) },
  { is: (head) => claimsProof(head.toString('utf8')), check: (_file, given, head) => verifyCertificate(head.toString('utf8'), given) },
  { is: isPicture, check: (file, given) => verifyPicture(file, given) },
  { is: (head) => looksLikeZip(head, MIMETYPE), check: (file) => verifyBundle(file) },
  { is: (head) => looksLikeZip(head, UPDATE_MIMETYPE), check: (file) => verifyUpdate(file, programFolder()) },
];

async function verify(subject: string, given: Given): Promise<Outcome<Report>> {
  if (claimsProof(subject)) return verifyCertificate(subject, given);
  if (!isFile(subject)) return err(problem('OC-7102', { text: subject.slice(0, 80) }));
  const head = headOf(subject);
  const kind = KINDS.find(({ is }) => is(head));
  return kind ? kind.check(subject, given, head) : err(problem('OC-7103', { file: basename(subject) }));
}

export async function verifyVerb(values: Options, usage: (words: string) => number, [subject, more]: readonly string[]): Promise<number> {
  if (subject === undefined || more !== undefined) return usage('Cần đúng một tệp hoặc một nội dung mã QR.');
  const language = values.lang ?? 'vi';
  if (language !== 'vi' && language !== 'en') return usage('--lang là vi hoặc en.');
  const own = String(values.key ?? '')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const outcome = await verify(subject, {
    language,
    head: String(values.head ?? '')
      .toLowerCase()
      .replace(/\s/g, ''),
    key: own,
    dataDir: typeof values.data === 'string' ? values.data : DATA_DIR,
  });
  const words = { vi: ['LỖI', 'Lưu ý'], en: ['ERROR', 'Note'] } satisfies Record<Language, readonly [string, string]>;
  for (const p of outcome.ok ? outcome.warnings : outcome.problems)
    process.stderr.write(`${words[language][p.grade === 'error' ? 0 : 1]} ${problemLine(p, language)}\n`);
  if (!outcome.ok) return 1;
  const { title, facts } = outcome.value;
  process.stdout.write(`${title[language]}\n${facts.map(({ label, value }) => `  ${label[language]}: ${value}\n`).join('')}`);
  return 0;
}
