/** Which papers go round for signing, and in what order. Breaks when a pile comes in another order than the table sits and the agenda ran. */
import { describe, expect, it } from 'vitest';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { handRound, type RoundPaper, sittingsOf } from '../../shared/paper/hand-round.ts';

const HALF_DAYS = ['Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng'];
const [A, B, C] = ['a', 'b', 'c'].map((code) => dossierCode(code)) as [
  ReturnType<typeof dossierCode>,
  ReturnType<typeof dossierCode>,
  ReturnType<typeof dossierCode>,
];
const [M1, M2] = [memberCode('M1'), memberCode('M2')];
const paper = (id: string, kind: RoundPaper['kind'], more: Partial<RoundPaper> = {}): RoundPaper => ({
  id,
  kind,
  state: 'ready',
  dossier: null,
  member: null,
  round: null,
  ...more,
});
const sheet = (dossier: typeof A, member: typeof M1, round: number, state = 'ready'): RoundPaper =>
  paper(`${dossier}-${member}-${round}`, 'score-sheet', { dossier, member, round, state });

/** As the register lists them: the session's own first, sheets by rank. */
const PAPERS: readonly RoundPaper[] = [
  paper('du-hop/Ngay-1', 'attendance'),
  paper('bien-ban', 'minutes', { state: 'provisional' }),
  paper('bien-ban-ngay/ngay-1', 'day-minutes'),
  paper('bien-ban-ngay/ngay-2', 'day-minutes', { state: 'missing' }),
  paper('tong-hop-diem', 'summary'),
  paper('ket-qua', 'results'),
  paper('to-trinh', 'proposal'),
  sheet(C, M1, 1),
  sheet(B, M2, 2),
  sheet(B, M2, 1),
  sheet(B, M1, 1),
  sheet(A, M2, 1),
  sheet(A, M1, 1, 'missing'),
  paper('gcn', 'certificate', { dossier: A }),
  paper('trang', 'blank-sheet', { dossier: A }),
];
const FACTS = {
  halfDays: HALF_DAYS,
  agenda: [
    { code: B, halfDay: 'Ngày 1 - sáng' },
    { code: A, halfDay: 'ngày 1 – chiều' },
    { code: C, halfDay: 'Ngày 2 - sáng' },
  ],
  members: [M1, M2],
};
const round = (...sitting: string[]): readonly string[] => handRound(PAPERS, FACTS, sitting);

describe('papers that go round', () => {
  it('of a half-day: sheets by the agenda, round and council, however the half-day is spelt', () => {
    expect(round('Ngày 1 - sáng')).toEqual(['b-M1-1', 'b-M2-1', 'b-M2-2']);
    expect(round('Ngày 1 - chiều')).toEqual(['a-M2-1', 'bien-ban-ngay/ngay-1']);
  });
  it('of a day: both half-days, then its minutes', () =>
    expect(round('Ngày 1 - sáng', 'Ngày 1 - chiều')).toEqual(['b-M1-1', 'b-M2-1', 'b-M2-2', 'a-M2-1', 'bien-ban-ngay/ngay-1']));
  it('of the last: summary, results and minutes close it; what can’t be drawn is left out, and nothing that is signed elsewhere goes round', () =>
    expect(round('Ngày 2 - sáng')).toEqual(['c-M1-1', 'tong-hop-diem', 'ket-qua', 'bien-ban']));
  it('attendance comes first, by the name its list has', () => {
    const papers = [...PAPERS, paper('du-hop/ngay-1---sang~2a0a3b0c', 'attendance')];
    const facts = { ...FACTS, halfDays: ['N1', ...HALF_DAYS.slice(1)], agenda: [{ code: A, halfDay: 'N1' }, ...FACTS.agenda.slice(1)] };
    expect(handRound([...papers, paper('du-hop/N1', 'attendance')], facts, ['N1'])[0]).toBe('du-hop/N1');
  });
});

describe('sittings to choose from', () => {
  it.each([
    [HALF_DAYS, ['Ngày 1', 'Ngày 1 - sáng', 'Ngày 1 - chiều', 'Ngày 2 - sáng']],
    [['Ngày 1 - sáng'], ['Ngày 1 - sáng']],
    [[''], []],
  ])('%j', (halfDays, names) => expect(sittingsOf(halfDays).map((s) => s.name)).toEqual(names));
});
