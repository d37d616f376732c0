/** A form's edits over what the host holds: fields not touched follow the host, touched ones stay until saved or discarded, and are kept on this laptop meanwhile. */
import { fitting, type KeptPlace } from '../../app/kept.ts';
import { useTyped } from '../../app/use-typed.ts';

export type Draft<T> = {
  readonly draft: T;
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void;
  readonly dirty: boolean;
  /** When what is shown was typed, if it was found kept. */
  readonly since: string | null;
  /** After saving. */
  readonly clear: () => void;
  /** Gives the edits up; a notice offers them back. */
  readonly discard: () => void;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `edits` that differ from `source`. */
export const changedKeys = <T extends object>(source: T, edits: Partial<T>): readonly (keyof T)[] =>
  (Object.keys(edits) as (keyof T)[]).filter((key) => !same(edits[key], source[key]));

/** `place`: under which name the edits are kept; null keeps nothing. */
export function useDraft<T extends object>(source: T, place: KeptPlace | null = null): Draft<T> {
  const changed = (edits: Partial<T>): Partial<T> => Object.fromEntries(changedKeys(source, edits).map((key) => [key, edits[key]])) as Partial<T>;
  const { edits, setEdits, since, clear, discard } = useTyped<Partial<T>>(
    place,
    {},
    (value) => fitting(source, value),
    (edits) => (changedKeys(source, edits).length > 0 ? changed(edits) : null),
  );
  return {
    draft: { ...source, ...edits },
    set: (key, value) => setEdits((now) => ({ ...now, [key]: value })),
    dirty: changedKeys(source, edits).length > 0,
    since,
    clear,
    discard,
  };
}
