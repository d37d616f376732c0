import { describe, expect, it } from 'vitest';
import { countKinds, filterPapers, NO_PAPER_FILTER } from '../../renderer/desk/paper/filter-papers.ts';
import { filterRows, NO_FILTER } from '../../renderer/desk/result/filter-rows.ts';
import type { PaperEntry, ResultRow } from '../../shared/contract/desk.ts';
import { PAPER_KINDS } from '../../shared/contract/paper-kinds.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';

describe('filters of the results', () => {
  const row = (code: string, change: Partial<ResultRow>): ResultRow =>
    ({
      dossier: dossierCode(code),
      name: 'Mật ong',
      setName: 'Mật ong',
      producer: 'HTX Cửa Khe',
      state: 'confirmed',
      disposition: 'recognise',
      stars: 4,
      corrections: 0,
      ...change,
    }) as ResultRow;
  const rows = [
    row('a', {}),
    row('b', { stars: 3, corrections: 1 }),
    row('c', { stars: null, disposition: 'undecided', state: 'closed' }),
    row('d', { stars: null, disposition: 'ineligible', state: 'ready', producer: 'Hộ Lan' }),
  ];
  const codes = (change: Partial<typeof NO_FILTER>) => filterRows(rows, { ...NO_FILTER, ...change }).map((r) => r.dossier);

  it('passes everything in the order given without filters', () => expect(codes({})).toEqual(['a', 'b', 'c', 'd']));
  it('filters by stars and by disposition', () => {
    expect(codes({ stars: 4 })).toEqual(['a']);
    expect(codes({ stars: 'undecided' })).toEqual(['c']);
    expect(codes({ stars: 'ineligible' })).toEqual(['d']);
  });
  it('filters by state', () => {
    expect(codes({ state: 'confirmed' })).toEqual(['a', 'b']);
    expect(codes({ state: 'pending' })).toEqual(['c', 'd']);
    expect(codes({ state: 'corrected' })).toEqual(['b']);
  });
  it('combines both filters', () => {
    expect(codes({ stars: 3, state: 'corrected' })).toEqual(['b']);
    expect(codes({ stars: 4, state: 'corrected' })).toEqual([]);
  });
});

describe('the list of papers', () => {
  const paper = (id: string, change: Partial<PaperEntry>): PaperEntry => ({
    id,
    kind: 'score-sheet',
    title: 'Phiếu đánh giá',
    number: '',
    dossier: null,
    member: null,
    round: null,
    state: 'ready',
    why: '',
    url: '/x',
    ...change,
  });
  const papers = [
    paper('s1', { dossier: dossierCode('a'), member: memberCode('m1') }),
    paper('s2', { dossier: dossierCode('b'), member: memberCode('m1') }),
    paper('m', { kind: 'minutes', title: 'Biên bản', state: 'provisional' }),
    paper('c', { kind: 'certificate', title: 'Giấy chứng nhận', dossier: dossierCode('a'), state: 'missing' }),
  ];
  const ids = (change: Partial<typeof NO_PAPER_FILTER>) => filterPapers(papers, { ...NO_PAPER_FILTER, ...change }).map((e) => e.id);

  it('orders by kind, the minutes first', () => expect(ids({})).toEqual(['m', 'c', 's1', 's2']));
  it('filters by product, member, kind and state', () => {
    expect(ids({ dossier: 'a' })).toEqual(['c', 's1']);
    expect(ids({ member: 'm1', dossier: 'b' })).toEqual(['s2']);
    expect(ids({ member: 'm2' })).toEqual([]);
    expect(ids({ kind: 'certificate' })).toEqual(['c']);
    expect(ids({ state: 'provisional' })).toEqual(['m']);
  });
  it('counts what can be drawn of each kind', () => {
    const counts = countKinds(papers);
    expect(counts.filter((c) => c.of > 0).map((c) => [c.kind, c.drawable, c.of])).toEqual([
      ['minutes', 1, 1],
      ['certificate', 0, 1],
      ['score-sheet', 2, 2],
    ]);
    expect(counts.map((c) => c.kind)).toEqual(PAPER_KINDS);
  });
});
