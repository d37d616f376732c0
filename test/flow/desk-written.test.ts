/** The desk's table of products while opinions are collected: breaks if who is missing were wrong, or an act were offered where it can't be done. */
import { describe, expect, it } from 'vitest';
import { openCodes, openProduct } from '../../renderer/desk/app/state.ts';
import { nextStep } from '../../renderer/desk/scoring/next-step.ts';
import { hasSilent, isComplete, isWritten, mayClose, mayOpen, needMeeting, productRows, stillOpen } from '../../renderer/desk/written/product-rows.ts';
import type { DeskLive, DeskSession, DossierRow, Matrix, MatrixCell, OpenProduct, ResultRow } from '../../shared/contract/desk.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { CouncilForm } from '../../shared/written-opinions.ts';

const cell = (member: string, status: MatrixCell['status']): MatrixCell => ({ member: memberCode(member), status, receivedAt: null, decided: 0, of: 0 });
const dossier = (code: string, state: DossierRow['state'], more: Partial<DossierRow> = {}): DossierRow =>
  ({
    code: dossierCode(code),
    name: `Sản phẩm ${code}`,
    producer: '',
    halfDay: '',
    eligible: true,
    state,
    round: state === 'ready' ? 0 : 1,
    ...more,
  }) as DossierRow;
const quorum = { present: 5, scoring: 5, needed: 4, chairOrDeputyPresent: true, reached: true };
const open = (code: string, openedAt: string, cells: readonly MatrixCell[]): OpenProduct => ({
  dossier: dossierCode(code),
  round: 1,
  openedAt,
  halfDay: '',
  cells,
  owing: cells.length,
  received: 0,
  quorum,
});
const session = (dossiers: readonly DossierRow[], form: CouncilForm = 'written'): DeskSession =>
  ({ state: 'open', info: { form }, dossiers, knockOuts: [], deferrals: [], halfDays: [''], quorums: [], day: { seals: [] } }) as unknown as DeskSession;
const live = (collecting: readonly OpenProduct[], current: OpenProduct | null = null): DeskLive => ({ current, collecting }) as unknown as DeskLive;
const result = (code: string, more: Partial<ResultRow>): ResultRow =>
  ({ dossier: dossierCode(code), stars: null, reasons: [], ...more }) as unknown as ResultRow;

const A = dossier('a', 'scoring');
const B = dossier('b', 'scoring');
const C = dossier('c', 'closed');
const D = dossier('d', 'ready');
const E = dossier('e', 'ready', { eligible: false });
const NOW = Date.parse('2026-09-08T01:00:00.000Z');
const cells = { a: [cell('TV1', 'received'), cell('TV2', 'offline'), cell('TV3', 'recused')], b: [cell('TV1', 'received'), cell('TV2', 'absent')] };
const matrix = {
  members: [],
  rows: [{ dossier: C.code, state: 'closed', round: 1, cells: [cell('TV1', 'received'), cell('TV2', 'not-joined'), cell('TV3', 'absent')] }],
} as unknown as Matrix;
const now = live([open('a', '2026-09-04T02:00:00.000Z', cells.a), open('b', '2026-09-08T00:00:00.000Z', cells.b)]);
const rows = productRows(session([A, B, C, D, E]), now, matrix, [result('c', { reasons: ['meeting'] }), result('a', { stars: 4 })], NOW);
const rowOf = (code: string) => rows.find((r) => r.dossier.code === code)!;

describe('a row', () => {
  it('counts who owes and who answered, names who is missing, and says for how many whole days it has been open', () => {
    expect(rows.map((r) => [r.dossier.code, r.received, r.owing, r.missing, r.days])).toEqual([
      ['a', 1, 2, ['TV2'], 3],
      ['b', 1, 1, [], 0],
      ['c', 1, 2, ['TV2'], null],
      ['d', 0, 0, [], null],
      ['e', 0, 0, [], null],
    ]);
  });
  it('has a result only once it is closed', () => {
    expect(rowOf('a').result).toBeNull();
    expect(rowOf('c').result?.reasons).toEqual(['meeting']);
  });
  it('offers opening, closing and putting silence on the record where they can be done', () => {
    expect(rows.map((r) => [mayOpen(r), mayClose(r), isComplete(r), hasSilent(r)])).toEqual([
      [false, true, false, false],
      [false, true, true, false],
      [false, false, false, true],
      [true, false, false, false],
      [false, false, false, false],
    ]);
  });
});

describe('the way to a meeting', () => {
  it('names the products that need it, and those still open', () => {
    expect(needMeeting([result('c', { reasons: ['meeting'] }), result('d', { reasons: ['quorum'] })]).map((r) => r.dossier)).toEqual(['c']);
    expect(stillOpen(session([A, B, C]), now)).toEqual([A.name, B.name]);
    expect([isWritten(session([])), isWritten(session([], 'meeting')), isWritten(session([], 'written-then-meeting'))]).toEqual([true, false, false]);
  });
});

describe('the product chosen', () => {
  it('is the one in hand of the many that are open', () => {
    expect(openCodes(now)).toEqual(['a', 'b']);
    expect(openProduct(now, 'b')?.cells).toBe(cells.b);
    expect(openProduct(now, 'c')).toBeNull();
    expect(openProduct(now, null)).toBeNull();
    expect(openProduct(live([], now.collecting[0]!), 'a')?.dossier).toBe('a');
  });
  it('may be opened although others are open', () => {
    const all = session([A, B, C, D]);
    expect(nextStep(all, openProduct(now, 'd'), D)).toMatchObject({ action: 'open', dossier: D, block: null });
    expect(nextStep(all, openProduct(now, 'a'), A)).toMatchObject({ action: 'close', dossier: A });
  });
});
