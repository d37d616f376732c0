/** The language of the papers' wording: breaks if a fault went unnoticed, a text crashed or looped, or a default said "undefined". */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { PARTS, type PartKey, vocabularyOf, WORDED_KINDS } from '../../shared/paper/wording/catalogue.ts';
import { nameKey, type Vocabulary } from '../../shared/paper/wording/names.ts';
import { parseTemplate } from '../../shared/paper/wording/parse-template.ts';
import { renderTemplate } from '../../shared/paper/wording/render-template.ts';
import { factsWith, say, sayLines } from '../../shared/paper/wording/say.ts';
import { SESSION_VOCABULARY, sessionFacts } from '../../shared/paper/wording/session-facts.ts';
import { type Facts, MOST_RENDERED, MOST_TEMPLATE, NO_FACTS } from '../../shared/paper/wording/template.ts';
import { describeProblem } from '../../shared/problems/index.ts';
import { contextOf, NOW } from '../support/paper-record.ts';
import { wordsOfPapers } from '../support/paper-words.ts';
import { WORDING_SCENES } from '../support/wording-scenes.ts';

const about = (name: string) => ({ name, vi: '', en: '', example: 'x' });
const SMALL: Vocabulary = {
  fields: [about('tỉnh'), about('địa điểm'), about('tiền thưởng')],
  conditions: [about('5 sao'), about('họp nhiều ngày')],
  lists: [{ ...about('sản phẩm'), row: [about('tên sản phẩm'), about('hạng sao')] }],
};
const FACTS: Facts = {
  fields: { tỉnh: { text: 'tỉnh Bắc Ninh', given: true }, 'địa điểm': { text: '……', given: false }, 'tiền thưởng': { text: '0', given: false } },
  conditions: { '5 sao': true, 'họp nhiều ngày': false },
  lists: {
    'sản phẩm': ['Mật ong', 'Trà'].map((name) => ({
      ...NO_FACTS,
      fields: { 'tên sản phẩm': { text: name, given: true }, 'hạng sao': { text: '', given: name === 'Trà' } },
    })),
  },
};
const filled = (text: string): string => {
  const parsed = parseTemplate(text, SMALL);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => describeProblem(p)).join('\n'));
  return renderTemplate(parsed.value, FACTS);
};
const faults = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems.map((p) => [p.code, p.params['line'], p.params['column']]));

describe('what a wording says', () => {
  it.each([
    ['', ''],
    ['Không có ngoặc, giữ nguyên.\n  Dòng hai ', 'Không có ngoặc, giữ nguyên.\n  Dòng hai '],
    ['{tỉnh}', 'tỉnh Bắc Ninh'],
    ['Tại { TỈNH }: {địa  điểm}.', 'Tại tỉnh Bắc Ninh: …….'],
    ['{nếu có 5 sao}có{hết}', 'có'],
    ['{nếu 5 sao}có{không thì}không{hết}', 'có'],
    ['{nếu không có 5 sao}có{không thì}không{hết}', 'không'],
    ['{Nếu không họp nhiều ngày}một ngày{hết nếu}', 'một ngày'],
    ['{nếu có địa điểm}tại {địa điểm}{không thì}chưa rõ{hết}', 'chưa rõ'],
    ['{nếu có tiền thưởng}{tiền thưởng}{hết}', ''],
    ['{nếu có sản phẩm}có{hết}', 'có'],
    ['{mỗi sản phẩm}{tên sản phẩm}{nếu không dòng cuối}; {hết}{hết}.', 'Mật ong; Trà.'],
    ['{mỗi sản phẩm}{tên sản phẩm}: {hạng sao} ở {tỉnh}. {hết mỗi}', 'Mật ong: …………… ở tỉnh Bắc Ninh. Trà: …………… ở tỉnh Bắc Ninh. '],
    ['{mỗi sản phẩm}{nếu có hạng sao}{tên sản phẩm}{hết}{hết}', 'Trà'],
    ['{{tỉnh}} {{{tỉnh}}}', '{tỉnh} {tỉnh Bắc Ninh}'],
    // Letter and diacritic typed one after the other, as some keyboards do.
    ['{tỉnh}'.normalize('NFD'), 'tỉnh Bắc Ninh'],
  ])('%j → %j', (text, said) => expect(filled(text)).toBe(said));

  it('prints dots for what nobody knows, and nothing for a condition or a list that nobody knows', () => {
    const parsed = parseTemplate('{tỉnh}{nếu có địa điểm}x{hết}{nếu không có 5 sao}y{hết}{mỗi sản phẩm}z{hết}', SMALL);
    expect(parsed.ok && renderTemplate(parsed.value, NO_FACTS)).toBe('……………y');
  });

  it('a value that holds braces is no template', () => {
    const parsed = parseTemplate('{tỉnh}', SMALL);
    const facts = { ...FACTS, fields: { tỉnh: { text: '{tiền thưởng}', given: true } } };
    expect(parsed.ok && renderTemplate(parsed.value, facts)).toBe('{tiền thưởng}');
  });
});

describe('faults are named with their place', () => {
  it.each([
    ['Dòng một\nở {tĩnh} này', [['OC-6060', 2, 3]]],
    ['{tên sản phẩm}', [['OC-6070', 1, 1]]],
    [
      'a {tỉnh\n}',
      [
        ['OC-6061', 1, 3],
        ['OC-6068', 2, 1],
      ],
    ],
    ['{tỉnh {địa điểm}', [['OC-6061', 1, 1]]],
    ['{nếu có 5 sao}x', [['OC-6062', 1, 1]]],
    ['{mỗi sản phẩm}{nếu 5 sao}x{hết}', [['OC-6062', 1, 1]]],
    ['x{hết}', [['OC-6063', 1, 2]]],
    ['{không thì}', [['OC-6063', 1, 1]]],
    [
      '{nếu 5 sao}{mỗi sản phẩm}{hết nếu}{hết mỗi}',
      [
        ['OC-6064', 1, 26],
        ['OC-6064', 1, 35],
      ],
    ],
    ['{mỗi sản phẩm}{không thì}{hết}', [['OC-6064', 1, 15]]],
    ['{nếu 5 sao}{không thì}{không thì}{hết}', [['OC-6064', 1, 23]]],
    [
      '{nếu có 6 sao}{hết}{mỗi thành viên}{hết}',
      [
        ['OC-6065', 1, 1],
        ['OC-6065', 1, 20],
      ],
    ],
    [
      '{} { }',
      [
        ['OC-6066', 1, 1],
        ['OC-6066', 1, 4],
      ],
    ],
    ['x'.repeat(MOST_TEMPLATE + 1), [['OC-6067', undefined, undefined]]],
    ['a } b', [['OC-6068', 1, 3]]],
    ['{nếu 5 sao}'.repeat(7) + '{hết}'.repeat(7), [['OC-6069', 1, 67]]],
    ['{mỗi sản phẩm}{mỗi sản phẩm}{hết}{hết}', [['OC-6069', 1, 15]]],
    [`{${'x'.repeat(90)}}`, [['OC-6061', 1, 1]]],
    // Names of every object are no fields.
    [
      '{constructor}{__proto__}',
      [
        ['OC-6060', 1, 1],
        ['OC-6060', 1, 14],
      ],
    ],
  ])('case %$', (text, expected) => expect(faults(parseTemplate(text, SMALL))).toEqual(expected));

  it.each([
    ['{tĩnh}', 'tỉnh'],
    ['{dia diem}', 'địa điểm'],
    ['{nếu có nhiều ngày}{hết}', 'họp nhiều ngày'],
    ['{mỗi san pham}{hết}', 'sản phẩm'],
  ])('%s: the nearest known name is «%s»', (text, nearest) => {
    const parsed = parseTemplate(text, SMALL);
    expect(parsed.ok ? null : parsed.problems[0]?.params['nearest']).toBe(nearest);
  });

  it('a flood of them is cut off', () => {
    const parsed = parseTemplate('{x}'.repeat(2000), SMALL);
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(20);
  });
});

/** Pieces of the language in any order, so that most texts are broken in some way. */
const pieces = fc.oneof(
  fc.constantFrom(
    '{tỉnh}',
    '{nếu có 5 sao}',
    '{nếu không tỉnh}',
    '{không thì}',
    '{hết}',
    '{hết mỗi}',
    '{mỗi sản phẩm}',
    '{tên sản phẩm}',
    '{',
    '}',
    '{{',
    '}}',
    '{lạ}',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''));

describe('for any text', () => {
  it('reading and filling never throw, faults lie within the text', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseTemplate(text, SMALL);
        if (parsed.ok) expect(typeof renderTemplate(parsed.value, FACTS)).toBe('string');
        else
          for (const { params } of parsed.problems) {
            const line = text.split('\n')[Number(params['line']) - 1];
            expect(line?.length).toBeGreaterThanOrEqual(Number(params['column']) - 1);
          }
      }),
      { numRuns: 500 },
    ));

  it('without braces it passes unchanged', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[{}]/g, '')),
        (text) => {
          expect(filled(text)).toBe(text);
        },
      ),
    ));

  it('with its braces doubled it comes out as it was', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        expect(filled(text.replace(/[{}]/g, '$&$&'))).toBe(text);
      }),
    ));

  it('many rows of a long wording are cut off, not waited for', () => {
    const parsed = parseTemplate(`{mỗi sản phẩm}${'x'.repeat(5900)}{hết}sau`, SMALL);
    const rows = Array.from({ length: 100_000 }, () => NO_FACTS);
    expect(parsed.ok && renderTemplate(parsed.value, { ...FACTS, lists: { 'sản phẩm': rows } }).length).toBe(MOST_RENDERED);
  });
});

describe('the catalogue', () => {
  const entries = [...PARTS] as const;
  it.each(entries)('%s: default and examples can be read', (_key, part) => {
    expect(faults(parseTemplate(part.text, vocabularyOf(part)))).toEqual([]);
    expect([part.vi, part.en].every((label) => label.trim() !== '')).toBe(true);
    for (const field of vocabularyOf(part).fields) expect([field.name, field.vi, field.en, field.example].filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(entries)('%s: no name stands for two things', (_key, part) => {
    const { fields, conditions, lists } = vocabularyOf(part);
    const names = [...fields, ...conditions, ...lists].map((one) => nameKey(one.name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    // The words of the language itself can't begin a name.
    expect(names.filter((name) => /^(nếu|mỗi|hết|không|có)( |$)/.test(name))).toEqual([]);
    for (const list of lists) expect(list.row.filter((f) => fields.some((other) => nameKey(other.name) === nameKey(f.name)))).toEqual([]);
  });

  it('every field, condition and list of the vocabulary has its fact', () => {
    const facts = sessionFacts(contextOf());
    expect(Object.keys(facts.fields)).toEqual(SESSION_VOCABULARY.fields.map((f) => f.name));
    expect(Object.keys(facts.conditions)).toEqual(SESSION_VOCABULARY.conditions.map((c) => c.name));
    for (const list of SESSION_VOCABULARY.lists)
      for (const row of facts.lists[list.name] ?? []) expect(Object.keys(row.fields)).toEqual(list.row.map((f) => f.name));
  });
});

describe('the papers', () => {
  it.each(Object.entries(WORDING_SCENES))('%s: every field prints something, and never "undefined"', (_name, context) => {
    for (const { text } of Object.values(sessionFacts(context).fields)) expect(text).toMatch(/\S/);
    const text = wordsOfPapers(context, WORDED_KINDS, () => true);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|\{|\}/);
  });

  it.each(Object.entries(WORDING_SCENES))('%s: say what the office wrote', (_name, context) => {
    const wording = {
      'proposal/closing': 'Kính đề nghị {tỉnh} xem xét./.',
      'decision/articles': 'Một.\n\n{nếu có tiền thưởng}Hai.{hết}\nBa.',
      'minutes/vote': '',
    };
    const text = wordsOfPapers({ ...context, wording }, WORDED_KINDS, () => true);
    expect(text).toContain(`Kính đề nghị ${say({ ...context, wording: { 'proposal/addressee': '{tỉnh}' } }, 'proposal/addressee')} xem xét./.`);
    expect(text).toMatch(/Điều 1\. Một\.\n(Điều 2\. Hai\.\nĐiều 3\. Ba\.|Điều 2\. Ba\.)\n- /);
    expect(text).not.toContain('Biểu quyết thông qua biên bản');
  });

  it('a kept wording that can no longer be read gives way to the default', () => {
    const broken = { ...contextOf(), wording: { 'proposal/closing': '{trường của bản sau}' } };
    expect(say(broken, 'proposal/closing')).toBe(say(contextOf(), 'proposal/closing'));
  });

  it('a sentence is one line, lines are those that say something', () => {
    const context = { ...contextOf(), wording: { 'proposal/closing': ' a\n b ', 'proposal/bases': 'a\n\n {nếu có 5 sao}x{hết}\n b ' } };
    expect([say(context, 'proposal/closing'), sayLines(context, 'proposal/bases')]).toEqual(['a b', ['a', 'b']]);
  });

  it('recipients end as the decree wants, however they were written', () => {
    const wording = { 'proposal/recipients': '- Như trên;\nSở Nội vụ.\nLưu: VT' };
    const text = wordsOfPapers({ ...contextOf(), now: NOW, wording }, ['proposal'], () => true);
    expect(text).toContain('- Như trên;\n- Sở Nội vụ;\n- Lưu: VT.');
  });

  it('own facts stand beside those of the session', () => {
    const key: PartKey = 'minutes/quorum';
    const facts = factsWith(sessionFacts(contextOf()), { buổi: '', 'số có mặt': 0, 'đủ túc số': true });
    expect([facts.fields['buổi'], facts.fields['số có mặt']?.given, facts.conditions['đủ túc số'], PARTS.has(key)]).toEqual([
      { text: '……………', given: false },
      false,
      true,
      true,
    ]);
  });
});
