/** Which sheet on paper is in hand at the desk, and the way to it from a member's card, the list or a scanned code. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { DeskLive, DeskSession, PaperSheet } from '../../../../shared/contract/desk.ts';
import { readSheetCode, type SheetPlace } from '../../../../shared/paper/sheet-code.ts';
import { t } from '../../../kit/strings/index.ts';
import { useUnsaved } from '../../app/leave-guard.ts';
import { notifyNote } from '../../app/run.tsx';
import { memberName, openProduct, selectDossier, type Unsaved, useDesk } from '../../app/state.ts';

export type InHand =
  | { readonly kind: 'enter'; readonly place: SheetPlace }
  | { readonly kind: 'check'; readonly entry: PaperSheet }
  | { readonly kind: 'list' };

type Store = { readonly inHand: InHand | null /** Something is typed that isn't saved. */; readonly unsaved: boolean };
export const useOnPaper = create<Store>(() => ({ inHand: null, unsaved: false }));

/** What leaving the screen or closing the window would lose. */
const UNSAVED_SHEET: Unsaved = { title: 'onPaper.leaveTitle', body: 'onPaper.leaveBody', leave: 'onPaper.leave' };

export const showOnPaper = (inHand: InHand | null): void => useOnPaper.setState({ inHand, unsaved: false });

/** `begun`: points are typed, which are kept nowhere but with the host. Leaving asks; left all the same, the window closes too, else it would stand there empty when the screen is shown again. */
export function useUnsavedSheet(begun: boolean): void {
  useUnsaved(begun, UNSAVED_SHEET);
  useEffect(() => useOnPaper.setState({ unsaved: begun }), [begun]);
  useEffect(() => () => void (useOnPaper.getState().unsaved && showOnPaper(null)), []);
}

/** Why no sheet on paper is taken here now, in words, or null. The host decides; this saves the typing. */
export function refusalOf({ dossier, member, round }: SheetPlace, session: DeskSession, live: DeskLive): string | null {
  const row = session.dossiers.find((d) => d.code === dossier);
  const product = row?.name ?? dossier;
  const current = openProduct(live, dossier);
  if (!current) return t('onPaper.notScoring', { product });
  if (current.round !== round) return t('onPaper.otherRound', { product, round, open: current.round });
  const status = current.cells.find((c) => c.member === member)?.status;
  if (status === 'received') return t('onPaper.received', { name: memberName(member) });
  return status === undefined || status === 'absent' || status === 'recused' || status === 'exempt' || status === 'outside'
    ? t('onPaper.owesNone', { name: memberName(member) })
    : null;
}

/** Opens the entry that waits there to be checked, else a fresh one to type. */
export function openPlace(place: SheetPlace): void {
  const { session, live } = useDesk.getState();
  if (!session || !live) return;
  const waiting = live.paperEntries.find((e) => e.dossier === place.dossier && e.member === place.member && e.round === place.round);
  const refused = refusalOf(place, session, live);
  if (refused) return notifyNote(refused);
  selectDossier(place.dossier, 'scoring');
  showOnPaper(waiting ? { kind: 'check', entry: waiting } : { kind: 'enter', place });
}

/** As scanned or typed from a sheet's foot. */
export function openCode(text: string): void {
  const session = useDesk.getState().session;
  if (!session) return;
  const read = readSheetCode(
    text,
    session.letters,
    session.dossiers.map((d) => d.code),
    session.members.map((m) => m.code),
  );
  if (read.kind === 'place') openPlace(read.place);
  else notifyNote(t(read.kind === 'damaged' ? 'onPaper.scanDamaged' : 'onPaper.scanOther'));
}
