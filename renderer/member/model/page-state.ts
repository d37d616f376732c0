/** View state of the member's page and the latest complete state of the host. Drafts and the outbox live in the phone's storage; this mirrors them. */
import { create } from 'zustand';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { browserStorage, openTextStore } from '../../kit/light/text-store.ts';
import { type Language, type Say, speak } from '../../kit/light/words.ts';
import { memberWords } from '../../kit/strings/member.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known-products.ts';
import type { Submission } from './outbox.ts';
import type { ProductNotice } from './watch-product.ts';

export type View = { readonly kind: 'score' } | { readonly kind: 'review' } | { readonly kind: 'sheet'; readonly dossier: DossierCode; readonly round: number };
export type TextSize = 0 | 1 | 2;
/** phone: as the phone itself is set. */
export type Theme = 'light' | 'dark' | 'phone';

export type PageState = {
  /** finding: asking the host whose device this is · none: must join · taken: inside. */
  readonly seat: 'finding' | 'none' | 'taken';
  /** This device sat here until the host said that it does no more. */
  readonly freed: boolean;
  /** Key of the seat card, when known. */
  readonly seatKey: string;
  readonly line: boolean;
  /** A submission is on its way right now. */
  readonly sending: boolean;
  /** The host answered with something other than a state. */
  readonly trouble: WireProblem | null;
  /** Where opinions are collected in writing: with the product chosen as `current` (open-products.ts). */
  readonly live: MemberState | null;
  readonly connection: number;
  readonly set: CriteriaSet | null;
  /** Every set read so far in this session, by its number. */
  readonly sets: Readonly<Record<number, CriteriaSet>>;
  readonly draft: Draft | null;
  /** Numbers of the draft stored here and of the one the host has acknowledged, and when it did; null: nothing was edited. */
  readonly draftKept: { readonly here: number; readonly host: number; readonly at: string } | null;
  readonly outbox: readonly Submission[];
  readonly view: View;
  /** Of whoever presides: the own sheets, or "Điều hành". */
  readonly tab: 'own' | 'chair';
  /** Criteria whose tick was set aside by the last edit. */
  readonly setAside: readonly string[];
  /** What lies over the screen: help and settings, or where the host is. */
  readonly over: 'nothing' | 'tools' | 'address';
  /** Whether the card of this vote lies over the screen; null: as the vote itself asks. */
  readonly voteView: { readonly id: number; readonly shown: boolean } | null;
  /** The chair changed the product under the member's hands; until acknowledged. */
  readonly notice: ProductNotice | null;
  /** This page took in what another page brought from an old address of the host, or refused it (unreadable, another seat's); nothing is lost there. */
  readonly moved: 'taken-in' | 'refused' | null;
  /** Products this member was asked for that went without a sheet; until acknowledged. */
  readonly gone: readonly Known[];
  readonly storageFull: boolean;
  readonly language: Language;
  readonly size: TextSize;
  readonly theme: Theme;
};

export const usePage = create<PageState>(() => ({
  seat: 'finding',
  freed: false,
  seatKey: '',
  line: true,
  sending: false,
  trouble: null,
  live: null,
  connection: 0,
  set: null,
  sets: {},
  draft: null,
  draftKept: null,
  outbox: [],
  view: { kind: 'score' },
  tab: 'own',
  setAside: [],
  over: 'nothing',
  voteView: null,
  notice: null,
  moved: null,
  gone: [],
  storageFull: false,
  language: 'vi',
  size: 0,
  theme: 'phone',
}));

export const page = (): PageState => usePage.getState();
export const change = (part: Partial<PageState>): void => usePage.setState(part);

const backing = browserStorage();
export const texts = openTextStore(backing);

/** Writes, and lets the page warn when the phone keeps it in memory only. */
export function keep(key: string, text: string): void {
  texts.write(key, text);
  change({ storageFull: texts.memoryOnly() });
}

export const forget = (key: string): void => {
  texts.remove(key);
  change({ storageFull: texts.memoryOnly() });
};

export const show = (view: View): void => change({ view });

/** The vote whose card lies over the screen: by itself until the member has voted or put it off. */
export function shownVote({ live, voteView }: Pick<PageState, 'live' | 'voteView'>): MemberState['vote'] {
  const vote = live?.vote ?? null;
  const shown = vote && (voteView?.id === vote.id ? voteView.shown : vote.own === null);
  return shown ? vote : null;
}

/** The page's words in the language chosen. */
export function useWords(): Say<typeof memberWords> {
  const language = usePage((s) => s.language);
  return speak(memberWords, language);
}
