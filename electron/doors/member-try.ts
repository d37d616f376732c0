/** The test page's routes on the members' door: no seat needed, nothing of the session told; every answer small or rationed. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TRY_PATH, zTryReport } from '../../shared/contract/try-network.ts';
import { type Pulse, TRY_BYTES, type TryAnswer } from '../../shared/contract/try-paths.ts';
import { deviceName } from '../../shared/device-name.ts';
import { err, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Network } from '../safety/network/keep-network.ts';
import { parseInput, send } from './answer.ts';
import { createFailureLimit } from './rate-limit.ts';

/** A phone tests a few times; a mischievous one must not fill the air. */
const LOADS_A_MINUTE = 6;
const REPORTS_A_MINUTE = 30;
/** The whole council at once would measure each other: a few a second, the rest try again. */
const LOADS_TOGETHER = 10;
const TOGETHER_MS = 5000;

/** `memberOf`: name of the member whose seat the request's cookie holds, '' for none. */
export function addTryRoutes(door: FastifyInstance, network: Network, memberOf: (request: FastifyRequest) => string): void {
  // Random, so that nothing on the way can pack it smaller.
  const bytes = randomBytes(TRY_BYTES);
  const loads = createFailureLimit(LOADS_A_MINUTE, 60_000);
  const reports = createFailureLimit(REPORTS_A_MINUTE, 60_000);
  const together = createFailureLimit(LOADS_TOGETHER, TOGETHER_MS);

  door.addHook('onRequest', async ({ socket, ip }) => {
    if (socket.localAddress) network.counts.came(socket.localAddress.replace('::ffff:', ''), ip.replace('::ffff:', ''), network.now());
  });

  door.get(TRY_PATH.page, (request, reply) => {
    network.trials.opened(request.ip);
    // Absent where the pages aren't built.
    if (!('sendFile' in reply)) return send(reply, err(problem('OC-1205')));
    return (reply as FastifyReply & { readonly sendFile: (file: string) => FastifyReply }).sendFile('/thu-mang.html');
  });
  door.get(TRY_PATH.pulse, async (): Promise<Pulse> => ({ now: network.now() }));
  door.get(TRY_PATH.load, (request, reply) => {
    if (together.blocked('all') || loads.blocked(request.ip)) return send(reply, err(problem('OC-7322')));
    loads.failed(request.ip);
    together.failed('all');
    return reply.type('application/octet-stream').send(bytes);
  });
  door.post(TRY_PATH.report, (request, reply) => {
    const report = parseInput(zTryReport, request.body);
    if (!report.ok) return send(reply, report);
    if (reports.blocked(request.ip)) return send(reply, err(problem('OC-1204')));
    reports.failed(request.ip);
    const member = memberOf(request);
    const device = deviceName(request.headers['user-agent'] ?? '');
    network.trials.reported({ ...report.value, device, who: member || device || request.ip, address: request.ip, at: new Date(network.now()).toISOString() });
    return send(reply, ok<TryAnswer>({ member }));
  });
}
