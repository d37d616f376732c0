/**
 * What a later revision changed of an earlier one. A signature doesn't cover what was added after it: further signatures may be, anything
 * that shows something else on the pages may not. Compared is what the objects say, not how they are written.
 */
import { createHash } from 'node:crypto';
import type { Pdf, PdfPage } from '../pdf/open-pdf.ts';
import { PdfFault, type PdfValue, writeValue } from '../pdf/values.ts';
import { fieldsOf } from './fields.ts';

/** `pages`: pages were added, taken away or draw something else; `notes`: annotations or fields that are no signatures; `document`: layers, actions, names. */
export type Change = 'pages' | 'notes' | 'document';

const DEEPEST = 150;
/** What leads back up, or says nothing of what is seen. */
const SKIPPED = new Set(['Parent', 'P', 'Annots', 'B', 'Length', 'StructParent', 'StructParents', 'Tabs', 'LastModified', 'PieceInfo', 'Metadata', 'Thumb']);

type Digester = (value: PdfValue | undefined) => string;

/** A hash of all that a value leads to. */
function digesterOf(pdf: Pdf): Digester {
  const known = new Map<number, string>();
  const digest = (value: PdfValue, depth: number, also: ReadonlySet<string>): string => {
    if (depth > DEEPEST) throw new PdfFault('nested too deep to compare');
    switch (value.kind) {
      case 'ref': {
        const before = known.get(value.number);
        if (before !== undefined) return before;
        known.set(value.number, 'circle');
        const found = digest(pdf.resolve(value), depth + 1, also);
        known.set(value.number, found);
        return found;
      }
      case 'array':
        return hash(`[${value.items.map((item) => digest(item, depth + 1, also)).join(' ')}]`);
      case 'dict':
        return hash(
          [...value.entries]
            .filter(([key]) => !SKIPPED.has(key) && !also.has(key))
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => `${JSON.stringify(key)} ${digest(item, depth + 1, also)}`)
            .join('\n'),
        );
      case 'stream':
        return hash(`${digest(value.dict, depth + 1, also)} ${createHash('sha256').update(value.raw).digest('hex')}`);
      default:
        return writeValue(value).toString('latin1');
    }
  };
  return (value) => digest(value ?? { kind: 'atom', text: 'null' }, 0, new Set());
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An entry of the page, or of what it hangs from. */
function inherited(pdf: Pdf, page: PdfPage, key: string): PdfValue | undefined {
  let node: PdfPage['dict'] | undefined = page.dict;
  for (let i = 0; node && i < 50; i += 1) {
    const value = node.entries.get(key);
    if (value) return value;
    node = pdf.dictOf(node.entries.get('Parent'));
  }
  return undefined;
}

const SHOWN = ['Contents', 'UserUnit', 'Group'];
const HANDED_DOWN = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

const pageText = (pdf: Pdf, digest: Digester, page: PdfPage): string =>
  [...SHOWN.map((key) => page.dict.entries.get(key)), ...HANDED_DOWN.map((key) => inherited(pdf, page, key))].map(digest).join(' ');

/** Annotations by object; those that belong to a signature's field are marked. */
function notesOf(pdf: Pdf, digest: Digester): ReadonlyMap<string, boolean> {
  const signatures = new Set(fieldsOf(pdf).flatMap((field) => (field.type === 'Sig' ? [field.number] : [])));
  const notes = new Map<string, boolean>();
  for (const page of pdf.pages())
    for (const value of pdf.arrayOf(page.dict.entries.get('Annots'))) {
      const parent = pdf.dictOf(value)?.entries.get('Parent');
      const own = value.kind === 'ref' && (signatures.has(value.number) || (parent?.kind === 'ref' && signatures.has(parent.number)));
      notes.set(`${page.ref.number} ${value.kind === 'ref' ? value.number : ''} ${digest(value)}`, own);
    }
  return notes;
}

const OF_DOCUMENT = ['OCProperties', 'OpenAction', 'AA', 'Names', 'Collection', 'XFA'];

/** What of the earlier revision reads differently in the later one. Throws PdfFault where it can't be told. */
export function compareRevisions(earlier: Pdf, later: Pdf): readonly Change[] {
  const [before, after] = [digesterOf(earlier), digesterOf(later)];
  const changes = new Set<Change>();
  const [pagesBefore, pagesAfter] = [earlier.pages(), later.pages()];
  const sameLength = pagesBefore.length === pagesAfter.length;
  if (!sameLength || pagesBefore.some((page, i) => pageText(earlier, before, page) !== pageText(later, after, pagesAfter[i] ?? page))) changes.add('pages');
  const [notesBefore, notesAfter] = [notesOf(earlier, before), notesOf(later, after)];
  // A place reserved for a signature changes when it is signed; any other note stays as it is, and only signatures are added.
  const empty = new Set(fieldsOf(earlier).flatMap((f) => (f.type === 'Sig' && !f.value ? [f.number] : [])));
  const reserved = (key: string): boolean => empty.has(Number(key.split(' ')[1]));
  for (const [key] of notesBefore) if (!notesAfter.has(key) && !reserved(key)) changes.add('notes');
  for (const [key, signature] of notesAfter) if (!notesBefore.has(key) && !signature) changes.add('notes');
  const filled = (pdf: Pdf, digest: Digester): ReadonlyMap<string, string> =>
    new Map(fieldsOf(pdf).map((field) => [field.name, field.type === 'Sig' && !field.value ? 'empty' : digest(field.value)]));
  const [fieldsBefore, fieldsAfter] = [filled(earlier, before), filled(later, after)];
  for (const [name, value] of fieldsBefore) if (value !== 'empty' && fieldsAfter.get(name) !== value) changes.add('notes');
  for (const key of OF_DOCUMENT) if (before(earlier.catalog.entries.get(key)) !== after(later.catalog.entries.get(key))) changes.add('document');
  return [...changes];
}
