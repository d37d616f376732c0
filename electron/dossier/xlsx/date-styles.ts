/** Dates in Excel are numbers with a date's style. */
import type { DateCell } from '../../../shared/dossier/cells.ts';

/** Built-in number formats that show dates or times, the East Asian ones included (ECMA-376, 18.8.30). */
const inBuiltIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a date or time: day, month, year, hour or second letters outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return inBuiltIn(id);
  const bare = code.replace(/\[(?:h+|m+|s+)\]/gi, 'h').replace(/"[^"]*"?|\[[^\]]*\]|[\\_*]./g, '');
  return /[dmyhs]/i.test(bare.replace(/general/gi, '')) && !/[0#?]\s*[%]/.test(bare);
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_466;
const pad = (n: number): string => String(n).padStart(2, '0');

/** Serial number → date and minute; undefined outside Excel's calendar. Serial 60 is Excel's 29/02/1900, which never was. */
export function dateCell(serial: number, since1904: boolean): DateCell | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL) return undefined;
  const minutes = Math.round(serial * 1440);
  const day = Math.floor(minutes / 1440);
  const time = `${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`;
  if (day === 0 && !since1904) return { date: '', time };
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return { date: new Date(epoch + day * DAY).toISOString().slice(0, 10), time };
}

/** A `t="d"` cell: "2020-09-04", "2020-09-04T07:30:00", "07:30:00". */
export function isoCell(text: string): DateCell | undefined {
  const match = /^(?:(\d{4}-\d{2}-\d{2}))?T?(?:(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text.trim());
  return match && (match[1] || match[2]) ? { date: match[1] ?? '', time: match[2] ?? '00:00' } : undefined;
}
