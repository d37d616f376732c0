/** Sheets → an .xlsx file, in a stream: memory holds the distinct texts only. Written beside its name, then renamed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { StringIndex } from './cell-xml.ts';
import { attributeText, stringItem } from './xml-text.ts';

/** A worksheet ready for the package. Its XML is asked for once, when the strings are collected. */
export type PackedSheet = {
  readonly name: string;
  /** Rows, and columns, printed again on every page: "$1:$1", "$A:$B,$5:$6". */
  readonly titles: string;
  /** "$A$1:$H$40"; left out: everything is printed. */
  readonly area?: string;
  /** In pieces. `first`: it is the sheet that is shown. */
  readonly xml: (first: boolean, strings: StringIndex) => Iterable<string>;
};

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

/** "$A:$B,$5:$6" of a sheet as a reference from outside it. */
const within = (name: string, ranges: string): string =>
  ranges
    .split(',')
    .map((range) => `${quoted(name)}!${range}`)
    .join(',');

function workbookXml(sheets: readonly PackedSheet[]): string {
  const list = sheets.map((s, i) => `<sheet name="${attributeText(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const named = (name: string, index: number, reference: string): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">${attributeText(reference)}</definedName>`;
  const names = sheets.flatMap((s, i) => [
    ...(s.area ? [named('Print_Area', i, within(s.name, s.area))] : []),
    named('Print_Titles', i, within(s.name, s.titles)),
  ]);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0" tabRatio="850"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
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

/** The zip of a workbook, to be read as it is written. `styles`: the part styles.xml. */
function packSheets(sheets: readonly PackedSheet[], styles: string): ZipFile {
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
  text('xl/styles.xml', styles);
  sheets.forEach((sheet, index) => stream(sheetPart(index), () => sheet.xml(index === 0, strings)));
  // Last: by then every sheet has named its texts.
  stream('xl/sharedStrings.xml', () => sharedStringsXml(texts));
  zip.end();
  return zip;
}

/** A small workbook's bytes. */
export const packageBytes = (sheets: readonly PackedSheet[], styles: string): Promise<Buffer> =>
  buffer(packSheets(sheets, styles).outputStream as NodeJS.ReadableStream);

/** Replaces `file` only when everything is written. */
export async function writePackage(file: string, sheets: readonly PackedSheet[], styles: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(packSheets(sheets, styles).outputStream, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}
