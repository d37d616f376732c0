/** Cell formats of a workbook: what a cell looks like → the part styles.xml. Times New Roman, as offices print. */

/** `colour`: ARGB, black when left out; `size`: points, 12 when left out. */
export type Font = { readonly bold?: boolean; readonly italic?: boolean; readonly colour?: string; readonly size?: number };

/** One cell format. Its place in the list given to `stylesXml` is its number in the sheets. */
export type Look = {
  readonly font: Font;
  /** ARGB, or null for none. */
  readonly fill: string | null;
  /** Thin lines around the cell. */
  readonly lines: boolean;
  /** Number of a built-in format (ECMA-376, 18.8.30), or a format code. */
  readonly format: number | string;
  /** The `alignment` element, or ''. */
  readonly align: string;
  /** Shown as text whatever it begins with. */
  readonly quote?: boolean;
  /** May be filled in although the worksheet is protected. */
  readonly open?: boolean;
};

const LINE = 'FFB8C4BE';
/** Codes of a file's own begin here. */
const FIRST_OWN_FORMAT = 164;

const fontXml = ({ bold, italic, colour = 'FF000000', size = 12 }: Font): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Times New Roman"/><family val="1"/></font>`;
const fillXml = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const sideXml = (name: string): string => `<${name} style="thin"><color rgb="${LINE}"/></${name}>`;
const list = (tag: string, items: readonly string[]): string => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
const escaped = (code: string): string => code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Each different item once, `first` before all. */
const distinct = (first: readonly string[], items: readonly string[]): readonly string[] => [...new Set([...first, ...items])];

/** The part styles.xml for these cell formats. `shown`: number formats that conditions of a sheet switch to, by place. */
export function stylesXml(looks: readonly Look[], shown: readonly string[] = []): string {
  const fonts = distinct(
    [fontXml({})],
    looks.map((l) => fontXml(l.font)),
  );
  // Excel keeps the first two fills for itself.
  const fills = distinct(
    ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
    looks.flatMap((l) => (l.fill === null ? [] : [fillXml(l.fill)])),
  );
  const borders = [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(sideXml).join('')}<diagonal/></border>`,
  ];
  const codes = distinct([], [...looks.flatMap((l) => (typeof l.format === 'string' ? [l.format] : [])), ...shown]);
  const formatId = (format: number | string): number => (typeof format === 'number' ? format : FIRST_OWN_FORMAT + codes.indexOf(format));
  const formatXml = (code: string): string => `<numFmt numFmtId="${formatId(code)}" formatCode="${escaped(code)}"/>`;
  const xf = ({ font, fill, lines, format, align, quote, open }: Look): string =>
    `<xf numFmtId="${formatId(format)}" fontId="${fonts.indexOf(fontXml(font))}" fillId="${fill === null ? 0 : fills.indexOf(fillXml(fill))}" borderId="${lines ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${open ? ' applyProtection="1"' : ''}${quote ? ' quotePrefix="1"' : ''}>${align}${open ? '<protection locked="0"/>' : ''}</xf>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    codes.length > 0 ? list('numFmts', codes.map(formatXml)) : '',
    list('fonts', fonts),
    list('fills', fills),
    list('borders', borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', looks.map(xf)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    shown.length > 0
      ? list(
          'dxfs',
          shown.map((code) => `<dxf>${formatXml(code)}</dxf>`),
        )
      : '',
    '</styleSheet>',
  ].join('');
}
