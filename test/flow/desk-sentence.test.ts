import { afterEach, describe, expect, it } from 'vitest';
import { rowSentence, shortReasons, tallySentence } from '../../renderer/desk/result/sentence.ts';
import { switchLanguage } from '../../renderer/kit/strings/index.ts';
import type { DossierTally, ResultRow } from '../../shared/contract/desk.ts';

const gate = (criterion: string, stars: 3 | 4 | 5, outcome: 'met' | 'missed' | 'open') => ({ criterion, stars, outcome });

const tally = (change: Partial<DossierTally>): DossierTally =>
  ({
    sentence: 'Điểm trung bình 84,33 đủ 4 sao; …',
    shownMean: '84,33',
    band: 4,
    stars: 3,
    disposition: 'recognise',
    reasons: [],
    spread: 6,
    gates: [],
    ...change,
  }) as DossierTally;

afterEach(() => switchLanguage('vi'));

describe('the sentence that explains the stars', () => {
  it("is the host's own in Vietnamese, word for word", () => expect(tallySentence(tally({}))).toBe('Điểm trung bình 84,33 đủ 4 sao; …'));

  it('says the same in English: the mean, the gates missed up to the band, the stars', () => {
    switchLanguage('en');
    const gates = [gate('3.5', 4, 'missed'), gate('4.1', 5, 'missed'), gate('1.1', 3, 'met'), gate('2.3', 4, 'open')] as unknown as DossierTally['gates'];
    expect(tallySentence(tally({ gates }))).toBe('Mean 84,33, enough for 4 stars; gates missed: **** 3.5; 3 stars, to be recognised');
  });

  it('gives every reason while the product is undecided', () => {
    switchLanguage('en');
    expect(tallySentence(tally({ stars: null, disposition: 'undecided', reasons: ['spread', 'gate-conclusion'] }))).toBe(
      'Mean 84,33, enough for 4 stars; undecided (the spread is over the limit, a gate awaits a conclusion)',
    );
  });

  it('starts with a capital when there is no mean', () => {
    switchLanguage('en');
    expect(rowSentence({ sentence: '', shownMean: '', stars: null, disposition: 'ineligible', reasons: [], failedGates: [] } as unknown as ResultRow)).toBe(
      'Not eligible',
    );
  });

  it('is cut to a few words for lists', () => expect(shortReasons({ reasons: ['missing-sheets', 'spread'], spread: 22 })).toBe('Thiếu phiếu · Chênh lệch 22'));
});
