/** Whether a version lies in a range, as advisories write them: `<1.2.3 || >=2.0.0 <2.1.4 || =3.0.0`. Three numbers each; nothing more is needed, and anything more is refused. */

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
const BOUND = /^(<=|>=|<|>|=)(\S+)$/;

/** Throws when the text is no plain version: one with a pre-release or build would be compared wrongly. */
function numbersOf(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = VERSION.exec(version) ?? [];
  if (patch === undefined) throw new Error(`not a plain version: "${version}"`);
  return [Number(major), Number(minor), Number(patch)];
}

/** Below 0 when `a` is the older one, 0 when they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

function within(version: string, bound: string): boolean {
  const [, sign, edge = ''] = BOUND.exec(bound) ?? [];
  const by = compareVersions(version, edge);
  if (sign === '<') return by < 0;
  if (sign === '<=') return by <= 0;
  if (sign === '>') return by > 0;
  if (sign === '>=') return by >= 0;
  return by === 0;
}

/** Throws when range or version can't be read. Every bound is read, also where an earlier one has decided. */
export function inRange(version: string, range: string): boolean {
  const parts = range.split('||').map((part) =>
    part
      .trim()
      .split(/\s+/)
      .map((bound) => within(version, bound)),
  );
  return parts.some((bounds) => bounds.every(Boolean));
}
