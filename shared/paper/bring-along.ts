/** What one session's office has made of its papers — certificate designs, the one in use, changed wording — and what of it comes along into another session. */
import { canonicalJson } from '../lib/canonical-json.ts';
import type { CertificateDesign } from './certificate-design.ts';
import type { BuiltIn } from './certificate-designs.ts';
import { MOST_NAME } from './design-file.ts';
import type { PartKey } from './wording/catalogue.ts';
import { checkWording } from './wording/check-wording.ts';
import type { Wording } from './wording/wording.ts';

export type OfficeDesign = { readonly id: number; readonly name: string; readonly design: CertificateDesign };
/** `inUse`: a built-in design's name, or the number of one of `designs`. */
export type Office = { readonly designs: readonly OfficeDesign[]; readonly inUse: BuiltIn | number; readonly wording: Wording };

/** A design of the other session: `there`, its number; `here`, the number of an equal one of this session, null: it is added as `name`. */
export type BroughtDesign = { readonly there: number; readonly here: number | null; readonly name: string };
/** `text`: of the other session; `before`: what this session says, null: the default. */
export type BroughtPart = { readonly part: PartKey; readonly text: string; readonly before: string | null };

/**
 * `inUse`: the design to print with from then on, `there` a number of the other session's; null: the same is in use already.
 * `wording`: parts that would say something else. `unreadable`: parts whose text this program can't read; they stay behind.
 */
export type BringPlan = {
  readonly designs: readonly BroughtDesign[];
  readonly inUse: BuiltIn | { readonly there: number } | null;
  readonly wording: readonly BroughtPart[];
  readonly unreadable: readonly PartKey[];
};

/** "Mẫu", or "Mẫu (2)", … where the name is taken; never longer than a name may be. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const wanted = `${name.slice(0, MOST_NAME - suffix.length).trimEnd()}${suffix}`;
    if (!taken.has(wanted)) return wanted;
  }
}

/** What is on the design in use, or the built-in one's name. */
const usedOf = ({ designs, inUse }: Office): string => {
  const own = designs.find((d) => d.id === inUse);
  return own ? canonicalJson(own.design) : String(inUse);
};

/** Equal designs are told by what is on them, whatever they are called: bringing along twice adds nothing. */
export function planBringAlong(here: Office, from: Office): BringPlan {
  const known = new Map(here.designs.map(({ id, design }) => [canonicalJson(design), id]));
  const taken = new Set(here.designs.map((d) => d.name));
  const designs = from.designs.map(({ id, name, design }): BroughtDesign => {
    const same = known.get(canonicalJson(design));
    if (same !== undefined) return { there: id, here: same, name };
    const free = freeName(name, taken);
    taken.add(free);
    return { there: id, here: null, name: free };
  });
  const parts = (Object.entries(from.wording) as [PartKey, string][]).map(([part, text]) => ({ part, text, before: here.wording[part] ?? null }));
  const readable = (part: PartKey, text: string): boolean => checkWording(part, text).ok;
  return {
    designs,
    // Prints as every session does that chose nothing: that is no choice to bring along.
    inUse: from.inUse === 'framed' || usedOf(from) === usedOf(here) ? null : typeof from.inUse === 'number' ? { there: from.inUse } : from.inUse,
    wording: parts.filter(({ part, text, before }) => text !== before && readable(part, text)),
    unreadable: parts.filter(({ part, text }) => !readable(part, text)).map(({ part }) => part),
  };
}

/** Whether anything of it would change this session. */
export const bringsSomething = ({ designs, inUse, wording }: BringPlan): boolean =>
  inUse !== null || wording.length > 0 || designs.some((d) => d.here === null);
