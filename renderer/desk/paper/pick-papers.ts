/** Papers chosen to be put out together: which, in what order, and which of them can't be. */
import type { ListedPaper } from '../../../shared/contract/desk.ts';

/** `round`: the order in which they go round when a day was asked for; else the list's order holds. */
export type Picks = { readonly ids: ReadonlySet<string>; readonly round: readonly string[]; readonly last: string | null };
export const NO_PICKS: Picks = { ids: new Set(), round: [], last: null };

/** One more or one less; with `range` everything shown between the one touched last and this one is chosen, too. */
export function togglePick(picks: Picks, id: string, shown: readonly string[], range: boolean): Picks {
  const ids = new Set(picks.ids);
  const [from, to] = [shown.indexOf(picks.last ?? ''), shown.indexOf(id)];
  if (range && from >= 0 && to >= 0) for (const between of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(between);
  else if (!ids.delete(id)) ids.add(id);
  return { ...picks, ids, last: id };
}

/** Everything shown, or nothing of it when all of it was chosen. */
export function toggleAll(picks: Picks, shown: readonly string[]): Picks {
  const ids = new Set(picks.ids);
  const all = shown.every((id) => ids.has(id));
  for (const id of shown)
    if (all) ids.delete(id);
    else ids.add(id);
  return { ...picks, ids };
}

export type Chosen = { readonly ready: readonly ListedPaper[]; readonly left: readonly ListedPaper[] };

/** What was chosen, in the order it is put out; `left` can't be drawn. Papers that exist no more are forgotten. */
export function chosenPapers(papers: readonly ListedPaper[], { ids, round }: Picks): Chosen {
  const place = new Map(round.map((id, index) => [id, index]));
  const placeOf = ({ id }: ListedPaper): number => place.get(id) ?? round.length;
  const chosen = papers.filter((paper) => ids.has(paper.id)).sort((a, b) => placeOf(a) - placeOf(b));
  return { ready: chosen.filter((paper) => paper.url !== ''), left: chosen.filter((paper) => paper.url === '') };
}
