/** The looks of the session's workbooks: green headers, thin lines, yellow where something is to be filled in. */
import { type Font, type Look, stylesXml } from '../../xlsx/styles.ts';

const GREEN = 'FF00704A';
const DEEP_GREEN = 'FF00523A';
const YELLOW = 'FFFFF8E6';
const PALE = 'FFE6F2EC';

const PLAIN: Font = {};
const BOLD: Font = { bold: true };
const WHITE: Font = { bold: true, colour: 'FFFFFFFF' };
const HINT: Font = { italic: true, colour: 'FF6B7280' };
const TITLE: Font = { bold: true, colour: GREEN, size: 16 };

const GENERAL = 0;
const MONEY = 3;
const TEXT = 49;
const DATE = 'dd/mm/yyyy';

const wrap = '<alignment vertical="center" wrapText="1"/>';
const centre = '<alignment horizontal="center" vertical="center"/>';
const centreWrap = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const left = '<alignment horizontal="left" vertical="center"/>';
const right = '<alignment horizontal="right" vertical="center"/>';

/** Order is the style's index in the file. */
const LOOKS = {
  plain: { font: PLAIN, fill: null, lines: false, format: GENERAL, align: '' },
  header: { font: WHITE, fill: GREEN, lines: true, format: GENERAL, align: centreWrap },
  headerNeeded: { font: WHITE, fill: DEEP_GREEN, lines: true, format: GENERAL, align: centreWrap },
  text: { font: PLAIN, fill: null, lines: true, format: TEXT, align: wrap },
  quoted: { font: PLAIN, fill: null, lines: true, format: TEXT, align: wrap, quote: true },
  code: { font: PLAIN, fill: null, lines: true, format: TEXT, align: left },
  choice: { font: PLAIN, fill: null, lines: true, format: TEXT, align: centre },
  whole: { font: PLAIN, fill: null, lines: true, format: GENERAL, align: centre },
  money: { font: PLAIN, fill: null, lines: true, format: MONEY, align: right },
  moneyLeft: { font: PLAIN, fill: null, lines: true, format: MONEY, align: left },
  date: { font: PLAIN, fill: null, lines: true, format: DATE, align: left },
  value: { font: PLAIN, fill: null, lines: true, format: GENERAL, align: left },
  label: { font: BOLD, fill: null, lines: true, format: TEXT, align: wrap },
  hint: { font: HINT, fill: null, lines: true, format: TEXT, align: wrap },
  example: { font: HINT, fill: YELLOW, lines: true, format: TEXT, align: wrap },
  exampleWhole: { font: HINT, fill: YELLOW, lines: true, format: GENERAL, align: centre },
  title: { font: TITLE, fill: null, lines: false, format: TEXT, align: left },
  fact: { font: PLAIN, fill: null, lines: false, format: TEXT, align: wrap },
  part: { font: BOLD, fill: PALE, lines: true, format: TEXT, align: left },
  entry: { font: BOLD, fill: YELLOW, lines: true, format: TEXT, align: centre, open: true },
  entryWords: { font: PLAIN, fill: YELLOW, lines: true, format: TEXT, align: wrap, open: true },
  entryNumber: { font: PLAIN, fill: YELLOW, lines: true, format: GENERAL, align: left, open: true },
  partWhole: { font: BOLD, fill: PALE, lines: true, format: GENERAL, align: centre },
  entryDate: { font: PLAIN, fill: YELLOW, lines: true, format: DATE, align: left, open: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as readonly LookName[];
const indexes = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<LookName, number>;
/** Place of a look among the cell formats of styles.xml. */
export const lookIndex = (name: LookName): number => indexes[name];

/** The part styles.xml of every workbook that is read back. */
export const lookStyles = (): string => stylesXml(NAMES.map((name) => LOOKS[name]));
