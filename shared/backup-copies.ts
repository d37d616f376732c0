/** Copies of a session's file: their names, which of them may go as they age, and how a copy stands to the session as it is now. */

/** What a copy was made for: a few minutes' work, a confirmed result, the secretary's wish, the day's seal, what a restore replaced, what a newer program was about to bring up to date. */
export type CopyKind = 'auto' | 'confirmed' | 'asked' | 'seal' | 'before-restore' | 'before-upgrade';

/** How each kind is named in a copy's file name. */
export const LABELS: Readonly<Record<CopyKind, string>> = {
  auto: 'tu-dong',
  confirmed: 'xac-nhan',
  asked: 'bam-tay',
  seal: 'niem-phong',
  'before-restore': 'truoc-khoi-phuc',
  'before-upgrade': 'truoc-nang-cap',
};

/** `session`: the session's file. `at`: time in the name, which is the laptop's own ("2026-09-04-170512"; the seals' copies have no seconds). */
export type CopyName = { readonly name: string; readonly session: string; readonly at: string; readonly kind: CopyKind };

const NAME = /^([\w-][\w.-]*)\.(\d{4}-\d\d-\d\d-\d{4}(?:\d\d)?)-(tu-dong|xac-nhan|bam-tay|niem-phong|truoc-khoi-phuc|truoc-nang-cap)(?:-\d+)*\.sqlite$/;

/** Null for any other file: nothing of what it says is believed. */
export function parseCopyName(name: string): CopyName | null {
  const found = NAME.exec(name);
  const kind = (Object.keys(LABELS) as CopyKind[]).find((key) => LABELS[key] === found?.[3]);
  return found && kind ? { name, session: `${found[1]}.sqlite`, at: found[2] ?? '', kind } : null;
}

/** `stamp`: "2026-09-04-170512"; `again` from 2 on where the name is taken. */
export const copyName = (session: string, stamp: string, kind: CopyKind, again = 1): string =>
  `${session.replace(/\.sqlite$/, '')}.${stamp}-${LABELS[kind]}${again > 1 ? `-${again}` : ''}.sqlite`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Milliseconds of a name's time, all names read in the same way: only their distances matter. */
export const copyTime = (at: string): number => {
  const [year, month, day, clock = ''] = at.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(clock.slice(0, 2)), Number(clock.slice(2, 4)), Number(clock.slice(4, 6) || 0));
};

/** The stretch of time of which one copy is enough, or null while every copy stays. A name from the future stays: the clock was wrong once. */
function stretch(time: number, now: number): string | null {
  const age = now - time;
  if (age < HOUR) return null;
  const [unit, length] = age < DAY ? ['h', HOUR] : age < 30 * DAY ? ['d', DAY] : ['w', WEEK];
  return `${unit}${Math.floor(time / Number(length))}`;
}

/**
 * Names of the copies of one session that may go: of automatic ones the last hour's all stay, then the last of each hour for a day, of each day
 * for a month, of each week from then on. The newest always stays, and so does every other kind.
 * `now`: the present as a name's time (`copyTime`).
 */
export function copiesToDrop(copies: readonly CopyName[], now: number): readonly string[] {
  const newestFirst = [...copies].sort((a, b) => copyTime(b.at) - copyTime(a.at) || (a.name < b.name ? 1 : -1));
  const taken = new Set<string>();
  return newestFirst.flatMap((copy, index) => {
    if (index === 0 || (copy.kind !== 'auto' && copy.kind !== 'confirmed')) return [];
    const slot = stretch(copyTime(copy.at), now);
    if (slot === null) return [];
    if (taken.has(slot)) return [copy.name];
    taken.add(slot);
    return [];
  });
}

export type Head = { readonly seq: number; readonly hash: string };

/**
 * How a copy stands to the session: `same`; `behind`: the session went on after it; `ahead`: the copy knows more; `forked`: both went on
 * differently after act `from`; `other`: another session altogether; `alone`: there is no readable session to compare with.
 */
export type Relation =
  | { readonly is: 'same' | 'other' | 'alone' }
  | { readonly is: 'behind' | 'ahead'; readonly acts: number }
  | { readonly is: 'forked'; readonly from: number; readonly acts: number };

/** `copy` and `session`: hashes of the acts by number, the first at index 0; two journals agree up to some act and never again after it. */
export function relationOf(copy: readonly string[], session: readonly string[]): Relation {
  if (copy[0] !== session[0]) return { is: 'other' };
  const shorter = Math.min(copy.length, session.length);
  let common = 0;
  while (common < shorter && copy[common] === session[common]) common += 1;
  if (common < shorter) return { is: 'forked', from: common, acts: session.length - common };
  if (copy.length === session.length) return { is: 'same' };
  return copy.length < session.length ? { is: 'behind', acts: session.length - common } : { is: 'ahead', acts: copy.length - common };
}
