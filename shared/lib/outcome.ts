/**
 * Expected failure is a value. A use case answers `Outcome<T>`: either the value, or every problem found.
 * Only the unexpected throws.
 */
import type { Problem } from '../problems/index.ts';

export type Ok<T> = { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] };
export type Err = { readonly ok: false; readonly problems: readonly Problem[] };
export type Outcome<T> = Ok<T> | Err;

/** What came out, with the warnings met on the way. */
export const ok = <T>(value: T, warnings: readonly Problem[] = []): Ok<T> => ({ ok: true, value, warnings });

/** Why nothing came out. */
export const err = (...problems: readonly Problem[]): Err => ({ ok: false, problems });
