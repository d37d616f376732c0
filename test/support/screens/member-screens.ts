/**
 * What the member's page can draw as a whole or over everything (renderer/member/app.tsx) → the scene that shows it. The chair's tab is played on a
 * real host (play-screens.ts), the reader on doors of its own. test/shared/screens.test.ts compares this with what the page is made of.
 */
import type { Page } from '@playwright/test';
import type { FakeDoors } from '../fake-doors.ts';
import { SCENES } from '../member-scenes.ts';
import { honeyEvidence, joinReading, openFrom } from '../read-on-phone.ts';

type Scene = (page: Page, doors: FakeDoors) => Promise<void>;

/** Scenes of the member's page, and its reader. */
export const MEMBER_SCENES: Readonly<Record<string, Scene>> = {
  ...SCENES,
  reading: async (page, doors) => {
    doors.reading.evidence = honeyEvidence;
    await joinReading(page, doors);
    await openFrom(page, '1.5');
  },
};

export const CHAIR = ['chair-ready', 'chair-closed', 'chair-confirmed'] as const;
export const HALL = {
  waiting: 'hall-waiting',
  called: 'hall-called',
  scoring: 'hall-scoring',
  closed: 'hall-closed',
  confirmed: 'hall-confirmed',
  result: 'hall-result',
} as const;

export const MEMBER_PARTS: Readonly<Record<string, string>> = {
  ChairLayer: 'chair-ready',
  ChairTabs: 'chair-ready',
  ReadingLayer: 'reading',
  ChooseProduct: 'written-list',
  FindAddress: 'address',
  Foot: 'waiting',
  JoinSeat: 'join-pin',
  Banners: 'line-lost',
  PageHead: 'waiting',
  GoneNotice: 'written-gone',
  ProductNotice: 'notice',
  ReadSheet: 'own-sheet',
  ReviewSheet: 'review-open',
  ScoreProduct: 'score',
  SendingSheet: 'sending',
  ShowReceipt: 'receipt',
  ToolsOver: 'tools',
  MemberVote: 'vote',
  WaitingRoom: 'waiting-history',
};

/** Taken at 320 px, too: the longest words and the narrowest phone. */
export const NARROW: readonly string[] = [
  'join-owner',
  'join-pin',
  'waiting-history',
  'score',
  'score-hint',
  'review-open',
  'review-sign',
  'receipt',
  'vote',
  'reading',
  'written-list',
];
