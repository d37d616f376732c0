/** Repeatable dice for the sample session and the fake council: the same seed always throws the same row. Never for anything secret. */
export type Dice = {
  /** A whole number from 0 to n − 1. */
  readonly below: (n: number) => number;
  /** True once in so many throws on average. */
  readonly chance: (once: number) => boolean;
  /** One of a list that isn't empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/** FNV-1a: any text as a 32-bit seed. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Dice seeded by a text. The generator is xorshift32 over a Weyl sequence: small, and even enough to make up scores. */
export function diceOf(seed: string): Dice {
  let weyl = seedOf(seed);
  const next = (): number => {
    weyl = (weyl + 0x9e3779b9) >>> 0;
    let x = weyl;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return (x ^ (x >>> 16)) >>> 0;
  };
  const below = (n: number): number => next() % n;
  return { below, chance: (once) => below(once) === 0, pick: <T>(list: readonly T[]): T => list[below(list.length)] as T };
}
