/** A worksheet that is filled in: protected but for its entry cells, with a list of choices at each. */
import { columnLetters } from '../../../shared/dossier/cells.ts';
import { CHOICE_COLUMN, type FormLine, NOTE_COLUMN, type OpinionForm } from '../../../shared/opinion-form.ts';
import type { StringIndex } from '../../xlsx/cell-xml.ts';
import { linesOf, MOST_POINTS } from '../../xlsx/row-height.ts';
import type { PackedSheet } from '../../xlsx/write-package.ts';
import { type LookName, lookIndex } from './looks.ts';
import { cellXml, ruleXml } from './write-sheet.ts';

/** By column, in Excel's units of one digit. */
const WIDTHS = [10, 42, 66, 22, 36] as const;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE_POINTS = 16;
const OPINION_LINES = 8;

type DrawnLine = {
  readonly texts: readonly string[];
  readonly looks: readonly LookName[];
  readonly lines: number;
  readonly hidden?: boolean;
  readonly wide?: boolean;
};

const same = (look: LookName): readonly LookName[] => WIDTHS.map(() => look);

function drawn(line: FormLine): DrawnLine {
  if (line.kind === 'identity') return { texts: line.cells, looks: same('plain'), lines: 1, hidden: true };
  if (line.kind === 'head') return { texts: line.cells, looks: same('header'), lines: 2 };
  if (line.kind !== 'entry') {
    const look = line.kind;
    // Column A holds codes only: what is read back is told by it.
    return { texts: ['', line.text], looks: same(look), lines: line.kind === 'title' ? 2 : linesOf(line.text, WHOLE - WIDTHS[0]), wide: true };
  }
  const texts = [line.code, line.question, line.options];
  const wanted = Math.max(...texts.map((text, i) => linesOf(text, WIDTHS[i] ?? 10)));
  const choice: LookName = line.choices.length > 0 ? 'entry' : 'text';
  return { texts, looks: ['label', 'text', 'text', choice, 'entryWords'], lines: line.choices.length > 0 ? Math.max(2, wanted) : OPINION_LINES };
}

/** The worksheet's XML; a few hundred lines at most. */
function formXml({ lines }: OpinionForm, first: boolean, strings: StringIndex): string {
  const letters = WIDTHS.map((_, index) => columnLetters(index));
  const merged: string[] = [];
  const rules: string[] = [];
  const head = lines.findIndex((line) => line.kind === 'head') + 1;
  const rows = lines.map((line, index) => {
    const row = index + 1;
    const { texts, looks, lines: high, hidden, wide } = drawn(line);
    if (wide) merged.push(`B${row}:${letters.at(-1)}${row}`);
    if (line.kind === 'entry' && line.choices.length > 0) rules.push(ruleXml(`${letters[CHOICE_COLUMN]}${row}`, { list: line.choices, strict: true }));
    const cells = letters.map((letter, i) => cellXml(`${letter}${row}`, texts[i] ?? null, looks[i] ?? 'plain', strings));
    return `<row r="${row}" ht="${Math.min(MOST_POINTS, high * LINE_POINTS + 4)}" customHeight="1"${hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const start = `${letters[CHOICE_COLUMN]}${lines.findIndex((line) => line.kind === 'entry') + 1}`;
  const notes = lines.flatMap((line, index) =>
    line.kind === 'entry' && line.choices.length === 0
      ? [ruleXml(`${letters[NOTE_COLUMN]}${index + 1}`, { strict: false, prompt: 'Ý kiến chung, nhiều nhất 2000 ký tự' })]
      : [],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${start}" sqref="${start}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${lookIndex('plain')}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    `<dataValidations count="${rules.length + notes.length}">${[...rules, ...notes].join('')}</dataValidations>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** For the package. */
export function packForm(form: OpinionForm): PackedSheet {
  const head = form.lines.findIndex((line) => line.kind === 'head') + 1;
  return { name: form.name, titles: `$${head}:$${head}`, xml: (first, strings) => [formXml(form, first, strings)] };
}
