/**
 * A worker with a closed room that runs wild: in time, or in memory. It hoards in small pieces: one large piece past a worker's limit ends the whole process.
 */
import { Script } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { openRoom } from '../../electron/dossier/evidence/heic/closed-room.ts';

const WILD = `({
  turn: () => { for (;;); },
  hoard: () => { let kept = null; for (;;) kept = { kept }; },
  rest: () => 1,
})`;

const room = openRoom([new Script(WILD)]);
parentPort?.on('message', (name: string) => parentPort?.postMessage({ found: room.number(name) }));
