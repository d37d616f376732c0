/** A province's provisional book as Quảng Nam had one in 2018, before there was a national one: few sets, its own bands, issued by the province. */
import type { CriteriaBook } from '../../shared/criteria.ts';
import { type Change, changed } from '../shared/change-book.ts';

/** 3 stars from 65, 4 from 80: a mean of 75 has 4 stars by the Prime Minister's book and 3 by this one. */
export const provisionalBook = (...changes: readonly Change[]): CriteriaBook =>
  changed(
    (book) => {
      book.id = 'QN-2018';
      book.decision = '3161/QĐ-UBND';
      book.issuedBy = 'Ủy ban nhân dân tỉnh Quảng Nam';
      [book.issuedOn, book.effectiveFrom] = ['2018-10-26', '2018-10-26'];
      book.starBands = [
        { stars: 1, min: 0, maxExclusive: 40 },
        { stars: 2, min: 40, maxExclusive: 65 },
        { stars: 3, min: 65, maxExclusive: 80 },
        { stars: 4, min: 80, maxExclusive: 92 },
        { stars: 5, min: 92, maxInclusive: 100 },
      ];
      book.referFromMean = 92;
      book.certificateMonths = 24;
    },
    ...changes,
  );
