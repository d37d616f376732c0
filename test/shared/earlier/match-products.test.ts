/** Which product is which between two sessions. Breaks when two products are taken for one without a sure sign, one is matched twice, or the secretary's word doesn't hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matchable, type MatchWord, matchProducts, producerKey } from '../../../shared/earlier/match-products.ts';

const product = (code: string, name: string, producer: string): Matchable => ({ code, name, producer });
const HONEY = product('27-09214-1-2023', 'Mật ong Cửa Khe', 'Hợp tác xã Ong Cửa Khe');
const said = (same: boolean, earlier: Matchable, now: Matchable): MatchWord => ({ earlier: earlier.code, now: now.code, same });

describe('one product then, one now', () => {
  test.each<[string, Matchable, string]>([
    ['the same code, name and producer', { ...HONEY }, 'code'],
    ['the same code, renamed', product(HONEY.code, 'Mật ong hoa nhãn', 'HTX Ong Cửa Khe'), 'code'],
    ['a code written with blanks and small letters', product(' 27-09214-1-2023 ', 'Mật ong Cửa Khe', 'Công ty Khác'), 'code'],
    ['another year’s code, name and producer equal', product('27-09214-4-2026', 'mật ong  Cửa Khe', 'HTX Ong Cửa Khe'), 'name'],
    ['a name with other signs in it', product('27-09214-4-2026', 'Mật ong “Cửa Khe”', 'HTX. Ong Cửa Khe'), 'name'],
    ['marks left out', product('27-09214-4-2026', 'Mat ong Cua Khe', 'HTX Ong Cửa Khe'), '? spelling'],
    ['the commune’s number again, renamed', product('27-09214-1-2026', 'Mật ong hoa nhãn', 'HTX Ong Cửa Khe'), '? number'],
    ['a longer name', product('27-09214-4-2026', 'Mật ong Cửa Khe hộp 500 g', 'HTX Ong Cửa Khe'), '? part'],
    ['the same name of another producer', product('27-09214-4-2026', 'Mật ong Cửa Khe', 'Công ty TNHH Ong Việt'), '? producer'],
    ['only the code is the same', product(HONEY.code, 'Chè xanh', 'HTX Chè Trà Lĩnh'), '? code'],
    ['“Tân” is not “Tấn”', product('27-09214-4-2026', 'Mật ong Cửa Khẻ', 'HTX Ong Cửa Khe'), '? spelling'],
    ['another product of the same producer', product('27-09214-2-2026', 'Phấn hoa', 'HTX Ong Cửa Khe'), 'none'],
    ['the commune’s number again, of somebody else', product('27-09214-1-2026', 'Chè xanh', 'HTX Chè Trà Lĩnh'), 'none'],
    ['part of a word is no part of a name', product('27-09214-4-2026', 'Mật', 'HTX Ong Cửa Khe Mới'), 'none'],
  ])('%s', (_what, now, wanted) => {
    const { pairs, doubts, gone, fresh } = matchProducts([HONEY], [now], []);
    const found = pairs[0]?.by ?? (doubts[0] ? `? ${doubts[0].doubt}` : 'none');
    expect(found).toBe(wanted);
    // What is in doubt counts as two products until somebody says otherwise.
    expect([gone.length, fresh.length]).toEqual(pairs.length > 0 ? [0, 0] : [1, 1]);
  });
});

test('two of one name and producer: neither is taken for the one there was, one of them is asked about', () => {
  const [small, large] = [product('27-09214-4-2026', HONEY.name, HONEY.producer), product('27-09214-5-2026', HONEY.name, HONEY.producer)];
  const { pairs, doubts, fresh } = matchProducts([HONEY], [small, large], []);
  expect([pairs, doubts.map((d) => [d.now, d.doubt]), fresh]).toEqual([[], [[small, 'spelling']], [small, large]]);
});

test('the secretary’s word stands above code and name; a pair told to be two products is never asked again', () => {
  const now = product('27-09214-9-2026', 'Chè xanh', 'HTX Chè Trà Lĩnh');
  expect(matchProducts([HONEY], [now], [said(true, HONEY, now)]).pairs).toEqual([{ earlier: HONEY, now, by: 'word' }]);
  const again = { ...HONEY };
  expect(matchProducts([HONEY], [again], [said(false, HONEY, again)])).toMatchObject({ pairs: [], doubts: [], gone: [HONEY], fresh: [again] });
});

test('a legal form written out is its abbreviation', () => {
  expect(producerKey('Công ty Cổ phần  Trà')).toBe(producerKey('CTY CP Trà'));
  expect(producerKey('Hợp tác xã Tân')).not.toBe(producerKey('Hợp tác xã Tấn'));
});

const arbProduct = fc.record({
  code: fc.constantFrom('27-1-1-2023', '27-1-1-2026', '27-1-2-2023', '27-1-2-2026', '27-1-3-2026', '27-2-1-2023'),
  name: fc.constantFrom('Mật ong', 'Mat ong', 'Mật ong rừng', 'Chè', ''),
  producer: fc.constantFrom('HTX A', 'Hợp tác xã A', 'Công ty B', ''),
});
const arbSession = fc.uniqueArray(arbProduct, { selector: (p) => p.code, maxLength: 6 });
const arbWords = fc.array(fc.record({ earlier: arbProduct.map((p) => p.code), now: arbProduct.map((p) => p.code), same: fc.boolean() }), { maxLength: 4 });

test('every product is in a pair or alone, never both and never twice; a doubt is only of those alone; a word of “not the same” is kept', () => {
  fc.assert(
    fc.property(arbSession, arbSession, arbWords, (earlier, now, words) => {
      const { pairs, doubts, gone, fresh } = matchProducts(earlier, now, words);
      const codes = (products: readonly Matchable[]): readonly string[] => products.map((p) => p.code).sort();
      expect(codes([...pairs.map((p) => p.earlier), ...gone])).toEqual(codes(earlier));
      expect(codes([...pairs.map((p) => p.now), ...fresh])).toEqual(codes(now));
      for (const d of doubts) expect([gone.includes(d.earlier), fresh.includes(d.now)]).toEqual([true, true]);
      expect(new Set(doubts.flatMap((d) => [d.earlier, d.now])).size).toBe(doubts.length * 2);
      const denied = new Set(
        words.filter((w) => !w.same && !words.some((v) => v.same && v.earlier === w.earlier && v.now === w.now)).map((w) => `${w.earlier} ${w.now}`),
      );
      for (const { earlier: e, now: n } of [...pairs, ...doubts]) expect(denied.has(`${e.code} ${n.code}`)).toBe(false);
    }),
  );
});

test('the order in which products are listed decides nothing', () => {
  const plain = (found: ReturnType<typeof matchProducts<Matchable, Matchable>>): unknown => [
    found.pairs.map((p) => `${p.earlier.code} ${p.now.code} ${p.by}`).sort(),
    found.doubts.map((d) => `${d.earlier.code} ${d.now.code} ${d.doubt}`).sort(),
  ];
  fc.assert(
    fc.property(arbSession, arbSession, (earlier, now) => {
      expect(plain(matchProducts([...earlier].reverse(), [...now].reverse(), []))).toEqual(plain(matchProducts(earlier, now, [])));
    }),
  );
});
