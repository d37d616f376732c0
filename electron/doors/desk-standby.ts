/** The stand-by laptop: the one route two laptops speak through, and the desk's commands. */
import type { FastifyInstance } from 'fastify';
import type { DeskStandbyCommand } from '../../shared/contract/desk-standby.ts';
import { ok } from '../../shared/lib/outcome.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import type { Standby } from './standby.ts';

/** A question is words only; what is large goes the other way. */
const BODY = 64 * 1024;

export function addStandbyRoute(door: FastifyInstance, standby: Standby): void {
  void door.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: BODY }, (_request, body, done) => done(null, body));
    scope.post('/standby', { bodyLimit: BODY }, async (request, reply) => {
      const answered = Buffer.isBuffer(request.body) ? await standby.answer(request.body) : null;
      // Nothing is said of why: who doesn't hold the key learns nothing.
      return answered ? reply.type('application/octet-stream').send(answered) : reply.code(403).send();
    });
  });
}

export function deskStandbyHandlers({
  backups,
  standby,
  wake,
}: Pick<DeskSurroundings, 'backups' | 'standby' | 'wake'>): Pick<DeskHandlers, DeskStandbyCommand> {
  return {
    'offer-standby': () => standby.offer(),
    'follow-session': ({ address, code }) => standby.follow(address, code),
    'take-over': async ({ understood }) => {
      const taken = await standby.takeOver(understood);
      // From here on this laptop's copies are the session's only ones.
      if (taken.ok) void backups.now('auto').catch(() => undefined);
      return taken;
    },
    'drop-standby': () => standby.drop(),
    'acknowledge-sleep': () => {
      wake.acknowledge();
      return ok(null);
    },
  };
}
