/** `verify`: is this genuine? Judged by content, without network. Exit codes: 0 genuine, 1 not (why on stderr), 2 wrong usage. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inFours } from '../shared/lib/base32.ts';
import { err, type Outcome, ok } from '../shared/lib/outcome.ts';
import { formatDate, localDate } from '../shared/lib/vietnamese.ts';
import { type Language, problem, problemLine, warning } from '../shared/problems/index.ts';
import { claimsProof } from '../shared/proof/certificate-proof.ts';
import { certificateContentFacts } from '../shared/proof/certificate-words.ts';
import type { Report } from '../shared/proof/report.ts';
import type { Options } from './cli.ts';
import { verifyPdfFile } from './cli-verify-pdf.ts';
import { sessionFiles } from './dossier/list-sessions.ts';
import { checkCertificate } from './safety/check-certificate.ts';
import { sessionPublicKeys } from './safety/session-key.ts';
import { verifySession } from './safety/verify-session.ts';
import { DATA_DIR } from './start-options.ts';
import { openDatabase } from './store/database.ts';
import { realOutside } from './store/outside.ts';

/** `head`: a printed hash of the journal, or ''. `language`: of words inside what is found. `keys`: public keys that are trusted. */
type Given = { readonly head: string; readonly language: Language; readonly keys: () => readonly string[] };

/** Of all sessions of a folder; one that can't be read has none. */
function keysOf(dataDir: string): readonly string[] {
  return sessionFiles(dataDir).flatMap(({ file }) => {
    const opened = openDatabase(join(dataDir, file), { readonly: true });
    if (!opened.ok) return [];
    try {
      return sessionPublicKeys(opened.value).map((key) => key.publicKey);
    } finally {
      opened.value.close();
    }
  });
}

function verifyCertificate(text: string, { keys }: Given): Outcome<Report> {
  const found = checkCertificate(text, keys());
  switch (found.kind) {
    case 'no-code':
    case 'altered':
      return err(problem('OC-7104'));
    case 'strange':
      return err(problem('OC-7105', { fingerprint: inFours(found.fingerprint) }));
    case 'genuine': {
      const { expires } = found.content;
      const expired = expires < localDate(realOutside().now()) ? [warning('OC-7106', { date: formatDate(expires) })] : [];
      const title = { vi: 'GIẤY CHỨNG NHẬN THẬT', en: 'THE CERTIFICATE IS GENUINE' };
      return ok({ title, facts: certificateContentFacts(found.content, found.fingerprint) }, expired);
    }
  }
}

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

type Check = (file: string, given: Given) => Outcome<Report> | Promise<Outcome<Report>>;

/** How a file's first bytes tell what it is, and who checks it. */
const KINDS: readonly { readonly is: (head: Buffer) => boolean; readonly check: Check }[] = [
  { is: (head) => head.subarray(0, 15).toString('latin1') === 'SQLite format 3', check: (file, { head }) => verifySession(file, head) },
  { is: (head) => head.subarray(0, 5).toString('latin1') === '%PDF-', check: (file, { language }) => verifyPdfFile(file, language) },
  { is: (head) => claimsProof(head.toString('utf8')), check: (file, given) => verifyCertificate(readFileSync(file, 'utf8'), given) },
];

async function verify(subject: string, given: Given): Promise<Outcome<Report>> {
  if (claimsProof(subject)) return verifyCertificate(subject, given);
  if (!statSync(subject, { throwIfNoEntry: false })?.isFile()) return err(problem('OC-7102', { text: subject.slice(0, 80) }));
  const head = headOf(subject);
  const kind = KINDS.find(({ is }) => is(head));
  return kind ? kind.check(subject, given) : err(problem('OC-7103', { file: basename(subject) }));
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
    keys: () => [...(own ? [own] : []), ...keysOf(typeof values.data === 'string' ? values.data : DATA_DIR)],
  });
  const words = { vi: ['LỖI', 'Lưu ý'], en: ['ERROR', 'Note'] } satisfies Record<Language, readonly [string, string]>;
  for (const p of outcome.ok ? outcome.warnings : outcome.problems)
    process.stderr.write(`${words[language][p.grade === 'error' ? 0 : 1]} ${problemLine(p, language)}\n`);
  if (!outcome.ok) return 1;
  const { title, facts } = outcome.value;
  process.stdout.write(`${title[language]}\n${facts.map(({ label, value }) => `  ${label[language]}: ${value}\n`).join('')}`);
  return 0;
}
