/** Wording as a file and before it is kept: breaks if an office's texts were lost on the way, half a file came in, or a needed sentence could be emptied. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, PARTS, type PartKey, partName, partOf, WORDED_NAMES } from '../../shared/paper/wording/catalogue.ts';
import { checkWording } from '../../shared/paper/wording/check-wording.ts';
import { nearestName } from '../../shared/paper/wording/names.ts';
import { say } from '../../shared/paper/wording/say.ts';
import { readWordingFile, writeWordingFile } from '../../shared/paper/wording/wording-file.ts';
import { contextOf, RECORD } from '../support/paper-record.ts';

const file = (parts: object, version = 1): string => JSON.stringify({ format: 'ocop-cau-chu', version, parts });
const codes = (outcome: ReturnType<typeof readWordingFile>): readonly string[] => (outcome.ok ? [] : outcome.problems.map((p) => p.code));

describe('a file of wording', () => {
  it('comes back as it went out, in the order of the catalogue', () => {
    const keys = [...PARTS.keys()].filter((key) => !partOf(key).needed);
    const wordings = fc
      .subarray(keys)
      .chain((some) =>
        fc
          .tuple(...some.map(() => fc.string({ maxLength: 60 })))
          .map((texts) => Object.fromEntries(some.map((key, i) => [key, (texts[i] ?? '').replace(/[{}]/g, '$&$&')] as const).reverse())),
      );
    fc.assert(
      fc.property(wordings, (wording) => {
        const text = writeWordingFile(wording);
        const read = readWordingFile(text);
        expect(read).toEqual({ ok: true, value: wording, warnings: [] });
        expect(Object.keys(JSON.parse(text).parts)).toEqual(keys.filter((key) => key in wording));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no JSON', 'không phải JSON', ['OC-6073']],
    ['another kind of file', '{"format":"ocop-quy-che","version":1,"parts":{}}', ['OC-6073']],
    ['of a newer program', file({}, 2), ['OC-6074']],
    ['every fault at once', file({ 'minutes/lạ': 'x', 'minutes/vote': 7, 'notice/closing': '{tỉnhh}{hết}' }), ['OC-6072', 'OC-6075', 'OC-6075', 'OC-6075']],
    ['as an editor saves it, with its mark', `\uFEFF${file({ 'notice/closing': 'Hết.' })}`, []],
  ])('%s', (_case, text, expected) => expect(codes(readWordingFile(text))).toEqual(expected));

  it('names at most fifty faults', () => {
    const flood = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`lạ/${i}`, '']));
    expect(codes(readWordingFile(file(flood)))).toHaveLength(50);
  });
});

describe('a text before it is kept', () => {
  it('must say something where the paper needs it', () => {
    const found = checkWording('notice/subject', ' \n ');
    expect(found.ok ? [] : found.problems.map((p) => [p.code, p.params['part']])).toEqual([['OC-6071', 'Thông báo – Trích yếu']]);
    expect(checkWording('minutes/vote', '').ok).toBe(true);
    expect(checkWording('notice/subject', 'Kết quả của {tỉnh}').ok).toBe(true);
  });
});

describe('names', () => {
  it('of a part begin with its paper', () => {
    for (const key of PARTS.keys()) expect(partName(key)).toBe(`${WORDED_NAMES[kindOf(key)].vi} – ${partOf(key).vi}`);
    expect(() => partOf('minutes/none' as PartKey)).toThrow(RangeError);
  });

  it.each([
    ['', ['dai', 'an'], 'an'],
    ['x', [], ''],
    ['tinh', ['', 'tỉnh'], 'tỉnh'],
    ['kitten', ['sitting', 'mitten', 'written'], 'mitten'],
    ['dia diem', ['địa điểm họp', 'điểm', 'địa điểm'], 'địa điểm'],
  ])('%j is nearest to the right one of %j', (typed, names, nearest) => expect(nearestName(typed, names)).toBe(nearest));
});

it('rewards count as given when either kind is', () => {
  const said = (reward3: number, reward4: number): string => {
    const context = contextOf({ ...RECORD, profile: { ...RECORD.profile, reward3, reward4 } });
    return say({ ...context, wording: { 'notice/closing': '{nếu có mức thưởng}có{không thì}không{hết}' } }, 'notice/closing');
  };
  expect([said(0, 0), said(1, 0), said(0, 1)]).toEqual(['không', 'có', 'có']);
});
