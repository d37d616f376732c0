/** The looks of the program's workbooks: Times New Roman as offices print, green headers, thin lines. */

const GREEN = 'FF00704A';
const DEEP_GREEN = 'FF00523A';
const GREY = 'FF6B7280';
const LINE = 'FFB8C4BE';

type Look = {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly align: string;
  readonly quote?: boolean;
  /** May be filled in although the worksheet is protected. */
  readonly open?: boolean;
};

const MONEY = 3;
const TEXT = 49;
const DATE = 164;

const wrap = '<alignment vertical="center" wrapText="1"/>';
const centre = '<alignment horizontal="center" vertical="center"/>';
const left = '<alignment horizontal="left" vertical="center"/>';

/** Order is the style's index in the file. */
const LOOKS = {
  plain: { font: 0, fill: 0, border: 0, format: 0, align: '' },
  header: { font: 1, fill: 2, border: 1, format: 0, align: '<alignment horizontal="center" vertical="center" wrapText="1"/>' },
  headerNeeded: { font: 1, fill: 3, border: 1, format: 0, align: '<alignment horizontal="center" vertical="center" wrapText="1"/>' },
  text: { font: 0, fill: 0, border: 1, format: TEXT, align: wrap },
  quoted: { font: 0, fill: 0, border: 1, format: TEXT, align: wrap, quote: true },
  code: { font: 0, fill: 0, border: 1, format: TEXT, align: left },
  choice: { font: 0, fill: 0, border: 1, format: TEXT, align: centre },
  whole: { font: 0, fill: 0, border: 1, format: 0, align: centre },
  money: { font: 0, fill: 0, border: 1, format: MONEY, align: '<alignment horizontal="right" vertical="center"/>' },
  moneyLeft: { font: 0, fill: 0, border: 1, format: MONEY, align: left },
  date: { font: 0, fill: 0, border: 1, format: DATE, align: left },
  value: { font: 0, fill: 0, border: 1, format: 0, align: left },
  label: { font: 2, fill: 0, border: 1, format: TEXT, align: wrap },
  hint: { font: 3, fill: 0, border: 1, format: TEXT, align: wrap },
  example: { font: 3, fill: 4, border: 1, format: TEXT, align: wrap },
  exampleWhole: { font: 3, fill: 4, border: 1, format: 0, align: centre },
  title: { font: 4, fill: 0, border: 0, format: TEXT, align: left },
  fact: { font: 0, fill: 0, border: 0, format: TEXT, align: wrap },
  part: { font: 2, fill: 5, border: 1, format: TEXT, align: left },
  entry: { font: 2, fill: 4, border: 1, format: TEXT, align: centre, open: true },
  entryWords: { font: 0, fill: 4, border: 1, format: TEXT, align: wrap, open: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as readonly LookName[];
const indexes = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<LookName, number>;
/** Place of a look among the cell formats of styles.xml. */
export const lookIndex = (name: LookName): number => indexes[name];

const font = (extra: string, colour: string, size = 12): string =>
  `<font>${extra}<sz val="${size}"/><color rgb="${colour}"/><name val="Times New Roman"/><family val="1"/></font>`;
const solid = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string): string => `<${name} style="thin"><color rgb="${LINE}"/></${name}>`;

const xf = ({ font: f, fill, border, format, align, quote, open }: Look): string =>
  `<xf numFmtId="${format}" fontId="${f}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${open ? ' applyProtection="1"' : ''}${quote ? ' quotePrefix="1"' : ''}>${align}${open ? '<protection locked="0"/>' : ''}</xf>`;

/** The part styles.xml: fonts, fills and formats of every look. */
export function stylesXml(): string {
  const fonts = [font('', 'FF000000'), font('<b/>', 'FFFFFFFF'), font('<b/>', 'FF000000'), font('<i/>', GREY), font('<b/>', GREEN, 16)];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid(GREEN),
    solid(DEEP_GREEN),
    solid('FFFFF8E6'),
    solid('FFE6F2EC'),
  ];
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  ];
  const list = (tag: string, items: readonly string[]): string => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${DATE}" formatCode="dd/mm/yyyy"/></numFmts>`,
    list('fonts', fonts),
    list('fills', fills),
    list('borders', borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list(
      'cellXfs',
      NAMES.map((name) => xf(LOOKS[name])),
    ),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
