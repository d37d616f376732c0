/** The upload under way, whichever screen is shown: the queue, the files it stands for, and what drives it. */
import { create } from 'zustand';
import { entryOfPath } from '../../../../shared/evidence-names.ts';
import { dossierCode } from '../../../../shared/lib/brand.ts';
import { call } from '../../app/client.ts';
import { notifyProblems } from '../../app/run.tsx';
import type { FileWithPath } from './read-drop.ts';
import { type Sending, sendFile } from './send-file.ts';
import {
  addUploads,
  cancelUploads,
  nextUpload,
  noteProgress,
  type Queue,
  retryUploads,
  settleChoice,
  settleUpload,
  startUpload,
  takeUnmatched,
  totalsOfQueue,
} from './upload-queue.ts';

type Uploads = { readonly queue: Queue /** The list of what became of the files is open. */; readonly listed: boolean };

export const useUploads = create<Uploads>(() => ({ queue: [], listed: false }));

/** Kept until the list is cleared: an unmatched file may still be given to a dossier. */
const files = new Map<number, File>();
let lastKey = 0;
let sending: { readonly key: number; readonly request: Sending } | null = null;

const update = (next: (queue: Queue) => Queue): void => useUploads.setState(({ queue }) => ({ queue: next(queue) }));

/** Closing the window breaks off what is on its way; what arrived is kept. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

async function drive(): Promise<void> {
  for (;;) {
    const next = nextUpload(useUploads.getState().queue);
    const file = next && files.get(next.key);
    if (!next || !file) return;
    const { key } = next;
    update((queue) => startUpload(queue, key));
    const request = sendFile(file, next, (sent) => update((queue) => noteProgress(queue, key, sent)));
    sending = { key, request };
    const answer = await request.answer;
    sending = null;
    if (answer) update((queue) => settleUpload(queue, key, answer));
  }
}

async function run(): Promise<void> {
  if (sending) return;
  addEventListener('beforeunload', warn);
  await drive();
  removeEventListener('beforeunload', warn);
}

/** Puts files in the queue; dossier '' = by the product code in their paths, `only` = the one file meant of a zip. */
export function sendEvidence(added: readonly FileWithPath[], dossier: string, only = ''): void {
  if (added.length === 0) return;
  const uploads = added.map(({ path, file }) => {
    lastKey += 1;
    files.set(lastKey, file);
    return { key: lastKey, path, bytes: file.size, dossier, only };
  });
  update((queue) => addUploads(queue, uploads));
  void run();
}

/** One upload, or all that are left with null. */
export function stopUploads(key: number | null): void {
  update((queue) => cancelUploads(queue, key));
  if (sending && (key === null || key === sending.key)) sending.request.stop();
}

export function tryAgain(key: number | null): void {
  update((queue) => retryUploads(queue, key));
  void run();
}

/** Sends a file whose path told no dossier once more, to this one; its old row goes. Of a zip the browser holds the whole: the host takes the one file. */
function giveToDossier(key: number, path: string, dossier: string): void {
  const file = files.get(key);
  const upload = useUploads.getState().queue.find((u) => u.key === key);
  if (!file || !upload) return;
  update((queue) => takeUnmatched(queue, key, path));
  if (!useUploads.getState().queue.some((u) => u.key === key)) files.delete(key);
  sendEvidence([{ path: upload.path, file }], dossier, entryOfPath(upload.path, path));
}

/**
 * Gives unmatched files to dossiers, or leaves them out ('' ). What the host still has of an archive goes by name, in one request; single files, and
 * archives it no longer keeps, are sent once more.
 */
export async function assignFiles(choices: readonly { readonly key: number; readonly path: string; readonly dossier: string }[]): Promise<void> {
  for (const key of new Set(choices.map((choice) => choice.key))) {
    const own = choices.filter((choice) => choice.key === key);
    const kept = useUploads.getState().queue.find((u) => u.key === key)?.outcome?.kept ?? '';
    const wanted = own.map(({ path, dossier }) => ({ path, dossier: dossier === '' ? null : dossierCode(dossier) }));
    const answer = kept === '' ? null : await call('assign-evidence', { kept, files: wanted });
    if (answer?.ok)
      update((queue) =>
        settleChoice(
          queue,
          key,
          own.map((choice) => choice.path),
          answer.value,
        ),
      );
    else if (answer && !answer.problems.some((p) => p.code === 'OC-2737')) notifyProblems(answer.problems);
    else
      for (const { path, dossier } of own)
        if (dossier === '') update((queue) => takeUnmatched(queue, key, path));
        else giveToDossier(key, path, dossier);
  }
}

export const listUploads = (listed: boolean): void => useUploads.setState({ listed });

/** Forgets the finished queue. */
export function clearUploads(): void {
  if (totalsOfQueue(useUploads.getState().queue).busy) return;
  files.clear();
  useUploads.setState({ queue: [], listed: false });
}
