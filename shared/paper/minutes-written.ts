/** What the minutes say where the council was asked in writing: over which days, who answered how, and what it had to meet for. */
import { localDate } from '../lib/vietnamese.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { meetingWords } from '../result-words.ts';
import type { Member, SheetSource } from '../session.ts';
import { latestSheets, quorumOf } from '../tally.ts';
import { differencesOf } from '../written-opinions.ts';
import { indexOf, type PaperContext, roundsOf, setOf } from './context.ts';
import { memberTable } from './member-table.ts';
import { paragraph, spoken } from './office-paper.ts';
import type { Block } from './paper.ts';
import { dateOrDots } from './words.ts';

/** The round whose sheets were the opinions in writing. */
const WRITTEN_ROUND = 1;

const SOURCE_WORDS: Readonly<Record<SheetSource, string>> = { device: 'trên thiết bị', workbook: 'bằng tệp', paper: 'phiếu giấy' };

/** The paper's title as lists and viewers show it. */
export const titleOf = (context: PaperContext): string =>
  context.record.info.form === 'written'
    ? 'Biên bản lấy ý kiến bằng văn bản'
    : context.record.info.form === 'meeting'
      ? 'Biên bản họp Hội đồng'
      : 'Biên bản lấy ý kiến bằng văn bản và họp Hội đồng';

/** From when to when the council was asked; the meeting's day ends it where the session was turned into one here. */
export function askedWhen(context: PaperContext): readonly Block[] {
  const { endDate, form } = context.record.info;
  const until = form === 'written' ? endDate : context.turned ? localDate(context.turned.at) : '';
  return spoken(context, 'minutes/asked-when', { 'hạn lấy ý kiến': dateOrDots(until) });
}

/** Products on which the opinions in writing differed: those named when the session was turned into a meeting, else whatever their sheets say. */
export function neededMeeting(context: PaperContext): readonly Block[] {
  const { results, turned, book } = context;
  const differing = results.flatMap((result): readonly string[] => {
    const round = roundsOf(context, result)[WRITTEN_ROUND - 1];
    const asked = turned === null || turned.differing.includes(result.dossier.code);
    const differences = round && asked && hasPoints(result.disposition) ? differencesOf(book.starBands, setOf(book, result.dossier), round) : null;
    return differences ? [`${result.dossier.name} (${result.dossier.code}): ${meetingWords(setOf(book, result.dossier), differences)}.`] : [];
  });
  const day = turned ? `Từ ${dateOrDots(localDate(turned.at))}` : 'Sau đó';
  if (differing.length === 0) return [paragraph(`${day}, Hội đồng chuyển sang họp; không sản phẩm nào có ý kiến khác nhau.`)];
  return [
    paragraph(`${day}, Hội đồng chuyển sang họp về ${differing.length} sản phẩm có ý kiến khác nhau:`),
    ...differing.map((text) => paragraph(`- ${text}`)),
  ];
}

/** How many products a member gave an opinion on, by the way it came, and on how many none. */
function answered({ record, results }: PaperContext, member: Member): string {
  if (!member.scores) return 'Không cho ý kiến';
  const bySource = new Map<SheetSource, number>();
  let silent = 0;
  for (const { dossier, tally, disposition } of results) {
    const sheet = latestSheets(indexOf(record).sheets.get(dossier.code) ?? [], dossier.code, WRITTEN_ROUND).get(member.code);
    if (sheet) bySource.set(sheet.source, (bySource.get(sheet.source) ?? 0) + 1);
    else if (
      hasPoints(disposition) &&
      (tally.missing.includes(member.code) || record.productPresence.some((p) => p.dossier === dossier.code && p.member === member.code && !p.present))
    )
      silent += 1;
  }
  const came = (Object.keys(SOURCE_WORDS) as SheetSource[]).filter((source) => bySource.has(source));
  const total = [...bySource.values()].reduce((a, b) => a + b, 0);
  const ways = came.map((source) => (came.length === 1 ? SOURCE_WORDS[source] : `${bySource.get(source)} ${SOURCE_WORDS[source]}`)).join(', ');
  const given = total > 0 ? `Gửi ${total} ý kiến (${ways})` : 'Chưa gửi ý kiến';
  return silent > 0 ? `${given}; không gửi ý kiến về ${silent} sản phẩm` : given;
}

/** Members and what became of their opinions, in place of the half-days' attendance. */
export const opinionTable = (context: PaperContext, members: readonly Member[]): Block =>
  memberTable(members, 'Ý kiến bằng văn bản', 44, (m) => answered(context, m));

/** How many must answer so that a product can be decided. */
export function answersNeeded({ record }: PaperContext): Block {
  const [halfDay = ''] = indexOf(record).halfDays;
  const { scoring, needed } = quorumOf(record.members, [], halfDay, record.profile);
  const leader = record.profile.chairOrDeputyRequired ? ', trong đó có Chủ tịch hoặc Phó Chủ tịch' : '';
  return paragraph(`Được lấy ý kiến: ${scoring} thành viên chấm điểm. Kết quả của một sản phẩm cần ý kiến của ít nhất ${needed} thành viên${leader}.`);
}

/** Whose sheets of a round came by file. */
export function byFile({ record }: PaperContext, { dossier }: RankedResult, round: number, nameOf: (member: Member['code']) => string): string {
  if (record.info.form === 'meeting') return '';
  const own = [...latestSheets(indexOf(record).sheets.get(dossier.code) ?? [], dossier.code, round).values()].filter((s) => s.source === 'workbook');
  return own.map((sheet) => nameOf(sheet.member)).join(', ');
}
