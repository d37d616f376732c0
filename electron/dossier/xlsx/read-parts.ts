/** The workbook's small parts: which sheets there are, which styles are dates, the shared strings. */
import { isDateFormat } from './date-styles.ts';
import { MOST_CELL_CHARACTERS, MOST_STRING_CHARACTERS, MOST_STRINGS, SMALL_PART_MEGABYTES } from './limits.ts';
import type { Package } from './open-package.ts';
import { attribute, parseXml } from './parse-xml.ts';
import { Refused } from './refused.ts';

export type SheetPart = { readonly name: string; readonly part: string; readonly hidden: boolean };
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  /** By style index: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly strings: readonly string[];
};

const small = { megabytes: SMALL_PART_MEGABYTES };

/** `Target` of a relation as a part's name: absolute, or relative to the folder of the part that names it. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

type Relation = { readonly id: string; readonly kind: string; readonly part: string };

/** Relations of a part, by the last word of their type, which transitional and strict files share. */
async function readRelations(parts: Package, of: string): Promise<readonly Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(name)) return relations;
  await parseXml(
    parts,
    name,
    {
      open: (tag, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
        if (tag === 'Relationship' && TargetMode !== 'External')
          relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolvePart(of, Target) });
      },
    },
    small,
  );
  return relations;
}

const OTHER_KINDS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'Excel nhị phân (.xlsb)'],
  ['content.xml', 'bảng tính OpenDocument (.ods)'],
  ['word/document.xml', 'văn bản Word (.docx)'],
];

async function findWorkbook(parts: Package): Promise<string> {
  const named = (await readRelations(parts, '')).find((r) => r.kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const other = OTHER_KINDS.find(([part]) => parts.has(part));
  if (other && !parts.has('xl/workbook.xml')) throw new Refused('OC-2010', { found: other[1] });
  if (!parts.has(named)) throw parts.has('[Content_Types].xml') ? new Refused('OC-2005', { part: named }) : new Refused('OC-2002');
  return named;
}

async function readStyles(parts: Package, part: string | undefined): Promise<readonly boolean[]> {
  const dates: boolean[] = [];
  if (part === undefined || !parts.has(part)) return dates;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await parseXml(
    parts,
    part,
    {
      open: (tag, attributes) => {
        if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        else if (tag === 'cellXfs') inCellFormats = true;
        else if (tag === 'xf' && inCellFormats) dates.push(isDateFormat(Number(attributes.numFmtId ?? 0), codes.get(Number(attributes.numFmtId ?? 0))));
      },
      close: (tag) => {
        if (tag === 'cellXfs') inCellFormats = false;
      },
    },
    small,
  );
  return dates;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** Excel writes characters that XML can't hold as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

async function readStrings(parts: Package, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !parts.has(part)) return strings;
  let [text, inText, phonetic, characters] = ['', false, 0, 0];
  await parseXml(parts, part, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = phonetic === 0;
      else if (tag === 'rPh') phonetic += 1;
    },
    text: (piece) => {
      if (inText && text.length <= MOST_CELL_CHARACTERS) text += piece;
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'si') {
        characters += text.length;
        strings.push(unescapeText(text.slice(0, MOST_CELL_CHARACTERS + 1)));
        if (strings.length > MOST_STRINGS) throw new Refused('OC-2012', { found: `hơn ${MOST_STRINGS}`, what: 'chuỗi văn bản', allowed: MOST_STRINGS });
        if (characters > MOST_STRING_CHARACTERS)
          throw new Refused('OC-2012', { found: `hơn ${MOST_STRING_CHARACTERS}`, what: 'ký tự văn bản', allowed: MOST_STRING_CHARACTERS });
      }
    },
  });
  return strings;
}

/** Everything but the sheets' cells. Throws Refused. */
export async function readParts(parts: Package): Promise<WorkbookParts> {
  const workbook = await findWorkbook(parts);
  const relations = await readRelations(parts, workbook);
  const byId = new Map(relations.map((r) => [r.id, r]));
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await parseXml(
    parts,
    workbook,
    {
      open: (tag, attributes) => {
        if (tag === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
        if (tag !== 'sheet') return;
        const relation = byId.get(attribute(attributes, 'id', true) ?? '');
        // Chart and dialog sheets have no cells.
        if (relation && relation.kind !== 'worksheet') return;
        if (!relation || !parts.has(relation.part)) throw new Refused('OC-2005', { part: relation?.part ?? attributes.name ?? '' });
        sheets.push({ name: (attributes.name ?? '').normalize('NFC'), part: relation.part, hidden: (attributes.state ?? 'visible') !== 'visible' });
      },
    },
    small,
  );
  const partOf = (kind: string): string | undefined => relations.find((r) => r.kind === kind)?.part;
  return { sheets, since1904, dateStyles: await readStyles(parts, partOf('styles')), strings: await readStrings(parts, partOf('sharedStrings')) };
}
