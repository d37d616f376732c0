/** Sheets → an .xlsx file, in a stream: memory holds the distinct texts only. Written beside its name, then renamed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { stylesXml } from './styles.ts';
import { type FormSheet, formXml } from './write-form.ts';
import { type DrawnSheet, type StringIndex, sheetXml } from './write-sheet.ts';
import { attributeText, stringItem } from './xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Every part gets the same date, so that the same session gives the same file. */
const STAMP = new Date(2026, 0, 1);

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, i) => `<Override PartName="/${sheetPart(i)}" ContentType="${TYPE}.worksheet+xml"/>`);
  const fixed = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`,
  ];
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${[...fixed, ...sheets].join('')}</Types>`;
}

const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (items: readonly string[]): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;

const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'`;

type AnySheet = DrawnSheet | FormSheet;
const isForm = (sheet: AnySheet): sheet is FormSheet => 'lines' in sheet;
const xmlOf = (sheet: AnySheet, first: boolean, strings: StringIndex): Iterable<string> =>
  isForm(sheet) ? [formXml(sheet, first, strings)] : sheetXml(sheet, first, strings);

function workbookXml(sheets: readonly AnySheet[]): string {
  const list = sheets.map((s, i) => `<sheet name="${attributeText(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const titles = sheets.map((s, i) => {
    const row = isForm(s) ? s.lines.findIndex((line) => line.kind === 'head') + 1 : 1;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${attributeText(quoted(s.name))}!$${row}:$${row}</definedName>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0" tabRatio="850"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function* sharedStringsXml(texts: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">`;
  let piece = '';
  for (const text of texts.keys()) {
    piece += stringItem(text);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sst>`;
}

/** Replaces `file` only when everything is written. */
export async function writePackage(file: string, sheets: readonly AnySheet[]): Promise<void> {
  const texts = new Map<string, number>();
  const strings = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const zip = new ZipFile();
  const options = { mtime: STAMP, forceDosTimestamp: true };
  const text = (part: string, xml: string): void => zip.addBuffer(Buffer.from(xml), part, options);
  const stream = (part: string, pieces: () => Iterable<string>): void =>
    zip.addReadStreamLazy(part, options, (give) => give(null, Readable.from(pieces(), { objectMode: false })));
  text('[Content_Types].xml', contentTypes(sheets.length));
  text('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]));
  text('xl/workbook.xml', workbookXml(sheets));
  const count = sheets.length;
  const ofSheets = sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  text(
    'xl/_rels/workbook.xml.rels',
    relations([...ofSheets, relation(`rId${count + 1}`, 'styles', 'styles.xml'), relation(`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml')]),
  );
  text('xl/styles.xml', stylesXml());
  sheets.forEach((sheet, index) => stream(sheetPart(index), () => xmlOf(sheet, index === 0, strings)));
  // Last: by then every sheet has named its texts.
  stream('xl/sharedStrings.xml', () => sharedStringsXml(texts));
  zip.end();
  const unfinished = `${file}.part`;
  try {
    await pipeline(zip.outputStream, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}
