/** Sheet "Hồ sơ" → dossiers. */
import { type CriteriaBook, type CriteriaSet, findSet, type Stars, setByNumber } from '../criteria.ts';
import { dossierCode } from '../lib/brand.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import { type Dossier, REGISTRATION_NAMES, type Registration } from '../session.ts';
import { GAP_CODES, subCouncilGaps } from '../sub-councils.ts';
import { codeKey } from './cells.ts';
import { isExample } from './example.ts';
import { choice, missing, neededText, order, stars, text, yesNo } from './fields.ts';
import type { Gathered, KnownDossier } from './gathered.ts';
import type { RowReader, Table } from './table.ts';
import { shown, textOf } from './values.ts';

const MOST_DOSSIERS = 5000;

/** T-X-STT-YYYY, or older with a district code. */
const CODE_PATTERN = /^\d+(?:-\d+){2,3}-\d{4}$/;

export const REGISTRATION_WORDS: Readonly<Record<Registration, readonly string[]>> = {
  first: [REGISTRATION_NAMES.first, 'Đăng ký lần đầu', 'Đăng ký mới', 'Mới'],
  upgrade: [REGISTRATION_NAMES.upgrade, 'Đăng ký nâng hạng'],
  again: [REGISTRATION_NAMES.again, 'Đăng ký đánh giá lại', 'Đánh giá, phân hạng lại'],
};

/** A set by number, name, alias, or number and name together ("8. Chế biến từ thịt, …"). */
function findSetLoosely(book: CriteriaBook, words: string): CriteriaSet | undefined {
  const found = findSet(book, words.replace(/^bộ\s+(?=\d)/i, ''));
  if (found) return found;
  const both = /^(?:bộ\s+)?(\d{1,2})\s*[.:)–-]\s*(.+)$/is.exec(words);
  const set = both && setByNumber(book, Number(both[1]));
  return set && [set.name, ...set.aliases].some((name) => foldVietnamese(name) === foldVietnamese(both[2] ?? '')) ? set : undefined;
}

function readSet(table: Table, book: CriteriaBook | undefined): CriteriaSet | undefined {
  const cell = table.cell('set');
  if (cell === undefined) missing(table, 'set');
  if (cell === undefined || !book) return undefined;
  const set = findSetLoosely(book, textOf(cell));
  if (!set) table.report.error('OC-2322', { found: shown(cell), last: book.sets.at(-1)?.number ?? 0, book: book.id }, table.place('set'));
  return set;
}

function checkSense(table: Table, dossier: Dossier): void {
  const { report } = table;
  if (dossier.code && !CODE_PATTERN.test(dossier.code) && !isExample(dossier.code)) report.warn('OC-2321', { code: dossier.code }, table.place('code'));
  if (!dossier.eligible && !dossier.ineligibleReason) report.warn('OC-2323', {}, table.place('ineligibleReason'));
  if (dossier.registration === 'upgrade' && dossier.currentStars === null && table.cell('currentStars') === undefined)
    report.warn('OC-2324', {}, table.place('currentStars'));
}

function readDossier(table: Table, set: CriteriaSet | undefined): Dossier {
  const dossier: Dossier = {
    code: dossierCode(neededText(table, 'code')),
    name: neededText(table, 'name'),
    setNumber: set?.number ?? 0,
    producer: neededText(table, 'producer'),
    producerKind: text(table, 'producerKind'),
    representative: text(table, 'representative'),
    address: text(table, 'address'),
    commune: text(table, 'commune'),
    phone: text(table, 'phone'),
    registration: choice(table, 'registration', REGISTRATION_WORDS) ?? 'first',
    currentStars: (stars(table, 'currentStars', 1, 5) ?? null) as Stars | null,
    eligible: yesNo(table, 'eligible') ?? true,
    ineligibleReason: text(table, 'ineligibleReason'),
    halfDay: text(table, 'halfDay'),
    order: order(table, 'order'),
    subCouncil: text(table, 'subCouncil'),
    notes: table.notes(),
  };
  checkSense(table, dossier);
  return dossier;
}

/** Sub-councils without anybody to score their products, each at its first product; the profile and the members are known by now. */
function checkSubCouncils(table: Table, { members, profile }: Gathered, known: readonly KnownDossier[]): void {
  if (members === null) return;
  const gaps = subCouncilGaps(
    [...members.values()].map((m) => m.member),
    known.map((k) => k.dossier),
    profile,
  );
  for (const { subCouncil, first, products, lacks } of gaps)
    table.report.warn(GAP_CODES[lacks], { subCouncil, products }, table.place('subCouncil', known.find((k) => k.dossier === first)?.row));
}

/** Sheet "Hồ sơ", one row per product. */
export function dossierReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, KnownDossier>();
    return {
      row: () => {
        const set = readSet(table, gathered.book);
        const dossier = readDossier(table, set);
        if (!dossier.code) return;
        const first = known.get(codeKey(dossier.code));
        if (first) table.report.error('OC-2311', { code: dossier.code, first: first.row }, table.place('code'));
        else if (known.size === MOST_DOSSIERS) {
          table.report.error('OC-2015', { allowed: MOST_DOSSIERS }, table.place('code'));
          return false;
        } else known.set(codeKey(dossier.code), { dossier, row: table.row(), sound: set !== undefined });
      },
      end: () => {
        // An empty list is one problem; not one more for every row that names a product.
        gathered.dossiers = known.size > 0 ? known : null;
        if (known.size === 0 && table.has('code')) table.report.error('OC-2317', { what: 'hồ sơ' }, { sheet: table.name });
        checkSubCouncils(table, gathered, [...known.values()]);
        const left = [...known.values()].find((k) => isExample(k.dossier.code));
        if (left && known.size > 1) table.report.warn('OC-2112', { code: left.dossier.code }, table.place('code', left.row));
      },
    };
  };
}
