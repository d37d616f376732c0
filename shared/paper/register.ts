/** The register of a session's papers: which there are, in what state, and how each is built. One list for desk, print centre and `run`. */
import { DESK_FILES, type PaperEntry } from '../contract/desk.ts';
import type { ReminderLetter } from '../earlier/reminder-letters.ts';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import { err, type Outcome, ok } from '../lib/outcome.ts';
import { problem } from '../problems/index.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import type { Sheet } from '../session.ts';
import { latestSheets } from '../tally.ts';
import { collectsOpinions } from '../written-opinions.ts';
import { buildAttendance } from './build-attendance.ts';
import { buildCertificate, certificateNumber } from './build-certificate.ts';
import { buildDecision } from './build-decision.ts';
import { buildMinistryList } from './build-ministry-list.ts';
import { buildMinutes } from './build-minutes.ts';
import { buildNotice } from './build-notice.ts';
import { buildPaperRegister } from './build-paper-register.ts';
import { buildProposal } from './build-proposal.ts';
import { buildReceiptList } from './build-receipt-list.ts';
import { buildReentry } from './build-reentry.ts';
import { buildReminder } from './build-reminder.ts';
import { buildResultList } from './build-result-list.ts';
import { buildRewards } from './build-rewards.ts';
import { buildScoreSheet } from './build-score-sheet.ts';
import { buildStatistics } from './build-statistics.ts';
import { buildSummary } from './build-summary.ts';
import { type Confirmed, indexOf, nameOf, type PaperContext, pendingOf } from './context.ts';
import { sessionDays } from './day-minutes.ts';
import { certificateIds, fileNames } from './file-names.ts';
import { titleOf } from './minutes-written.ts';
import { blankNumber, countedAs, type GivenNumber, holdingNumbers, minutesNumber, planNumbers, SERIES_KINDS } from './number-series.ts';
import type { Paper } from './paper.ts';

/** A paper that may be asked for. `build` is null where there is nothing to draw yet. */
type Job = {
  readonly entry: Omit<PaperEntry, 'state' | 'why' | 'url' | 'number'>;
  readonly stateOf: (confirmed: Confirmed) => Pick<PaperEntry, 'state' | 'why'>;
  /** `number`: what the series gave or would give it, ''. */
  readonly build: ((confirmed: Confirmed, number: string) => Paper) | null;
};

const ready = { state: 'ready', why: '' } as const;
const REHEARSED = { state: 'provisional', why: 'Bản diễn tập: chỉ để tập, không ký, không vào sổ.' } as const;

/** Final when every product of the day is. */
const pendingState = (pending: number): Pick<PaperEntry, 'state' | 'why'> =>
  pending > 0 ? { state: 'provisional', why: `Còn ${pending} sản phẩm chưa có kết quả được xác nhận.` } : ready;

const dayJobs = (context: PaperContext): readonly Job[] =>
  sessionDays(context).map(({ id, name, context: own }) => ({
    entry: { id, kind: 'day-minutes', title: `Biên bản họp – ${name}`, dossier: null, member: null, round: null },
    stateOf: (confirmed) =>
      own.record.dossiers.length === 0 ? { state: 'missing', why: 'Ngày này không có sản phẩm nào.' } : pendingState(pendingOf(own, confirmed)),
    build: own.record.dossiers.length === 0 ? null : (confirmed) => buildMinutes(own, confirmed, id, name),
  }));

/** Nothing to list until a sheet's points may be shown. */
function receiptsJob(context: PaperContext): Job {
  const none = context.record.sheets.length === 0;
  return {
    entry: { id: 'ma-phieu', kind: 'receipts', title: 'Danh sách mã phiếu', dossier: null, member: null, round: null },
    stateOf: (confirmed) => (none ? { state: 'missing', why: 'Chưa có phiếu nào được đóng chấm.' } : pendingState(pendingOf(context, confirmed))),
    build: none ? null : (confirmed) => buildReceiptList(context, confirmed, 'ma-phieu'),
  };
}

/** What a clerk types into the national platform: only of results the chair confirmed. */
function reentryJob(context: PaperContext): Job {
  const none = context.results.every((result) => result.stars === null);
  return {
    entry: { id: 'nhap-he-thong', kind: 'reentry', title: 'Phiếu nhập kết quả lên hệ thống quốc gia', dossier: null, member: null, round: null },
    stateOf: (confirmed) =>
      none || !context.results.some(({ stars, dossier }) => stars !== null && confirmed(dossier.code))
        ? { state: 'missing', why: 'Chưa có kết quả nào được xác nhận.' }
        : pendingState(pendingOf(context, confirmed)),
    build: none ? null : (confirmed) => buildReentry(context, confirmed, 'nhap-he-thong'),
  };
}

function sessionJobs(context: PaperContext): readonly Job[] {
  const empty = context.record.dossiers.length === 0;
  const stateOf = (confirmed: Confirmed): Pick<PaperEntry, 'state' | 'why'> => {
    if (empty) return { state: 'missing', why: 'Phiên chưa có hồ sơ sản phẩm.' };
    return pendingState(pendingOf(context, confirmed));
  };
  const job = (id: string, kind: PaperEntry['kind'], title: string, build: (confirmed: Confirmed) => Paper): Job => ({
    entry: { id, kind, title, dossier: null, member: null, round: null },
    stateOf,
    build: empty ? null : build,
  });
  const { record, results } = context;
  const fileOf = fileNames(indexOf(record).halfDays);
  return [
    ...(collectsOpinions(record.info) ? [] : indexOf(record).halfDays).map(
      (halfDay): Job => ({
        entry: {
          id: `du-hop/${fileOf.get(halfDay)}`,
          kind: 'attendance',
          title: `Dự họp – ${halfDay || 'cả phiên'}`,
          dossier: null,
          member: null,
          round: null,
        },
        stateOf: () => (record.members.length === 0 ? { state: 'missing', why: 'Phiên chưa có thành viên.' } : ready),
        build: record.members.length === 0 ? null : () => buildAttendance(context, halfDay, `du-hop/${fileOf.get(halfDay)}`),
      }),
    ),
    ...dayJobs(context),
    job('bien-ban', 'minutes', titleOf(context), (confirmed) => buildMinutes(context, confirmed, 'bien-ban')),
    job('tong-hop-diem', 'summary', 'Bảng tổng hợp điểm', (confirmed) => buildSummary(context, confirmed, 'tong-hop-diem')),
    job('ket-qua', 'results', 'Danh sách kết quả', (confirmed) => buildResultList(context, confirmed, 'ket-qua')),
    job('thong-ke', 'statistics', 'Thống kê kết quả', (confirmed) => buildStatistics(context, confirmed, 'thong-ke')),
    receiptsJob(context),
    reentryJob(context),
    job('to-trinh', 'proposal', 'Tờ trình', (confirmed) => buildProposal(context, confirmed, 'to-trinh')),
    job('du-thao-quyet-dinh', 'decision', 'Dự thảo Quyết định công nhận', () => buildDecision(context, 'du-thao-quyet-dinh')),
    ...(results.some((r) => r.reward > 0)
      ? [job('thuong', 'rewards', 'Danh sách đề nghị thưởng', (confirmed) => buildRewards(context, confirmed, 'thuong'))]
      : []),
    ...(results.some((r) => r.disposition === 'refer')
      ? [job('trinh-trung-uong', 'ministry', 'Danh mục hồ sơ trình Trung ương', (confirmed) => buildMinistryList(context, confirmed, 'trinh-trung-uong'))]
      : []),
    {
      entry: { id: 'so-van-ban', kind: 'register', title: 'Sổ văn bản đã phát hành', dossier: null, member: null, round: null },
      stateOf: () => (context.prints.length > 0 ? ready : { state: 'missing', why: 'Chưa có văn bản nào được phát hành.' }),
      build: context.prints.length > 0 ? () => buildPaperRegister(context, 'so-van-ban') : null,
    },
  ];
}

/** A notice to each producer: final when every own product is confirmed, or has no result to come. */
function noticeJobs(context: PaperContext): readonly Job[] {
  const byProducer = Map.groupBy(context.results, (r) => r.dossier.producer);
  // By the dossiers' own order: ranks may change, a paper's id may not.
  const files = fileNames([...new Set(context.record.dossiers.map((d) => d.producer))]);
  return [...byProducer].map(([producer, results]): Job => {
    const id = `thong-bao/${files.get(producer)}`;
    const open = (confirmed: Confirmed): number =>
      results.filter((r) => (r.disposition === 'undecided' ? r.deferral === null : hasPoints(r.disposition) && !confirmed(r.dossier.code))).length;
    return {
      entry: {
        id,
        kind: 'notice',
        title: `Thông báo kết quả – ${producer}`,
        dossier: results.length === 1 ? (results[0]?.dossier.code ?? null) : null,
        member: null,
        round: null,
      },
      stateOf: (confirmed) => {
        const count = open(confirmed);
        return count > 0 ? { state: 'provisional', why: `Còn ${count} sản phẩm của chủ thể chưa có kết quả được xác nhận.` } : ready;
      },
      build: (confirmed, number) => buildNotice(context, results, number || blankNumber(context.record, 'notice'), open(confirmed) === 0, id),
    };
  });
}

/** A letter to each producer whose certificates end, as they were prepared. */
function reminderJobs(context: PaperContext): readonly Job[] {
  const nameOfLetter = ({ producer, commune }: ReminderLetter): string => [producer, commune].filter(Boolean).join(' ');
  const files = fileNames(context.reminders.map(nameOfLetter));
  return context.reminders.map((letter): Job => {
    const id = `nhac-han/${files.get(nameOfLetter(letter))}`;
    return {
      entry: { id, kind: 'reminder', title: `Nhắc hạn giấy chứng nhận – ${letter.producer}`, dossier: null, member: null, round: null },
      stateOf: () => ready,
      build: (_confirmed, number) => buildReminder(context, letter, number || blankNumber(context.record, 'reminder'), id),
    };
  });
}

function sheetJobs(context: PaperContext, result: RankedResult, folder: string, memberNames: ReadonlyMap<MemberCode, string>): readonly Job[] {
  const { dossier, tally } = result;
  const sheets = indexOf(context.record).sheets.get(dossier.code) ?? [];
  const entry = (member: MemberCode, round: number): Job['entry'] => ({
    id: `phieu-danh-gia/${folder}/${memberNames.get(member) ?? member}-v${round}`,
    kind: 'score-sheet',
    title: `Phiếu đánh giá – ${dossier.name} – ${nameOf(context.record, member)} – vòng ${round}`,
    dossier: dossier.code,
    member,
    round,
  });
  const drawn = Array.from({ length: tally.round }, (_, i) => i + 1).flatMap((round) =>
    [...latestSheets(sheets, dossier.code, round)].map(([member, sheet]: [MemberCode, Sheet]): Job => {
      const about = entry(member, round);
      return { entry: about, stateOf: () => ready, build: () => buildScoreSheet(context, result, sheet, about.id) };
    }),
  );
  if (tally.round === 0 || result.disposition === 'knocked-out') return drawn;
  return [
    ...drawn,
    ...tally.missing.map(
      (member): Job => ({ entry: entry(member, tally.round), stateOf: () => ({ state: 'missing', why: 'Thành viên chưa nộp phiếu.' }), build: null }),
    ),
  ];
}

/** A certificate counts when its result is confirmed. */
function certificateJob(context: PaperContext, result: RankedResult, id: string): Job {
  const { code, name } = result.dossier;
  const blank = blankNumber(context.record, 'certificate') || certificateNumber('', 0);
  return {
    entry: { id, kind: 'certificate', title: `Giấy chứng nhận – ${name}`, dossier: code, member: null, round: null },
    stateOf: (confirmed) => (confirmed(code) ? ready : { state: 'provisional', why: 'Kết quả chưa được xác nhận.' }),
    build: (confirmed, number) => buildCertificate(context, result, number || blank, confirmed(code), id),
  };
}

const registers = new WeakMap<PaperContext, ReadonlyMap<string, Job>>();

/** All jobs by id, made once per context. */
function jobsOf(context: PaperContext): ReadonlyMap<string, Job> {
  const known = registers.get(context);
  if (known) return known;
  const { record, results } = context;
  const folders = fileNames(record.dossiers.map((d) => d.code));
  const memberNames = fileNames([...record.members.map((m) => m.code), ...record.sheets.map((s) => s.member)]);
  const certificateOf = certificateIds(record);
  const folderOf = (code: DossierCode): string => folders.get(code) ?? code;
  const jobs = [
    ...sessionJobs(context),
    ...results.flatMap((result) => sheetJobs(context, result, folderOf(result.dossier.code), memberNames)),
    ...results.filter((r) => r.disposition === 'recognise').map((result) => certificateJob(context, result, certificateOf(result.dossier.code))),
    ...noticeJobs(context),
    ...reminderJobs(context),
  ];
  const register = new Map(jobs.map((job) => [job.entry.id, job]));
  registers.set(context, register);
  return register;
}

type Numbers = { readonly confirmed: Confirmed; readonly planned: readonly GivenNumber[]; readonly holding: ReadonlyMap<string, GivenNumber> };
const numbersByContext = new WeakMap<PaperContext, Numbers>();

/** Numbers given, and those that each series gives next to what is ready and has none, in the register's order. */
function numbersOf(context: PaperContext, confirmed: Confirmed): Numbers {
  const known = numbersByContext.get(context);
  if (known?.confirmed === confirmed) return known;
  const jobs = [...jobsOf(context).values()];
  const planned = SERIES_KINDS.flatMap((kind) => {
    const wanted = jobs.filter(({ entry, stateOf }) => countedAs(entry.kind) === kind && stateOf(confirmed).state === 'ready').map(({ entry }) => entry.id);
    return planNumbers(context.record, kind, context.numbers, wanted);
  });
  const numbers = { confirmed, planned, holding: holdingNumbers([...context.numbers, ...planned]) };
  numbersByContext.set(context, numbers);
  return numbers;
}

/** What the series of a kind gives when one of its papers is put out: all that are ready get theirs, so that numbers follow the ranking. */
export const numbersToGive = (context: PaperContext, confirmed: Confirmed, kind: PaperEntry['kind']): readonly GivenNumber[] =>
  numbersOf(context, confirmed).planned.filter((given) => given.kind === countedAs(kind));

/** A paper's number as it stands on it, ''. */
function numberOf(context: PaperContext, confirmed: Confirmed, { id, kind }: Job['entry']): string {
  if (countedAs(kind)) return numbersOf(context, confirmed).holding.get(id)?.text ?? '';
  if (kind === 'minutes') return minutesNumber(context.record);
  return kind === 'decision' ? context.record.info.recognitionDecision.trim() : '';
}

/** Every paper of the session, the session's own first, then score sheets, certificates and notices in ranking order. */
export function listPapers(context: PaperContext, confirmed: Confirmed): readonly PaperEntry[] {
  return [...jobsOf(context).values()].map(({ entry, stateOf }) => {
    const found = stateOf(confirmed);
    // Nothing of a rehearsal is ever ready to be signed or registered.
    const { state, why } = context.rehearsal && found.state === 'ready' ? REHEARSED : found;
    const url = state === 'missing' ? '' : `${DESK_FILES.papers}${entry.id.split('/').map(encodeURIComponent).join('/')}.pdf`;
    return { ...entry, number: numberOf(context, confirmed, entry), state, why, url };
  });
}

/**
 * Builds one paper by its id. OC-6001: no such paper; OC-6002: nothing to draw yet. What isn't confirmed is built with a mark
 * ("DỰ THẢO", "BẢN XEM").
 */
export function buildPaper(context: PaperContext, id: string, confirmed: Confirmed): Outcome<Paper> {
  const job = jobsOf(context).get(id);
  if (!job) return err(problem('OC-6001', { id }));
  if (!job.build) return err(problem('OC-6002', { title: job.entry.title, why: job.stateOf(confirmed).why }));
  const paper = job.build(confirmed, numberOf(context, confirmed, job.entry));
  return ok(context.program === null ? paper : { ...paper, program: context.program });
}
