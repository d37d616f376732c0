/**
 * Sheets handed in on this phone and what became of them, as plain data. A sheet is "received" only with the host's own receipt for
 * this submission, product and round; silence and nonsense leave it waiting; a refusal keeps its marks.
 */
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { MemberState, Receipt } from '../../../shared/contract/member.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import type { SheetContent } from '../../../shared/session.ts';
import type { Reply } from './call-door.ts';
import { openProducts } from './open-products.ts';

export type Submission = {
  /** Made once for this content; every resend carries it, and the host answers the same receipt. */
  readonly id: string;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly name: string;
  readonly number: number;
  readonly content: SheetContent;
  /** Path of the signature drawn, or ''. */
  readonly signature: string;
  /** Total as this phone computed it; shown only beside the host's when they differ. */
  readonly total: number;
  /** late: came after closing; the host keeps it aside and the desk decides (MemberState.late). */
  readonly status: 'waiting' | 'refused' | 'late' | 'received';
  readonly attempts: number;
  /** Why it was refused; or what the host said when it can't take it just now. */
  readonly problems: readonly WireProblem[];
  readonly receipt: Receipt | null;
  /** Code of the receipt that a host gave which has lost the sheet since: the member may have written it down, so it is asked for again. */
  readonly shown?: string;
  /** Live connection during which the receipt came. */
  readonly connection: number;
};

export type NewSubmission = Pick<Submission, 'id' | 'dossier' | 'round' | 'name' | 'number' | 'content' | 'signature' | 'total'>;

export const newSubmission = (given: NewSubmission): Submission => ({ ...given, status: 'waiting', attempts: 0, problems: [], receipt: null, connection: 0 });

/** No seat: the member must join again, then the sheet goes on. */
export const SEAT_LOST: readonly string[] = ['OC-1001', 'OC-1101', 'OC-1105'];
/** The host can't just now (no session open, an error, too many requests, a full disk, too many late sheets unsettled): same sheet, later. */
const PASSING: readonly string[] = ['OC-1107', 'OC-1203', 'OC-1204', 'OC-3040', ...SEAT_LOST];
const NOT_OPEN = 'OC-3001';
/** Closed before it came: kept aside by the host. */
const KEPT_ASIDE = 'OC-3010';

const isPoints = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100 && value % 1 === 0;

/** Whether this is the host's receipt for this very submission of this member: anything that differs, were it only the total, is none. */
export function isReceiptFor(sent: Pick<Submission, 'id' | 'dossier' | 'round' | 'total'>, member: string, value: unknown): value is Receipt {
  const receipt = value as Receipt | null;
  if (typeof receipt !== 'object' || receipt === null) return false;
  const { totals } = receipt;
  return (
    receipt.id === sent.id &&
    receipt.member === member &&
    receipt.dossier === sent.dossier &&
    receipt.round === sent.round &&
    /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(receipt.receipt) &&
    !Number.isNaN(Date.parse(receipt.receivedAt)) &&
    typeof totals === 'object' &&
    totals !== null &&
    [totals.A, totals.B, totals.C, totals.total].every(isPoints) &&
    totals.total === sent.total
  );
}

/** The submission after one attempt. */
export function settleReply(sent: Submission, member: string, reply: Reply<Receipt>, connection: number): Submission {
  const tried = { ...sent, attempts: sent.attempts + 1 };
  if (reply.kind === 'silence') return tried;
  const { answer } = reply;
  if (answer.ok) return isReceiptFor(sent, member, answer.value) ? { ...tried, status: 'received', receipt: answer.value, problems: [], connection } : tried;
  const passing = answer.problems.some((p) => PASSING.indexOf(p.code) >= 0);
  const late = answer.problems.some((p) => p.code === KEPT_ASIDE);
  return { ...tried, status: late ? 'late' : passing ? 'waiting' : 'refused', problems: answer.problems, connection };
}

/** Pause before the next attempt, milliseconds: 1 s, doubling, at most 15 s. */
export const pauseAfter = (attempts: number): number => Math.min(15_000, 1000 * 2 ** Math.max(0, Math.min(attempts, 5) - 1));

const isOwn = (own: Submission, receipt: Pick<Receipt, 'dossier' | 'round'>): boolean => receipt.dossier === own.dossier && receipt.round === own.round;

/**
 * The submission in the light of a newer state of the host:
 * refused because scoring was closed, and now it is open again → it goes out again;
 * received, but a host asked later knows no sheet of this product and round (an older copy was restored, or a stand-by laptop took over) → again, same
 * id, and the same receipt's code if no other sheet has it;
 * not received here, but the host lists its receipt (the answer was lost, or the desk admitted a late sheet) → received;
 * late, and its product and round are open again → it goes out again; so it does when the host doesn't know it any more;
 * late, and the desk dismissed it → refused: while the round is open the member may hand in anew.
 */
export function reconsider(own: Submission, live: MemberState, connection: number): Submission {
  const open = openProducts(live);
  const known: readonly Receipt[] = [...open.flatMap((product) => product.receipt ?? []), ...live.sheets];
  const mine = known.filter((receipt) => isReceiptFor(own, live.member.code, receipt))[0];
  if (mine) return own.status === 'received' ? own : { ...own, status: 'received', receipt: mine, problems: [], connection };
  const inHand = open.some((product) => isOwn(own, product));
  if (own.status === 'late') return reconsiderLate(own, live, connection, inHand);
  const wanted = inHand && !known.some((receipt) => isOwn(own, receipt));
  if (!wanted) return own;
  const closedBefore = own.status === 'refused' && own.problems.some((p) => p.code === NOT_OPEN);
  const forgotten = own.status === 'received' && connection > own.connection;
  if (forgotten && own.receipt) return { ...own, status: 'waiting', problems: [], receipt: null, shown: own.receipt.receipt };
  return closedBefore || forgotten ? { ...own, status: 'waiting', problems: [], receipt: null } : own;
}

function reconsiderLate(own: Submission, live: MemberState, connection: number, inHand: boolean): Submission {
  const kept = live.late.filter((late) => late.id === own.id)[0];
  const again: Submission = { ...own, status: 'waiting', problems: [], receipt: null };
  if (!kept) return connection > own.connection ? again : own;
  if (kept.state === 'dismissed') return { ...own, status: 'refused' };
  return inHand ? again : own;
}

const isSubmission = (value: unknown): value is Submission => {
  const own = value as Submission | null;
  return (
    typeof own === 'object' &&
    own !== null &&
    typeof own.id === 'string' &&
    typeof own.dossier === 'string' &&
    typeof own.content === 'object' &&
    ['waiting', 'refused', 'late', 'received'].indexOf(own.status) >= 0
  );
};

/** A stored submission; null when it can't be read. */
export function readSubmission(text: string | null): Submission | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isSubmission(value) ? value : null;
  } catch {
    return null;
  }
}
