/** Earlier sessions that the laptop remembers: taking one in, comparing the session in hand with it, certificates by the days they hold. Part of the map in desk.ts. */
import { z } from 'zod';
import type { Compared } from '../earlier/compare-sessions.ts';
import { type EarlierSession, zEarlierId } from '../earlier/earlier-session.ts';
import type { Expiring } from '../earlier/expiring.ts';
import { MOST_AFFIX, MOST_NUMBER } from '../profile.ts';
import { zSessionFile } from './desk-bring-along.ts';
import { text } from './desk-rows.ts';

/** Query of GET /files/comparison.xlsx. */
export const zComparisonFile = z.object({ earlier: zEarlierId });

const zCode = z.string().min(1).max(60);

export const deskEarlierInputs = {
  'list-earlier': z.object({}),
  /** A bundle (.ocop) or workbook (.xlsx) by its path, or another session of the data folder. OC-7610…7615, and those of opening it. */
  'take-earlier': z.union([z.object({ path: z.string().min(1).max(1000) }), z.object({ file: zSessionFile })]),
  'forget-earlier': z.object({ id: zEarlierId }),
  /** What of the session in hand may be shown now beside an earlier one; without `earlier` the latest. Null: none is remembered. */
  'read-comparison': z.object({ earlier: zEarlierId.optional() }),
  /** Whether two products are the same; null takes back what was said. */
  'settle-match': z.object({ from: zEarlierId, earlier: zCode, now: zCode, same: z.boolean().nullable() }),
  /** With or without a session in hand. */
  'read-expiring': z.object({}),
  /** Letters to these producers become papers of the session in hand. OC-7618. */
  'prepare-reminders': z.object({ producers: z.array(z.string().min(1).max(500)).min(1).max(2000) }),
  'read-reminder-series': z.object({}),
  /** Of the session in hand, open or not; `next` 0: dots. OC-7745. */
  'set-reminder-series': z.object({ prefix: text(MOST_AFFIX), suffix: text(MOST_AFFIX), next: z.int().min(0).max(MOST_NUMBER) }),
} as const;
export type DeskEarlierCommand = keyof typeof deskEarlierInputs;

/** `certificates`: as far as its decision says, those it issued. */
export type EarlierEntry = Pick<EarlierSession, 'id' | 'source' | 'file' | 'takenAt' | 'name' | 'year' | 'startDate' | 'decision' | 'decidedOn' | 'expires'> & {
  readonly products: number;
  readonly certificates: number;
};

export type Comparison = Compared & {
  readonly earlier: EarlierEntry;
  /** Scored by the same criteria book: else points tell less. */
  readonly sameBook: boolean;
};

export type ReminderSeries = { readonly prefix: string; readonly suffix: string; readonly next: number };

export type DeskEarlierOutputs = {
  /** `unreadable`: files of the memory that hold no session. */
  'list-earlier': { readonly sessions: readonly EarlierEntry[]; readonly unreadable: number };
  'take-earlier': { readonly id: string; readonly name: string; readonly products: number; readonly certificates: number };
  'read-comparison': Comparison | null;
  'prepare-reminders': { readonly letters: number; readonly changed: number };
  /** `next`: the number of the next letter that has none, 0: dots. */
  'read-reminder-series': ReminderSeries;
  /** `today`: by the host's clock. `sessions`: how many earlier ones it was read from. */
  'read-expiring': Expiring & { readonly today: string; readonly sessions: number };
};
