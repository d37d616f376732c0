/**
 * What the QR code of a certificate says: plain lines that any phone shows, and at their end the session's public key and its signature over all lines
 * above it. "OCOP1" names the form; a later form gets another number. Whoever has the session's public key (minutes, bundle, session) can check it offline.
 */
import type { Stars } from '../criteria.ts';
import { formatDate } from '../lib/vietnamese.ts';

/** Texts are `cleanText`; dates ISO (yyyy-mm-dd). `expires`: last day it holds. */
export type CertificateContent = {
  readonly number: string;
  readonly code: string;
  readonly product: string;
  readonly producer: string;
  readonly stars: Stars;
  readonly decision: string;
  readonly decided: string;
  readonly issued: string;
  readonly expires: string;
};

/** Signs for the session; the same text gives the same signature. Key and signature in base 32. */
export type ProofSigner = { readonly publicKey: string; readonly sign: (text: string) => string };

export const PROOF_FORM = 'OCOP1';
const LABELS = ['Số', 'Mã', 'Sản phẩm', 'Chủ thể', 'Hạng', 'QĐ', 'Hạn', 'Khóa và chữ ký'] as const;

/** Longer texts are cut in the code (UTF-8 bytes), which would be too fine to print; the product's own code says which is meant. */
const LONGEST = 84;
const ELLIPSIS = '…';
const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** One line in composed letters, as it can stand in the code. */
export function cleanText(text: string): string {
  const line = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim();
  let [kept, bytes] = ['', 0];
  let fits = '';
  for (const letter of line) {
    bytes += bytesOf(letter);
    kept += letter;
    if (bytes <= LONGEST - bytesOf(ELLIPSIS)) fits = kept;
  }
  return bytes > LONGEST ? `${fits.trimEnd()}${ELLIPSIS}` : line;
}

const linesOf = (c: CertificateContent, publicKey: string): string =>
  [
    PROOF_FORM,
    `Số: ${c.number}`,
    `Mã: ${c.code}`,
    `Sản phẩm: ${c.product}`,
    `Chủ thể: ${c.producer}`,
    `Hạng: ${c.stars} sao`,
    `QĐ: ${c.decision}, ${formatDate(c.decided)}`,
    `Hạn: ${formatDate(c.issued)}-${formatDate(c.expires)}`,
    `Khóa và chữ ký: ${publicKey}`,
  ].join('\n');

/** The whole text of the code: after the label of its last line a code needs capitals and digits only. */
export function proofText(content: CertificateContent, { publicKey, sign }: ProofSigner): string {
  const signed = linesOf(content, publicKey);
  return `${signed}.${sign(signed)}`;
}

/** `signed`: the text the signature stands for. */
export type ReadProof = { readonly content: CertificateContent; readonly publicKey: string; readonly signature: string; readonly signed: string };

/** Scanners and clipboards change line ends, composed letters and the spaces around; a field of one line loses its line ends. None of that is an alteration. */
export function tidyProof(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return lines.includes('\n') ? lines : lines.replace(new RegExp(`\\s+(?=(?:${LABELS.join('|')}): )`, 'gu'), '\n');
}

/** Whether a text claims to be the code of a certificate. */
export const claimsProof = (text: string): boolean => /^OCOP\d|\nKhóa và chữ ký: /u.test(tidyProof(text));

const DATE = '(\\d{2}/\\d{2}/\\d{4})';
const FORM = new RegExp(
  [
    `^${PROOF_FORM}`,
    'Số: (.*)',
    'Mã: (.*)',
    'Sản phẩm: (.*)',
    'Chủ thể: (.*)',
    'Hạng: ([1-5]) sao',
    `QĐ: (.*), ${DATE}`,
    `Hạn: ${DATE}-${DATE}`,
    'Khóa và chữ ký: ([0-9A-Z]{52})\\.([0-9A-Z]{103})$',
  ].join('\n'),
  'u',
);

const isoOf = (date: string): string => date.split('/').reverse().join('-');

/** The parts of a code, or null where it isn't one that `proofText` writes. The signature isn't checked here. */
export function readProof(text: string): ReadProof | null {
  const tidy = tidyProof(text);
  const found = FORM.exec(tidy);
  if (!found) return null;
  const [
    ,
    number = '',
    code = '',
    product = '',
    producer = '',
    stars = '',
    decision = '',
    decided = '',
    issued = '',
    expires = '',
    publicKey = '',
    signature = '',
  ] = found;
  const content = {
    number,
    code,
    product,
    producer,
    stars: Number(stars) as Stars,
    decision,
    decided: isoOf(decided),
    issued: isoOf(issued),
    expires: isoOf(expires),
  };
  const signed = linesOf(content, publicKey);
  return `${signed}.${signature}` === tidy ? { content, publicKey, signature, signed } : null;
}

/** The day `months` after an ISO date; the month's last day where it has no such day. */
export function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
