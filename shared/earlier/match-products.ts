/**
 * Which product of an earlier session is which of a later one. A product's code carries the year of its assessment, so the same product usually comes
 * back under another code: beside the code it is known by its name together with its producer. What only looks alike is put before the secretary,
 * whose word is remembered and stands above every rule. Pure; each product is matched at most once.
 */
import { foldVietnamese } from '../lib/vietnamese.ts';
import { nameKey } from '../statistics/groups.ts';

export type Matchable = { readonly code: string; readonly name: string; readonly producer: string };

/** What makes a match certain: the secretary's word, the code (with name or producer), or name and producer. */
export type MatchBy = 'word' | 'code' | 'name';
/** Why two may be the same: equal but for marks and abbreviations; the same name of another producer; one place's number of one producer; one name part of the other; a code only. */
export type Doubt = 'spelling' | 'producer' | 'number' | 'part' | 'code';
const DOUBTS: readonly Doubt[] = ['spelling', 'number', 'part', 'producer', 'code'];

/** What the secretary said of a pair: the same product, or not. */
export type MatchWord = { readonly earlier: string; readonly now: string; readonly same: boolean };

export type Matches<E, N> = {
  readonly pairs: readonly { readonly earlier: E; readonly now: N; readonly by: MatchBy }[];
  /** Of products that have no pair; at most one for each. */
  readonly doubts: readonly { readonly earlier: E; readonly now: N; readonly doubt: Doubt }[];
  readonly gone: readonly E[];
  readonly fresh: readonly N[];
};

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/hợp tác xã/gu, 'htx'],
  [/tổ hợp tác/gu, 'tht'],
  [/công ty/gu, 'cty'],
  [/trách nhiệm hữu hạn/gu, 'tnhh'],
  [/cổ phần/gu, 'cp'],
  [/doanh nghiệp tư nhân/gu, 'dntn'],
  [/hộ kinh doanh/gu, 'hkd'],
];

/** A producer's name with its legal form abbreviated: "Hợp tác xã Mật ong" is "HTX Mật ong". Marks matter: "Tân" is not "Tấn". */
export function producerKey(producer: string): string {
  const plain = nameKey(producer)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return SHORT.reduce((found, [long, short]) => found.replace(long, short), plain);
}

const codeKey = (code: string): string => code.replace(/\s+/g, '').toUpperCase();
/** A code without its year: province, (district,) commune, the commune's number. '' for codes of another make. */
const placeNumber = (code: string): string => /^(.*)-(?:19|20)\d\d$/.exec(codeKey(code))?.[1] ?? '';

type Keys = {
  readonly code: string;
  readonly place: string;
  readonly exact: string;
  readonly name: string;
  readonly producer: string;
};

const known = new WeakMap<Matchable, Keys>();

/** Made once a product: a list of certificates asks for the same ones again and again. */
function keysOf(product: Matchable): Keys {
  const before = known.get(product);
  if (before) return before;
  const { code, name, producer } = product;
  const plainName = nameKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const keys = {
    code: codeKey(code),
    place: placeNumber(code),
    exact: JSON.stringify([plainName, producerKey(producer)]),
    name: foldVietnamese(name),
    producer: foldVietnamese(producerKey(producer)),
  };
  known.set(product, keys);
  return keys;
}

const isPart = (part: string, whole: string): boolean => part !== '' && ` ${whole} `.includes(` ${part} `);

/** Why they may be the same product, the strongest reason; null for none. */
function doubtOf(a: Keys, b: Keys): Doubt | null {
  const [sameName, sameProducer] = [a.name !== '' && a.name === b.name, a.producer !== '' && a.producer === b.producer];
  if (sameName && sameProducer) return 'spelling';
  if (sameProducer && a.place !== '' && a.place === b.place) return 'number';
  if (sameProducer && (isPart(a.name, b.name) || isPart(b.name, a.name))) return 'part';
  if (sameName) return 'producer';
  return a.code !== '' && a.code === b.code ? 'code' : null;
}

type Pair<E, N> = { readonly earlier: E; readonly now: N };
type Certain<E, N> = {
  readonly pairs: readonly (Pair<E, N> & { readonly by: MatchBy })[];
  /** What has no pair, with its keys. */
  readonly left: ReadonlyMap<E, Keys>;
  readonly right: ReadonlyMap<N, Keys>;
  readonly denied: (e: E, n: N) => boolean;
};

/** What is certain: the secretary's word first, then codes, then names with their producers. */
export function pairProducts<E extends Matchable, N extends Matchable>(earlier: readonly E[], now: readonly N[], words: readonly MatchWord[]): Certain<E, N> {
  const [left, right] = [new Map(earlier.map((e) => [e, keysOf(e)])), new Map(now.map((n) => [n, keysOf(n)]))];
  const different = new Set(words.flatMap((w) => (w.same ? [] : [JSON.stringify([w.earlier, w.now])])));
  const denied = (e: E, n: N): boolean => different.size > 0 && different.has(JSON.stringify([e.code, n.code]));
  const pairs: (Pair<E, N> & { readonly by: MatchBy })[] = [];
  const pair = (e: E, n: N, by: MatchBy): void => {
    pairs.push({ earlier: e, now: n, by });
    left.delete(e);
    right.delete(n);
  };

  const [ofEarlier, ofNow] = [new Map(earlier.map((e) => [e.code, e])), new Map(now.map((n) => [n.code, n]))];
  for (const { earlier: from, now: to, same } of words) {
    const [e, n] = [ofEarlier.get(from), ofNow.get(to)];
    if (same && e && n && left.has(e) && right.has(n)) pair(e, n, 'word');
  }
  /** Pairs whose key is the only one of its kind on both sides. */
  const pairAlone = (keyOf: (keys: Keys) => string, by: MatchBy, fits: (a: Keys, b: Keys) => boolean): void => {
    const [ours, theirs] = [Map.groupBy(left, ([, keys]) => keyOf(keys)), Map.groupBy(right, ([, keys]) => keyOf(keys))];
    for (const [key, some] of ours) {
      const others = theirs.get(key) ?? [];
      const [one, other] = [some[0], others[0]];
      if (key === '' || !one || !other || some.length > 1 || others.length > 1) continue;
      if (!denied(one[0], other[0]) && fits(one[1], other[1])) pair(one[0], other[0], by);
    }
  };
  pairAlone(
    (keys) => keys.code,
    'code',
    (a, b) => a.name === b.name || a.producer === b.producer,
  );
  pairAlone(
    (keys) => keys.exact,
    'name',
    (a) => a.name !== '' && a.producer !== '',
  );
  return { pairs, left, right, denied };
}

/** `words`: of these two sessions. The order of what is given decides nothing but the order of what comes out. */
export function matchProducts<E extends Matchable, N extends Matchable>(earlier: readonly E[], now: readonly N[], words: readonly MatchWord[]): Matches<E, N> {
  const { pairs, left, right, denied } = pairProducts(earlier, now, words);
  // Every doubt has name, producer or code in common: what hasn't is never looked at.
  const by = (keyOf: (keys: Keys) => string): ReadonlyMap<string, readonly N[]> =>
    new Map([...Map.groupBy(right, ([, keys]) => keyOf(keys))].map(([key, some]) => [key, some.map(([n]) => n)]));
  const [byName, byProducer, byCode] = [by((k) => k.name), by((k) => k.producer), by((k) => k.code)];
  const found = [...left].flatMap(([e, a]) =>
    [...new Set([...(byName.get(a.name) ?? []), ...(byProducer.get(a.producer) ?? []), ...(byCode.get(a.code) ?? [])])].flatMap((n) => {
      const keys = right.get(n);
      const doubt = keys && !denied(e, n) ? doubtOf(a, keys) : null;
      return doubt ? [{ earlier: e, now: n, doubt }] : [];
    }),
  );
  const code = ({ earlier: e, now: n }: Pair<E, N>): string => JSON.stringify([e.code, n.code]);
  const asked = new Set<E | N>();
  const doubts = found
    .sort((x, y) => DOUBTS.indexOf(x.doubt) - DOUBTS.indexOf(y.doubt) || (code(x) < code(y) ? -1 : 1))
    .filter(({ earlier: e, now: n }) => {
      if (asked.has(e) || asked.has(n)) return false;
      asked.add(e).add(n);
      return true;
    });
  return { pairs, doubts, gone: [...left.keys()], fresh: [...right.keys()] };
}
