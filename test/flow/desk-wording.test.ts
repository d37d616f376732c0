/** What the screen on wording computes: breaks if a draft were lost or invented, a name went in at the wrong place, or the difference didn't add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../renderer/desk/paper/wording/diff-words.ts';
import { changesIn, faultyIn, findParts, keptText, offsetOf, putAround, textOf, withDraft } from '../../renderer/desk/paper/wording/edit-wording.ts';
import type { WordingVersion } from '../../shared/contract/desk-wording.ts';
import { PARTS, partOf } from '../../shared/paper/wording/catalogue.ts';
import { placeAt } from '../../shared/paper/wording/parse-template.ts';

const version = (number: number, text: string | null): WordingVersion => ({
  part: 'minutes/vote',
  version: number,
  text,
  at: '2026-09-04T03:00:00.000Z',
  by: '',
});
const VERSIONS = [version(1, 'Một'), version(2, 'Hai')];
const DEFAULT = partOf('minutes/vote').text;

describe('drafts', () => {
  it('stand over the last version, and that over the default', () => {
    expect(keptText([], 'minutes/vote')).toBe(DEFAULT);
    expect(keptText(VERSIONS, 'minutes/vote')).toBe('Hai');
    expect(keptText([...VERSIONS, version(3, null)], 'minutes/vote')).toBe(DEFAULT);
    expect(textOf(VERSIONS, { 'minutes/vote': '' }, 'minutes/vote')).toBe('');
  });

  it('that say what is kept are none', () => {
    const drafts = withDraft(VERSIONS, {}, 'minutes/vote', 'Ba');
    expect(drafts).toEqual({ 'minutes/vote': 'Ba' });
    expect(withDraft(VERSIONS, drafts, 'minutes/vote', 'Hai')).toEqual({});
  });

  it('are saved as the default where they say so', () => {
    expect(changesIn({ 'minutes/vote': DEFAULT, 'notice/closing': 'x' })).toEqual([
      { part: 'minutes/vote', text: null },
      { part: 'notice/closing', text: 'x' },
    ]);
  });

  it('with a fault are named', () =>
    expect(faultyIn({ 'minutes/vote': '{', 'notice/closing': 'x', 'notice/subject': '' })).toEqual(['minutes/vote', 'notice/subject']));
});

describe('parts are found', () => {
  const found = (query: string) => findParts(query, (key) => partOf(key).text).flatMap(({ parts }) => parts.map((p) => p.key));
  it('all without a query', () => expect(found('')).toEqual([...PARTS.keys()]));
  it('by name, by the paper and by what they say, with or without diacritics', () => {
    expect(found('cau ket')).toEqual(['proposal/closing', 'notice/result', 'notice/closing', 'reminder/closing']);
    expect(found('tờ trình kính gửi')).toEqual(['proposal/addressee']);
    expect(found('kính trình')).toEqual(['proposal/closing']);
    expect(found('không đâu có')).toEqual([]);
  });
});

describe('a name goes in at the cursor', () => {
  it.each([
    [{ text: 'Tại .', from: 4, to: 4 }, ['{tỉnh}', ''], { text: 'Tại {tỉnh}.', from: 10, to: 10 }],
    [{ text: 'có thưởng', from: 0, to: 9 }, ['{nếu có x}', '{hết}'], { text: '{nếu có x}có thưởng{hết}', from: 19, to: 19 }],
    [{ text: '', from: 0, to: 0 }, ['{mỗi y}', '{hết}'], { text: '{mỗi y}{hết}', from: 7, to: 7 }],
  ] as const)('%j', (marked, [before, after], expected) => expect(putAround(marked, before, after)).toEqual(expected));
});

it('a fault’s line and column lead back to its place', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'ể', '\n', '{'), { maxLength: 40 }).map((some) => some.join('')),
      fc.nat(40),
      (text, at) => {
        const offset = Math.min(at, text.length);
        const { line, column } = placeAt(text, offset);
        expect(offsetOf(text, line, column)).toBe(offset);
      },
    ),
  ));

it('a difference holds both texts whole, and nothing but the same of one text', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('một', 'hai', ' ', '{', '}', '\n', 'ba'), { maxLength: 20 }),
      fc.array(fc.constantFrom('một', 'hai', ' ', '}', 'bốn'), { maxLength: 20 }),
      (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const of = (...kinds: readonly string[]) =>
          diffWords(before, after)
            .filter((s) => kinds.includes(s.kind))
            .map((s) => s.text)
            .join('');
        expect([of('same', 'gone'), of('same', 'new')]).toEqual([before, after]);
        expect(diffWords(before, before).filter((s) => s.kind !== 'same')).toEqual([]);
      },
    ),
  ));
