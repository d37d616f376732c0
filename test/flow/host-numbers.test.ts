/**
 * A product's number and colour from the moment the session is opened. Breaks when whatever becomes of the agenda (moved, sorted, put off, brought
 * back, a half-day more) renames a product that members know by its number, or when desk, phones, chair's tab and hall don't say the same one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginSession } from '../../electron/dossier/edit-session.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { arrangeAgenda, arrangeDossier, readAgenda } from '../../electron/scoring/arrange-agenda.ts';
import { deferDossier, returnDossier } from '../../electron/scoring/defer-dossier.ts';
import { closeScoring, openScoring } from '../../electron/scoring/move-scoring.ts';
import { readDossiers } from '../../electron/store/dossier-tables.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { numbersOf, sortedAgenda } from '../../shared/agenda.ts';
import type { ChairView } from '../../shared/contract/chair.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { agendaOf } from '../../shared/session.ts';
import { valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { placeSession } from '../support/place-session.ts';
import { whenOpen } from '../support/score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from '../support/small-council.ts';
import { startVenue } from '../support/venue.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-numbers-'));
  file = placeSession(folder, councilRecord(5));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened(): OpenSession {
  const held = openSessionFile(folder, file, realOutside('2026-09-04T02:00:00.000Z'));
  if (!held.ok) throw new Error('refused');
  return held.value;
}
const numbers = (session: OpenSession): ReadonlyMap<string, number> => numbersOf(readDossiers(session.db), readAgenda(session).halfDays);

test('before the opening a product’s number is its place in the agenda', () => {
  const session = opened();
  const [first, second] = agendaOf(readDossiers(session.db), readAgenda(session).halfDays);
  if (!first || !second) throw new Error('no products');
  expect([numbers(session).get(first.code), numbers(session).get(second.code)]).toEqual([1, 2]);
  expect(arrangeDossier(session, second.code, second.halfDay, first.code).ok).toBe(true);
  expect([numbers(session).get(first.code), numbers(session).get(second.code)]).toEqual([2, 1]);
  session.db.close();
});

const HALF_DAYS = ['Ngày 0 - sáng', 'Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng', 'Ngày 9 - tối'];
const place = fc.nat({ max: 40 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), product: place, halfDay: fc.constantFrom(...HALF_DAYS) }),
  fc.record({ kind: fc.constant('sort' as const), by: fc.constantFrom('group' as const, 'commune' as const, 'code' as const) }),
  fc.record({ kind: fc.constant('defer' as const), product: place, as: fc.constantFrom('postponed' as const, 'withdrawn' as const) }),
  fc.record({ kind: fc.constant('return' as const), product: place, halfDay: fc.option(fc.constantFrom(...HALF_DAYS)) }),
  fc.record({ kind: fc.constant('score' as const), product: place }),
);

test('from the opening on nothing that becomes of the agenda changes a number, nor does a restart', () => {
  let session = opened();
  expect(beginSession(session).ok).toBe(true);
  const codes = readDossiers(session.db).map((d) => d.code);
  const at = (index: number) => codes[index % codes.length] ?? dossierCode('');
  const fixed = numbers(session);
  expect([...fixed.values()].sort((a, b) => a - b)).toEqual(codes.map((_, i) => i + 1));
  let done = 0;
  fc.assert(
    fc.property(act, (one) => {
      const outcome =
        one.kind === 'move'
          ? arrangeDossier(session, at(one.product), one.halfDay, null)
          : one.kind === 'sort'
            ? arrangeAgenda(session, sortedAgenda(readAgenda(session), one.by))
            : one.kind === 'defer'
              ? deferDossier(session, at(one.product), one.as, 'thử')
              : one.kind === 'return'
                ? returnDossier(session, at(one.product), 'thử', one.halfDay)
                : openScoring(session, at(one.product));
      if (outcome.ok) done += 1;
      if (one.kind === 'score' && outcome.ok) closeScoring(session, at(one.product), true);
      expect(numbers(session)).toEqual(fixed);
    }),
    { numRuns: 120 },
  );
  // The acts did happen, and the order isn't the numbers' any more: the test could fail.
  expect(done).toBeGreaterThan(30);
  expect(agendaOf(readDossiers(session.db), readAgenda(session).halfDays).map((d) => fixed.get(d.code))).not.toEqual(codes.map((_, i) => i + 1));
  session.db.close();
  session = opened();
  expect(numbers(session)).toEqual(fixed);
  expect(() => session.db.exec(`UPDATE dossier SET number = 99 WHERE code = '${codes[0]}'`)).toThrow(/keeps its number/);
  session.db.close();
});

test('a file opened by an earlier version gets its numbers from the agenda as it stands', () => {
  const session = opened();
  session.db.exec("UPDATE session SET state = 'open'");
  expect(readDossiers(session.db).every((d) => d.number === null)).toBe(true);
  const shown = numbers(session);
  session.db.close();
  const again = opened();
  expect(new Map(readDossiers(again.db).map((d) => [d.code, d.number]))).toEqual(shown);
  again.db.close();
});

test('desk, phones, chair’s tab and hall say the same number and colour after the product was moved to the front', async () => {
  const venue = await startVenue();
  const { desk } = venue;
  await makeSmallCouncil(desk);
  const [chair, member] = await venue.join('TV1', 'TV2');
  const hall = await venue.hall();
  if (!chair || !member) throw new Error('nobody');
  await desk.run('arrange-dossier', { dossier: TOUR, halfDay: 'Ngày 1 - sáng', before: JAM });
  const rows = (await desk.run('read-session', {})).dossiers;
  expect(rows.map((d) => [d.code, d.number])).toEqual([
    [TOUR, 2],
    [JAM, 1],
  ]);
  await member.live()?.until((s) => s.next?.dossier === TOUR && s.next.number === 2 && s.next.colour === 1);
  await desk.run('open-scoring', { dossier: TOUR });
  expect((await whenOpen(member, TOUR, 1)).current).toMatchObject({ number: 2, colour: 1 });
  await hall.until((s) => s.product?.code === TOUR && s.product.number === 2 && s.product.colour === 1);
  const view = valueOf(await chair.client.command<ChairView>('read-chair', { dossier: null }));
  expect([view.product?.number, view.waiting.map((w) => [w.dossier, w.number])]).toEqual([2, [[JAM, 1]]]);
  await venue.close();
});
