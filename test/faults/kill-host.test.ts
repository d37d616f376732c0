/** The host is killed while members hand in. Whatever had a receipt is there afterwards, once, and the rest goes through on a resend. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../electron/safety/journal.ts';
import { valueOf } from '../support/client.ts';
import { type KillCouncil, killCouncil, MEMBERS } from '../support/kill-council.ts';

let council: KillCouncil;
beforeAll(async () => {
  council = await killCouncil();
});
afterAll(() => council.close());

describe('killed between receipt and reopening', () => {
  test.each([
    [1, 0],
    [4, 1],
    [9, 2],
    [14, 3],
  ])('after %i receipts: every acknowledged sheet is kept once', async (killAfter, index) => {
    const { desk, submit } = council;
    const product = council.agenda[index];
    if (!product) throw new Error('the sample has too few products');
    const { code: dossier } = product;
    await desk().run('open-scoring', { dossier });
    const sent = await council.handInAndKill(product, 1, { killAfter, apartMs: 2 });
    const acknowledged = sent.filter((s) => s.receipt !== null);
    expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);

    const { sheets, entries } = council.readFile();
    const kept = sheets.filter((s) => s.dossier === dossier);
    expect(firstBreak(entries)).toBeNull();
    expect(entries.filter((e) => e.event === 'sheet-received' && e.dossier === dossier)).toHaveLength(kept.length);
    for (const { submission, receipt } of acknowledged) {
      const rows = kept.filter((s) => s.id === submission.id);
      expect(rows.map((s) => [s.receipt, s.marks, s.version])).toEqual([[receipt?.receipt, submission.content.marks, 1]]);
    }

    await council.start();
    const open = (await desk().run('read-matrix', {})).rows.find((r) => r.dossier === dossier);
    expect(open).toMatchObject({ state: 'scoring', round: 1 });
    for (const { member, submission, receipt } of sent) {
      const again = valueOf(await submit(member, submission));
      if (receipt) expect(again).toEqual(receipt);
    }
    await desk().run('close-scoring', { dossier, evenIfMissing: false });
    const tally = await desk().run('read-tally', { dossier });
    expect(tally.rounds[0]?.sheets).toHaveLength(MEMBERS);
    expect(new Set(tally.rounds[0]?.sheets.map((s) => s.receipt)).size).toBe(MEMBERS);
  });

  test('SIGTERM closes in order, and the session opens again as it was', async () => {
    const before = await council.desk().run('read-results', {});
    expect(await council.host().stop()).toBe(0);
    await council.start();
    expect((await council.desk().run('read-results', {})).rows).toEqual(before.rows);
  });
});
