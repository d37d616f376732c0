/** A page whose host is gone. Breaks when it leaves for a laptop that doesn't run its session, for somebody who can't seal, or though its own host is back; or stays though the session has moved. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOSTS_KEY, SEAT_KEY, secretKey } from '../../renderer/member/model/keys.ts';
import { aboutAnswer, NONCE_BYTES, SEAT_HERE, seal, seatKeys, YES_HERE } from '../../shared/seal.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const [OWN, OTHER, STANDBY] = ['http://192.168.1.20:7611', 'http://10.0.0.5:7611', 'http://192.168.1.21:7611'];
const SEAT = 'GHE7K2Q9MXDA';
const assign = vi.fn();
/** Which of the laptops answer, and with whose key. */
let says: Readonly<Record<string, 'yes' | 'no' | 'forged'>>;
let asked: string[];

async function openPage(seat: string | null) {
  vi.resetModules();
  const storage = fakeStorage();
  if (seat) {
    storage.setItem(SEAT_KEY, seat);
    storage.setItem(secretKey(seat), 'a'.repeat(48));
  }
  vi.stubGlobal('window', { localStorage: storage });
  vi.stubGlobal('location', { origin: OWN, assign });
  const find = await import('../../renderer/member/model/find-host.ts');
  find.rememberHosts([OWN, OTHER, STANDBY] as string[]);
  expect(storage.getItem(HOSTS_KEY)).toBe([OWN, OTHER, STANDBY].join(' '));
  return find;
}

beforeEach(() => {
  vi.useFakeTimers();
  assign.mockReset();
  asked = [];
  says = {};
  vi.stubGlobal('fetch', async (address: string) => {
    const { origin, searchParams } = new URL(address);
    asked.push(origin);
    const said = says[origin];
    if (said === undefined) throw new Error('nobody there');
    const { down } = seatKeys(said === 'forged' ? 'GHE-KHAC-000000' : SEAT);
    const box = seal(down, randomBytes(NONCE_BYTES), aboutAnswer(SEAT_HERE, searchParams.get('box') ?? ''), YES_HERE);
    return { text: async () => JSON.stringify(said === 'no' ? { ok: false, problems: [{ code: 'OC-1001', vi: 'a', en: 'b' }] } : { box }) };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits some seconds, asks all it knows again and again, and goes where the session is with its seat in hand', async () => {
  const find = await openPage(SEAT);
  says = { [STANDBY as string]: 'no' };
  find.lookElsewhere(true);
  await vi.advanceTimersByTimeAsync(4900);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(3200);
  expect(new Set(asked)).toEqual(new Set([OWN, OTHER, STANDBY]));
  expect(assign).not.toHaveBeenCalled();
  says = { [STANDBY as string]: 'yes' };
  await vi.advanceTimersByTimeAsync(3200);
  expect(assign).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(new RegExp(`^${STANDBY}/#/chuyen/[\\w-]+$`)));
});

it('stays where its own host is back, also when another name of it answers', async () => {
  const find = await openPage(SEAT);
  says = { [OWN as string]: 'yes', [OTHER as string]: 'yes' };
  find.lookElsewhere(true);
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked.length).toBeGreaterThan(0);
  expect(assign).not.toHaveBeenCalled();
});

it('follows nobody who can’t seal with its seat’s key, and leaves off when the line is back', async () => {
  const find = await openPage(SEAT);
  says = { [STANDBY as string]: 'forged' };
  find.lookElsewhere(true);
  await vi.advanceTimersByTimeAsync(9000);
  expect(assign).not.toHaveBeenCalled();
  find.lookElsewhere(false);
  const before = asked.length;
  says = { [STANDBY as string]: 'yes' };
  await vi.advanceTimersByTimeAsync(20_000);
  expect([asked.length, assign.mock.calls.length]).toEqual([before, 0]);
});

it('asks nobody without a seat', async () => {
  const find = await openPage(null);
  says = { [STANDBY as string]: 'yes' };
  find.lookElsewhere(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([asked, assign.mock.calls]).toEqual([[], []]);
});
