/** The members' door: on the local network, plain HTTP, a seat's cookie, every command and state sealed with the key of the seat's card. It knows no route of the desk. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type MemberCommand, type MemberOutputs, type MemberParsed, type MemberState, memberInputs } from '../../shared/contract/member.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Network } from '../safety/network/keep-network.ts';
import { type Doorway, joinSeat, leaveSeat, lookUpSeat, resumeSeat, seatedMember } from '../scoring/seats.ts';
import type { OpenSession } from '../store/open-session.ts';
import { addressOrLocal, buildDoor, MEMBER_POLICY, parseInput, send } from './answer.ts';
import { readCookie, setCookie } from './cookies.ts';
import { serveInstallPage } from './install-page.ts';
import { createFeed, type Feed } from './live-feed.ts';
import { memberChair } from './member-chair.ts';
import { addMemberEvidence, readMemberEvidence, searchForMember } from './member-evidence.ts';
import { memberScoring, type Seat, type SeatedHandler } from './member-scoring.ts';
import { readOwnSheet, readSetFor } from './member-sheets.ts';
import { addTryRoutes } from './member-try.ts';
import { memberState, readScene, type Scene } from './member-views.ts';
import { createFailureLimit } from './rate-limit.ts';
import { createSealedLine, type Opened } from './sealed-line.ts';
import { addSeatHere } from './seat-here.ts';
import type { SecureDoor } from './secure-door.ts';
import { servePages } from './serve-pages.ts';
import type { Venue } from './venue.ts';

const COOKIE = 'ocop_ghe';
const COOKIE_SECONDS = 7 * 24 * 3600;
const BODY_LIMIT = 256 * 1024;
/** Members' pages show counts, which may lag a little: receipts go first, and 200 phones cost the host little. */
const PACE = { settleMs: 150, eager: false, perListener: 8, most: 800 };

/** `secure`: the same door by HTTPS, there once the host runs. */
export async function memberDoor(
  venue: Venue,
  network: Network,
  secure: () => SecureDoor,
  pages: string,
): Promise<{ readonly door: FastifyInstance; readonly feed: Feed }> {
  const door = buildDoor(addressOrLocal, MEMBER_POLICY, BODY_LIMIT);
  const feed = createFeed(venue, PACE);
  const line = createSealedLine(venue);
  const guesses = createFailureLimit(60, 300_000);

  // One scene a burst of changes, shared by all pages.
  let scene: { readonly session: OpenSession; readonly value: Scene } | null = null;
  venue.onStir(() => {
    scene = null;
  });
  const sceneOf = (session: OpenSession): Scene => {
    if (scene?.session !== session) scene = { session, value: readScene(session, venue) };
    return scene.value;
  };

  // Whose cookie is whose, until anything that the desk's tables show changes (a seat freed among it): asked with every request and every state.
  let seats: { readonly revision: number; readonly bySecret: Map<string, Seat> } = { revision: -1, bySecret: new Map() };
  function seatOf(request: FastifyRequest): Seat | undefined {
    const session = venue.session();
    const secret = readCookie(request, COOKIE);
    if (!session || !secret) return undefined;
    if (seats.revision !== venue.revision()) seats = { revision: venue.revision(), bySecret: new Map() };
    const before = seats.bySecret.get(secret);
    if (before) return before;
    const seated = seatedMember(session, secret);
    if (!seated) return undefined;
    const seat = { ...seated, session };
    seats.bySecret.set(secret, seat);
    return seat;
  }
  /** The seat of the cookie, if what came was sealed with the key of the same seat's card. */
  const sealedSeat = (request: FastifyRequest, { member }: Opened): Seat | undefined => {
    const seat = seatOf(request);
    return seat?.member.code === member ? seat : undefined;
  };
  const stateOf = (seat: Seat, seq: number): MemberState => memberState(seat.session, sceneOf(seat.session), seat.member, seq);

  const hostOf = (request: FastifyRequest): string => request.headers.host ?? '';
  const doorwayOf = (request: FastifyRequest): Doorway => ({
    host: hostOf(request),
    addresses: [...venue.secure(), ...venue.addresses()],
    connected: (member) => venue.online().includes(member),
    ...(request.protocol === 'https' ? { besides: readCookie(request, COOKIE, 'http') } : {}),
  });

  /** What tells this device from others: where its storage was lost but not its cookie, the secret it joined with. */
  const secretOf = (request: FastifyRequest, { member }: Opened, secret: string): string =>
    seatOf(request)?.member.code === member ? (readCookie(request, COOKIE) ?? secret) : secret;

  function join(request: FastifyRequest, reply: FastifyReply, input: MemberParsed<'join'>, opened: Opened): Outcome<MemberState> {
    const session = venue.session();
    if (!session) return err(problem('OC-1001'));
    if (input.key !== opened.key) return err(problem('OC-1101'));
    if (guesses.blocked(request.ip)) return err(problem('OC-1204'));
    const secret = secretOf(request, opened, input.secret);
    const joined = joinSeat(session, { ...input, secret }, doorwayOf(request));
    venue.changed();
    if (!joined.ok) {
      guesses.failed(request.ip);
      return joined;
    }
    setCookie(reply, COOKIE, secret, COOKIE_SECONDS);
    return ok(memberState(session, readScene(session, venue), joined.value, 0));
  }

  function resume(request: FastifyRequest, reply: FastifyReply, { secret }: MemberParsed<'resume-seat'>, opened: Opened): Outcome<MemberState> {
    const session = venue.session();
    if (!session) return err(problem('OC-1001'));
    if (guesses.blocked(request.ip)) return err(problem('OC-1204'));
    const found = resumeSeat(session, secret, hostOf(request));
    if (found.ok && found.value.code !== opened.member) return err(problem('OC-1105'));
    if (!found.ok) {
      guesses.failed(request.ip);
      return found;
    }
    setCookie(reply, COOKIE, secret, COOKIE_SECONDS);
    return ok(memberState(session, readScene(session, venue), found.value, 0));
  }

  function lookUp(request: FastifyRequest, { key, secret }: MemberParsed<'look-up-seat'>, opened: Opened): Outcome<MemberOutputs['look-up-seat']> {
    const session = venue.session();
    if (!session) return err(problem('OC-1001'));
    if (key !== opened.key) return err(problem('OC-1101'));
    if (guesses.blocked(request.ip)) return err(problem('OC-1204'));
    const found = lookUpSeat(session, key, secretOf(request, opened, secret), doorwayOf(request));
    if (!found.ok) guesses.failed(request.ip);
    return found;
  }

  const seated: {
    readonly [C in Exclude<MemberCommand, 'look-up-seat' | 'join' | 'resume-seat' | 'leave'>]: SeatedHandler<C>;
  } = {
    'read-state': (seat) => ok(stateOf(seat, 0)),
    'read-set': (seat, { dossier }) => readSetFor(seat.session, seat.member, dossier),
    ...memberChair(venue),
    ...memberScoring(venue, network.now, () => {
      scene = null;
    }),
    'read-evidence': (seat, { dossier }) => readMemberEvidence(seat.session, seat.member, dossier),
    'search-evidence': (seat, { dossier, text }) => searchForMember(seat.session, seat.member, dossier, text),
    'read-sheet': (seat, { dossier, round }) => readOwnSheet(seat.session, seat.member, dossier, round),
  };

  const route = <C extends MemberCommand>(
    command: C,
    run: (request: FastifyRequest, reply: FastifyReply, input: MemberParsed<C>, opened: Opened) => Outcome<unknown> | Promise<Outcome<unknown>>,
  ): void => {
    door.post(`/api/${command}`, async (request, reply) => {
      const opened = line.open(command, request.body);
      if (!opened.ok) return send(reply, opened);
      if (opened.value.stale) return line.answer(reply, opened.value);
      const input = parseInput(memberInputs[command], opened.value.input);
      if (!input.ok) return line.answer(reply, opened.value, input);
      return line.answer(reply, opened.value, await run(request, reply, input.value as MemberParsed<C>, opened.value));
    });
  };
  route('look-up-seat', (request, _reply, input, opened) => lookUp(request, input, opened));
  route('join', join);
  route('resume-seat', resume);
  route('leave', (request, reply, _input, opened) => {
    const seat = sealedSeat(request, opened);
    setCookie(reply, COOKIE, '', 0);
    if (!seat) return ok(null);
    venue.changed();
    return leaveSeat(seat.session, seat);
  });
  for (const command of Object.keys(seated) as (keyof typeof seated)[]) {
    route(command, (request, _reply, input, opened) => {
      const seat = sealedSeat(request, opened);
      if (seat) return seated[command](seat, input as never);
      return err(problem(venue.session() ? 'OC-1105' : 'OC-1001'));
    });
  }

  addMemberEvidence(door, venue, seatOf);
  door.get('/live', (request, reply) => {
    const opened = line.open('live', request.query);
    const seat = opened.ok && !opened.value.stale ? sealedSeat(request, opened.value) : undefined;
    if (!opened.ok || !seat) return void send(reply, opened.ok ? err(problem('OC-1105')) : opened);
    venue.arrive(seat.member.code, seat.session.now());
    feed.open(
      request,
      reply,
      seat.member.code,
      (seq) => {
        // The seat may have been freed, or the session closed, since the connection was made.
        const still = sealedSeat(request, opened.value);
        return still ? stateOf(still, seq) : null;
      },
      { closed: () => venue.depart(seat.member.code, seat.session.now()), wrap: opened.value.reseal },
    );
  });
  addSeatHere(door, line);
  serveInstallPage(door, venue, secure);
  addTryRoutes(door, network, (request) => seatOf(request)?.member.name ?? '');
  await servePages(door, pages);
  return { door, feed };
}
