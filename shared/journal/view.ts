/** The journal as people read it: who did what to which product, before and after. Nothing of a sheet shows while its product is being scored. */
import { AUDIT_EVENTS, type JournalEntry } from '../audit.ts';
import { decimalComma, formatDate, formatDateTime } from '../lib/vietnamese.ts';
import type { Language } from '../problems/index.ts';
import { DETAIL_NAMES, NAMES_OF_ACT, type Name } from './names.ts';
import { VALUE_NAMES } from './values.ts';

export type JournalRow = {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: string;
  readonly words: string;
  readonly who: string;
  readonly device: string;
  readonly dossier: string;
  /** "Tỷ lệ: 3/4 → 5/7", one a line. */
  readonly details: readonly string[];
};

/** All that shows of an entry about a product that is being scored: a receipt or a hash of the ticks would be a way to the points. */
const SAFE = ['member', 'round', 'version', 'reason', 'why', 'enteredBy', 'checkedBy'];

/** Details whose values are codes of members and of items of the dossier's checklist. */
const NAMED = ['member', 'proposer', 'owing', 'exempt', 'missing', 'reopened', 'by', 'replacedBy', 'speaker', 'voters', 'item'];

/** Details that hold a decimal number as text. */
const DECIMALS = ['A', 'B', 'C', 'mean'];

const PLACE = { vi: 0, en: 1 } as const;

const COMMON = {
  vi: { yes: 'có', no: 'không', desk: 'Thư ký', program: 'Chương trình' },
  en: { yes: 'yes', no: 'no', desk: 'Secretary', program: 'Program' },
} as const;

/** A time as the journal keeps it; people read the venue's own. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** How one entry is told: of which act, in which language, with whose names. */
type Telling = { readonly event: string; readonly language: Language; readonly names: ReadonlyMap<string, string> };

const NAMES: Readonly<Record<string, Name>> = DETAIL_NAMES;
const label = (key: string, { event, language }: Telling): string => (NAMES_OF_ACT[event]?.[key] ?? NAMES[key])?.[PLACE[language]] ?? key;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

function single(value: unknown, key: string, { language, names }: Telling): string {
  if (typeof value === 'boolean') return value ? COMMON[language].yes : COMMON[language].no;
  if (typeof value === 'number') return language === 'vi' ? decimalComma(String(value)) : String(value);
  const text = DECIMALS.includes(key) && language === 'vi' ? decimalComma(String(value)) : String(value);
  if (INSTANT.test(text)) return formatDateTime(text);
  if (DAY.test(text)) return formatDate(text);
  return (NAMED.includes(key) ? names.get(text) : VALUE_NAMES[key]?.[text]?.[PLACE[language]]) ?? text;
}

/** A value in words; `key` is the detail it stands under. What is empty inside a larger one is left out; what is `inside` another has brackets. */
function said(value: unknown, key: string, telling: Telling, inside = false): string {
  if (isNothing(value)) return '–';
  if (Array.isArray(value)) return value.map((one) => said(one, key, telling, true)).join(', ');
  if (!isObject(value)) return single(value, key, telling);
  if ('num' in value && 'den' in value) return value.den === 1 ? String(value.num) : `${value.num}/${value.den}`;
  const full = Object.entries(value).filter(([, inner]) => !isNothing(inner));
  const facts = full.map(([name, inner]) => `${label(name, telling)}: ${said(inner, name, telling, true)}`).join(', ') || '–';
  return inside ? `(${facts})` : facts;
}

/** A line of its own for each part that says something. */
const lines = (whole: Readonly<Record<string, unknown>>, telling: Telling): readonly string[] =>
  Object.entries(whole)
    .filter(([, value]) => !isNothing(value))
    .map(([key, value]) => `${label(key, telling)}: ${said(value, key, telling, true)}`);

function changes(before: unknown, after: unknown, telling: Telling): readonly string[] {
  if (before == null && isObject(after)) return lines(after, telling);
  if (!isObject(before) || !isObject(after))
    return [
      ...(before == null ? [] : [`${label('before', telling)}: ${said(before, 'before', telling)}`]),
      ...(after == null ? [] : [`${label('after', telling)}: ${said(after, 'after', telling)}`]),
    ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ key, was: said(before[key], key, telling), is: said(after[key], key, telling) }))
    .filter(({ was, is }) => was !== is)
    .map(({ key, was, is }) => `${label(key, telling)}: ${was} → ${is}`);
}

/** `names`: code of a member or an item of the checklist → name. `scoring`: codes of the products being scored. */
export function journalRow(entry: JournalEntry, names: ReadonlyMap<string, string>, scoring: ReadonlySet<string>, language: Language = 'vi'): JournalRow {
  const { seq, at, event, actor, dossier } = entry;
  const hidden = dossier !== null && scoring.has(dossier);
  const telling = { event, language, names };
  const { before, after, ...rest } = entry.details;
  const facts = Object.entries(rest).filter(([key]) => !hidden || SAFE.includes(key));
  return {
    seq,
    at,
    event,
    words: AUDIT_EVENTS[event],
    who: actor.kind === 'member' ? (names.get(actor.member) ?? actor.member) : COMMON[language][actor.kind],
    device: actor.kind === 'member' ? actor.device : '',
    dossier: dossier ?? '',
    details: [
      ...facts.flatMap(([key, value]) =>
        key === 'result' && isObject(value) ? lines(value, telling) : [`${label(key, telling)}: ${said(value, key, telling)}`],
      ),
      ...(hidden ? [] : changes(before, after, telling)),
    ],
  };
}

/** "dd/mm/yyyy HH:MM:SS" in the venue's time. */
const toTheSecond = (at: string): string => (INSTANT.test(at) ? `${formatDateTime(at)}:${at.slice(17, 19)}` : at);

/** A cell that a spreadsheet takes for text, never for a formula. */
const cell = (text: string | number): string =>
  `"${String(text)
    .replace(/^([=+\-@\t\r])/, "'$1")
    .replaceAll('"', '""')}"`;

/** The rows as CSV for spreadsheets: UTF-8 with a byte order mark, lines end as RFC 4180 says; the head of the chain last. */
export function journalCsv(rows: readonly JournalRow[], headHash: string): string {
  const head = ['Số', 'Thời điểm', 'Việc', 'Người', 'Thiết bị', 'Sản phẩm', 'Chi tiết'];
  const lines = rows.map((r) => [r.seq, toTheSecond(r.at), r.words, r.who, r.device, r.dossier, r.details.join('; ')]);
  return `\uFEFF${[head, ...lines, ['', '', 'Dấu kiểm tra nhật ký (SHA-256)', '', '', '', headHash]].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
