/**
 * What the signatures in a PDF are worth, for any bytes: whose, when by their own word, whether what they cover is unchanged, and what
 * they don't cover. It never says "trusted": no list of authorities is kept here, so an unknown one is said, and the reader judges.
 * Hostile files end in a finding, never in a crash: everything that can't be read counts as broken.
 */
import type { PdfCheck, SignatureFinding, SignatureState } from '../../shared/signed-pdf.ts';
import { openPdf, type Pdf } from './pdf/open-pdf.ts';
import { type PdfDict, PdfFault, type PdfString, readText } from './pdf/values.ts';
import { type CheckedCms, checkCms } from './signing/check-cms.ts';
import { type Change, compareRevisions } from './signing/compare-revisions.ts';
import { fieldsOf } from './signing/fields.ts';

/** "D:20260905101530+07'00'" as an ISO instant, or null. */
export function readPdfDate(text: string): string | null {
  const [, y, mo = '01', d = '01', h = '00', mi = '00', s = '00', sign = 'Z', zh = '00', zm = '00'] =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?([Z+-])?(?:(\d\d)'?(\d\d)?)?/.exec(text) ?? [];
  if (!y) return null;
  const shift = (Number(zh) * 60 + Number(zm)) * (sign === '-' ? -1 : 1) * 60_000;
  const at = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)) - (sign === 'Z' ? 0 : shift);
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

const textOf = (pdf: Pdf, dict: PdfDict | undefined, key: string): string => {
  const value = pdf.resolve(dict?.entries.get(key));
  return value.kind === 'string' ? readText(value) : '';
};
const nameOf = (pdf: Pdf, dict: PdfDict, key: string): string => {
  const value = pdf.resolve(dict.entries.get(key));
  return value.kind === 'name' ? value.name : '';
};

type Range = { readonly pieces: readonly Buffer[]; readonly end: number };

/**
 * The bytes a signature covers: all from the file's first to `end`, but for its own value, which must be exactly the gap. Anything else (gaps,
 * overlaps, another string in the gap) could hide something, so it counts as none.
 */
function rangeOf(pdf: Pdf, signature: PdfDict, contents: PdfString): Range | null {
  const numbers = pdf.arrayOf(signature.entries.get('ByteRange')).map((item) => {
    const value = pdf.resolve(item);
    return value.kind === 'atom' && /^\d{1,15}$/.test(value.text) ? Number(value.text) : -1;
  });
  const [from = -1, first = -1, second = -1, rest = -1] = numbers;
  const fits = numbers.length === 4 && from === 0 && first > 0 && rest > 0 && contents.start === first && contents.end === second;
  if (!fits || second + rest > pdf.bytes.length) return null;
  return { pieces: [pdf.bytes.subarray(0, first), pdf.bytes.subarray(second, second + rest)], end: second + rest };
}

const DETACHED = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);

function changesAfter(pdf: Pdf, end: number): readonly Change[] | null {
  if (end === pdf.bytes.length) return [];
  try {
    return compareRevisions(openPdf(pdf.bytes.subarray(0, end)), pdf);
  } catch {
    return null;
  }
}

function stateOf(cms: CheckedCms): SignatureState {
  if (!cms.contentIntact) return 'altered';
  return cms.signatureIntact && cms.certificateNamed !== false ? 'intact' : 'broken';
}

function findingOf(pdf: Pdf, field: string, signature: PdfDict): SignatureFinding {
  const format = nameOf(pdf, signature, 'SubFilter');
  const stated = readPdfDate(textOf(pdf, signature, 'M'));
  const unknown = { field, format, at: stated, subject: '', issuer: '', validFrom: null, validTo: null, trust: null, digest: '', validThen: null } as const;
  const contents = pdf.resolve(signature.entries.get('Contents'));
  const range = contents.kind === 'string' ? rangeOf(pdf, signature, contents) : null;
  const after = range ? changesAfter(pdf, range.end) : null;
  const covers = { until: range?.end ?? 0, after: range ? pdf.bytes.length - range.end : pdf.bytes.length, changes: after };
  if (contents.kind !== 'string' || !range) return { ...unknown, state: 'no-range', covers };
  if (!DETACHED.has(format)) return { ...unknown, state: 'other-format', covers };
  let cms: CheckedCms;
  try {
    cms = checkCms(contents.bytes, range.pieces);
  } catch {
    return { ...unknown, state: 'unreadable', covers };
  }
  const { certificate, chain, digest } = cms;
  const at = stated ?? cms.signingTime;
  const last = chain.at(-1);
  return {
    field,
    format,
    state: stateOf(cms),
    at,
    subject: certificate.subject,
    issuer: certificate.issuer,
    validFrom: certificate.notBefore,
    validTo: certificate.notAfter,
    validThen: at === null ? null : at >= certificate.notBefore && at <= certificate.notAfter,
    trust: certificate.own ? 'self-signed' : last?.own ? 'unknown-root' : 'cut',
    digest,
    covers,
  };
}

/** Never throws. A PDF without signatures has an empty list. */
export function verifySignedPdf(bytes: Uint8Array): PdfCheck {
  try {
    const pdf = openPdf(bytes);
    const info = pdf.dictOf(pdf.xref.trailer.entries.get('Info'));
    const signatures = fieldsOf(pdf)
      .filter((field) => field.type === 'Sig')
      .flatMap((field) => {
        const value = pdf.dictOf(field.value);
        return value ? [findingOf(pdf, field.name, value)] : [];
      })
      .toSorted((a, b) => a.covers.until - b.covers.until);
    const covered = signatures.reduce((most, { covers }) => Math.max(most, covers.until), 0);
    return {
      kind: 'pdf',
      paper: textOf(pdf, info, 'Subject'),
      title: textOf(pdf, info, 'Title'),
      createdAt: readPdfDate(textOf(pdf, info, 'CreationDate')),
      pages: pdf.pages().length,
      bytes: pdf.bytes.length,
      uncovered: pdf.bytes.length - covered,
      signatures,
    };
  } catch (reason) {
    return { kind: 'unreadable', why: reason instanceof PdfFault ? reason.message : 'damaged' };
  }
}
