/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1): one more revision with a signature field, its value detached CMS over every other
 * byte of the file. What stood before stays byte for byte, so earlier signatures stay valid: signer first, then agency.
 *
 * Libraries: node-forge only opens PKCS#12 files (read-pkcs12.ts says why); CMS, 80 lines of DER, and the revision are written here, signatures
 * computed by Node's crypto. The signing packages at hand write placeholders into the last object as text, which fails on files with
 * cross-reference streams; pdf-lib parses by scanning, not by the file's own references, so that it may see another document than a viewer.
 */
import { createHash } from 'node:crypto';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { appendRevision, type NewObject } from './pdf/append-revision.ts';
import { type Graft, graftPage, type Sides } from './pdf/graft-page.ts';
import { openPdf, type Pdf, type PdfPage } from './pdf/open-pdf.ts';
import { array, atom, dict, name, type PdfDict, PdfFault, type PdfValue, ref, textString, withEntries, writeValue } from './pdf/values.ts';
import { buildCms, cmsRoom } from './signing/build-cms.ts';
import { fieldsOf } from './signing/fields.ts';
import type { SigningKey } from './signing/read-pkcs12.ts';

/** Page from 1; millimetres from the page's top left corner. */
export type SignatureBox = { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * `at`: ISO instant of signing. `label`: what readers show for the field. `look`: a one-page PDF of the page's size, of which `box` is shown at the same
 * place; without it the signature is there and not seen.
 */
export type SignOrder = {
  readonly at: string;
  readonly reason: string;
  readonly label: string;
  readonly look: { readonly pdf: Uint8Array; readonly box: SignatureBox } | null;
};

const POINTS = 72 / 25.4;
const VIETNAM_HOURS = 7;

/** "D:20260905101530+07'00'", in Vietnam's time. */
export function pdfDate(at: string): string {
  const local = new Date(Date.parse(at) + VIETNAM_HOURS * 3_600_000).toISOString();
  return `D:${local.slice(0, 19).replaceAll(/[-T:]/g, '')}+07'00'`;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** A box on a page as PDF has it: from the lower left corner, in points. */
const sidesOf = ({ x, y, width, height }: SignatureBox, [left, , , top]: PdfPage['box']): Sides => [
  round(left + x * POINTS),
  round(top - (y + height) * POINTS),
  round(left + (x + width) * POINTS),
  round(top - y * POINTS),
];

/** OC-6209 locked, OC-6210 certified so that nothing may be added. */
function refusalOf(pdf: Pdf): Outcome<null> {
  if (pdf.xref.trailer.entries.has('Encrypt')) return err(problem('OC-6209'));
  const certified = pdf.dictOf(pdf.dictOf(pdf.catalog.entries.get('Perms'))?.entries.get('DocMDP'));
  const [reference] = pdf.arrayOf(certified?.entries.get('Reference'));
  const level = pdf.resolve(pdf.dictOf(pdf.dictOf(reference)?.entries.get('TransformParams'))?.entries.get('P'));
  return level.kind === 'atom' && level.text === '1' ? err(problem('OC-6210')) : ok(null);
}

function freeName(pdf: Pdf): string {
  const taken = new Set(fieldsOf(pdf).map((field) => field.name));
  let n = 1;
  while (taken.has(`ChuKy${n}`)) n += 1;
  return `ChuKy${n}`;
}

/** The page and the form with one field more; the catalog only where the form stands in it. */
function hung(pdf: Pdf, page: PdfPage, field: number): readonly NewObject[] {
  const notes = [...pdf.arrayOf(page.dict.entries.get('Annots')), ref(field)];
  const paged: NewObject = { ...page.ref, body: withEntries(page.dict, { Annots: array(notes) }) };
  const found = pdf.catalog.entries.get('AcroForm');
  const form = pdf.dictOf(found) ?? dict({});
  // 3: signatures are there, and only revisions may be added. PDF/A forbids leaving the look to the reader.
  const fields = [...pdf.arrayOf(form.entries.get('Fields')), ref(field)];
  const signed: PdfDict = withEntries(
    { kind: 'dict', entries: new Map([...form.entries].filter(([key]) => key !== 'NeedAppearances')) },
    {
      Fields: array(fields),
      SigFlags: atom(3),
    },
  );
  if (found?.kind === 'ref') return [paged, { ...found, body: signed }];
  return [paged, { ...pdf.catalogRef, body: withEntries(pdf.catalog, { AcroForm: signed }) }];
}

const HOLDER = '9'.repeat(10);

/** The dictionary as bytes, and where in them its range and its value stand. */
function signatureBytes({ certificate }: SigningKey, { at, reason }: SignOrder, room: number) {
  const head = dict({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    M: { kind: 'string', bytes: Buffer.from(pdfDate(at)), start: -1, end: -1 },
    Name: textString(certificate.subject),
    Reason: textString(reason),
  });
  const start = writeValue(head).toString('latin1').replace(/ >>$/, '');
  const range = `[0 ${HOLDER} ${HOLDER} ${HOLDER}]`;
  const before = `${start} /ByteRange ${range} /Contents `;
  const body = Buffer.from(`${before}<${'0'.repeat(room * 2)}> >>`, 'latin1');
  return { body, rangeAt: before.indexOf(range), range: range.length, valueAt: before.length, value: room * 2 + 2 };
}

function lookOf({ pdf, box }: NonNullable<SignOrder['look']>, free: number): Graft {
  const drawn = openPdf(pdf);
  const [page] = drawn.pages();
  if (!page) throw new PdfFault('the look has no page');
  return graftPage(drawn, free, sidesOf(box, page.box));
}

function widgetOf(page: PdfPage, order: SignOrder, title: string, signature: number, graft: Graft | null): PdfDict {
  const sides = order.look ? sidesOf(order.look.box, page.box) : [0, 0, 0, 0];
  const look: Readonly<Record<string, PdfValue>> = graft ? { AP: dict({ N: ref(graft.form) }) } : {};
  return dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(title),
    TU: textString(order.label),
    V: ref(signature),
    P: page.ref,
    // Printed, and not to be moved.
    F: atom(132),
    Rect: array(sides.map(atom)),
    ...look,
  });
}

function sign(pdf: Pdf, key: SigningKey, order: SignOrder): Outcome<Buffer> {
  const refused = refusalOf(pdf);
  if (!refused.ok) return refused;
  const page = pdf.pages()[(order.look?.box.page ?? 1) - 1];
  if (!page) return err(problem('OC-6208'));
  const [signature, field] = [pdf.free, pdf.free + 1];
  const graft = order.look ? lookOf(order.look, pdf.free + 2) : null;
  const held = signatureBytes(key, order, cmsRoom(key));
  const { bytes, places } = appendRevision(pdf, [
    { number: signature, generation: 0, body: held.body },
    { number: field, generation: 0, body: widgetOf(page, order, freeName(pdf), signature, graft) },
    ...(graft?.objects ?? []),
    ...hung(pdf, page, field),
  ]);
  const at = places.get(signature) ?? 0;
  const [gap, after] = [at + held.valueAt, at + held.valueAt + held.value];
  bytes.write(`[0 ${gap} ${after} ${bytes.length - after}]`.padEnd(held.range), at + held.rangeAt, 'latin1');
  const digest = createHash('sha256').update(bytes.subarray(0, gap)).update(bytes.subarray(after)).digest();
  bytes.write(buildCms(key, digest).toString('hex'), gap + 1, 'latin1');
  return ok(bytes);
}

/** The signed file. OC-6208 no PDF that can be signed, OC-6209, OC-6210. Whether the key may sign is judged before (judge-key.ts). */
export function signPdf(bytes: Uint8Array, key: SigningKey, order: SignOrder): Outcome<Buffer> {
  try {
    return sign(openPdf(bytes), key, order);
  } catch (reason) {
    if (reason instanceof PdfFault) return err(problem('OC-6208'));
    throw reason;
  }
}
