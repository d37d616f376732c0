/** The text of a field that is saved as it is left. What the field refuses can't be saved: it is kept, and shown again with its message, until it is put right. */
import type { KeptPlace } from '../../app/kept.ts';
import { useTyped } from '../../app/use-typed.ts';

/** Null: what is saved stands there. `place` null: nothing is kept. */
export function useFieldText(place: KeptPlace | null, isRefused: (text: string) => boolean): readonly [string | null, (text: string | null) => void] {
  const { edits, setEdits } = useTyped<string | null>(
    place,
    null,
    (value) => (typeof value === 'string' ? value : null),
    (text) => (text !== null && isRefused(text) ? text : null),
  );
  return [edits, (text) => setEdits(() => text)];
}
