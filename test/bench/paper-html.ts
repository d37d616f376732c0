/** The same paper as a page for a browser to print. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block, Cell, FlowPaper, Row, Text } from '../../shared/paper/paper.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const runs = (text: Text): string =>
  (typeof text === 'string' ? [{ text }] : text)
    .map(({ text: words, bold, italic }: { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }) => {
      const plain = safe(words);
      return bold ? `<b>${plain}</b>` : italic ? `<i>${plain}</i>` : plain;
    })
    .join('');

const cell = ({ text, align, span, box }: Cell): string =>
  `<td colspan="${span ?? 1}" style="text-align:${align ?? 'left'}">${box ? `<span class="box">${box === 'ticked' ? '×' : ''}</span>` : runs(text)}</td>`;
const row = ({ cells }: Row): string => `<tr>${cells.map(cell).join('')}</tr>`;
const lines = (texts: readonly string[], align: string): string => texts.map((text) => `<p style="text-align:${align}"><b>${safe(text)}</b></p>`).join('');

function block(part: Block): string {
  switch (part.kind) {
    case 'letterhead':
      return lines([part.parent, part.issuer, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'], 'center');
    case 'title':
      return lines([part.name, part.subject, ...part.under], 'center');
    case 'heading':
      return `<h2>${safe(part.text)}</h2>`;
    case 'paragraph':
      return `<p style="text-align:${part.align ?? 'justify'}">${runs(part.text)}</p>`;
    case 'table': {
      const widths = part.columns.map(({ width }) => `<col style="width:${width === 0 ? 'auto' : `${width}mm`}">`).join('');
      return `<table style="font-size:${part.size}pt"><colgroup>${widths}</colgroup><thead>${part.head.map(row).join('')}</thead><tbody>${part.rows.map(row).join('')}</tbody></table>`;
    }
    case 'writing-lines':
      return `<p>${'…'.repeat(38)}</p>`.repeat(part.count);
    case 'signatures':
      return part.places.map((place) => lines([place.dateline ?? '', ...place.lines, place.note, place.name], 'right')).join('');
    default:
      throw new Error(`no ${part.kind} in a score sheet`);
  }
}

/** Address of a font file, for pages of this machine. */
const font = (name: string): string => pathToFileURL(join(folder, name, `Tinos_${name}.ttf`)).href;

export const paperHtml = (paper: FlowPaper): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${safe(paper.title)}</title><style>
@font-face { font-family: Tinos; src: url(${font('400Regular')}) } @font-face { font-family: Tinos; font-weight: 700; src: url(${font('700Bold')}) }
@font-face { font-family: Tinos; font-style: italic; src: url(${font('400Regular_Italic')}) }
@page { size: A4; margin: 20mm 15mm 20mm 30mm } body { font: ${paper.bodySize}pt/1.2 Tinos; margin: 0 } p { margin: 0 0 6pt } table { width: 100%; border-collapse: collapse; table-layout: fixed }
td { border: .5pt solid; padding: 1pt 3pt } tr { break-inside: avoid } .box { display: inline-block; width: 8pt; height: 8pt; border: .5pt solid; line-height: 8pt }
</style><body>${paper.blocks.map(block).join('')}</body></html>`;
