/** A product on a member's page: how it is recognised, and what a member who owes a sheet for it is given. */
import type { SampleCheckIn } from '../evidence.ts';
import type { DossierCode } from '../lib/brand.ts';
import type { SheetContent } from '../session.ts';
import type { Receipt } from './member.ts';

export type ProductCard = {
  readonly dossier: DossierCode;
  readonly name: string;
  readonly producer: string;
  readonly commune: string;
  readonly setNumber: number;
  readonly setName: string /** What the product is known by, from 1: fixed when the session was opened. */;
  readonly number: number /** 0–11: the colour that goes with this product everywhere. */;
  readonly colour: number /** Evidence id of the product's photo (its page 1), if it has one. */;
  readonly face: number | null;
};

/** A product being scored, as one member sees it who owes a sheet for it. */
export type ProductInHand = ProductCard & {
  readonly round: number;
  /** What the criteria book warns of in this product's set. */
  readonly caveats: readonly string[];
  readonly submitted: number;
  readonly owing: number /** Own newest receipt of this round, if submitted; also while that sheet is given back. */;
  readonly receipt: Receipt | null /** The own sheet of this round was given back by the desk and not handed in again; `version`: of the sheet given back. */;
  readonly reopened: { readonly at: string; readonly reason: string; readonly version: number } | null /** Of the draft the host keeps, 0 for none. */;
  readonly draftRev: number /** What to start from: the own sheet that was given back, else the own sheet of the round before. */;
  readonly before: SheetContent | null;
  /** Why another round: gap and limit; `names` only where the profile names the pair, never with points. */
  readonly gap: {
    readonly spread: number;
    readonly limit: number;
    readonly names: { readonly highest: readonly string[]; readonly lowest: readonly string[] } | null;
  } | null;
  readonly samples: SampleCheckIn;
  readonly advisory: readonly { readonly criterion: string; readonly points: number | null; readonly comment: string }[];
};
