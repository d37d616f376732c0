/** A chart's figures as a table: drawn under it, and as text that Excel takes apart again. */
export type Figure = string | number;
export type Figures = { readonly heads: readonly string[]; readonly rows: readonly (readonly Figure[])[] };

/** A cell that a spreadsheet would take for a formula gets an apostrophe; breaks and tabs become blanks. */
function cellText(figure: Figure): string {
  if (typeof figure === 'number') return String(figure);
  const text = figure.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
}

/** Columns by tabs, rows by line ends. */
export const copiedText = ({ heads, rows }: Figures): string => [heads, ...rows].map((row) => row.map(cellText).join('\t')).join('\r\n');
