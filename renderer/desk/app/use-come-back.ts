/** Opens the window again in which something is kept, when somebody comes back to it ("Mở lại"). */
import { useEffect } from 'react';
import { type Kept, keptAt, useKept } from './kept.ts';

/** `kind`: the first word of the form's key, null = not now; `open` gets the rest of it. Only at the address at which it was typed. */
export function useComeBack(kind: string | null, open: (rest: string, entry: Kept) => void): void {
  const entry = useKept((s) => s.wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody comes back, once.
  useEffect(() => {
    if (entry === null || entry.hash !== location.hash || entry.key.split(' ')[0] !== kind) return;
    useKept.setState({ wanted: null });
    if (keptAt(entry.file, entry.key)) open(entry.key.slice(kind.length + 1), entry);
  }, [entry, kind]);
}
