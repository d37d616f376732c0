/** Which boxes lie over a page, and which of them is to be in sight. */
import type { EvidenceHit } from '../../../shared/contract/member.ts';
import type { PageBox } from '../../../shared/evidence-words.ts';
import type { Place } from './place.ts';
import type { Hits } from './use-hits.ts';

export type Mark = PageBox & { /** Of the hit one stands at. */ readonly chosen: boolean };
/** `turn` tells one choice from the next. */
export type Aim = { readonly turn: number; readonly box: PageBox };

const isAt = (hit: EvidenceHit, place: Place): boolean => hit.evidence === place.file && hit.page === place.page;

export function marksAt({ found, chosen }: Hits, place: Place): readonly Mark[] {
  const marks: Mark[] = [];
  found.forEach((hit, at) => {
    if (isAt(hit, place)) for (const box of hit.boxes) marks.push({ ...box, chosen: chosen !== null && at === chosen.at });
  });
  return marks;
}

/** The beginning of the chosen hit, if it is on this page and has a box. */
export function aimAt({ found, chosen }: Hits, place: Place): Aim | null {
  const hit = chosen && found[chosen.at];
  const box = hit && isAt(hit, place) ? hit.boxes[0] : undefined;
  return chosen && box ? { turn: chosen.turn, box } : null;
}
