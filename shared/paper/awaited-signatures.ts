/** Which paper waits for whose signature: derived from what was put out and what came back signed, never recorded by hand. */
import type { PaperKind } from '../contract/paper-kinds.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';

/** Go out in the agency's name, so they carry its seal after the signature (Decree 30/2020/NĐ-CP, art. 13 and Annex I). */
const SEALED: ReadonlySet<PaperKind> = new Set(['certificate', 'notice', 'reminder', 'proposal', 'decision', 'minutes', 'day-minutes']);

/**
 * `printed`: the content of today was put out. `names`: who signs, as its places to sign say. `signed`: subjects of the digital signatures on the version
 * that stands; 'by-hand': a scan or a Word file of the office, signed by all as far as anybody can tell; null: there is none of today's content.
 */
export type SigningFacts = {
  readonly kind: PaperKind;
  readonly printed: boolean;
  readonly names: readonly string[];
  readonly signed: readonly string[] | 'by-hand' | null;
};

/** `names`: whose signature is missing; '' for one whose name the paper doesn't say. `agency`: only its seal, or also. */
export type Awaited = { readonly names: readonly string[]; readonly agency: boolean };

const dotted = (name: string): boolean => name.trim() === '' || name.includes('…') || name.includes('..');
const says = (subject: string, name: string): boolean => foldVietnamese(subject).includes(foldVietnamese(name));

/** null: nothing is awaited, because nothing was put out yet or all of it is there. */
export function awaitedSignatures({ kind, printed, names, signed }: SigningFacts): Awaited | null {
  if (!printed || signed === 'by-hand') return null;
  if (names.length === 0) return null;
  const known = [...new Set(names.filter((name) => !dotted(name)))];
  const agency = SEALED.has(kind);
  if (signed === null) return { names: known.length > 0 ? known : [''], agency };
  const missing = known.filter((name) => !signed.some((subject) => says(subject, name)));
  const others = signed.filter((subject) => !known.some((name) => says(subject, name)));
  // Where the paper names nobody, the first signature is the signer's.
  const unnamed = known.length === 0 ? 1 : 0;
  const sealed = !agency || others.length > unnamed;
  // A signature in another name is nobody's whom the paper names: it goes on waiting, so that a wrong hand is seen.
  return missing.length === 0 && sealed ? null : { names: missing, agency: !sealed };
}
