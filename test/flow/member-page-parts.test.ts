import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { elapsed } from '../../renderer/hall/hall-state.ts';
import { openFeed } from '../../renderer/kit/light/live-feed.ts';
import { openTextStore } from '../../renderer/kit/light/text-store.ts';
import { type Catalogue, speak } from '../../renderer/kit/light/words.ts';
import { hallWords } from '../../renderer/kit/strings/hall.ts';
import { memberWords } from '../../renderer/kit/strings/member.ts';
import { callDoor } from '../../renderer/member/model/call-door.ts';
import { makeId } from '../../renderer/member/model/make-id.ts';
import { LIVE_SILENCE_MS } from '../../shared/contract/common.ts';
import { memberInputs } from '../../shared/contract/member.ts';
import { deviceName } from '../../shared/device-name.ts';
import { fakeStorage } from '../support/fake-storage.ts';
import { SEAT, sealedFetch, unbox } from '../support/host-end.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('storage', () => {
  it('holds in memory what the phone refuses, says so, and stores it once there is room', () => {
    const limit = { limit: 40 };
    const backing = fakeStorage(limit);
    const store = openTextStore(backing);
    store.write('a', 'x'.repeat(30));
    expect(store.memoryOnly()).toBe(false);
    store.write('b', 'y'.repeat(30));
    expect([store.memoryOnly(), store.read('b'), backing.getItem('b')]).toEqual([true, 'y'.repeat(30), null]);
    expect(store.keys('')).toEqual(['a', 'b']);
    store.remove('a');
    expect([store.memoryOnly(), backing.getItem('b')]).toEqual([false, 'y'.repeat(30)]);
  });

  it('never answers with an older text than the one written last', () => {
    const limit = { limit: 20 };
    const store = openTextStore(fakeStorage(limit));
    store.write('a', 'old');
    store.write('a', 'n'.repeat(30));
    expect(store.read('a')).toBe('n'.repeat(30));
    limit.limit = 100;
    store.write('c', '1');
    expect([store.memoryOnly(), store.read('a')]).toEqual([false, 'n'.repeat(30)]);
  });

  it('works without any storage', () => {
    const store = openTextStore(null);
    store.write('a', '1');
    expect([store.read('a'), store.memoryOnly(), store.keys('a'), store.read('b')]).toEqual(['1', true, ['a'], null]);
  });

  it('sees what another tab wrote', () => {
    const backing = fakeStorage();
    const [one, two] = [openTextStore(backing), openTextStore(backing)];
    one.write('a', '1');
    two.write('a', '2');
    expect(one.read('a')).toBe('2');
  });
});

describe('calling the host', () => {
  const respond = (body: string, status = 200): void => void vi.stubGlobal('fetch', async () => new Response(body, { status }));
  const answer = { ok: true, value: 7, warnings: [] };
  const refusal = '{"ok":false,"problems":[{"code":"OC-3001","grade":"error","vi":"a","en":"b"}]}';

  it('takes what is sealed for its request, and refusals with 4xx', async () => {
    vi.stubGlobal(
      'fetch',
      sealedFetch(() => answer),
    );
    expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'answer', answer });
    respond(refusal, 409);
    expect(await callDoor('x', {}, SEAT)).toMatchObject({ kind: 'answer', answer: { ok: false } });
  });

  it('asks again, once, where the host has begun another epoch or got a request twice', async () => {
    let asked = 0;
    vi.stubGlobal('fetch', async (url: string, init: { readonly body: string }) => {
      asked += 1;
      const opened = unbox('x', JSON.parse(init.body));
      if (asked === 1) return new Response(JSON.stringify({ box: opened?.reseal('{"epoch":"mới"}') }));
      return sealedFetch(() => answer)(url, init);
    });
    expect([await callDoor('x', {}, SEAT), asked]).toEqual([{ kind: 'answer', answer }, 2]);
    asked = 0;
    vi.stubGlobal('fetch', async () => {
      asked += 1;
      return new Response(refusal.replace('OC-3001', 'OC-1107'), { status: 400 });
    });
    expect([await callDoor('x', {}, SEAT), asked]).toMatchObject([{ kind: 'answer', answer: { ok: false } }, 2]);
  });

  it('takes no success that isn’t sealed, or was sealed for another request', async () => {
    respond(JSON.stringify(answer));
    expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'silence' });
    let first = '';
    vi.stubGlobal('fetch', async (url: string, init: { readonly body: string }) => {
      first ||= await (await sealedFetch(() => answer)(url, init)).text();
      return new Response(first);
    });
    expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'answer', answer });
    expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'silence' });
  });

  it('has no seat without a card’s key, and asks nobody', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('asked')));
    expect(await callDoor('x', {}, '')).toMatchObject({ kind: 'answer', answer: { ok: false, problems: [{ code: 'OC-1105' }] } });
  });

  it.each(['<html>Đăng nhập Wi-Fi</html>', '', '{"status":"success"}', 'null', '{"box":7}', '{"box":"AAAA"}'])(
    'takes %j with 200 for silence',
    async (body) => {
      respond(body);
      expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'silence' });
    },
  );

  it('takes a broken line for silence', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await callDoor('x', {}, SEAT)).toEqual({ kind: 'silence' });
  });
});

describe('the live feed', () => {
  class FakeSource extends EventTarget {
    static made: FakeSource[] = [];
    closed = false;
    constructor() {
      super();
      FakeSource.made.push(this);
    }
    close(): void {
      this.closed = true;
    }
    say(type: string, data = ''): void {
      this.dispatchEvent(new MessageEvent(type, { data }));
    }
  }
  const start = () => {
    const heard = { states: [] as unknown[], line: [] as boolean[], broken: 0 };
    const feed = openFeed({
      state: (data, connection) => heard.states.push([data, connection]),
      line: (open) => heard.line.push(open),
      broken: () => (heard.broken += 1),
    });
    return { feed, heard };
  };
  const latest = (): FakeSource => FakeSource.made[FakeSource.made.length - 1]!;

  beforeEach(() => {
    FakeSource.made = [];
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', FakeSource);
  });

  it('reconnects after the agreed silence and counts connections', () => {
    const { heard } = start();
    latest().say('state', '{"seq":1}');
    vi.advanceTimersByTime(LIVE_SILENCE_MS - 1);
    latest().say('beat');
    vi.advanceTimersByTime(LIVE_SILENCE_MS - 1);
    expect(FakeSource.made).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect([FakeSource.made[0]!.closed, heard.line.at(-1), heard.broken]).toEqual([true, false, 1]);
    vi.advanceTimersByTime(500);
    latest().say('state', '{"seq":2}');
    expect(heard.states).toEqual([
      [{ seq: 1 }, 1],
      [{ seq: 2 }, 2],
    ]);
    expect(heard.line.at(-1)).toBe(true);
  });

  it('waits longer after each failure, at most 8 s', () => {
    start();
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const before = FakeSource.made.length;
      latest().dispatchEvent(new Event('error'));
      let waited = 0;
      for (; FakeSource.made.length === before; waited += 100) vi.advanceTimersByTime(100);
      waits.push(waited);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  });

  it('hears nothing from a connection it gave up', () => {
    const { heard } = start();
    const old = latest();
    old.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(500);
    old.say('state', '{"seq":9}');
    expect(heard.states).toEqual([]);
  });

  it('treats an unreadable state as a broken line', () => {
    const { heard } = start();
    latest().say('state', '<html>');
    expect([heard.states, heard.broken]).toEqual([[], 1]);
  });

  it('connects at once when nudged while down, and not when the line is fine', () => {
    const { feed } = start();
    latest().say('beat');
    feed.nudge();
    expect(FakeSource.made).toHaveLength(1);
    latest().dispatchEvent(new Event('error'));
    feed.nudge();
    expect(FakeSource.made).toHaveLength(2);
  });

  it('stays closed', () => {
    const { feed } = start();
    feed.close();
    vi.advanceTimersByTime(120_000);
    feed.nudge();
    expect([FakeSource.made.length, latest().closed]).toEqual([1, true]);
  });
});

describe('small parts', () => {
  it('makes ids the host accepts, different each time', () => {
    const id = memberInputs['submit-sheet'].shape.id;
    const made = Array.from({ length: 200 }, () => makeId());
    expect(made.every((text) => id.safeParse(text).success)).toBe(true);
    expect(new Set(made).size).toBe(200);
  });

  it.each([
    ['Mozilla/5.0 (Linux; Android 8.1.0; SM-J730G) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36', 'Android · Chrome 80'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1',
      'iPhone · Safari 15',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SM-A536E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
      'Android · Samsung Internet 23',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0', 'Windows · Edge 120'],
    ['curl/8', 'curl/8'],
  ])('names the device of %j', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it.each([
    [0, '0:00'],
    [725_000, '12:05'],
    [3_725_000, '1:02:05'],
    [-5000, '0:00'],
  ])('shows %i ms as %s', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });

  it.each([
    ['member', memberWords],
    ['hall', hallWords],
  ])('says everything of the %s page in both languages with the same parameters', (_, words: Catalogue) => {
    const params = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, { vi: v, en }] of Object.entries(words)) {
      expect([key, v.trim() !== '', en.trim() !== '']).toEqual([key, true, true]);
      expect([key, params(v)]).toEqual([key, params(en)]);
    }
    expect(speak(memberWords, 'vi')('missing', { n: 6 })).toBe('Còn 6 tiêu chí chưa chọn');
  });
});
