/** The code `step` places away in the listed order, staying within it; the first when nothing listed is selected. */
export function neighbourOf(keys: readonly string[], selected: string | null, step: 1 | -1): string | null {
  const at = selected === null ? -1 : keys.indexOf(selected);
  if (at < 0) return keys[0] ?? null;
  return keys[Math.min(keys.length - 1, Math.max(0, at + step))] ?? null;
}
