/** Pure parts of the scoring screens: the star hint, the wrong-product guard, proposals, sister sheets, typed addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddressText, secureAddress } from '../../renderer/member/model/host-address.ts';
import { groundsOf, reasonText } from '../../renderer/member/model/knock-out.ts';
import { usefulSisters } from '../../renderer/member/model/sister.ts';
import { hintLine } from '../../renderer/member/model/star-hint-lines.ts';
import { nextMissing } from '../../renderer/member/screens/next-missing.ts';
import type { SisterSheet } from '../../shared/contract/member.ts';
import { boxesOf, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import type { Marks } from '../../shared/session.ts';
import { starHints } from '../../shared/star-hints.ts';
import { shippedBook } from '../shared/shipped-books.ts';

const BOOK_26 = shippedBook('QD26-2026');

const set = setByNumber(BOOK_26, 4)!;
const codes = [...criteriaOf(set).keys()];
/** Every criterion at its best box, but those named. */
function best(but: Marks = {}): Marks {
  const marks: Record<string, number> = {};
  criteriaOf(set).forEach(({ criterion }, code) => {
    const points = boxesOf(criterion).map((box) => box.points);
    marks[code] = points.indexOf(Math.max(...points));
  });
  return { ...marks, ...but };
}
const boxWorth = (code: string, points: number): number => boxesOf(criteriaOf(set).get(code)!.criterion).findIndex((box) => box.points === points);
const hint = (marks: Marks, showPoints = true, confirmedBlanks: readonly string[] = []) =>
  hintLine(set, starHints(set, BOOK_26.starBands, marks), { marks, confirmedBlanks }, showPoints);

describe('the hint', () => {
  it('is silent while less than half is decided, and when nothing lacks', () => {
    expect(hint({})).toBeNull();
    expect(hint(Object.fromEntries(Object.entries(best()).slice(0, 10)))).toBeNull();
    expect(hint(best())).toBeNull();
  });

  it('names the lowest stars not reached and only gates already decided below', () => {
    const low = best({ '2.2': boxWorth('2.2', 1) });
    expect(hint(low)).toMatchObject({ stars: 3, points: 0, gates: ['2.2'] });
    const { '2.2': _, ...open } = low;
    expect(hint(open)).toBeNull();
    expect(hint(open, true, ['2.2'])).toMatchObject({ stars: 3, gates: ['2.2'] });
  });

  it('a gate for five stars only is a hint for five', () => {
    expect(hint(best({ '8': boxWorth('8', 3) }))).toMatchObject({ stars: 5, points: 0, gates: ['8'] });
  });

  it('says no points where the profile hides the total', () => {
    const none = Object.fromEntries(codes.map((code) => [code, 0]));
    expect(hint(none)?.points).toBeGreaterThan(0);
    expect(hint(none, false)?.points).toBe(0);
  });

  it('never names a criterion that is still open, whatever the ticks', () => {
    fc.assert(
      fc.property(fc.subarray(codes), fc.infiniteStream(fc.nat(2)), (ticked, boxes) => {
        const marks = Object.fromEntries(
          ticked.map((code) => [code, Math.min(boxes.next().value as number, boxesOf(criteriaOf(set).get(code)!.criterion).length - 1)]),
        );
        for (const code of hint(marks)?.gates ?? []) expect(marks[code]).toBeDefined();
      }),
    );
  });
});

it('jumping goes on in printed order and starts anew, also over what was copied', () => {
  const order = ['1', '2', '3', '4'];
  expect([nextMissing(order, ['4', '2'], ''), nextMissing(order, ['4', '2'], '2'), nextMissing(order, ['4', '2'], '4'), nextMissing(order, [], '1')]).toEqual([
    '2',
    '4',
    '2',
    '',
  ]);
});

describe('a proposal', () => {
  it('offers every ground of the set', () => {
    expect(groundsOf(set)).toHaveLength(set.disqualifiers.length + set.knockouts.length);
    expect(groundsOf(set).every((ground) => ground.length > 3)).toBe(true);
  });
  it.each([
    ['Giả mạo', 'thiếu dấu', 'Giả mạo – thiếu dấu'],
    ['Giả mạo', '  ', 'Giả mạo'],
    ['', 'ab', ''],
    ['', 'thiếu giấy', 'thiếu giấy'],
  ])('%j and %j', (ground, words, text) => {
    expect(reasonText(ground, words)).toBe(text);
  });
  it('always fits the host and keeps the member’s own words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700 }), fc.string({ maxLength: 300 }), (ground, words) => {
        const text = reasonText(ground, words);
        expect(text.length).toBeLessThanOrEqual(500);
        if (text) expect(text.endsWith(words.trim()) || words.trim() === '').toBe(true);
      }),
    );
  });
});

describe('sister sheets', () => {
  const sheet = (dossier: string, round: number, marks: Marks): SisterSheet => ({
    dossier: dossierCode(dossier),
    name: dossier,
    round,
    receipt: 'K7Q2-M9XD',
    marks,
    criterionNotes: {},
  });
  it('only the newest round of each, and only while it would fill something', () => {
    const sheets = [sheet('a', 1, { '1.1': 0 }), sheet('a', 2, { '1.1': 1, '1.2': 0 }), sheet('b', 1, { '1.1': 0 })];
    const names = (marks: Marks, confirmedBlanks: readonly string[] = []) =>
      usefulSisters(set, { marks, confirmedBlanks }, sheets).map((s) => [s.name, s.round]);
    expect(names({})).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(names({ '1.1': 2 })).toEqual([['a', 2]]);
    expect(names({ '1.1': 2 }, ['1.2'])).toEqual([]);
  });
});

it.each([
  ['192.168.1.20:7611', 'http://192.168.1.20:7611'],
  [' 192.168.1.20 ', 'http://192.168.1.20:7611'],
  ['http://10.0.0.5:8000/#/ghe/abc', 'http://10.0.0.5:8000'],
  ['Ban-Thu-Ky.local', 'http://ban-thu-ky.local:7611'],
  ['https://192.168.1.20', 'https://192.168.1.20:7613'],
  ['HTTPS://ocop.local:50113/x', 'https://ocop.local:50113'],
  ['300.1.1.1', null],
  ['10.0.0.5:99999', null],
  ['https://example.com', null],
  ['javascript:alert(1)', null],
  ['', null],
])('the address %j is %j', (text, address) => {
  expect(readAddressText(text)).toBe(address);
});

it('a page that came by http is offered the https address it knows by the same name, any other never', () => {
  const addresses = ['https://192.168.1.20:7613', 'https://ocop.local:7613', 'http://192.168.1.20:7611'];
  const at = (protocol: string, hostname: string) => secureAddress(addresses, { protocol, hostname });
  expect(at('http:', 'ocop.local')).toBe('https://ocop.local:7613');
  expect(at('http:', '10.0.0.9')).toBe('https://192.168.1.20:7613');
  expect(at('https:', '192.168.1.20')).toBeNull();
  expect(secureAddress(addresses.slice(2), { protocol: 'http:', hostname: '192.168.1.20' })).toBeNull();
});
