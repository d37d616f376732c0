/** Usual phrases: what would break is a note that says a thing twice, runs two sentences together, or passes the host's length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePhrases, opinionPhrases } from '../../renderer/kit/strings/phrases.ts';
import { appendPhrase, offeredPhrases } from '../../renderer/member/model/usual-phrases.ts';

describe('appending', () => {
  it.each([
    ['', 'Minh chứng đầy đủ.'],
    ['Hợp đồng còn hạn', 'Hợp đồng còn hạn. Minh chứng đầy đủ.'],
    ['Hợp đồng còn hạn.', 'Hợp đồng còn hạn. Minh chứng đầy đủ.'],
    ['Hợp đồng còn hạn; \n', 'Hợp đồng còn hạn; Minh chứng đầy đủ.'],
    ['Minh chứng đầy đủ. Đã xem.', 'Minh chứng đầy đủ. Đã xem.'],
  ])('%j', (text, expected) => {
    expect(appendPhrase(text, 'Minh chứng đầy đủ.', 500)).toBe(expected);
  });

  it('never passes the length, never says it twice, never loses what was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.constantFrom(...Object.values(notePhrases).map((p) => p.vi)), (text, phrase) => {
        const once = appendPhrase(text, phrase, 500);
        expect(once.length).toBeLessThanOrEqual(500);
        expect(once.startsWith(text.replace(/\s+$/, ''))).toBe(true);
        expect(appendPhrase(once, phrase, 500)).toBe(once);
      }),
    );
  });
});

it('a phrase once used is offered no more', () => {
  expect(offeredPhrases(notePhrases, 'vi', notePhrases.proven.vi)).not.toContain(notePhrases.proven.vi);
  expect(offeredPhrases(opinionPhrases, 'en', '')).toHaveLength(Object.keys(opinionPhrases).length);
});
