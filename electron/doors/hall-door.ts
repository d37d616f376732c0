/** The hall's door: its page and feed, and the page that checks certificates. Nothing is taken in. */
import type { FastifyInstance } from 'fastify';
import { numbersOf } from '../../shared/agenda.ts';
import type { HallState } from '../../shared/contract/hall.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { showMean } from '../../shared/result-words.ts';
import { timerEnd } from '../../shared/running-day.ts';
import { halfDaysOf } from '../../shared/session.ts';
import { readResult } from '../result/confirm-result.ts';
import { readPanel } from '../scoring/panel.ts';
import { readClocks } from '../store/agenda-tables.ts';
import { readAttendance } from '../store/council-tables.ts';
import { sealedSince } from '../store/day-seal-table.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import { readEvidenceItem } from '../store/evidence-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { addressOrLocal, buildDoor, STRICT_POLICY, send } from './answer.ts';
import { serveCheckPage } from './check-page.ts';
import { createFeed, type Feed } from './live-feed.ts';
import { memberAddress } from './member-address.ts';
import { productCard } from './member-views.ts';
import { parsePage, sendPage } from './serve-evidence.ts';
import { servePages } from './serve-pages.ts';
import type { Venue } from './venue.ts';

/** A screen or two; a curious hall behind one access point is one address. */
const PACE = { settleMs: 100, eager: false, perListener: 60, most: 200 };
const EMPTY = { product: null, phase: 'waiting', round: 0, openedAt: null, submitted: 0, owing: 0, result: null, timerEnd: null } as const;

/** Points leave here only for a confirmed product that the desk has revealed. */
function revealed(session: OpenSession, code: Parameters<typeof readResult>[1]): HallState['result'] {
  const result = readResult(session, code);
  const { profile } = readSessionRow(session.db);
  if (!result?.tally.mean || result.stars === null) return null;
  return { stars: result.stars, shownMean: showMean(result.tally.mean, session.book.starBands, profile.decimals), disposition: result.disposition };
}

function hallState(venue: Venue, seq: number): HallState {
  const session = venue.session();
  const address = memberAddress(venue);
  if (!session) return { seq, session: null, ...EMPTY, ...address, pause: null, sealed: false, ended: false };
  const { db } = session;
  const { info, rehearsal, hall, state } = readSessionRow(db);
  const about = { name: info.name, place: info.place, ...(rehearsal ? { rehearsal } : {}) };
  const { pause, timer } = readClocks(db);
  const day = { pause: pause && { until: pause.until, note: pause.note }, sealed: sealedSince(db) !== null, ended: state === 'ended' };
  const dossiers = readDossiers(db);
  const dossier = dossiers.find((d) => d.code === hall.dossier);
  if (!dossier || !setByNumber(session.book, dossier.setNumber)) return { seq, session: about, ...EMPTY, ...address, ...day };
  const result = hall.revealed && dossier.state === 'confirmed' ? revealed(session, dossier.code) : null;
  if (day.ended && !result) return { seq, session: about, ...EMPTY, ...address, ...day };
  const card = productCard(session, dossier, numbersOf(dossiers, halfDaysOf({ dossiers, attendance: readAttendance(db) })).get(dossier.code) ?? 0);
  const { panel } = readPanel(db, dossier);
  return {
    seq,
    session: about,
    product: {
      number: card.number,
      code: card.dossier,
      name: card.name,
      producer: card.producer,
      commune: card.commune,
      setName: card.setName,
      colour: card.colour,
      face: card.face,
    },
    phase: result ? 'result' : dossier.state === 'ready' ? 'called' : dossier.state,
    round: dossier.round,
    openedAt: dossier.openedAt,
    submitted: readRoundSubmissions(db, dossier.code, dossier.round).filter((s) => !s.reopened && panel.owing.includes(s.member)).length,
    owing: panel.owing.length,
    ...address,
    ...day,
    timerEnd: dossier.state === 'ready' || dossier.state === 'scoring' ? timerEnd(timer, dossier.code) : null,
    result,
  };
}

export async function hallDoor(venue: Venue, pages: string): Promise<{ readonly door: FastifyInstance; readonly feed: Feed }> {
  const door = buildDoor(addressOrLocal, STRICT_POLICY, 1024);
  const feed = createFeed(venue, PACE);
  // The door asks nobody who they are: however many listen, the state is worked out once a burst.
  let shown: HallState | null = null;
  venue.onStir(() => {
    shown = null;
  });
  const stateAt = (seq: number): HallState => {
    shown ??= hallState(venue, seq);
    return { ...shown, seq };
  };
  door.get('/live', (request, reply) => feed.open(request, reply, request.ip, stateAt));
  // The photo of the product that is shown now, and nothing else.
  door.get('/evidence/:id/:page/:file', async (request, reply) => {
    const [session, keeper, asked] = [venue.session(), venue.keeper(), parsePage(request.params)];
    const face = session && asked.ok && asked.value.page === 1 && stateAt(0).product?.face === asked.value.id;
    const item = face ? readEvidenceItem(session.db, asked.value.id) : undefined;
    if (!face || !keeper || !item) return send(reply, err(problem('OC-2724')));
    return sendPage(request, reply, session, keeper, item, asked.value);
  });
  serveCheckPage(door, venue);
  await servePages(door, pages);
  return { door, feed };
}
