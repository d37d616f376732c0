/** Changing the order of a dossier's files. Pure. */

/** The file before which `id` goes when it moves `step` places: null = to the end, undefined = it stays. */
export function beforeAfterStep(ids: readonly number[], id: number, step: 1 | -1): number | null | undefined {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return undefined;
  return step < 0 ? ids[to] : (ids[to + 1] ?? null);
}

/** The order after putting `id` before another, or last with null: what the host will answer. */
export function orderAfter(ids: readonly number[], id: number, before: number | null): readonly number[] {
  const rest = ids.filter((other) => other !== id);
  const at = before === null ? rest.length : rest.indexOf(before);
  return at < 0 ? ids : [...rest.slice(0, at), id, ...rest.slice(at)];
}
