/** Sub-councils and the plenary: breaks if a product were counted, confirmed or refused by others than it should be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stars } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import { plenaryOf } from '../../shared/plenary.ts';
import { explainStars, resultJson } from '../../shared/result-words.ts';
import type { PlenaryVote, SessionRecord } from '../../shared/session.ts';
import { servesIn, subCouncilGaps, subCouncilNames, subCouncilsOf } from '../../shared/sub-councils.ts';
import { council, dossier, knockOut, member, profile, record, resultOfP1, sheetsOf } from './fabric.ts';
import { BOOK } from './small-book.ts';

const vote = (votesFor: number, votesAgainst: number, more: Partial<PlenaryVote> = {}): PlenaryVote => ({
  dossier: dossierCode('P1'),
  stars: 4,
  sum: 240,
  votesFor,
  votesAgainst,
  abstentions: 0,
  reason: '',
  notes: {},
  ...more,
});
/** M1, chair, serves in all; M2 and M3 in the product's sub-council, M4 and M5 in another. */
const split = council(5).map((m, i) => ({ ...m, subCouncils: ['', 'Thực phẩm', 'thuc pham; Đồ uống', 'Đồ uống', 'Đồ uống'][i] ?? '' }));
const inFood = (more: Partial<SessionRecord> = {}): SessionRecord =>
  record(5, { members: split, dossiers: [dossier('P1', { subCouncil: 'Thực phẩm' })], sheets: sheetsOf([80, 80, 80]), ...more });

describe('who serves', () => {
  test.each([
    ['', 'Thực phẩm', true],
    [' ; ', 'Thực phẩm', true],
    ['Đồ uống', '', true],
    ['Đồ uống', 'Thực phẩm', false],
    ['Đồ uống;THUC-PHAM', 'Thực phẩm', true],
  ])('a member of «%s», a product of «%s»: %s', (subCouncils, subCouncil, serves) => expect(servesIn({ subCouncils }, { subCouncil })).toBe(serves));

  test('every name a member is given is one the member serves in, however it is spelt', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Thực phẩm', 'Đồ uống', 'Thủ công mỹ nghệ'), { minLength: 1 }), (names) => {
        const subCouncils = names.join(' ; ').toUpperCase();
        expect(subCouncilNames(subCouncils)).toHaveLength(names.length);
        for (const subCouncil of names) expect(servesIn({ subCouncils }, { subCouncil })).toBe(true);
        expect(servesIn({ subCouncils }, { subCouncil: 'Du lịch' })).toBe(false);
      }),
    );
  });

  test('the sub-councils named, once each', () => {
    expect(subCouncilsOf(split, [{ subCouncil: 'ĐỒ UỐNG' }, { subCouncil: '' }, { subCouncil: 'Du lịch' }])).toEqual(['Thực phẩm', 'Đồ uống', 'Du lịch']);
  });
});

describe('what is missing before they can score', () => {
  const products = ['Thực phẩm', 'thực phẩm', 'Đồ uống', ''].map((subCouncil, i) => dossier(`P${i}`, { subCouncil }));
  const gaps = (members: readonly Parameters<typeof servesIn>[0][] & SessionRecord['members'], required = true) =>
    subCouncilGaps(members, products, profile({ chairOrDeputyRequired: required })).map((g) => `${g.subCouncil}/${g.products}/${g.first.code}/${g.lacks}`);
  test('a chair without a sub-council leads them all', () => expect(gaps(split)).toEqual([]));
  test('nobody scores in one, no chair in the other', () =>
    expect(gaps([member('M1', { role: 'chair', scores: false, subCouncils: 'Thực phẩm' }), member('M2', { subCouncils: 'Đồ uống' })])).toEqual([
      'Thực phẩm/2/P0/scorer',
      'Đồ uống/1/P2/leader',
    ]));
  test('no chair is needed where the profile asks for none', () => expect(gaps([member('M2')], false)).toEqual([]));
  test('products that are not eligible ask for nobody', () =>
    expect(subCouncilGaps([], [dossier('P1', { subCouncil: 'X', eligible: false })], profile())).toEqual([]));
});

describe('the result of a sub-council’s product', () => {
  test('only its members owe and count, and its quorum is of them', () => {
    const result = resultOfP1(inFood({ sheets: sheetsOf([80, 80, 80, 10, 10]) }));
    expect(result.tally.counted.map((c) => c.member)).toEqual(['M1', 'M2', 'M3']);
    expect(result.quorum).toMatchObject({ scoring: 3, present: 3, needed: 3 });
  });

  test.each<[string, readonly PlenaryVote[], string | null, Stars | null, string]>([
    ['no vote', [], 'none', null, 'chờ Hội đồng toàn thể biểu quyết (Thực phẩm đề nghị 4 sao)'],
    ['carried', [vote(4, 1)], 'confirmed', 4, 'hạng 4 sao'],
    ['equal votes', [vote(2, 2, { reason: 'chưa rõ nguồn gốc' })], 'rejected', null, 'lần biểu quyết trước không thông qua: chưa rõ nguồn gốc'],
    ['rejected, then carried', [vote(1, 4), vote(3, 2)], 'confirmed', 4, 'hạng 4 sao'],
    ['carried, then rejected', [vote(4, 1), vote(0, 5, { reason: 'x' })], 'rejected', null, 'không thông qua: x'],
    ['carried on other stars', [vote(5, 0, { stars: 3 })], 'stale', null, 'kết quả đã đổi sau lần biểu quyết trước'],
    ['carried on other points', [vote(5, 0, { sum: 239 })], 'stale', null, 'kết quả đã đổi'],
    ['carried, the sum not given', [vote(5, 0, { sum: null })], 'confirmed', 4, 'hạng 4 sao'],
    ['a vote on another product', [vote(5, 0, { dossier: dossierCode('P2') })], 'none', null, 'đề nghị 4 sao)'],
  ])('%s', (_, plenaryVotes, state, stars, words) => {
    const result = resultOfP1(inFood({ plenaryVotes }));
    expect(result).toMatchObject({
      plenary: { state },
      stars,
      disposition: stars ? 'recognise' : 'undecided',
      reasons: stars ? [] : ['plenary'],
      disputed: false,
    });
    expect(result.awaited).toBe(stars ? null : 4);
    expect(explainStars(result, BOOK.sets[0]!, BOOK.starBands, 2)).toContain(words);
    expect(resultJson(result)).toMatchObject(stars ? { stars } : { stars: null, reasons: ['plenary'], reward: 0 });
  });

  test('what is undecided otherwise is not put to the plenary yet', () => {
    const result = resultOfP1(inFood({ sheets: sheetsOf([80, 80]), plenaryVotes: [vote(5, 0)] }));
    expect(result).toMatchObject({ reasons: ['missing-sheets'], plenary: null, awaited: null });
  });

  test('a product stopped by vote waits for nobody', () => {
    expect(resultOfP1(inFood({ knockOuts: [knockOut(3, 0)] }))).toMatchObject({ disposition: 'knocked-out', awaited: null });
  });

  test('the whole council’s product needs no plenary', () => {
    expect(plenaryOf([vote(0, 5)], { code: dossierCode('P1'), subCouncil: '' }, { stars: 4, sum: 240 })).toBe(null);
    expect(resultOfP1(inFood({ dossiers: [dossier('P1')], members: council(3) }))).toMatchObject({ stars: 4, plenary: null });
  });

  test('whatever the votes, stars appear exactly when the last one carried on this result', () => {
    const anyVote = fc.record({ stars: fc.constantFrom<Stars[]>(3, 4), sum: fc.constantFrom(null, 240, 241), votesFor: fc.nat(3), votesAgainst: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(anyVote, { maxLength: 4 }), (votes) => {
        const last = votes.at(-1);
        const carried = last !== undefined && last.stars === 4 && last.sum !== 241 && last.votesFor > last.votesAgainst;
        expect(resultOfP1(inFood({ plenaryVotes: votes.map((v) => vote(v.votesFor, v.votesAgainst, v)) })).stars).toBe(carried ? 4 : null);
      }),
    );
  });
});
