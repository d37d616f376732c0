/** Commands of the desk on who may serve: conflicts of interest asked about, a member replaced. Part of the map in desk.ts. */
import { z } from 'zod';
import type { DossierCode, MemberCode } from '../lib/brand.ts';
import { zDossier, zMember, zReason } from './common.ts';
import { zMemberRow } from './desk-rows.ts';

const nothing = z.object({});
const pair = z.object({ member: zMember, dossier: zDossier });

export const deskServingInputs = {
  'read-recusal-hints': nothing,
  /** Puts the question to these members on their own screens. */
  'ask-recusal': z.object({ questions: z.array(pair).min(1).max(500) }),
  /** Not asked after all; an answer stays. */
  'withdraw-recusal-question': pair,
  /** `by`: a new member; products opened before keep the panel they had. */
  'replace-member': z.object({ member: zMember, by: zMemberRow, reason: zReason }),
  'undo-replacement': z.object({ member: zMember, reason: zReason }),
} as const;

export type DeskServingCommand = keyof typeof deskServingInputs;

/** open: nobody was asked; asked: no answer yet; recused: a recusal stands; declined: the member says there is no conflict. */
export type HintState = 'open' | 'asked' | 'recused' | 'declined';
export type HintRow = {
  readonly member: MemberCode;
  readonly dossier: DossierCode;
  readonly why: string;
  readonly state: HintState;
  readonly at: string | null;
};

export type DeskServingOutputs = { 'read-recusal-hints': readonly HintRow[] };
