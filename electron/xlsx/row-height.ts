/** Rows with wrapped text get their height when they are written: not every program fits it when it opens a file. */

/** Excel's tallest row, in points. */
export const MOST_POINTS = 409;

/** Lines a text takes in a column so many digits wide; Times New Roman 12 needs a little less than one width unit a letter. */
export function linesOf(text: string, width: number): number {
  if (text.length < width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0);
}
