/** The sample session's second day played over HTTP, to the numbers everyone can check. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResultRow } from '../../shared/contract/desk.ts';
import { PAPER_KINDS } from '../../shared/contract/paper-kinds.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';
import { valueOf } from '../support/client.ts';
import type { FakeMember } from '../support/fake-member.ts';
import { sampleBook } from '../support/sample-files.ts';
import { owing, playRound, whenOpen } from '../support/score-product.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let members: readonly FakeMember[];
beforeAll(async () => {
  venue = await startVenue({ sample: true });
  members = await venue.join();
});
afterAll(() => venue.close());

const rowOf = async (code: string): Promise<ResultRow> => {
  const row = (await venue.desk.run('read-results', {})).rows.find((r) => r.dossier === code);
  if (!row) throw new Error(`no result of ${code}`);
  return row;
};

describe('the second day of the sample session', () => {
  test('a spread of more than 10 is settled in round 2, confirmed and shown to the hall', async () => {
    const { desk } = venue;
    const { code: dossier } = await venue.nextProduct();
    const hall = await venue.hall();
    const first = await playRound(desk, members, dossier, 1, [85, 74, 80, 80, 80, 80, 80, 80]);
    expect([first.spread, first.overLimit, first.disposition, first.reasons]).toEqual([11, true, 'undecided', ['spread']]);
    expect(first.pairs.map((p) => p.gap)).toEqual([11]);
    expect([first.may.confirm, first.may.nextRound]).toEqual([false, true]);
    expect((await desk.ask('confirm-result', { dossier })).status).toBe(422);

    const second = await playRound(desk, members, dossier, 2, [82, 78, 80, 80, 80, 80, 80, 80]);
    expect([second.round, second.spread, second.overLimit, second.stars, second.disposition]).toEqual([2, 4, false, 4, 'recognise']);
    expect(second.rounds.map((r) => r.spread)).toEqual([11, 4]);
    expect(second.shownMean).toBe('80,00');

    expect((await desk.ask('reveal-result', { dossier })).answer.ok).toBe(false);
    await desk.run('confirm-result', { dossier });
    expect((await hall.until((s) => s.phase === 'confirmed')).result).toBeNull();
    await desk.run('reveal-result', { dossier });
    const shown = await hall.until((s) => s.phase === 'result');
    expect(shown.result).toEqual({ stars: 4, shownMean: '80,00', disposition: 'recognise' });
    expect(await rowOf(dossier)).toMatchObject({ stars: 4, shownMean: '80,00', spread: 4, reward: 30_000_000, state: 'confirmed', corrections: 0 });
  });

  test('round 2 starts from one’s own marks and says why, without names', async () => {
    const { desk } = venue;
    const { code: dossier } = await venue.nextProduct();
    await playRound(desk, members, dossier, 1, [85, 73]);
    await desk.run('open-next-round', { dossier });
    const member = members.find((m) => m.code === 'TV01') as FakeMember;
    const state = await whenOpen(member, dossier, 2);
    expect(state.current?.gap).toEqual({ spread: 12, limit: 10, names: null });
    const own = valueOf(await member.client.command<{ marks: object }>('read-sheet', { dossier, round: 1 }));
    expect(state.current?.before?.marks).toEqual(own.marks);
    expect(state.current?.receipt).toBeNull();
    await desk.run('close-scoring', { dossier, evenIfMissing: true });
    const tally = await desk.run('read-tally', { dossier });
    expect(tally.disposition).toBe('undecided');
    await desk.run('resume-scoring', { dossier });
    await desk.run('close-scoring', { dossier, evenIfMissing: true });
  });

  test('closing too early names who is missing; reopening a result needs a reason and is counted', async () => {
    const { desk } = venue;
    const { code: dossier } = await venue.nextProduct();
    await desk.run('open-scoring', { dossier });
    const early = await desk.ask('close-scoring', { dossier, evenIfMissing: false });
    expect(early.answer).toMatchObject({ ok: false, problems: [{ code: 'OC-3015' }] });
    expect(early.text).toContain('Nguyễn Quốc Thịnh');
    await desk.run('close-scoring', { dossier, evenIfMissing: true });
    await desk.run('resume-scoring', { dossier });
    for (const member of await owing(desk, members, dossier)) {
      const state = await whenOpen(member, dossier, 1);
      if (!state.current) throw new Error('closed');
    }
    await desk.run('close-scoring', { dossier, evenIfMissing: true });
    expect(await rowOf(dossier)).toMatchObject({ stars: null, reasons: ['missing-sheets'] });
  });
});

describe('the whole sample session over HTTP', () => {
  test('gives 30 × 4 stars, 3 × 3 stars, 3 ineligible, 960 million VND', async () => {
    const own = await startVenue({ sample: true });
    try {
      const { desk } = own;
      const record = buildSampleRecord(sampleBook());
      const council = await own.join();
      const begun = await desk.run('read-session', {});
      expect([begun.state, begun.dossiers.filter((d) => d.state === 'ready' && d.eligible).length]).toEqual(['open', 16]);
      for (const { code: dossier } of begun.dossiers.filter((d) => d.state === 'ready' && d.eligible)) {
        await desk.run('open-scoring', { dossier });
        for (const sheet of record.sheets.filter((s) => s.dossier === dossier)) {
          const { marks, confirmedBlanks, criterionNotes, opinion } = sheet;
          const member = council.find((m) => m.code === sheet.member) as FakeMember;
          const receipt = valueOf(
            await member.submit({ id: `${sheet.id}-nop`, dossier, round: 1, content: { marks, confirmedBlanks, criterionNotes, opinion } }),
          );
          expect(receipt.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        }
        await desk.run('close-scoring', { dossier, evenIfMissing: false });
        for (const { criterion, stars, met, reason } of record.gateConclusions.filter((c) => c.dossier === dossier))
          await desk.run('conclude-gate', { dossier, criterion, stars, met, reason });
        await desk.run('confirm-result', { dossier });
      }
      for (const { code: dossier, state } of (await desk.run('read-session', {})).dossiers)
        if (state === 'closed') await desk.run('confirm-result', { dossier });
      const results = await desk.run('read-results', {});
      expect([results.byStars[4], results.byStars[3], results.ineligible, results.undecided, results.rewardTotal]).toEqual([30, 3, 3, 0, 960_000_000]);
      expect(results.rows.filter((r) => r.state === 'confirmed')).toHaveLength(33);

      const reopened = dossierCode(results.rows[0]?.dossier ?? '');
      await desk.run('reopen-result', { dossier: reopened, reason: 'Đính chính tên chủ thể' });
      await desk.run('confirm-result', { dossier: reopened });
      expect((await desk.run('read-results', {})).rows[0]).toMatchObject({ dossier: reopened, corrections: 1, state: 'confirmed' });

      const papers = await desk.run('list-papers', {});
      expect(new Set(papers.map((p) => p.kind))).toEqual(new Set(PAPER_KINDS.filter((kind) => kind !== 'ministry' && kind !== 'reminder')));
      // The sample is a rehearsal: everything can be drawn, nothing is ready to be signed.
      expect(papers.filter((p) => p.kind === 'certificate' && p.url !== '' && p.state === 'provisional')).toHaveLength(33);
      for (const kind of ['minutes', 'summary', 'certificate', 'score-sheet'] as const) {
        const paper = papers.find((p) => p.kind === kind);
        const response = await desk.client.get(paper?.url ?? '');
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
        expect(
          Buffer.from(await response.arrayBuffer())
            .subarray(0, 5)
            .toString('latin1'),
        ).toBe('%PDF-');
      }
      await desk.run('end-session', {});
      expect((await desk.ask('reopen-result', { dossier: reopened, reason: 'Sau khi kết thúc' })).answer).toMatchObject({
        ok: false,
        problems: [{ code: 'OC-1004' }],
      });
    } finally {
      await own.close();
    }
  }, 60_000);
});
