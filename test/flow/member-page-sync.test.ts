/**
 * The phone's draft and the host: whatever order edits, tabs, lost requests and lost answers come in, both end with the newest edit. Two tabs are
 * two copies of the page's own code on one storage. Fails when an older draft overtakes a newer one, or when two tabs fight.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MemberState, StoredDraft } from '../../shared/contract/member.ts';
import type { CriteriaSet } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { SET } from '../shared/small-book.ts';
import { IDLE, opened } from '../support/fake-product.ts';
import { seatedStorage } from '../support/fake-storage.ts';
import { sealedFetch } from '../support/host-end.ts';

const dossier = dossierCode('27-09103-07-2026');
const card = { dossier, name: 'Mật ong', producer: 'HTX', commune: 'Xã', setNumber: 1, setName: 'Mật ong', number: 7, colour: 7, face: null };
const liveAt = (draftRev: number, more: Partial<NonNullable<MemberState['current']>> = {}): MemberState => ({
  ...IDLE,
  phase: 'scoring',
  current: { ...opened(card), submitted: 0, draftRev, ...more },
});

/** The host's side of the two commands, with a line that can lose the request or the answer. */
function fakeHost() {
  const host = { kept: null as StoredDraft | null, line: 'ok' as 'ok' | 'deaf' | 'mute', saves: 0 };
  const answer = (command: string, input: StoredDraft): unknown => {
    if (command === 'read-draft') return host.kept;
    host.saves += 1;
    if (input.rev > (host.kept?.rev ?? 0)) host.kept = { rev: input.rev, content: input.content, last: input.last };
    return { rev: Math.max(input.rev, host.kept?.rev ?? 0) };
  };
  vi.stubGlobal(
    'fetch',
    sealedFetch(async (command, input: StoredDraft) => {
      await Promise.resolve();
      if (host.line === 'deaf') throw new Error('lost');
      const value = answer(command, input);
      if (host.line === 'mute') throw new Error('lost');
      return { ok: true, value, warnings: [] };
    }),
  );
  return host;
}

/** One tab: a copy of the page's code of its own. */
async function openTab(set: CriteriaSet = SET) {
  vi.resetModules();
  const [state, keep, send, draft] = await Promise.all([
    import('../../renderer/member/model/page-state.ts'),
    import('../../renderer/member/model/keep-draft.ts'),
    import('../../renderer/member/model/send-draft.ts'),
    import('../../renderer/member/model/draft.ts'),
  ]);
  keep.whenEdited(() => void send.sendDraft());
  return {
    page: state.page,
    hear: (live: MemberState) => {
      send.hearState();
      state.change({ live, set, seat: 'taken' });
      keep.loadDraft();
      void send.sendDraft();
    },
    write: (opinion: string) => keep.edit((_set, d) => draft.writeOpinion(d, opinion)),
    /** What the `storage` event does in the other tab. */
    reload: () => keep.loadDraft(),
  };
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 60; i += 1) await vi.advanceTimersByTimeAsync(500);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { localStorage: seatedStorage() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the draft reaches the host', () => {
  it('after every edit, and says so only once the host has answered', async () => {
    const host = fakeHost();
    const tab = await openTab();
    tab.hear(liveAt(0));
    host.line = 'mute';
    tab.write('một');
    await vi.advanceTimersByTimeAsync(10);
    expect(tab.page().draftKept).toMatchObject({ here: 1, host: 0 });
    host.line = 'ok';
    await settle();
    expect(tab.page().draftKept).toMatchObject({ here: 1, host: 1 });
    expect(host.kept).toMatchObject({ rev: 1, content: { opinion: 'một' } });
  });

  it('one request at a time, the newest next', async () => {
    const host = fakeHost();
    const tab = await openTab();
    tab.hear(liveAt(0));
    for (let i = 1; i <= 40; i += 1) tab.write(`bản ${i}`);
    await settle();
    expect(host.kept).toMatchObject({ rev: 40, content: { opinion: 'bản 40' } });
    expect(host.saves).toBeLessThanOrEqual(2);
  });

  it('a phone that lost its storage gets it back, and ticks nothing before it has', async () => {
    const host = fakeHost();
    const first = await openTab();
    first.hear(liveAt(0));
    first.write('giữ lấy');
    await settle();
    vi.stubGlobal('window', { localStorage: seatedStorage() });
    const wiped = await openTab();
    host.line = 'deaf';
    wiped.hear(liveAt(1));
    wiped.write('đè lên');
    expect(wiped.page().draft).toBeNull();
    host.line = 'ok';
    await settle();
    expect(wiped.page().draft?.opinion).toBe('giữ lấy');
    wiped.write('viết tiếp');
    await settle();
    expect(host.kept).toMatchObject({ rev: 2, content: { opinion: 'viết tiếp' } });
  });

  it('a full storage keeps it at the host at least', async () => {
    vi.stubGlobal('window', { localStorage: seatedStorage({ limit: 10 }) });
    const host = fakeHost();
    const tab = await openTab();
    tab.hear(liveAt(0));
    tab.write('máy đầy');
    await settle();
    expect(tab.page().storageFull).toBe(true);
    expect(host.kept).toMatchObject({ content: { opinion: 'máy đầy' } });
  });

  it('a host restored from an older copy gets it again; a clock that jumps changes nothing', async () => {
    const host = fakeHost();
    const tab = await openTab();
    tab.hear(liveAt(0));
    tab.write('trước');
    vi.setSystemTime('2010-01-01T00:00:00Z');
    tab.write('sau');
    await settle();
    expect(host.kept?.content.opinion).toBe('sau');
    host.kept = null;
    tab.hear(liveAt(0));
    await settle();
    expect(host.kept).toMatchObject({ rev: 2, content: { opinion: 'sau' } });
  });

  it('what another device of the seat wrote meanwhile is taken in; a sheet given back starts from its own version', async () => {
    const host = fakeHost();
    const tab = await openTab();
    tab.hear(liveAt(0));
    tab.write('máy cũ');
    await settle();
    host.kept = { rev: 9, content: { ...(host.kept as StoredDraft).content, opinion: 'máy khác' }, last: '' };
    tab.hear(liveAt(9));
    await settle();
    expect(tab.page().draft?.opinion).toBe('máy khác');
    const before = { marks: { '1.2': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: 'đã nộp' };
    host.kept = null;
    tab.hear(liveAt(0, { reopened: { at: '', reason: 'sửa', version: 1 }, before }));
    await settle();
    expect(tab.page().draft).toMatchObject({ opinion: 'đã nộp', marks: { '1.2': 1 } });
  });
});

it('two tabs of one seat, in any order, over a line that loses requests and answers, end alike with the newest edit', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), tab: fc.constantFrom(0, 1) }),
    fc.record({ kind: fc.constant('line' as const), line: fc.constantFrom('ok' as const, 'deaf' as const, 'mute' as const) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(0, 5, 1200) }),
    fc.record({ kind: fc.constant('state' as const), tab: fc.constantFrom(0, 1) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      vi.stubGlobal('window', { localStorage: seatedStorage() });
      const host = fakeHost();
      const tabs = [await openTab(), await openTab()] as const;
      for (const tab of tabs) tab.hear(liveAt(0));
      let newest = '';
      for (const [n, now] of steps.entries()) {
        if (now.kind === 'line') host.line = now.line;
        else if (now.kind === 'wait') await vi.advanceTimersByTimeAsync(now.ms);
        else if (now.kind === 'state') (tabs[now.tab] as (typeof tabs)[0]).hear(liveAt(host.kept?.rev ?? 0));
        else {
          const tab = tabs[now.tab] as (typeof tabs)[0];
          tab.write(`sửa ${n}`);
          // While another device's draft is being read nothing can be edited; here the only other device is the other tab, on the same storage.
          if (tab.page().draft?.opinion === `sửa ${n}`) newest = `sửa ${n}`;
          (tabs[1 - now.tab] as (typeof tabs)[0]).reload();
        }
      }
      host.line = 'ok';
      for (const tab of tabs) tab.hear(liveAt(host.kept?.rev ?? 0));
      await settle();
      const saves = host.saves;
      await settle();
      expect(host.saves).toBe(saves);
      if (newest) expect(host.kept?.content.opinion).toBe(newest);
      for (const tab of tabs) {
        tab.reload();
        expect(tab.page().draft?.opinion ?? '').toBe(newest);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
