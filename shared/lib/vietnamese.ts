/**
 * Vietnamese text, numbers, dates and order. Pure: no clock; times are given as ISO instants and shown in Asia/Ho_Chi_Minh,
 * which has been UTC+7 without summer time throughout the program's life.
 */

/** Lower case, no diacritics, đ → d, every run of anything but letters and digits one space: the key for loose matching. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const collator = new Intl.Collator('vi', { numeric: true });
/** Order of the Vietnamese alphabet, for sorting. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** "1.234.567" for whole numbers. */
export const formatWhole = (n: number): string => String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** Decimal text with a point → with a comma: "84.33" → "84,33". */
export const decimalComma = (text: string): string => text.replace('.', ',');

/** ISO date (or instant's date part) → dd/mm/yyyy. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** An ISO instant as wall clock in Asia/Ho_Chi_Minh. */
export function localTime(isoInstant: string): LocalTime {
  const shifted = new Date(Date.parse(isoInstant) + 7 * 3600_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "10:42" in Asia/Ho_Chi_Minh. */
export function formatTime(isoInstant: string): string {
  const t = localTime(isoInstant);
  return `${two(t.hour)}:${two(t.minute)}`;
}

/** "05/09/2020 10:42" in Asia/Ho_Chi_Minh. */
export function formatDateTime(isoInstant: string): string {
  const t = localTime(isoInstant);
  return `${two(t.day)}/${two(t.month)}/${t.year} ${two(t.hour)}:${two(t.minute)}`;
}

/** ISO date of an instant in Asia/Ho_Chi_Minh. */
export function localDate(isoInstant: string): string {
  const t = localTime(isoInstant);
  return `${t.year}-${two(t.month)}-${two(t.day)}`;
}

/** Decree 30/2020: day below 10 and months 1, 2 with a 0: "ngày 05 tháng 9 năm 2020". */
export function formatDateLong(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const monthNumber = Number(month);
  return `ngày ${two(Number(day))} tháng ${monthNumber <= 2 ? two(monthNumber) : monthNumber} năm ${year}`;
}
