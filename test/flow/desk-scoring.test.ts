import { describe, expect, it } from 'vitest';
import { neighbourOf } from '../../renderer/desk/app/neighbour.ts';
import { groupAgenda, markOf, nextReady } from '../../renderer/desk/scoring/agenda.ts';
import { missingOf, nextStep } from '../../renderer/desk/scoring/next-step.ts';
import type { DeskLive, DeskSession, DossierRow, MatrixCell } from '../../shared/contract/desk.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { KnockOut } from '../../shared/session.ts';

const row = (code: string, halfDay: string, change: Partial<DossierRow> = {}): DossierRow =>
  ({
    code: dossierCode(code),
    name: `Sản phẩm ${code}`,
    producer: 'HTX Đông Hồ',
    halfDay,
    eligible: true,
    state: 'ready',
    round: 0,
    setName: 'Gạo',
    ...change,
  }) as DossierRow;

const vote = (code: string, votesFor: number, votesAgainst: number): KnockOut => ({
  dossier: dossierCode(code),
  reason: 'Sao chép',
  proposer: '',
  votesFor,
  votesAgainst,
  abstentions: 0,
  notes: {},
});

const [morning, afternoon] = ['Ngày 1 - sáng', 'Ngày 1 - chiều'];
const quorum = (reached: boolean) => ({ present: reached ? 8 : 5, scoring: 9, needed: 7, chairOrDeputyPresent: true, reached });

const DAY: DeskSession['day'] = { pause: null, timer: null, seals: [], lateSheets: 0, paperSheets: 0 };

function session(dossiers: readonly DossierRow[], change: Partial<DeskSession> = {}): DeskSession {
  const quorums = [morning, afternoon].map((halfDay) => ({ halfDay: halfDay as string, quorum: quorum(true) }));
  return { state: 'open', halfDays: [morning, afternoon], dossiers, knockOuts: [], deferrals: [], quorums, day: DAY, ...change } as DeskSession;
}

const scoring = (code: string) =>
  ({ dossier: dossierCode(code), round: 1, openedAt: '', halfDay: morning, cells: [], owing: 9, received: 0, quorum: quorum(true) }) as NonNullable<
    DeskLive['current']
  >;

describe('the agenda', () => {
  const dossiers = [
    row('a', '', { number: 1 }),
    row('b', 'ngày 1 – SÁNG', { number: 2, state: 'confirmed' }),
    row('c', afternoon as string, { number: 3, eligible: false }),
    row('d', afternoon as string, { number: 4, state: 'scoring' }),
  ];

  it('groups by half-day whatever the spelling; a dossier without one belongs to the first', () => {
    const groups = groupAgenda(session(dossiers));
    expect(groups.map((g) => [g.halfDay, g.items.map((i) => i.dossier.code)])).toEqual([
      [morning, ['a', 'b']],
      [afternoon, ['c', 'd']],
    ]);
    expect(groups.map((g) => [g.done, g.of])).toEqual([
      [1, 2],
      // The one that isn't eligible was never to be scored: neither done nor left.
      [0, 1],
    ]);
    expect(groups[1]?.items.map((i) => i.number)).toEqual([3, 4]);
  });

  it('keeps the counts of the half-day while searching, and drops half-days without a match', () => {
    const groups = groupAgenda(session(dossiers), 'san pham b');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ done: 1, of: 2, items: [{ number: 2 }] });
  });

  it('marks what is never scored before any state, and only a carried vote knocks out', () => {
    expect(markOf(row('a', '', { eligible: false, state: 'ready' }), { knockOuts: [], deferrals: [] })).toBe('ineligible');
    expect(markOf(row('a', '', { state: 'closed' }), { knockOuts: [vote('a', 5, 4)], deferrals: [] })).toBe('knocked-out');
    expect(markOf(row('a', '', { state: 'closed' }), { knockOuts: [vote('a', 4, 4)], deferrals: [] })).toBe('closed');
  });

  it('moves up and down within the list', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'b', 1)).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], 'c', 1)).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], 'a', -1)).toBe('a');
    expect(neighbourOf(['a', 'b', 'c'], 'gone', -1)).toBe('a');
    expect(neighbourOf([], null, 1)).toBeNull();
  });

  it('takes the next ready product after the given one, then wraps to the first left over', () => {
    const list = [row('a', ''), row('b', ''), row('c', '', { eligible: false }), row('d', '')];
    expect(nextReady(session(list), 'b')?.code).toBe('d');
    expect(nextReady(session(list), 'd')?.code).toBe('a');
    expect(nextReady(session(list, { knockOuts: [vote('d', 9, 0)] }), 'b')?.code).toBe('a');
    expect(nextReady(session([row('x', '', { state: 'closed' })]), null)).toBeNull();
  });
});

describe('what to do now', () => {
  const ready = row('a', '');
  const step = (dossiers: readonly DossierRow[], selected: DossierRow | null, change: Partial<DeskSession> = {}, current: DeskLive['current'] = null) =>
    nextStep(session(dossiers, change), current, selected);

  it('opens a ready product', () => expect(step([ready], ready)).toEqual({ action: 'open', dossier: ready, block: null }));

  it('offers nothing to score in an ended session', () => expect(step([ready], ready, { state: 'ended' })).toEqual({ action: 'results' }));

  it('says why not: preparing, no quorum in the half-day of that product', () => {
    expect(step([ready], ready, { state: 'preparing' })).toMatchObject({ block: { kind: 'preparing' } });
    const quorums = [
      { halfDay: morning as string, quorum: quorum(true) },
      { halfDay: 'ngày 1 chiều', quorum: quorum(false) },
    ];
    const seal = { number: 1, at: '2026-09-04T10:05:00.000Z', resumedAt: null } as unknown as DeskSession['day']['seals'][number];
    expect(step([ready], ready, { day: { ...DAY, seals: [seal] } })).toMatchObject({ block: { kind: 'sealed', at: seal.at } });
    expect(step([ready], ready, { day: { ...DAY, seals: [{ ...seal, resumedAt: seal.at }] } })).toMatchObject({ block: null });
    const later = row('b', afternoon as string);
    expect(step([ready, later], ready, { quorums })).toMatchObject({ block: null });
    expect(step([ready, later], later, { quorums })).toMatchObject({ block: { kind: 'quorum', quorum: { present: 5, needed: 7 } } });
  });

  it('closes what is being scored, leads there from any other product, but lets a closed one be looked at', () => {
    const running = row('b', '', { state: 'scoring' });
    const closed = row('c', '', { state: 'closed' });
    const all = [ready, running, closed];
    expect(step(all, running, {}, scoring('b'))).toEqual({ action: 'close', dossier: running });
    expect(step(all, ready, {}, scoring('b'))).toEqual({ action: 'go-current', dossier: running });
    expect(step(all, closed, {}, scoring('b'))).toEqual({ action: 'tally', dossier: closed });
    expect(step(all, null, {}, scoring('b'))).toEqual({ action: 'go-current', dossier: running });
  });

  it('goes on to the next product after a confirmed, ineligible or knocked-out one, and to the results when none is left', () => {
    const confirmed = row('b', '', { state: 'confirmed' });
    expect(step([confirmed, ready], confirmed)).toEqual({ action: 'open-next', dossier: ready, block: null });
    const out = row('c', '', { eligible: false });
    expect(step([out, ready], out)).toMatchObject({ action: 'open-next', dossier: { code: 'a' } });
    expect(step([ready, row('d', '')], ready, { knockOuts: [vote('a', 2, 1)] })).toMatchObject({ action: 'open-next', dossier: { code: 'd' } });
    expect(step([confirmed], confirmed)).toEqual({ action: 'results' });
  });

  it('names as missing only those who owe a sheet', () => {
    const cell = (member: string, status: MatrixCell['status']): MatrixCell => ({ member: memberCode(member), status, receivedAt: null, decided: 0, of: 0 });
    const cells = [cell('1', 'received'), cell('2', 'joined'), cell('3', 'offline'), cell('4', 'not-joined'), cell('5', 'recused'), cell('6', 'absent')];
    expect(missingOf(cells).map((c) => c.member)).toEqual(['2', '3', '4']);
  });
});
