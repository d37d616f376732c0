/** The worker that opens pictures from outside: decoding one is the business of a large library, and none of the host's thread. */
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import { acceptPicture, type TakenPicture, takePicture } from './read-picture.ts';

/** `hash`: of a picture that is taken byte for byte; null makes it smaller and writes it anew. */
export type PictureTask = { readonly bytes: Uint8Array; readonly hash: string | null };
export type PictureAnswer = { readonly picture: Outcome<TakenPicture> };

const read = ({ bytes, hash }: PictureTask): Promise<Outcome<TakenPicture>> => (hash === null ? takePicture(bytes) : acceptPicture(hash, bytes));

parentPort?.on('message', (task: PictureTask) => void read(task).then((picture) => parentPort?.postMessage({ picture } satisfies PictureAnswer)));
