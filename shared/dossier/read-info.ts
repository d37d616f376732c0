/** Sheet "Phiên": items and values → session info and regulation profile. */
import type { CriteriaBook } from '../criteria.ts';
import { compare, type Rational, rational } from '../lib/rational.ts';
import { formatDate } from '../lib/vietnamese.ts';
import type { Place } from '../problems/index.ts';
import { DEFAULT_PROFILE, MOST_AFFIX, MOST_NUMBER, type Profile, type SessionInfo, SIGNING_FORMS, type SigningForm } from '../session.ts';
import { type CellValue, isDate } from './cells.ts';
import { DEFAULT_BOOK, findBook } from './find-book.ts';
import type { Gathered } from './gathered.ts';
import { FORM_NAMES, INFO_ITEMS, type InfoKey, infoKeyOf, LAST_ROUND_NAMES, UPGRADE_NAMES } from './info-items.ts';
import type { RowReader, Table } from './table.ts';
import {
  choiceOf,
  DATE_FORMS,
  dateOf,
  decimalOf,
  meantThird,
  moneyOf,
  shareOf,
  shown,
  TIME_FORMS,
  textOf,
  timeOf,
  wholeOf,
  YES_NO,
  yesNoOf,
} from './values.ts';

type Given = { readonly cell: CellValue; readonly row: number };
type Items = ReadonlyMap<InfoKey, Given>;

/** Readers of one item by kind; what can't be read is reported in its row. */
function readersOf(table: Table, items: Items) {
  const { report } = table;
  const at = (key: InfoKey): Place => {
    const row = items.get(key)?.row;
    return row === undefined ? { sheet: table.name } : table.place('value', row);
  };

  function value<T>(key: InfoKey, parse: (cell: CellValue) => T | undefined, allowed: string): T | undefined {
    const cell = items.get(key)?.cell;
    if (cell === undefined) return undefined;
    const parsed = parse(cell);
    if (parsed === undefined) report.error('OC-2202', { column: INFO_ITEMS[key], found: shown(cell), allowed }, at(key));
    return parsed;
  }

  function text(key: InfoKey, max: number): string {
    const cell = items.get(key)?.cell;
    const found = textOf(cell);
    if (cell !== undefined && isDate(cell)) report.warn('OC-2209', { found }, at(key));
    if (found.length > max) report.error('OC-2206', { column: INFO_ITEMS[key], found: found.length, allowed: max }, at(key));
    return found;
  }

  function share(key: InfoKey, least: Rational): Rational | undefined {
    const cell = items.get(key)?.cell;
    if (cell !== undefined && isDate(cell)) {
      report.error('OC-2207', { found: textOf(cell) }, at(key));
      return undefined;
    }
    const withinOne = (c: CellValue): Rational | undefined => {
      const found = shareOf(c);
      return found && found.num > 0 && compare(found, rational(1)) <= 0 ? found : undefined;
    };
    const parsed = value(key, withinOne, 'tỷ lệ lớn hơn 0 và không quá 1, ghi 0,75, 75% hoặc 3/4');
    if (!parsed) return undefined;
    if (compare(parsed, least) < 0) report.error('OC-2210', { found: shown(cell) }, at(key));
    const meant = meantThird(parsed);
    if (meant) report.warn('OC-2208', { found: shown(cell), meant }, at(key));
    return parsed;
  }

  return { at, value, text, share };
}

type Readers = ReturnType<typeof readersOf>;

function readProfile({ at, value, text, share }: Readers, table: Table, items: Items): Profile {
  const upTo100 = (cell: CellValue): Rational | undefined => {
    const found = decimalOf(cell) ?? (typeof cell === 'string' && cell.includes('/') ? shareOf(cell) : undefined);
    return found && found.num >= 0 && compare(found, rational(100)) <= 0 ? found : undefined;
  };
  const reward = (key: 'reward3' | 'reward4'): number => {
    if (!items.has(key)) table.report.warn('OC-2304', { item: INFO_ITEMS[key] }, at(key));
    return value(key, moneyOf, 'số đồng nguyên từ 0 trở lên, ghi 30000000, 30.000.000 hoặc 30 triệu') ?? 0;
  };
  const first = (key: 'minutesFirst' | 'certificateFirst' | 'noticeFirst' | 'reminderFirst'): number =>
    value(key, (cell) => wholeOf(cell, 0, MOST_NUMBER), `số nguyên từ 0 đến ${MOST_NUMBER}; 0 là điền tay`) ?? 0;
  return {
    quorumShare: share('quorumShare', rational(0)) ?? DEFAULT_PROFILE.quorumShare,
    chairOrDeputyRequired: value('chairOrDeputyRequired', yesNoOf, YES_NO) ?? DEFAULT_PROFILE.chairOrDeputyRequired,
    spreadLimit: value('spreadLimit', upTo100, 'số từ 0 đến 100') ?? DEFAULT_PROFILE.spreadLimit,
    maxRounds: value('maxRounds', (cell) => wholeOf(cell, 1, 9), 'số nguyên từ 1 đến 9') ?? DEFAULT_PROFILE.maxRounds,
    gateAgreement: share('gateAgreement', rational(1, 2)) ?? DEFAULT_PROFILE.gateAgreement,
    reward3: reward('reward3'),
    reward4: reward('reward4'),
    upgradeReward: value('upgradeReward', (cell) => choiceOf(cell, UPGRADE_NAMES), 'Toàn bộ, Chênh lệch') ?? DEFAULT_PROFILE.upgradeReward,
    showRunningTotal: value('showRunningTotal', yesNoOf, YES_NO) ?? DEFAULT_PROFILE.showRunningTotal,
    // The workbook has no row for it.
    showStarHints: DEFAULT_PROFILE.showStarHints,
    decimals: value('decimals', (cell) => wholeOf(cell, 0, 4), 'số nguyên từ 0 đến 4') ?? DEFAULT_PROFILE.decimals,
    chairScores: value('chairScores', yesNoOf, YES_NO) ?? DEFAULT_PROFILE.chairScores,
    secretaryScores: value('secretaryScores', yesNoOf, YES_NO) ?? DEFAULT_PROFILE.secretaryScores,
    gapNamed: value('gapNamed', yesNoOf, YES_NO) ?? DEFAULT_PROFILE.gapNamed,
    lastRoundChoice:
      value(
        'lastRoundChoice',
        (cell) => choiceOf(cell, LAST_ROUND_NAMES),
        Object.values(LAST_ROUND_NAMES)
          .map(([name]) => name)
          .join(', '),
      ) ?? DEFAULT_PROFILE.lastRoundChoice,
    minutesPrefix: text('minutesPrefix', MOST_AFFIX),
    minutesSuffix: text('minutesSuffix', MOST_AFFIX),
    minutesFirst: first('minutesFirst'),
    certificatePrefix: text('certificatePrefix', MOST_AFFIX),
    certificateSuffix: text('certificateSuffix', MOST_AFFIX),
    certificateFirst: first('certificateFirst'),
    noticePrefix: text('noticePrefix', MOST_AFFIX),
    noticeSuffix: text('noticeSuffix', MOST_AFFIX),
    noticeFirst: first('noticeFirst'),
    reminderPrefix: text('reminderPrefix', MOST_AFFIX),
    reminderSuffix: text('reminderSuffix', MOST_AFFIX),
    reminderFirst: first('reminderFirst'),
  };
}

function readBook({ at, text }: Readers, table: Table, books: (id: string) => CriteriaBook | undefined): CriteriaBook | undefined {
  const asked = text('bookId', 200) || DEFAULT_BOOK;
  const book = findBook(books, asked);
  if (!book) table.report.error('OC-2301', { found: shown(asked) }, at('bookId'));
  else if (book.readingOnly) table.report.warn('OC-2302', { book: book.id }, at('bookId'));
  return book;
}

function checkDates({ at }: Readers, table: Table, start: string, end: string, book: CriteriaBook | undefined): void {
  if (start && end && end < start) table.report.error('OC-2303', { start: formatDate(start), end: formatDate(end) }, at('endDate'));
  const day = start || end;
  if (day && book && (day < book.effectiveFrom || (book.effectiveTo !== null && day > book.effectiveTo)))
    table.report.warn('OC-1010', { date: formatDate(day), book: book.id, from: formatDate(book.effectiveFrom) }, at(start ? 'startDate' : 'endDate'));
}

const signingForms: Readonly<Record<SigningForm, readonly string[]>> = { 'TM.': ['TM'], 'KT.': ['KT'], 'TL.': ['TL'], 'TUQ.': ['TUQ'] };

function readInfo(readers: Readers, table: Table, book: CriteriaBook | undefined, notes: Readonly<Record<string, string>>): SessionInfo {
  const { at, text, value } = readers;
  const date = (key: InfoKey): string => value(key, dateOf, DATE_FORMS) ?? '';
  const time = (key: InfoKey): string => value(key, timeOf, TIME_FORMS) ?? '';
  const [startDate, endDate, year] = [date('startDate'), date('endDate'), text('year', 10)];
  checkDates(readers, table, startDate, endDate, book);
  const given = text('name', 200);
  const name = given || ['Phiên đánh giá OCOP', year].filter(Boolean).join(' ');
  if (!given) table.report.warn('OC-2305', { name }, at('name'));
  return {
    name,
    form:
      value(
        'form',
        (cell) => choiceOf(cell, FORM_NAMES),
        Object.values(FORM_NAMES)
          .map(([first]) => first)
          .join('; '),
      ) ?? 'meeting',
    province: text('province', 100),
    provinceCode: text('provinceCode', 10),
    batch: text('batch', 50),
    year,
    place: text('place', 200),
    startDate,
    endDate,
    startTime: time('startTime'),
    endTime: time('endTime'),
    bookId: book?.id ?? DEFAULT_BOOK,
    parentBody: text('parentBody', 200),
    issuingBody: text('issuingBody', 200),
    councilDecision: text('councilDecision', 200),
    councilDecisionDate: date('councilDecisionDate'),
    regulation: text('regulation', 300),
    chairDelegation: text('chairDelegation', 500),
    signingForm: value('signingForm', (cell) => choiceOf(cell, signingForms), SIGNING_FORMS.join(', ')) ?? '',
    signerTitle: text('signerTitle', 200),
    signerName: text('signerName', 100),
    minutesNumber: text('minutesNumber', 50),
    recognitionDecision: text('recognitionDecision', 100),
    recognitionDate: date('recognitionDate'),
    firstCertificateNumber: text('firstCertificateNumber', 50),
    notes,
  };
}

/** Sheet "Phiên": information, criteria book and profile. `books` finds a book by its id. */
export function infoReader(gathered: Gathered, books: (id: string) => CriteriaBook | undefined): (table: Table) => RowReader {
  return (table) => {
    const items = new Map<InfoKey, Given>();
    const notes: Record<string, string> = {};
    return {
      row: () => {
        const item = textOf(table.cell('item')).replace(/\s+/g, ' ').replace(/\s*:$/, '');
        const cell = table.cell('value');
        if (!item || cell === undefined || textOf(cell) === '') return;
        const key = infoKeyOf(item);
        if (!key) {
          const label = item.slice(0, 100);
          const note = textOf(cell);
          if (note.length > 2000) table.report.error('OC-2206', { column: label, found: note.length, allowed: 2000 }, table.place('value'));
          notes[label] = notes[label] === undefined || notes[label] === note ? note : `${notes[label]}\n${note}`.slice(0, 2000);
          return;
        }
        const first = items.get(key);
        if (!first) items.set(key, { cell, row: table.row() });
        else if (textOf(first.cell) !== textOf(cell))
          table.report.error('OC-2111', { item: INFO_ITEMS[key], first: first.row, second: table.row() }, table.place('item'));
      },
      end: () => {
        const readers = readersOf(table, items);
        gathered.book = readBook(readers, table, books);
        gathered.profile = readProfile(readers, table, items);
        gathered.info = readInfo(readers, table, gathered.book, notes);
      },
    };
  };
}
