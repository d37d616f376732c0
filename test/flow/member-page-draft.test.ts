import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clear, confirmBlanks, contentOf, type Draft, readDraft, startDraft, tick, writeNote, writeOpinion } from '../../renderer/member/model/draft.ts';
import { advisoryDifferences, changesSince, missedGates } from '../../renderer/member/model/review-findings.ts';
import { nextMissing } from '../../renderer/member/screens/next-missing.ts';
import { type CriteriaBook, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { completenessOf, faultsOf, totalsOf } from '../../shared/scoring.ts';

const book = JSON.parse(readFileSync('resources/criteria/qd26-2026.json', 'utf8')) as CriteriaBook;
const set = setByNumber(book, 1)!;
const tours = setByNumber(book, 26)!;
const empty = startDraft(null);
const edits = (...steps: readonly ((draft: Draft) => Draft)[]): Draft => steps.reduce((draft, step) => step(draft), empty);

describe('a draft', () => {
  it('keeps one tick per criterion and takes it back on request', () => {
    const twice = edits(
      (d) => tick(set, d, '1.1', 0),
      (d) => tick(set, d, '1.1', 2),
    );
    expect(twice.marks).toEqual({ '1.1': 2 });
    expect(twice.last).toBe('1.1');
    expect(clear(set, twice, '1.1').marks).toEqual({});
  });

  it('counts both cases of an alternative criterion as one choice', () => {
    const draft = [1, 3].reduce((d, box) => tick(tours, d, '8', box), empty);
    expect(draft.marks).toEqual({ '8': 3 });
    expect(totalsOf(tours, draft.marks).total).toBe(3);
  });

  it('says "0 points" only where it was said, and a tick withdraws it', () => {
    const confirmed = confirmBlanks(set, empty, ['1.1', '1.4']);
    expect(completenessOf(set, confirmed).confirmedBlanks).toEqual(['1.1', '1.4']);
    const ticked = tick(set, confirmed, '1.1', 1);
    expect(ticked.confirmedBlanks).toEqual(['1.4']);
    expect(clear(set, ticked, '1.4').confirmedBlanks).toEqual([]);
  });

  it('confirming 0 removes a tick that stood there', () => {
    const draft = edits(
      (d) => tick(set, d, '1.1', 2),
      (d) => confirmBlanks(set, d, ['1.1']),
    );
    expect(draft.marks).toEqual({});
    expect(contentOf(set, draft).confirmedBlanks).toEqual(['1.1']);
  });

  it('sets a tick aside when its condition falls away and brings it back', () => {
    const told = edits(
      (d) => tick(set, d, '5.1', 1),
      (d) => tick(set, d, '5.2', 2),
    );
    const untold = tick(set, told, '5.1', 0);
    expect(untold.marks).toEqual({ '5.1': 0 });
    expect(untold.setAside).toEqual({ '5.2': 2 });
    expect(faultsOf(set, untold.marks)).toEqual([]);
    const again = tick(set, untold, '5.1', 3);
    expect(again.marks).toEqual({ '5.1': 3, '5.2': 2 });
    expect(again.setAside).toEqual({});
  });

  it('drops the confirmed 0 of a criterion that no longer applies, so that it is asked again', () => {
    const draft = edits(
      (d) => tick(set, d, '5.1', 1),
      (d) => confirmBlanks(set, d, ['5.2']),
      (d) => tick(set, d, '5.1', 0),
      (d) => tick(set, d, '5.1', 1),
    );
    expect(completenessOf(set, draft).missing).toContain('5.2');
  });

  it('clearing the condition itself sets the dependent tick aside too', () => {
    const draft = edits(
      (d) => tick(set, d, '5.1', 1),
      (d) => tick(set, d, '5.2', 2),
      (d) => clear(set, d, '5.1'),
    );
    expect(draft.marks).toEqual({});
    expect(draft.setAside).toEqual({ '5.2': 2 });
  });

  it('hands in notes and opinion without empty ones', () => {
    const draft = edits(
      (d) => writeNote(d, '1.1', ' còn hạn '),
      (d) => writeNote(d, '1.2', 'x'),
      (d) => writeNote(d, '1.2', ''),
      (d) => writeNote(d, '1.3', '  '),
      (d) => writeOpinion(d, ' tốt '),
    );
    expect(contentOf(set, draft)).toEqual({ marks: {}, confirmedBlanks: [], criterionNotes: { '1.1': 'còn hạn' }, opinion: 'tốt' });
  });

  it('hands in only what the host accepts: a whole random sheet has no fault and nothing missing', () => {
    let draft = empty;
    for (const code of criteriaOf(set).keys()) draft = code === '1.4' ? draft : tick(set, draft, code, 0);
    const missing = completenessOf(set, draft).missing;
    expect(missing).toEqual(['1.4']);
    const content = contentOf(set, confirmBlanks(set, draft, missing));
    expect(faultsOf(set, content.marks)).toEqual([]);
    expect(completenessOf(set, content).missing).toEqual([]);
  });

  it('hands in no confirmed 0 beside a tick or where nothing applies, whatever an older draft holds', () => {
    const stale: Draft = { ...startDraft({ marks: { '1.1': 2, '5.1': 0 }, confirmedBlanks: ['1.1', '5.2', '1.4'], criterionNotes: {}, opinion: '' }) };
    expect(contentOf(set, stale).confirmedBlanks).toEqual(['1.4']);
  });

  it('starts a new round from the own marks of the last', () => {
    const before = { marks: { '1.1': 2 }, confirmedBlanks: ['1.4'], criterionNotes: { '1.1': 'a' }, opinion: 'b' };
    expect(startDraft(before)).toMatchObject(before);
  });

  it('survives storage, and keeps what is readable of a damaged one', () => {
    const draft = edits(
      (d) => tick(set, d, '1.1', 2),
      (d) => writeNote(d, '1.1', 'ghi'),
      (d) => confirmBlanks(set, d, ['1.4']),
      (d) => writeOpinion(d, 'ý'),
    );
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"marks":{"1.1":2,"1.2":"x","1.3":-1,"1.4":1.5},"confirmedBlanks":7,"opinion":null}')).toEqual({ ...empty, marks: { '1.1': 2 } });
    expect(readDraft('{"marks":')).toBeNull();
    expect(readDraft('[1]')).toBeNull();
    expect(readDraft(null)).toBeNull();
  });
});

describe('what the review lists', () => {
  it('gates below their points, lower stars first', () => {
    const missed = missedGates(set, { '1.5': 2, '2.2': 2 });
    expect(missed.map((g) => g.stars)).toEqual([...missed.map((g) => g.stars)].sort());
    expect(missed.find((g) => g.criterion.code === '1.5')).toMatchObject({ stars: 5, points: 2, needed: 3 });
    expect(missed.some((g) => g.criterion.code === '2.2')).toBe(false);
  });

  it('points other than the advisory team recommends, without those it left open', () => {
    const advisory = [
      { criterion: '1.1', points: 3, comment: '' },
      { criterion: '1.2', points: 0, comment: '' },
      { criterion: '1.3', points: null, comment: 'xem lại' },
      { criterion: '5.2', points: 1, comment: '' },
    ];
    expect(advisoryDifferences(set, { '1.1': 0 }, advisory).map((c) => [c.criterion.code, c.from, c.to])).toEqual([['1.1', 3, 1]]);
  });

  it('boxes changed since the last round, also to another box of the same points', () => {
    expect(changesSince(tours, { '8': 0, '9': 0 }, { '8': 2, '9': 0, '15': 1 }).map((c) => [c.criterion.code, c.from, c.to])).toEqual([
      ['8', 1, 1],
      ['15', 0, 3],
    ]);
  });

  it('goes to the first missing criterion, then on, then round again', () => {
    const order = ['1.1', '1.2', '1.3', '2.1'];
    expect(nextMissing(order, ['1.2', '2.1'], '')).toBe('1.2');
    expect(nextMissing(order, ['1.2', '2.1'], '1.2')).toBe('2.1');
    expect(nextMissing(order, ['1.2', '2.1'], '2.1')).toBe('1.2');
    expect(nextMissing(order, [], '2.1')).toBe('');
  });
});
