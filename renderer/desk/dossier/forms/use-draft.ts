/** A form's edits over what the host holds: fields not touched follow the host, touched ones stay until saved or discarded. */
import { useState } from 'react';

export type Draft<T> = {
  readonly draft: T;
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void;
  readonly dirty: boolean;
  readonly clear: () => void;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `edits` that differ from `source`. */
export const changedKeys = <T extends object>(source: T, edits: Partial<T>): readonly (keyof T)[] =>
  (Object.keys(edits) as (keyof T)[]).filter((key) => !same(edits[key], source[key]));

export function useDraft<T extends object>(source: T): Draft<T> {
  const [edits, setEdits] = useState<Partial<T>>({});
  return {
    draft: { ...source, ...edits },
    set: (key, value) => setEdits((now) => ({ ...now, [key]: value })),
    dirty: changedKeys(source, edits).length > 0,
    clear: () => setEdits({}),
  };
}
