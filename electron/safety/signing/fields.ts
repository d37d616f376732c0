/** Fields of a PDF's form (ISO 32000-1, 12.7.3), those inside others too. */
import type { Pdf } from '../pdf/open-pdf.ts';
import { type PdfDict, PdfFault, type PdfValue, readText } from '../pdf/values.ts';

/** `type`: /FT, inherited or own. `value`: what is under /V, not followed. */
export type Field = { readonly number: number; readonly dict: PdfDict; readonly type: string; readonly name: string; readonly value: PdfValue | undefined };

const MOST_FIELDS = 20_000;

/** Ends of the tree only: a field with kids that are named themselves is none. */
export function fieldsOf(pdf: Pdf): readonly Field[] {
  const form = pdf.dictOf(pdf.catalog.entries.get('AcroForm'));
  const found: Field[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue, type: string, name: string, depth: number): void => {
    const dict = pdf.dictOf(value);
    if (value.kind !== 'ref' || !dict || seen.has(value.number)) return;
    if (seen.size > MOST_FIELDS || depth > 50) throw new PdfFault('too many fields');
    seen.add(value.number);
    const own = pdf.resolve(dict.entries.get('FT'));
    const kind = own.kind === 'name' ? own.name : type;
    const title = pdf.resolve(dict.entries.get('T'));
    const path = title.kind === 'string' ? [name, readText(title)].filter(Boolean).join('.') : name;
    const kids = pdf.arrayOf(dict.entries.get('Kids')).filter((kid) => pdf.dictOf(kid)?.entries.has('T'));
    if (kids.length === 0) found.push({ number: value.number, dict, type: kind, name: path, value: dict.entries.get('V') });
    for (const kid of kids) visit(kid, kind, path, depth + 1);
  };
  for (const field of pdf.arrayOf(form?.entries.get('Fields'))) visit(field, '', '', 0);
  return found;
}
