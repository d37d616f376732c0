import { beforeAll, describe, expect, test } from 'vitest';
import { zDossierRow, zInfo, zMemberRow, zProfile } from '../../shared/contract/desk.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { compare, rational } from '../../shared/lib/rational.ts';
import { foldVietnamese } from '../../shared/lib/vietnamese.ts';
import { type RankedResult, resultsOf } from '../../shared/result.ts';
import { showMean } from '../../shared/result-words.ts';
import { buildSampleRecord, sampleInProgress } from '../../shared/sample/build-sample.ts';
import { completenessOf, faultsOf } from '../../shared/scoring.ts';
import { agendaOf, halfDaysOf, type SessionRecord } from '../../shared/session.ts';
import { tallyDossier } from '../../shared/tally.ts';
import { sampleBook } from '../support/sample-files.ts';

const book = sampleBook();
const setOf = (number: number) => {
  const set = setByNumber(book, number);
  if (!set) throw new Error(`no set ${number}`);
  return set;
};

let record: SessionRecord;
let results: readonly RankedResult[];
beforeAll(() => {
  record = buildSampleRecord(book);
  results = resultsOf(book, record);
});

const named = (words: string): RankedResult => {
  const found = results.find((r) => r.dossier.name.includes(words));
  if (!found) throw new Error(`no product named ${words}`);
  return found;
};

describe('the sample session', () => {
  test('has the real session’s counts', () => {
    const kinds = new Map(record.dossiers.map((d) => [d.producer, d.producerKind]));
    const count = (kind: string) => [...kinds.values()].filter((k) => k === kind).length;
    expect([kinds.size, count('Doanh nghiệp'), count('Hợp tác xã'), count('Hộ sản xuất kinh doanh')]).toEqual([16, 7, 6, 3]);
    expect(record.dossiers).toHaveLength(36);
    expect(record.dossiers.filter((d) => d.eligible)).toHaveLength(33);
    expect(record.dossiers.filter((d) => !d.eligible).every((d) => d.ineligibleReason.length > 20)).toBe(true);
    expect(halfDaysOf(record)).toEqual(['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng', 'Ngày 2 - chiều']);
    expect(new Set(record.dossiers.map((d) => d.setNumber)).size).toBeGreaterThanOrEqual(12);
    expect(record.dossiers.map((d) => d.setNumber)).toEqual(expect.arrayContaining([7, 26]));
  });

  test('has nine members who score and a secretary who does not', () => {
    const roles = record.members.map((m) => `${m.role}${m.scores ? '+' : ''}`);
    expect(roles).toEqual(['chair+', 'deputy+', 'deputy+', 'member+', 'member+', 'member+', 'member+', 'member+', 'member+', 'secretary']);
  });

  test('gives 30 × 4 stars, 3 × 3 stars, 3 ineligible and 960 million VND', () => {
    const by = (disposition: string, stars: number | null) => results.filter((r) => r.disposition === disposition && r.stars === stars).length;
    expect([by('recognise', 4), by('recognise', 3), by('ineligible', null), results.length]).toEqual([30, 3, 3, 36]);
    expect(results.reduce((sum, r) => sum + r.reward, 0)).toBe(960_000_000);
  });

  test('every sheet is valid, complete and owed', () => {
    for (const sheet of record.sheets) {
      const dossier = record.dossiers.find((d) => d.code === sheet.dossier);
      const set = setOf(dossier?.setNumber ?? 0);
      expect(faultsOf(set, sheet.marks), sheet.id).toEqual([]);
      expect(completenessOf(set, sheet).missing, sheet.id).toEqual([]);
      expect(
        sheet.confirmedBlanks.filter((code) => code in sheet.marks),
        sheet.id,
      ).toEqual([]);
      expect(sheet.id).toMatch(/^[\w-]{16,40}$/);
    }
    expect(new Set(record.sheets.map((s) => s.id)).size).toBe(record.sheets.length);
    expect(new Set(record.sheets.map((s) => s.receipt)).size).toBe(record.sheets.length);
    for (const { panel, tally } of results.filter((r) => r.stars !== null)) expect(tally.counted.map((c) => c.member)).toEqual(panel.owing);
    expect(record.sheets.some((s) => s.confirmedBlanks.length > 0)).toBe(true);
    expect(record.sheets.some((s) => s.opinion !== '')).toBe(true);
  });

  test('totals differ believably: 2 to 9 points once settled', () => {
    const spreads = results.filter((r) => r.stars !== null).map((r) => r.tally.spread ?? -1);
    expect([Math.min(...spreads) >= 2, Math.max(...spreads) <= 9]).toEqual([true, true]);
    expect(new Set(spreads).size).toBeGreaterThan(4);
    expect(results.some((r) => r.gates.some((g) => g.flagged && g.stars === 4 && g.conclusion === null))).toBe(true);
  });

  test('one product needed a second round', () => {
    const again = results.filter((r) => r.tally.round === 2);
    expect(again.map((r) => r.dossier.name)).toEqual(['Mứt cà rốt dẻo Đuống Xanh']);
    const { dossier, panel, tally } = named('Mứt cà rốt');
    const first = tallyDossier({ dossier, set: setOf(dossier.setNumber), profile: record.profile, panel, sheets: record.sheets, roundPanels: [] }, 1);
    expect([first.spread, first.overLimit, tally.spread, tally.overLimit]).toEqual([14, true, 6, false]);
  });

  test('three stars come about in three ways', () => {
    const gate = named('Tinh dầu sả chanh');
    expect(gate.failedGates.map((g) => [g.criterion, g.stars, g.settled])).toEqual([['3.5', 4, 'missed']]);
    expect(compare(gate.tally.mean ?? rational(0), rational(70))).toBe(1);
    const mean = named('Bột tỏi').tally.mean ?? rational(0);
    expect([mean, showMean(mean, book.starBands, 2), showMean(mean, book.starBands, 0)]).toEqual([rational(629, 9), '69,89', '69,9']);
    const concluded = named('Mỳ gạo ăn liền');
    expect(concluded.failedGates.map((g) => [g.criterion, g.settled, g.conclusion?.met])).toEqual([['2.3', 'open', false]]);
    expect(new Set(results.filter((r) => r.stars === 3).map((r) => r.dossier.name)).size).toBe(3);
  });

  test('without the recorded conclusions two products are undecided', () => {
    const undecided = resultsOf(book, { ...record, gateConclusions: [] }).filter((r) => r.disposition === 'undecided');
    expect(undecided.map((r) => [r.dossier.name, r.reasons])).toEqual([
      ['Viên nghệ mật ong Núi Thiên', ['gate-conclusion']],
      ['Mỳ gạo ăn liền Sợi Nắng', ['gate-conclusion']],
    ]);
    expect(named('Viên nghệ').stars).toBe(4);
  });

  test('one member misses a half-day, two keep out of a product each, quorum holds', () => {
    expect(record.attendance.filter((a) => !a.present).map((a) => [a.member, a.halfDay, a.reason.length > 10])).toEqual([['TV07', 'Ngày 1 - chiều', true]]);
    expect(record.recusals).toHaveLength(2);
    expect(results.every((r) => r.quorum.reached)).toBe(true);
    expect(results.filter((r) => r.panel.recused.length > 0)).toHaveLength(2);
  });

  test('every row passes the desk’s own schemas', () => {
    zInfo.parse(record.info);
    zProfile.parse(record.profile);
    for (const member of record.members) zMemberRow.parse(member);
    for (const dossier of record.dossiers) zDossierRow.parse(dossier);
  });

  test('advice names criteria of the product’s set and points a box is worth', () => {
    expect(new Set(record.advisory.map((a) => a.dossier)).size).toBeGreaterThanOrEqual(8);
    for (const advice of record.advisory) {
      const set = setOf(record.dossiers.find((d) => d.code === advice.dossier)?.setNumber ?? 0);
      const criterion = set.parts.flatMap((p) => p.sections.flatMap((s) => s.criteria)).find((c) => c.code === advice.criterion);
      expect(criterion?.implicitYesNo ? [0, criterion.maxPoints] : criterion?.options.map((o) => o.points)).toContain(advice.points);
    }
  });

  test('is the same every time, and written with diacritics', () => {
    expect(buildSampleRecord(book)).toEqual(record);
    for (const { name } of record.dossiers) expect(foldVietnamese(name)).not.toBe(name.toLowerCase());
  });
});

describe('the sample in progress', () => {
  test('has the first half of the agenda scored and settled, nothing of the rest', () => {
    const begun = sampleInProgress(record);
    const agenda = agendaOf(begun.dossiers, halfDaysOf(begun)).filter((d) => d.eligible);
    const scored = new Set(begun.sheets.map((s) => s.dossier));
    expect(agenda.map((d) => scored.has(d.code))).toEqual(agenda.map((_, i) => i < 17));
    const decided = resultsOf(book, begun).filter((r) => r.stars !== null);
    expect(decided).toHaveLength(17);
    const full = new Map(results.map((r) => [r.dossier.code, r.stars]));
    for (const r of decided) expect(r.stars).toBe(full.get(r.dossier.code));
    expect(begun.gateConclusions.every((c) => scored.has(c.dossier))).toBe(true);
  });
});
