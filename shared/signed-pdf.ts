/** What was found in a signed PDF, as plain data, and what it amounts to. Who looked: electron/safety/verify-pdf.ts. */

/**
 * `intact`: what it covers is unchanged and the certificate's key signed it. `altered`: what it covers was changed. `broken`: the signature itself isn't
 * that key's, or names another certificate. `no-range`: it doesn't say honestly what it covers. `other-format`, `unreadable`: nothing can be said.
 */
export type SignatureState = 'intact' | 'altered' | 'broken' | 'no-range' | 'other-format' | 'unreadable';

/** `self-signed`: by nobody but itself; `unknown-root`: its authority's own certificate is inside, known to nobody here; `cut`: it isn't inside. */
export type Trust = 'self-signed' | 'unknown-root' | 'cut';

export type RevisionChange = 'pages' | 'notes' | 'document';

/** Instants are ISO; `at` is the signer's own word. `validThen`: the certificate's dates hold at that instant; null: no instant is named. */
export type SignatureFinding = {
  readonly field: string;
  readonly format: string;
  readonly state: SignatureState;
  readonly at: string | null;
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validThen: boolean | null;
  readonly trust: Trust | null;
  readonly digest: string;
  /** `until`: bytes covered from the file's start; `after`: bytes that follow. `changes`: what they change of what is seen; null: can't be told. */
  readonly covers: { readonly until: number; readonly after: number; readonly changes: readonly RevisionChange[] | null };
};

/** `paper`: the paper's id, of our own files. `uncovered`: bytes after the last signature. `signatures`: in the order in which they were made. */
export type PdfCheck =
  | { readonly kind: 'unreadable'; readonly why: string }
  | {
      readonly kind: 'pdf';
      readonly paper: string;
      readonly title: string;
      readonly createdAt: string | null;
      readonly pages: number;
      readonly bytes: number;
      readonly uncovered: number;
      readonly signatures: readonly SignatureFinding[];
    };

/** Signed by it, and nothing seen was changed since. */
export const holds = ({ state, covers }: SignatureFinding): boolean => state === 'intact' && covers.changes !== null && covers.changes.length === 0;

/** One word for the whole file: every signature holds, none is there, or one doesn't. */
export type Verdict = 'valid' | 'unsigned' | 'invalid';

export function verdictOf(check: PdfCheck): Verdict {
  if (check.kind === 'unreadable') return 'invalid';
  if (check.signatures.length === 0) return 'unsigned';
  return check.signatures.every(holds) ? 'valid' : 'invalid';
}
