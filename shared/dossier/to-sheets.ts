/** A session's record → the workbook's sheets as plain rows; what `import-workbook.ts` reads back. */
import { COMMUNE_FINDINGS } from '../commune-findings.ts';
import { boxesOf, type CriteriaBook, criteriaOf, findSet, hasZeroBox, setByNumber } from '../criteria.ts';
import type { CommuneReportOf } from '../evidence.ts';
import type { DossierCode } from '../lib/brand.ts';
import { cutDecimal, type Rational } from '../lib/rational.ts';
import { attendanceFor } from '../presence.ts';
import { councilFor } from '../serving.ts';
import {
  DEFAULT_PROFILE,
  DEFERRAL_NAMES,
  type Dossier,
  halfDayOf,
  halfDaysOf,
  type Notes,
  type Profile,
  REGISTRATION_NAMES,
  ROLE_NAMES,
  type SessionRecord,
  type Sheet,
} from '../session.ts';
import { type Panel, panelOf } from '../tally.ts';
import { COUNCIL_FORM_NAMES } from '../written-opinions.ts';
import { groupBy } from './group-by.ts';
import { INFO_ITEMS, INFO_KEYS, type InfoKey, LAST_ROUND_NAMES, RARE_ITEMS, UPGRADE_NAMES } from './info-items.ts';
import { DISCUSSION_WORDS } from './read-running.ts';
import { namingOf } from './resolve-box.ts';
import { findingKeys, PAPER_SOURCE, SELDOM_SCORE_COLUMNS, type SheetKind, sheetSpec, UNCLEAR } from './sheet-specs.ts';

/** Dates as ISO text; null is an empty cell. */
export type OutCell = string | number | { readonly date: string } | null;
export type OutRow = Readonly<Record<string, OutCell>>;
/** `columns`: key and heading, the notes' columns last. */
export type OutSheet = {
  readonly kind: SheetKind;
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
  readonly rows: Iterable<OutRow>;
};

const yesNo = (value: boolean): string => (value ? 'Có' : 'Không');

/** "2/3", "1", "10.5": exact, as the import reads it. */
function fraction({ num, den }: Rational): string {
  if (den === 1) return String(num);
  return den < 1e9 ? `${num}/${den}` : cutDecimal({ num, den }, 9);
}

const isDecimal = (den: number): boolean => 1e9 % den === 0;
const limitCell = (limit: Rational): OutCell => (isDecimal(limit.den) ? limit.num / limit.den : fraction(limit));

function infoCell(record: SessionRecord, key: InfoKey): OutCell {
  const { info, profile } = record;
  switch (key) {
    case 'startDate':
    case 'endDate':
    case 'councilDecisionDate':
    case 'recognitionDate':
      return info[key] ? { date: info[key] } : null;
    case 'form':
      return COUNCIL_FORM_NAMES[info.form];
    case 'quorumShare':
    case 'gateAgreement':
      return fraction(profile[key]);
    case 'spreadLimit':
      return limitCell(profile.spreadLimit);
    case 'maxRounds':
    case 'reward3':
    case 'reward4':
    case 'decimals':
    case 'minutesFirst':
    case 'certificateFirst':
    case 'noticeFirst':
    case 'reminderFirst':
      return profile[key];
    case 'minutesPrefix':
    case 'minutesSuffix':
    case 'certificatePrefix':
    case 'certificateSuffix':
    case 'noticePrefix':
    case 'noticeSuffix':
    case 'reminderPrefix':
    case 'reminderSuffix':
      return profile[key] || null;
    case 'lastRoundChoice':
      return LAST_ROUND_NAMES[profile.lastRoundChoice][0];
    case 'upgradeReward':
      return UPGRADE_NAMES[profile.upgradeReward][0];
    case 'chairOrDeputyRequired':
    case 'showRunningTotal':
    case 'chairScores':
    case 'secretaryScores':
    case 'gapNamed':
      return yesNo(profile[key]);
    default:
      return info[key] || null;
  }
}

const usual = ({ profile, info }: SessionRecord, key: InfoKey): boolean =>
  RARE_ITEMS.includes(key) &&
  (key === 'chairDelegation'
    ? info[key] === ''
    : key === 'form'
      ? info[key] === 'meeting'
      : profile[key as keyof Profile] === DEFAULT_PROFILE[key as keyof Profile]);

function infoRows(record: SessionRecord): readonly OutRow[] {
  const known = INFO_KEYS.filter((key) => !usual(record, key)).map((key) => ({ item: INFO_ITEMS[key], value: infoCell(record, key) }));
  return [...known, ...Object.entries(record.info.notes).map(([item, value]) => ({ item, value }))];
}

/** The set's name where the import finds the same set by it, else its number. */
function setCell(book: CriteriaBook, number: number): OutCell {
  const name = setByNumber(book, number)?.name;
  return name !== undefined && findSet(book, name)?.number === number ? name : number;
}

const dossierRow = (book: CriteriaBook, d: Dossier, index: number): OutRow => ({
  ...d,
  notes: null,
  number: index + 1,
  set: setCell(book, d.setNumber),
  registration: REGISTRATION_NAMES[d.registration],
  currentStars: d.currentStars,
  eligible: yesNo(d.eligible),
});

/**
 * The sheets a workbook can carry: the newest version of each, and only those the import admits (a member recused or marked absent after
 * submitting has none that counts; of who is away by now those of rounds before the product's last stay on the record).
 */
function carriedSheets(record: SessionRecord): readonly Sheet[] {
  const newest = new Map<string, Sheet>();
  for (const sheet of record.sheets) {
    const key = JSON.stringify([sheet.dossier, sheet.member, sheet.round]);
    const known = newest.get(key);
    if (!known || sheet.version > known.version) newest.set(key, sheet);
  }
  const halfDays = halfDaysOf(record);
  const recusals = groupBy(record.recusals, (r) => r.dossier);
  const exceptions = groupBy(record.productPresence, (p) => p.dossier);
  const panelNow = (d: Dossier): Panel => {
    const halfDay = halfDayOf(d, halfDays);
    const attendance = attendanceFor(record.attendance, exceptions.get(d.code) ?? [], d.code, halfDay);
    return panelOf(councilFor(record.members, record.replacements, d), attendance, recusals.get(d.code) ?? [], d.code, halfDay);
  };
  const panels = new Map(record.dossiers.filter((d) => d.eligible).map((d) => [d.code, panelNow(d)]));
  const known = [...newest.values()].filter((s) => s.round <= record.profile.maxRounds);
  // The product's last round as the import will see it: of the sheets that count.
  const owed = known.filter((s) => panels.get(s.dossier)?.owing.includes(s.member));
  const last = new Map<DossierCode, number>();
  for (const { dossier, round } of owed) last.set(dossier, Math.max(round, last.get(dossier) ?? 0));
  const counts = new Set(owed);
  return known.filter((s) => counts.has(s) || (s.round < (last.get(s.dossier) ?? 0) && panels.get(s.dossier)?.absent.includes(s.member)));
}

function* scoreRows(book: CriteriaBook, record: SessionRecord): Generator<OutRow> {
  const dossiers = new Map(record.dossiers.map((d) => [d.code, d]));
  const trails = new Map(record.paperTrails.map((t) => [t.sheet, t]));
  for (const sheet of carriedSheets(record)) {
    const set = setByNumber(book, dossiers.get(sheet.dossier)?.setNumber ?? 0);
    if (!set) continue;
    const head = { dossier: sheet.dossier, member: sheet.member, round: sheet.round };
    // Of the whole sheet: said on its first row.
    const trail = trails.get(sheet.id);
    const whole: OutRow = {
      opinion: sheet.opinion || null,
      source: sheet.source === 'paper' ? PAPER_SOURCE : null,
      enteredBy: trail?.enteredBy ?? null,
      checkedBy: trail?.checkedBy ?? null,
    };
    let rows = 0;
    const empty = Object.keys(sheet.marks).length === 0;
    if (empty) {
      yield { ...head, criterion: '*', points: 0, ...whole };
      rows += 1;
    }
    const blanks = new Set(sheet.confirmedBlanks);
    for (const { criterion } of criteriaOf(set).values()) {
      const box = sheet.marks[criterion.code];
      const note = sheet.criterionNotes[criterion.code] || null;
      const blank = !empty && blanks.has(criterion.code) && !hasZeroBox(criterion);
      if (box === undefined && !blank && note === null) continue;
      const naming = box === undefined ? undefined : namingOf(criterion, box);
      const points = box === undefined ? (blank ? 0 : null) : (boxesOf(criterion)[box]?.points ?? null);
      yield { ...head, criterion: criterion.code, points, case: naming?.case || null, box: naming?.number ?? null, note, ...(rows === 0 ? whole : {}) };
      rows += 1;
    }
  }
}

const findingWord = (met: boolean | null): string => (met === null ? UNCLEAR : yesNo(met));

const communeRow = ({ dossier, findings, date, signer }: CommuneReportOf): OutRow => ({
  dossier,
  date: date ? { date } : null,
  signer: signer || null,
  ...Object.fromEntries(
    COMMUNE_FINDINGS.flatMap(({ id }) => {
      const found = findings.find((f) => f.id === id);
      return [
        [findingKeys(id).met, findingWord(found?.met ?? null)],
        [findingKeys(id).note, found?.note || null],
      ];
    }),
  ),
});

/** A sheet that a workbook has only where the session has something for it. */
function sheetIfAny<T>(kind: SheetKind, items: readonly T[], rowOf: (item: T) => OutRow): readonly OutSheet[] {
  const { name, columns } = sheetSpec(kind);
  return items.length > 0 ? [{ kind, name, columns, rows: items.map(rowOf) }] : [];
}

type WithNotes = { readonly notes: Notes };

/** A sheet of rows that keep unknown columns: those come last, each in the order it is first met. */
function sheetWithNotes<T extends WithNotes>(
  kind: SheetKind,
  items: readonly T[],
  rowOf: (item: T, index: number) => OutRow,
): OutSheet & { readonly rows: readonly OutRow[] } {
  const spec = sheetSpec(kind);
  const headings = new Set(items.flatMap((item) => Object.keys(item.notes)));
  const noteColumns = [...headings].map((heading) => ({ key: `note:${heading}`, heading }));
  const rows = items.map((item, index) => ({
    ...rowOf(item, index),
    ...Object.fromEntries(Object.entries(item.notes).map(([heading, text]) => [`note:${heading}`, text])),
  }));
  return { kind, name: spec.name, columns: [...spec.columns, ...noteColumns], rows };
}

const DECISIONS = { mean: 'Lấy điểm trung bình', postpone: 'Hoãn' } as const;

/** All sheets but "Kết quả", in the workbook's order. */
export function toSheets(book: CriteriaBook, record: SessionRecord): readonly OutSheet[] {
  const named = halfDaysOf(record).some(Boolean);
  const scores = sheetSpec('scores');
  const paper = record.sheets.some((s) => s.source === 'paper');
  const has = { opinion: record.sheets.some((s) => s.opinion), source: paper, enteredBy: paper, checkedBy: paper };
  return [
    { kind: 'info', name: sheetSpec('info').name, columns: sheetSpec('info').columns, rows: infoRows(record) },
    sheetWithNotes('members', record.members, (m) => ({ ...m, notes: null, role: ROLE_NAMES[m.role], scores: yesNo(m.scores) })),
    sheetWithNotes('dossiers', record.dossiers, (d, index) => dossierRow(book, d, index)),
    // Without a half-day where others are named, a row says nothing.
    sheetWithNotes(
      'attendance',
      record.attendance.filter((a) => a.halfDay || !named),
      (a) => ({ ...a, notes: null, present: yesNo(a.present) }),
    ),
    sheetWithNotes('recusals', record.recusals, (r) => ({ ...r, notes: null })),
    sheetWithNotes('knockOuts', record.knockOuts, (k) => ({ ...k, notes: null })),
    sheetWithNotes('advisory', record.advisory, (a) => ({ ...a, notes: null })),
    {
      kind: 'scores',
      name: scores.name,
      columns: scores.columns.filter((c) => !SELDOM_SCORE_COLUMNS.includes(c.key) || has[c.key as keyof typeof has]),
      rows: scoreRows(book, record),
    },
    sheetWithNotes('gateConclusions', record.gateConclusions, (g) => ({ ...g, notes: null, met: yesNo(g.met) })),
    sheetWithNotes(
      'spreadConclusions',
      record.spreadConclusions.filter((s) => s.round === record.profile.maxRounds),
      (s) => ({ ...s, notes: null, decision: DECISIONS[s.decision] }),
    ),
    // Most sessions have none of these.
    ...(record.productPresence.length > 0
      ? [sheetWithNotes('productPresence', record.productPresence, (p) => ({ ...p, notes: null, present: yesNo(p.present) }))]
      : []),
    ...sheetIfAny('communeReports', record.communeReports, communeRow),
    ...sheetIfAny('advisoryReports', record.advisoryReports, (report) => ({ ...report })),
    ...[
      sheetWithNotes('plenaryVotes', record.plenaryVotes, (v) => ({ ...v, notes: null })),
      sheetWithNotes('deferrals', record.deferrals, (d) => ({ ...d, notes: null, kind: DEFERRAL_NAMES[d.kind] })),
      sheetWithNotes('replacements', record.replacements, (r) => ({ ...r, notes: null, dossiers: r.dossiers.join('; ') })),
      sheetWithNotes('roundPanels', record.roundPanels, (r) => ({ ...r, notes: null })),
      sheetWithNotes('discussions', record.discussions, (d) => ({ ...d, notes: null, kind: DISCUSSION_WORDS[d.kind][0] })),
    ].filter((sheet) => sheet.rows.length > 0),
  ];
}
