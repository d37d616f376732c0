/**
 * Specialised sub-councils (tiểu ban): who scores which product, and what is missing before they can. A sub-council is no row of its
 * own: it is the name that products and members share, compared without accents, case and punctuation.
 */
import { foldVietnamese } from './lib/vietnamese.ts';
import type { ProblemCode } from './problems/index.ts';
import type { Dossier, Member, Profile } from './session.ts';

/** The names in one text, split at semicolons, each as it was written. */
export const subCouncilNames = (text: string): readonly string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);

/** Whether a member scores a product by sub-council: whoever has none serves in all, and a product without one is the whole council's. */
export function servesIn(member: Pick<Member, 'subCouncils'>, dossier: Pick<Dossier, 'subCouncil'>): boolean {
  const names = subCouncilNames(member.subCouncils);
  if (dossier.subCouncil === '' || names.length === 0) return true;
  const key = foldVietnamese(dossier.subCouncil);
  return names.some((name) => foldVietnamese(name) === key);
}

/** Every sub-council named, by members or products, in order of first mention and as first written. */
export function subCouncilsOf(members: readonly Pick<Member, 'subCouncils'>[], dossiers: readonly Pick<Dossier, 'subCouncil'>[]): readonly string[] {
  const names = [...members.flatMap((m) => subCouncilNames(m.subCouncils)), ...dossiers.map((d) => d.subCouncil).filter(Boolean)];
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(foldVietnamese(name))) known.set(foldVietnamese(name), name);
  return [...known.values()];
}

/** A sub-council that can't score its products. `first`: the first of these; `scorer`: nobody in it scores, `leader`: no chair or deputy although the profile asks for one. */
export type SubCouncilGap = { readonly subCouncil: string; readonly first: Dossier; readonly products: number; readonly lacks: 'scorer' | 'leader' };

/** Problem of each gap: a warning of the import, and why the session isn't opened. */
export const GAP_CODES = { scorer: 'OC-3120', leader: 'OC-3121' } as const satisfies Record<SubCouncilGap['lacks'], ProblemCode>;

/** Sub-councils of eligible products that can't score them, by these members; one gap each. */
export function subCouncilGaps(members: readonly Member[], dossiers: readonly Dossier[], profile: Profile): readonly SubCouncilGap[] {
  const eligible = dossiers.filter((d) => d.eligible && d.subCouncil !== '');
  return subCouncilsOf([], eligible).flatMap((subCouncil): readonly SubCouncilGap[] => {
    const own = eligible.filter((d) => foldVietnamese(d.subCouncil) === foldVietnamese(subCouncil));
    const [first] = own;
    const serving = members.filter((m) => servesIn(m, { subCouncil }));
    const led = !profile.chairOrDeputyRequired || serving.some((m) => m.role === 'chair' || m.role === 'deputy');
    const lacks = !serving.some((m) => m.scores) ? 'scorer' : led ? null : 'leader';
    return lacks && first ? [{ subCouncil, first, products: own.length, lacks }] : [];
  });
}
