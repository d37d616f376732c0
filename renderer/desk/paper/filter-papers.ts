/** The print centre's list: papers in the order they are signed in, filtered. The search is the table's own. */
import type { ListedPaper, PaperEntry } from '../../../shared/contract/desk.ts';
import { PAPER_KINDS, type PaperKind } from '../../../shared/contract/paper-kinds.ts';

export type PaperFilter = {
  readonly kind: PaperKind | 'all';
  /** 'outdated': put out, and what was put out holds no more. 'waiting': put out, and a signature is missing. */
  readonly state: PaperEntry['state'] | 'outdated' | 'waiting' | 'all';
  readonly dossier: string | null;
  readonly member: string | null;
  /** Name of a day or half-day and its products; null: of all. */
  readonly day: string | null;
  readonly dossiers: ReadonlySet<string> | null;
};
export const NO_PAPER_FILTER: PaperFilter = { kind: 'all', state: 'all', dossier: null, member: null, day: null, dossiers: null };

/** How many filters besides the kind are in force. */
export const otherFilters = ({ state, dossier, member, day }: PaperFilter): number =>
  [state !== 'all', dossier !== null, member !== null, day !== null].filter(Boolean).length;

type Listed = PaperEntry & Partial<Pick<ListedPaper, 'prints' | 'awaits'>>;

const isOutdated = ({ prints = [] }: Listed): boolean => prints.length > 0 && prints.every((print) => print.replaced);

function inState(entry: Listed, state: PaperFilter['state']): boolean {
  if (state === 'all') return true;
  if (state === 'waiting') return Boolean(entry.awaits);
  return state === 'outdated' ? isOutdated(entry) : entry.state === state;
}

/** Papers that pass every filter, by kind; a product or member filter leaves out papers of no single product or member. */
export function filterPapers<T extends Listed>(entries: readonly T[], filter: PaperFilter): readonly T[] {
  const kinds = filter.kind === 'all' ? PAPER_KINDS : [filter.kind];
  return kinds.flatMap((kind) =>
    entries.filter(
      (entry) =>
        entry.kind === kind &&
        inState(entry, filter.state) &&
        (filter.dossiers === null || (entry.dossier !== null && filter.dossiers.has(entry.dossier))) &&
        (filter.dossier === null || entry.dossier === filter.dossier) &&
        (filter.member === null || entry.member === filter.member),
    ),
  );
}

export type KindCount = { readonly kind: PaperKind; readonly drawable: number; readonly of: number };

/** How many papers of each kind there are and how many can be drawn now (ready or provisional). */
export const countKinds = (entries: readonly PaperEntry[]): readonly KindCount[] =>
  PAPER_KINDS.map((kind) => {
    const all = entries.filter((entry) => entry.kind === kind);
    return { kind, drawable: all.filter((entry) => entry.state !== 'missing').length, of: all.length };
  });
