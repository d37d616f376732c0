/** A member fills in the file "Phiếu ý kiến" in Excel: the form read back, cells written, saved as Excel saves. */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { FORM_COLUMNS } from '../../shared/opinion-form.ts';
import { zipParts } from '../fixtures/workbooks.ts';

export type Cells = Readonly<Record<string, string>>;

/** Every part of a zip by its name. */
export async function unzip(file: Uint8Array): Promise<Readonly<Record<string, Buffer>>> {
  const zip = await fromBufferPromise(Buffer.from(file));
  const parts: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return parts;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `cells`: "D12" → text, as inline strings in place of what stood there. `part`: the worksheet's number in the file. */
export async function fillOpinion(file: Uint8Array, part: number, cells: Cells): Promise<Uint8Array> {
  const parts = await unzip(file);
  const name = `xl/worksheets/sheet${part}.xml`;
  let xml = String(parts[name] ?? '');
  for (const [reference, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${reference}" s="(\\d+)"(?:/>| t="s"><v>\\d+</v></c>)`);
    if (!cell.test(xml)) throw new Error(`no cell ${reference}`);
    xml = xml.replace(cell, `<c r="${reference}" s="$1" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`);
  }
  return zipParts({ ...parts, [name]: xml });
}

/** The text of every cell of a worksheet by its reference, and the lists of choices by cell. */
export async function readForm(file: Uint8Array, part: number): Promise<{ readonly cells: Cells; readonly lists: Cells; readonly xml: string }> {
  const parts = await unzip(file);
  const strings = [...String(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((m) => m[1] ?? '');
  const xml = String(parts[`xl/worksheets/sheet${part}.xml`] ?? '');
  const cells = Object.fromEntries([...xml.matchAll(/<c r="([A-Z]+\d+)" s="\d+" t="s"><v>(\d+)<\/v>/g)].map((m) => [m[1] ?? '', strings[Number(m[2])] ?? '']));
  const lists = Object.fromEntries([...xml.matchAll(/sqref="(D\d+)"><formula1>&quot;([^<]*)&quot;<\/formula1>/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
  return { cells, lists, xml };
}

/** Row of a criterion in the form. */
export function rowOf(cells: Cells, code: string): number {
  const found = Object.entries(cells).find(([reference, text]) => reference.startsWith(FORM_COLUMNS[0]) && text === code);
  if (!found) throw new Error(`no row ${code}`);
  return Number(found[0].slice(1));
}
