/** Text with separated values → rows of cells. Pure; whatever the text, it ends and loses nothing. */

const SEPARATORS = [';', ',', '\t', '|'] as const;
const LOOKED_AT = 20;

/** Lines as quotes allow: a line break inside quotes is none. Only for telling the separator. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  let [start, quoted] = [0, false];
  for (let at = 0; at < text.length && lines.length < LOOKED_AT; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) {
      lines.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (lines.length < LOOKED_AT) lines.push(text.slice(start));
  return lines;
}

/** The separator that cuts most of the first lines into the same number of pieces; the comma when none does. */
export function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const lines = firstLines(text).map((line) => line.replace(/"[^"]*"?/g, ''));
  const fit = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((n) => n > 0);
    const most = Math.max(0, ...counts);
    return counts.filter((n) => n === most).length * 1000 + most;
  };
  return SEPARATORS.reduce<string>((best, one) => (fit(one) > fit(best) ? one : best), ',');
}

/** Rows of cells as RFC 4180 says, quotes in the middle of a cell taken as they are. Stops after `mostRows`. */
export function parseCsv(whole: string, mostRows: number): readonly (readonly string[])[] {
  const separator = separatorOf(whole);
  const text = whole.replace(/^sep=.\r?\n/i, '').replace(/\r\n?/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    let cell: string;
    if (text[at] === '"') {
      cell = '';
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) {
          cell += text.slice(at);
          at = text.length;
          break;
        }
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else cell = '';
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    row.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === '\n' || end >= text.length) {
      rows.push(row);
      row = [];
    } else if (at >= text.length) rows.push([...row, '']);
  }
  return rows;
}
