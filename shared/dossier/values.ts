/** What a cell says: one reader per kind of value, undefined when it says something else. Text and numbers may stand for each other. */
import { parseDecimal, type Rational } from '../lib/rational.ts';
import { parseShare } from '../lib/share.ts';
import { foldVietnamese, formatDate } from '../lib/vietnamese.ts';
import { type CellValue, cleanText, isDate, isError } from './cells.ts';

/** The cell as text: numbers without exponent tricks, dates as dd/mm/yyyy. */
export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isError(cell)) return cell.error;
  return [cell.date && formatDate(cell.date), cell.time === '00:00' && cell.date ? '' : cell.time].filter(Boolean).join(' ');
}

/** No number, date or choice is longer; what is would only be slow to match. */
const LONGEST = 100;
const tooLong = (cell: CellValue): boolean => typeof cell === 'string' && cell.length > LONGEST && cleanText(cell).length > LONGEST;

/** For messages: shortened, never empty. */
export function shown(cell: CellValue | undefined): string {
  const text = textOf(cell).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const YES = new Set(['co', 'x', 'yes', 'y', '1', 'true', 'dung', 'dat', 'co mat']);
const NO = new Set(['khong', 'ko', 'no', 'n', '0', 'false', 'sai', 'khong dat', 'chua dat', 'vang', 'vang mat', 'khong co mat']);
const TICKS = new Set(['✓', '✔', '☑', '☒']);
export const YES_NO = 'Có, Không';

/** Có or Không in its spellings, else undefined. */
export function yesNoOf(cell: CellValue): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  if (tooLong(cell)) return undefined;
  const text = textOf(cell);
  const folded = foldVietnamese(text);
  if (YES.has(folded) || TICKS.has(text)) return true;
  return NO.has(folded) ? false : undefined;
}

/** A number, from a number or from text with a decimal comma or point ("3", "3,0"). */
export function numberOf(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || tooLong(cell)) return undefined;
  const text = cleanText(cell).replace(',', '.');
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

/** A whole number within bounds; 2.9999999999 as arithmetic in a sheet leaves it is 3. */
export function wholeOf(cell: CellValue, min: number, max: number): number | undefined {
  const number = numberOf(cell);
  if (number === undefined) return undefined;
  const whole = Math.round(number);
  return Math.abs(number - whole) < 1e-9 && whole >= min && whole <= max ? whole : undefined;
}

/** A decimal ≥ 0 as an exact fraction, at most nine decimals. */
export function decimalOf(cell: CellValue): Rational | undefined {
  const number = numberOf(cell);
  return number === undefined || number < 0
    ? undefined
    : parseDecimal(typeof cell === 'string' ? cleanText(cell).replace(',', '.').replace('+', '') : String(Number(number.toFixed(9))));
}

/** 0.75, 75% or 3/4 as an exact fraction, else undefined. */
export function shareOf(cell: CellValue): Rational | undefined {
  if (typeof cell === 'number') return parseShare(cell >= 1e-6 || cell <= -1e-6 ? String(cell) : '0');
  return typeof cell === 'string' && !tooLong(cell) ? parseShare(cleanText(cell)) : undefined;
}

/** The third or two thirds that a short decimal ("0.67") was probably meant to be. */
export function meantThird(share: Rational): string | undefined {
  const value = share.num / share.den;
  if (share.den % 3 === 0) return undefined;
  return Math.abs(value - 2 / 3) < 0.01 ? '2/3' : Math.abs(value - 1 / 3) < 0.01 ? '1/3' : undefined;
}

const GROUPED = /^\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/;
const UNIT: Readonly<Record<string, number>> = { '': 1, trieu: 1e6, ty: 1e9, ti: 1e9, nghin: 1e3, ngan: 1e3 };

/** Whole VND ≥ 0: 30000000, "30.000.000", "30,000,000 đ", "30 triệu", "1,5 tỷ". "30.000" is thirty thousand; "30.5" alone says nothing clear. */
export function moneyOf(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return wholeOf(cell, 0, 1e12);
  if (typeof cell !== 'string' || tooLong(cell)) return undefined;
  const text = cleanText(cell)
    .replace(/\s*(đồng|đ|₫|vnđ|vnd)\s*\.?$/i, '')
    .trim();
  const match = /^([\d.,\s]*\d)\s*(\p{L}*)$/u.exec(text);
  const unit = match && UNIT[foldVietnamese(match[2] ?? '')];
  if (!match || unit === undefined || unit === null) return undefined;
  const digits = match[1] ?? '';
  if (/^\d+$/.test(digits) || GROUPED.test(digits)) return wholeOf(Number(digits.replace(/\D/g, '')) * unit, 0, 1e12);
  const decimal = unit > 1 ? parseDecimal(digits.replace(',', '.')) : undefined;
  return decimal && (decimal.num * unit) % decimal.den === 0 ? wholeOf((decimal.num * unit) / decimal.den, 0, 1e12) : undefined;
}

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

function isoDate(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${two(month)}-${two(day)}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== iso) return undefined;
  return Number(year) >= 1990 && Number(year) <= 2100 ? iso : undefined;
}

export const DATE_FORMS = 'ngày có trong lịch, kiểu Excel hoặc dd/mm/yyyy, năm 1990 đến 2100';

/** An ISO date from a date cell, "04/09/2020", "2020-09-04" or "ngày 04 tháng 9 năm 2020". Day before month, always. */
export function dateOf(cell: CellValue): string | undefined {
  if (typeof cell === 'object') {
    if (!isDate(cell)) return undefined;
    const [year = '', month = '', day = ''] = cell.date.split('-');
    return isoDate(year, month, day);
  }
  if (typeof cell !== 'string' || tooLong(cell)) return undefined;
  const text = cleanText(cell);
  const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  if (dayFirst) return isoDate(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  return iso ? isoDate(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') : undefined;
}

export const TIME_FORMS = 'giờ kiểu Excel hoặc HH:MM';

/** HH:MM from a time cell, a fraction of a day, "7:30", "7h30", "8 giờ". */
export function timeOf(cell: CellValue): string | undefined {
  if (typeof cell === 'object') return isDate(cell) ? cell.time : undefined;
  if (typeof cell === 'number') {
    if (cell < 0 || cell >= 1) return undefined;
    const minutes = Math.round(cell * 1440) % 1440;
    return `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`;
  }
  if (typeof cell !== 'string' || tooLong(cell)) return undefined;
  const match = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:phút|p|:00)?$/i.exec(cleanText(cell));
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return undefined;
  return `${two(match[1])}:${two(match[2])}`;
}

/** 3 from 3, "3", "3 sao", "3*", "***", within bounds. */
export function starsOf(cell: CellValue, min: number, max: number): number | undefined {
  if (tooLong(cell)) return undefined;
  const text = textOf(cell);
  if (/^\*+$/.test(text)) return text.length >= min && text.length <= max ? text.length : undefined;
  return wholeOf(typeof cell === 'string' ? text.replace(/\s*(\*|sao|★|☆)$/i, '').replace(/^hạng\s+/i, '') : cell, min, max);
}

/** The choice whose name or other spelling folds to the cell's text. */
export function choiceOf<T extends string>(cell: CellValue, names: Readonly<Record<T, readonly string[]>>): T | undefined {
  const folded = tooLong(cell) ? '' : foldVietnamese(textOf(cell));
  return (Object.keys(names) as T[]).find((key) => names[key].some((name) => foldVietnamese(name) === folded));
}
