/** Evidence of the product in hand, and what of it lies open over the page. */
import { create } from 'zustand';
import type { MemberEvidence } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import { type Say, speak } from '../../kit/light/words.ts';
import { evidenceWords } from '../../kit/strings/member-evidence.ts';
import { callDoor } from '../model/call-door.ts';
import { usePage } from '../model/page-state.ts';
import type { Place } from './place.ts';

export type Panel = 'thumbs' | 'files' | 'search' | 'dossier';
/** `criterion` '': the whole product. `place` null: where the member last was. */
export type Opened = { readonly criterion: string; readonly place: Place | null };

type ReadingState = {
  /** Product the evidence belongs to; '' for none. */
  readonly dossier: string;
  readonly evidence: MemberEvidence | null;
  readonly opened: Opened | null;
  readonly panel: Panel | null;
};

const NOTHING: ReadingState = { dossier: '', evidence: null, opened: null, panel: null };
const RETRY_MS = 3000;

export const useReading = create<ReadingState>(() => NOTHING);
export const reading = (): ReadingState => useReading.getState();
export const changeReading = (part: Partial<ReadingState>): void => useReading.setState(part);

const isEvidence = (value: unknown): value is MemberEvidence =>
  typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files) && 'links' in value && Array.isArray(value.links);

/** Asks until it comes or another product is in hand. A refusal (no longer this member's product) is final. */
export async function loadEvidence(dossier: string): Promise<void> {
  const reply = await callDoor<MemberEvidence>('read-evidence', { dossier });
  if (reading().dossier !== dossier) return;
  if (reply.kind === 'silence') setTimeout(() => reading().dossier === dossier && void loadEvidence(dossier), RETRY_MS);
  else if (reply.answer.ok && isEvidence(reply.answer.value)) changeReading({ evidence: reply.answer.value });
}

/** Takes up another product, or none: what was there of the last one is gone at once. */
export function takeUp(dossier: string): void {
  if (reading().dossier === dossier) return;
  changeReading({ ...NOTHING, dossier });
  if (dossier) void loadEvidence(dossier);
}

/** Criteria of the product whose evidence this is, while that product is in hand; null when an older sheet of the member's is looked at. */
export function useSetRead(): CriteriaSet | null {
  const dossier = useReading((s) => s.dossier);
  return usePage((s) => (s.live?.current?.dossier === dossier ? s.set : null));
}

/** The words that lead to the viewer, in the language chosen. */
export function useEvidenceWords(): Say<typeof evidenceWords> {
  const language = usePage((s) => s.language);
  return speak(evidenceWords, language);
}
