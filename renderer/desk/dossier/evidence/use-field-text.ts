/** The text of a field that is saved as it is left. What the field refuses can't be saved: it is kept, and shown again with its message, until it is put right. */
import type { KeptPlace } from '../../app/kept.ts';
import { useTyped } from '../../app/use-typed.ts';

type FieldText = string | null;
type Change = (before: FieldText) => FieldText;

/** Null: what is saved stands there. `place` null: nothing is kept. */
export function useFieldText(place: KeptPlace | null, isRefused: (text: string) => boolean): readonly [FieldText, (change: Change) => void] {
  const { edits, setEdits } = useTyped<FieldText>(
    place,
    null,
    (value) => (typeof value === 'string' ? value : null),
    (text) => (text !== null && isRefused(text) ? text : null),
  );
  return [edits, setEdits];
}

/** After saving `sent`: the field shows what is saved, unless something else was typed while the host's answer was on its way. */
export const unlessChanged =
  (sent: FieldText): Change =>
  (now) =>
    now === sent ? null : now;
