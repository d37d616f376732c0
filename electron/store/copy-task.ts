/** What the copying worker is asked and answers. */

/** What is known of a copy that passed: its size, its SHA-256 (hex), the last act in its journal, the time the check took. */
export type CopyFacts = {
  readonly bytes: number;
  readonly sha256: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly ms: number;
};

/** `take`: copies `source` to `target`, where nothing lies yet, then checks it; without `source` the file at `target` is only checked. */
export type CopyTask = { readonly source: string | null; readonly target: string; readonly applicationId: number };

/** `why`: in words for the desk; `code`: of the system, '' when the file itself is at fault. */
export type CopyAnswer = { readonly ok: true; readonly facts: CopyFacts } | { readonly ok: false; readonly why: string; readonly code: string };
