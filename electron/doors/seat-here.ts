/**
 * Whether the session a phone belongs to is run here now: asked by a member's page whose own host is gone, from that host's origin. A laptop that
 * only stands by has no session in hand and refuses. The answer is sealed with the key of the seat's card for this very question: nobody who
 * doesn't hold the session can call a phone over.
 */
import type { FastifyInstance } from 'fastify';
import { SEAT_HERE, YES_HERE } from '../../shared/seal.ts';
import { type RouteMark, send } from './answer.ts';
import type { SealedLine } from './sealed-line.ts';

export function addSeatHere(door: FastifyInstance, line: SealedLine): void {
  const config: RouteMark = { anyOrigin: true };
  door.get(`/${SEAT_HERE}`, { config }, (request, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    const opened = line.open(SEAT_HERE, request.query);
    // Whatever epoch the page knows is another host's: asking changes nothing, so that it may be asked again.
    return opened.ok ? reply.send({ box: opened.value.reseal(YES_HERE) }) : send(reply, opened);
  });
}
