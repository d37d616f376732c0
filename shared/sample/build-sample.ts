/**
 * The sample session: Bắc Ninh, 4–5 September 2020, rebuilt with made-up names and scored with book 26/2026. Pure and repeatable.
 * 16 producers, 36 products, 33 eligible; the rules give 30 × 4 stars, 3 × 3 stars, 960 million VND of rewards.
 */
import { NO_EVENTS } from '../blank-facts.ts';
import { type CriteriaBook, type CriteriaSet, setByNumber } from '../criteria.ts';
import { dossierCode, type MemberCode, memberCode } from '../lib/brand.ts';
import { type Advisory, agendaOf, type Dossier, type GateConclusion, halfDaysOf, type Recusal, type SessionRecord, type Sheet } from '../session.ts';
import { panelOf } from '../tally.ts';
import { HALF_DAY_STARTS, HALF_DAYS, SAMPLE_ATTENDANCE, SAMPLE_INFO, SAMPLE_MEMBERS, SAMPLE_PROFILE } from './council.ts';
import { diceOf } from './dice.ts';
import { PRODUCERS, type SampleProducer, type SampleProduct, type Story } from './producers.ts';
import { adviceFor } from './remarks.ts';
import { sampleAdvisoryReports, sampleCommuneReports } from './reports.ts';
import { STORY_GATES, sheetsOf } from './sheets.ts';
import { baseLevels, type Levels, pointsIn } from './ticks.ts';

type Entry = { readonly producer: SampleProducer; readonly product: SampleProduct; readonly dossier: Dossier };

/** Products per half-day. */
const PER_HALF_DAY = [9, 8, 8, 8] as const;
const MINUTES_PER_PRODUCT = 25;

/** Half-day (index) and place in it of the nth eligible product, from 0. */
function placeOf(n: number): { readonly half: number; readonly order: number } {
  let before = 0;
  const half = PER_HALF_DAY.findIndex((count) => {
    if (n < before + count) return true;
    before += count;
    return false;
  });
  return { half, order: n - before + 1 };
}

function entries(): readonly Entry[] {
  let eligibleSoFar = 0;
  return PRODUCERS.flatMap((producer, p) =>
    producer.products.map((product, i): Entry => {
      const eligible = product.ineligible === undefined;
      const place = eligible ? placeOf(eligibleSoFar) : null;
      if (eligible) eligibleSoFar += 1;
      const dossier: Dossier = {
        code: dossierCode(`27-${producer.communeCode}-${i + 1}-2020`),
        name: product.name,
        setNumber: product.set,
        producer: producer.name,
        producerKind: producer.kind,
        representative: producer.representative,
        address: `${producer.village}, ${producer.commune.charAt(0).toLowerCase()}${producer.commune.slice(1)}, ${producer.district}, tỉnh Bắc Ninh`,
        commune: producer.commune,
        phone: `0222 000 ${String(101 + p)}`,
        registration: 'first',
        currentStars: null,
        eligible,
        ineligibleReason: product.ineligible ?? '',
        halfDay: place ? (HALF_DAYS[place.half] ?? '') : '',
        order: place?.order ?? null,
        subCouncil: '',
        notes: {},
      };
      return { producer, product, dossier };
    }),
  );
}

/** What every member must tick alike: kind of organisation, and whether a woman represents the producer. */
const factsOf = (producer: SampleProducer): Readonly<Record<string, number>> => ({
  '3.1': producer.kind === 'Hợp tác xã' ? 2 : producer.kind === 'Doanh nghiệp' ? 1 : 0,
  '3.2': producer.representative.includes(' Thị ') ? 1 : 0,
});

const STORY_TOTALS: Readonly<Partial<Record<Story, number>>> = {
  'below-70': 70,
  'gate-missed': 76,
  'gate-concluded-missed': 74,
  'gate-concluded-met': 79,
  'second-round': 78,
};

const CONCLUSIONS: Readonly<Partial<Record<Story, { readonly met: boolean; readonly reason: string }>>> = {
  'gate-concluded-met': { met: true, reason: 'Hội đồng xem hợp đồng liên kết ký ngày 12/6/2020 do chủ thể trình tại phiên; đủ điều kiện.' },
  'gate-concluded-missed': { met: false, reason: 'Nhãn chưa thể hiện đủ nội dung bắt buộc; Hội đồng thống nhất chưa đạt, chủ thể hoàn thiện ở kỳ sau.' },
};

const TV = (n: number): MemberCode => memberCode(`TV0${n}`);

/** Two members each keep out of one product; the others' sheets count. */
const RECUSALS: readonly (readonly [member: MemberCode, product: string, reason: string])[] = [
  [TV(5), 'Nước ép cà rốt Đuống Xanh', 'Là người hướng dẫn kỹ thuật cho chủ thể'],
  [TV(9), 'Tỏi đen Bãi Bồi', 'Là thành viên góp vốn của hợp tác xã'],
];

/** Every fourth eligible product has an advisory report with points. */
const ADVISED_EACH = 4;

const setFor = (book: CriteriaBook, number: number): CriteriaSet => {
  const set = setByNumber(book, number);
  if (!set) throw new RangeError(`book ${book.id} has no set ${number}`);
  return set;
};

function adviceOf({ dossier }: Entry, set: CriteriaSet, base: Levels): readonly Advisory[] {
  return adviceFor(set).map(({ criterion, text }) => ({
    dossier: dossier.code,
    criterion: criterion.code,
    points: pointsIn(set, base, criterion.code),
    comment: text,
    notes: {},
  }));
}

/** The whole session, every product scored and settled. Throws when the book lacks a set (use book 26/2026). */
export function buildSampleRecord(book: CriteriaBook): SessionRecord {
  const all = entries();
  const recusals: readonly Recusal[] = RECUSALS.flatMap(([member, name, reason]) =>
    all.filter((e) => e.product.name === name).map((e) => ({ member, dossier: e.dossier.code, reason, notes: {} })),
  );
  const sheets: Sheet[] = [];
  const advisory: Advisory[] = [];
  const gateConclusions: GateConclusion[] = [];
  all
    .filter((e) => e.dossier.eligible)
    .forEach((entry, n) => {
      const { dossier, product, producer } = entry;
      const { story } = product;
      const set = setFor(book, product.set);
      const dice = diceOf(`product ${dossier.code}`);
      const total = (story && STORY_TOTALS[story]) ?? 72 + dice.below(15);
      const base = baseLevels(set, factsOf(producer), total, dice);
      const { half, order } = placeOf(n);
      const openedAt = new Date(Date.parse(HALF_DAY_STARTS[half] ?? '') + (order - 1) * MINUTES_PER_PRODUCT * 60_000).toISOString();
      const members = panelOf(SAMPLE_MEMBERS, SAMPLE_ATTENDANCE, recusals, dossier.code, dossier.halfDay).owing;
      sheets.push(...sheetsOf({ dossier, set, base, total, story, members, openedAt }));
      if (n % ADVISED_EACH === 0) advisory.push(...adviceOf(entry, set, base));
      const conclusion = story && CONCLUSIONS[story];
      const gate = story && STORY_GATES[story];
      if (conclusion && gate) gateConclusions.push({ dossier: dossier.code, criterion: gate.criterion, stars: 4, ...conclusion, notes: {} });
    });
  const dossiers = all.map((e) => e.dossier);
  return {
    info: SAMPLE_INFO,
    profile: SAMPLE_PROFILE,
    members: SAMPLE_MEMBERS,
    dossiers,
    ...NO_EVENTS,
    attendance: SAMPLE_ATTENDANCE,
    recusals,
    advisory,
    sheets,
    gateConclusions,
    communeReports: sampleCommuneReports(dossiers),
    advisoryReports: sampleAdvisoryReports(dossiers),
  };
}

/**
 * The same session at the start of its second day: only the first half of the agenda's eligible products (those of day 1) is scored,
 * and nothing later has attendance yet.
 */
export function sampleInProgress(record: SessionRecord): SessionRecord {
  const halfDays = halfDaysOf(record);
  const eligible = agendaOf(record.dossiers, halfDays).filter((d) => d.eligible);
  const scored = eligible.slice(0, Math.ceil(eligible.length / 2));
  const codes = new Set(scored.map((d) => d.code));
  const begun = new Set(scored.map((d) => d.halfDay));
  return {
    ...record,
    attendance: record.attendance.filter((a) => begun.has(a.halfDay)),
    sheets: record.sheets.filter((s) => codes.has(s.dossier)),
    gateConclusions: record.gateConclusions.filter((c) => codes.has(c.dossier)),
    spreadConclusions: record.spreadConclusions.filter((c) => codes.has(c.dossier)),
  };
}

/** The same session before its opening: what the office prepares, and nothing of what happens in the room. */
export function sampleBeforeOpening(record: SessionRecord): SessionRecord {
  return { ...record, attendance: [], sheets: [], paperTrails: [], gateConclusions: [], spreadConclusions: [] };
}
