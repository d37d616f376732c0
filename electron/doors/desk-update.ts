/** Update from a file at the desk's door: the file in, looked at, and put in place. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { DeskUpdateCommand, UpdatePreview } from '../../shared/contract/desk-update.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { PROGRAM_UPDATE } from '../safety/update/manifest.ts';
import { sweepPlace, UNFINISHED } from '../safety/update/place.ts';
import { roomFor } from '../safety/update/unpack-update.ts';
import { send } from './answer.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { streamOf, takeStreams } from './take-stream.ts';
import type { Updates } from './updates.ts';

type Surroundings = Pick<DeskSurroundings, 'updates' | 'openFolder'>;

export function deskUpdateHandlers({ updates, openFolder }: Surroundings): Pick<DeskHandlers, DeskUpdateCommand> {
  return {
    'look-at-update': ({ path }) => updates.look(path),
    'start-update': ({ seen }) => updates.start(seen),
    'cancel-update': () => {
      updates.cancel();
      return ok(null);
    },
    'open-update': async () => {
      const path = updates.state()?.target ?? '';
      const why = path === '' || !openFolder ? 'không có cửa sổ riêng' : await openFolder(path);
      return why === '' ? ok(null) : err(problem('OC-7709', { path, why }));
    },
    'dismiss-update': () => {
      updates.dismiss();
      return ok(null);
    },
  };
}

/** Commands that change no session. */
export const UPDATING = ['look-at-update', 'start-update', 'cancel-update', 'open-update', 'dismiss-update'] as const;

/** What was sent lies in the data folder until it has been put in place; the one sent before goes. OC-7691 larger than any update, OC-7704, OC-7705. */
async function receive({ folder, look, refusal }: Updates, bytes: AsyncIterable<Buffer>, announced: number): Promise<Outcome<UpdatePreview>> {
  const most = PROGRAM_UPDATE.limits.bytes;
  const refused = refusal();
  if (refused) return err(refused);
  const room = await roomFor(folder, announced);
  if (!room.ok) return room;
  const path = join(folder, `nhan-${randomBytes(6).toString('hex')}${UNFINISHED}`);
  let left = most;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      left -= piece.length;
      if (left < 0) throw Object.assign(new Error('too large'), { code: 'OCOP_LIMIT' });
      yield piece;
    }
  };
  try {
    await mkdir(folder, { recursive: true });
    await sweepPlace(folder);
    await pipeline(counted, createWriteStream(path, { flags: 'wx' }));
  } catch (reason) {
    await rm(path, { force: true }).catch(() => undefined);
    const { code = String(reason) } = reason as NodeJS.ErrnoException;
    if (code === 'OCOP_LIMIT') return err(problem('OC-7691', { what: 'dung lượng', found: `> ${most / 1e6} MB`, allowed: `${most / 1e6} MB` }));
    return err(problem('OC-7705', { place: folder, why: code.slice(0, 120) }));
  }
  const preview = await look(path);
  if (!preview.ok) await rm(path, { force: true }).catch(() => undefined);
  return preview;
}

export function addUpdateFile(door: FastifyInstance, { updates }: Pick<Surroundings, 'updates'>): void {
  void door.register(async (scope) => {
    takeStreams(scope);
    scope.post(DESK_FILES.update, async (request, reply) =>
      send(reply, await receive(updates, streamOf(request), Number(request.headers['content-length'] ?? 0))),
    );
  });
}
