/**
 * The host's end of the sealed line to members' pages (shared/seal.ts): finds the seat whose key a request is sealed with, takes each request once,
 * and seals what goes back. Nothing but a refusal leaves here unsealed.
 */
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { aboutAnswer, aboutRequest, NONCE_BYTES, nonceOf, type SealedAnswer, type SeatKeys, seal, seatKeys, unseal } from '../../shared/seal.ts';
import { readSeats, type SeatRow } from '../store/seat-table.ts';
import { parseInput, statusOf, wireAnswer } from './answer.ts';
import type { Venue } from './venue.ts';

const zSealed = z.object({ seat: z.string().length(20), box: z.string().max(400_000) });
const zRequest = z.object({ epoch: z.string().max(40), input: z.unknown() });

/** A request opened: `key` is the seat card's, `reseal` seals one text of the answer. `stale`: of another epoch, nothing is to be done. */
export type Opened = {
  readonly member: MemberCode;
  readonly key: string;
  readonly input: unknown;
  readonly stale: boolean;
  readonly reseal: (text: string) => string;
};

export type SealedLine = {
  /** OC-1001 no session, OC-1101 no such seat, OC-1107 not sealed with its key, or sent once already. */
  readonly open: (command: string, body: unknown) => Outcome<Opened>;
  readonly answer: (reply: FastifyReply, opened: Opened, outcome?: Outcome<unknown>) => FastifyReply;
};

/** undefined: no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Requests remembered before a new epoch begins: some megabytes. */
const MOST_REMEMBERED = 50_000;

export function createSealedLine(venue: Venue, mostRemembered = MOST_REMEMBERED): SealedLine {
  let epoch = randomBytes(16).toString('base64url');
  const taken = new Set<string>();
  const derived = new Map<string, SeatKeys>();
  let seats: { readonly revision: number; readonly byId: ReadonlyMap<string, SeatRow> } = { revision: -1, byId: new Map() };

  const keysOf = (key: string): SeatKeys => {
    const known = derived.get(key) ?? seatKeys(key);
    derived.set(key, known);
    return known;
  };
  function seatOf(id: string): SeatRow | undefined {
    const session = venue.session();
    if (!session) return undefined;
    if (seats.revision !== venue.revision())
      seats = { revision: venue.revision(), byId: new Map(readSeats(session.db).map((seat) => [keysOf(seat.key).id, seat])) };
    return seats.byId.get(id);
  }
  /** Whether this very request comes for the first time. */
  function takeOnce(box: string): boolean {
    const nonce = nonceOf(box);
    if (taken.has(nonce)) return false;
    taken.add(nonce);
    if (taken.size > mostRemembered) {
      taken.clear();
      epoch = randomBytes(16).toString('base64url');
    }
    return true;
  }

  return {
    open: (command, body) => {
      if (!venue.session()) return err(problem('OC-1001'));
      const sealed = zSealed.safeParse(body);
      if (!sealed.success) return err(problem('OC-1107'));
      const { box } = sealed.data;
      const seat = seatOf(sealed.data.seat);
      if (!seat) return err(problem('OC-1101'));
      const { up, down } = keysOf(seat.key);
      const text = unseal(up, aboutRequest(command), box);
      if (text === null) return err(problem('OC-1107'));
      const request = parseInput(zRequest, jsonOf(text));
      if (!request.ok) return request;
      const stale = request.value.epoch !== epoch;
      if (!stale && !takeOnce(box)) return err(problem('OC-1107'));
      const reseal = (answer: string): string => seal(down, randomBytes(NONCE_BYTES), aboutAnswer(command, box), answer);
      return ok({ member: seat.member, key: seat.key, input: request.value.input, stale, reseal });
    },
    answer: (reply, { reseal }, outcome) => {
      const whole: SealedAnswer = { epoch, ...(outcome ? { answer: wireAnswer(outcome) } : {}) };
      return reply
        .code(outcome ? statusOf(outcome) : 200)
        .type('application/json; charset=utf-8')
        .send({ box: reseal(JSON.stringify(whole)) });
    },
  };
}
