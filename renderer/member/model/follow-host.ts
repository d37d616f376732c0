/** Follows the host: finds out whose device this is, keeps the live feed, and turns each complete state into the page's state. */
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { MemberState } from '../../../shared/contract/member.ts';
import type { CriteriaSet } from '../../../shared/criteria.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { type Feed, openFeed } from '../../kit/light/live-feed.ts';
import { callDoor, liveLine } from './call-door.ts';
import { lookElsewhere, rememberHosts } from './find-host.ts';
import { adoptOutbox, reconsiderOutbox, sendWaiting } from './hand-in.ts';
import { forgetDraft, loadDraft } from './keep-draft.ts';
import { chosenKey, draftPrefix, outboxPrefix, SEAT_KEY } from './keys.ts';
import { noteGone } from './known-products.ts';
import { loadSetsAhead, rememberSet } from './load-sets.ts';
import { chosenOf, openProducts, withChosen } from './open-products.ts';
import { SEAT_LOST } from './outbox.ts';
import { change, keep, page, texts } from './page-state.ts';
import { hearState, sendDraft } from './send-draft.ts';
import { tellDevice } from './tell-device.ts';

/** Short breaks are not worth a warning. */
const WARN_AFTER_MS = 2000;
const RETRY_MS = 2000;
const REGAIN_MS = 4000;

let feed: Feed | null = null;
let warning: ReturnType<typeof setTimeout> | undefined;
let feedOpen = false;

const isState = (value: unknown): value is MemberState =>
  typeof value === 'object' && value !== null && 'phase' in value && 'member' in value && 'sheets' in value;
const productOf = (live: MemberState | null): string =>
  live?.current && live.phase === 'scoring' ? `${live.session.id}|${live.current.dossier}|${live.current.round}` : '';

/** The set of the product in hand; asked for until it comes or another product is opened. */
async function loadSet(product: string, dossier: string): Promise<void> {
  const reply = await callDoor<CriteriaSet>('read-set', { dossier });
  if (productOf(page().live) !== product) return;
  if (reply.kind === 'answer' && reply.answer.ok) {
    rememberSet(reply.answer.value);
    change({ set: reply.answer.value, trouble: null });
  } else {
    if (reply.kind === 'answer' && !reply.answer.ok && noteProblems(reply.answer.problems)) return;
    setTimeout(() => productOf(page().live) === product && void loadSet(product, dossier), RETRY_MS);
  }
}

/** A sheet that the host has leaves no draft behind, whichever device handed it in; one that was given back starts anew. */
function forgetReceived(live: MemberState): void {
  if (texts.keys(draftPrefix(live)).length === 0) return;
  const givenBack = openProducts(live).filter((product) => product.reopened);
  for (const { dossier, round } of live.sheets) {
    if (!givenBack.some((product) => product.dossier === dossier && product.round === round)) forgetDraft(live, dossier, round);
  }
}

/** Another product is in hand, or none: its draft, and its set if that was read before; else it is asked for. */
function startProduct(live: MemberState): void {
  const current = live.phase === 'scoring' ? live.current : null;
  const set = (current && page().sets[current.setNumber]) || null;
  change({ view: { kind: 'score' }, set, setAside: [] });
  loadDraft();
  window.scrollTo(0, 0);
  if (current && !set) void loadSet(productOf(live), current.dossier);
}

/** Takes in a complete state. */
function takeState(told: MemberState, connection: number): void {
  const before = page();
  const newSeat = !before.live || outboxPrefix(before.live) !== outboxPrefix(told);
  // From the page, not from the phone's storage: two tabs of one seat may have different products in hand.
  const live = withChosen(told, newSeat ? (texts.read(chosenKey(told)) ?? '') : chosenOf(before.live));
  const newProduct = newSeat || productOf(before.live) !== productOf(live);
  change({ live, connection, seat: 'taken', trouble: null });
  rememberHosts(live.session.addresses);
  if (newSeat) {
    change({ sets: {} });
    adoptOutbox();
  }
  hearState();
  reconsiderOutbox();
  forgetReceived(live);
  noteGone();
  if (newProduct) startProduct(live);
  else loadDraft();
  void loadSetsAhead();
  void sendWaiting();
  void sendDraft();
  void tellDevice();
}

/** Opinions in writing: the member takes a product in hand, '' goes back to the list. Needs no line, and a reload comes back to it. */
export function chooseProduct(dossier: DossierCode | ''): void {
  const { live } = page();
  if (!live || live.open.length === 0) return;
  keep(chosenKey(live), dossier);
  const chosen = withChosen(live, dossier);
  change({ live: chosen });
  startProduct(chosen);
  void loadSetsAhead();
}

function setLine(open: boolean): void {
  feedOpen = open;
  clearTimeout(warning);
  lookElsewhere(!open);
  if (open) {
    if (!page().line) change({ line: true });
  } else warning = setTimeout(() => change({ line: false }), WARN_AFTER_MS);
}

function startFeed(): void {
  feed?.close();
  // A host that sends something else has no seat for this device any more: ask why.
  const take = (data: unknown, connection: number): void => void (isState(data) ? takeState(data, connection) : askState());
  feed = openFeed({ state: take, line: setLine, broken: () => void askState() }, liveLine);
}

/** The seat is gone: drafts and outbox stay on the phone until the member joins again. */
export function loseSeat(): void {
  feed?.close();
  feed = null;
  clearTimeout(warning);
  change({ seat: 'none', freed: false, live: null, set: null, draft: null, draftKept: null, outbox: [], gone: [], line: true });
}

/** A host that has just started may know no session yet, so the seat of this device may come back by itself: keeps asking while its own card is on show. */
async function regainSeat(): Promise<void> {
  const own = (): boolean => page().seat === 'none' && page().seatKey !== '' && page().seatKey === texts.read(SEAT_KEY);
  if (!own()) return;
  const reply = await callDoor<MemberState>('read-state', {});
  if (!own()) return;
  if (reply.kind === 'answer' && reply.answer.ok && isState(reply.answer.value)) enter(reply.answer.value);
  else setTimeout(() => void regainSeat(), REGAIN_MS);
}

/** Shows the host's words; true when they mean that this device has no seat any more. */
function noteProblems(problems: readonly WireProblem[]): boolean {
  const lost = problems.some((p) => SEAT_LOST.indexOf(p.code) >= 0);
  if (lost) {
    // Without a session it may have given way to the stand-by laptop; a seat that the desk has freed is nowhere else either.
    lookElsewhere(problems.some((p) => p.code === 'OC-1001'));
    const freed = page().seat === 'taken' && problems.some((p) => p.code === 'OC-1105');
    loseSeat();
    change({ freed });
    void regainSeat();
  } else change({ trouble: problems[0] ?? null });
  return lost;
}

/** Asks once for the state; answers whether this device has a seat, null when the host is silent. Also serves as the feed's stand-in while that is down. */
export async function askState(): Promise<boolean | null> {
  const reply = await callDoor<MemberState>('read-state', {});
  if (page().seat === 'none') return false;
  if (reply.kind === 'silence') return null;
  const { answer } = reply;
  if (answer.ok) {
    if (isState(answer.value) && !feedOpen) takeState(answer.value, page().connection);
    return true;
  }
  return noteProblems(answer.problems) ? false : null;
}

/** Asks until the host says whose device this is, then follows its feed. */
export async function findSeat(): Promise<void> {
  const seated = await askState();
  if (seated) startFeed();
  else if (seated === null) {
    setLine(false);
    setTimeout(() => page().seat === 'finding' && void findSeat(), RETRY_MS);
  }
}

/** After joining: the answer is a state already. */
export function enter(live: MemberState): void {
  takeState(live, 0);
  startFeed();
}

/** The network may be back (event `online`, page shown again). */
export function nudge(): void {
  feed?.nudge();
  void sendWaiting();
  void sendDraft();
}
