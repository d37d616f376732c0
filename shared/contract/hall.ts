/** The hall's door: one page and one feed (GET /live, event `state`). It takes nothing in. No member's name, no points before the reveal. */
import type { Stars } from '../criteria.ts';
import type { Disposition } from '../result.ts';
import type { MemberAddress } from './member-address.ts';

export type HallState = MemberAddress & {
  readonly seq: number;
  readonly session: { readonly name: string; readonly place: string /** Nothing of it is real. */; readonly rehearsal?: true } | null;
  readonly product: {
    readonly number: number;
    readonly code: string;
    readonly name: string;
    readonly producer: string;
    readonly commune: string;
    readonly setName: string;
    readonly colour: number;
    /** Evidence id of the photo: GET /evidence/<id>/1/small.jpg | large.jpg while this product is shown; else null. */
    readonly face: number | null;
  } | null;
  /** called: the next product, before it is opened; scoring: counts are live; closed: being tallied; confirmed: the result stands and isn't shown; result: revealed on command; waiting: between products. */
  readonly phase: 'waiting' | 'called' | 'scoring' | 'closed' | 'confirmed' | 'result';
  readonly round: number;
  readonly openedAt: string | null;
  readonly submitted: number;
  readonly owing: number;
  /** A break in hand: shown unless a product is being scored or a result revealed. */
  readonly pause: { readonly until: string; readonly note: string } | null;
  /** When the presentation's time is over; null while no clock runs for this product. */
  readonly timerEnd: string | null;
  /** The day is sealed: the council meets again another day. */
  readonly sealed: boolean;
  /** The session is over: of its products only a result on command is shown. */
  readonly ended: boolean;
  readonly result: { readonly stars: Stars; readonly shownMean: string; readonly disposition: Disposition } | null;
};
