/** The checklist's second part. What would fail here: a row that calls a room ready which isn't, or one that nags about what was done. */
import { describe, expect, it } from 'vitest';
import { type RoomFacts, roomChecks } from '../../renderer/desk/dossier/room-checks.ts';
import type { BackupState } from '../../shared/contract/desk.ts';
import type { NetworkView } from '../../shared/contract/desk-network.ts';

const place = (at: string | null) => ({ folder: '/x', state: 'ready', at }) as unknown as BackupState['first'];
const backup = (change: Partial<BackupState> = {}): BackupState => ({
  running: false,
  waiting: false,
  first: place('2026-09-03T01:00:00.000Z'),
  second: place('2026-09-03T01:05:00.000Z'),
  problems: [],
  ...change,
});
const said = { code: 'OC-1', vi: 'Hỏng.', en: 'Broken.', grade: 'warning', params: {} } as unknown as BackupState['problems'][number];
const network = (phones: number, findings: readonly unknown[] = [], clocks: readonly { who: string; clockOff: number }[] = []): NetworkView =>
  ({ facts: { phones: Array.from({ length: phones }), clocks }, findings }) as unknown as NetworkView;

const READY: RoomFacts = {
  backup: backup(),
  network: network(2),
  printedAt: '2026-09-02T01:00:00.000Z',
  startDate: '2026-09-04',
  now: '2026-09-03T02:00:00.000Z',
};
const look = (change: Partial<RoomFacts>) =>
  roomChecks({ ...READY, ...change })
    .filter((c) => c.state === 'look')
    .map((c) => [c.key, c.detail]);

describe('the room', () => {
  it('is ready when phones got through, the clock fits, copies go to two places and a page was printed', () => {
    expect(roomChecks(READY).map(({ key, state }) => [key, state])).toEqual([
      ['network', 'done'],
      ['clock', 'done'],
      ['backup', 'done'],
      ['printer', 'done'],
    ]);
    expect(roomChecks(READY)[2]?.detail).toContain('08:05');
    expect(roomChecks({ ...READY, backup: backup({ first: place(null), second: place(null) }) })[2]).toMatchObject({ state: 'done' });
  });

  it.each<readonly [string, Partial<RoomFacts>, string, RegExp]>([
    ['no phone has tried', { network: network(0) }, 'network', /Chưa máy nào thử/],
    ['no phone has come at all', { network: network(0, [{ problem: { ...said, code: 'OC-7315' }, commands: [] }]) }, 'network', /Chưa máy nào thử/],
    ['the network has a finding', { network: network(3, [{ problem: said, commands: [] }]) }, 'network', /^Hỏng\.$/],
    ['the session’s day is past by this clock', { now: '2026-09-04T17:00:00.000Z' }, 'clock', /05\/09\/2026.*04\/09\/2026/],
    ['phones have another time', { network: network(1, [], [{ who: 'Lan', clockOff: -121 }]) }, 'clock', /Lan/],
    ['copies stay on this machine', { backup: backup({ second: null }) }, 'backup', /một nơi/],
    ['a place fails', { backup: backup({ problems: [said] }) }, 'backup', /^Hỏng\.$/],
    ['nothing was printed', { printedAt: null }, 'printer', /Chưa in thử/],
    ['the last test page is old', { printedAt: '2026-08-04T02:00:00.000Z' }, 'printer', /Chưa in thử/],
  ])('asks for a look when %s', (_, change, key, words) => {
    expect(look(change)).toEqual([[key, expect.stringMatching(words)]]);
  });

  it('is silent on what isn’t known, on the session’s own day and without one', () => {
    expect(roomChecks({ ...READY, backup: null, network: null }).map((c) => c.key)).toEqual(['clock', 'printer']);
    expect(look({ now: '2026-09-04T16:59:59.000Z' })).toEqual([]);
    expect(look({ startDate: '', now: '2027-01-01T00:00:00.000Z', printedAt: '2026-12-31T00:00:00.000Z' })).toEqual([]);
  });
});
