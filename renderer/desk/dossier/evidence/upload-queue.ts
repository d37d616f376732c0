/** The files on their way to the host, one after the other. Pure: what happens to the queue, not how a file is sent. */
import type { Answer, WireProblem } from '../../../../shared/contract/common.ts';
import type { EvidenceUpload } from '../../../../shared/contract/desk.ts';

/** failed: the host didn't answer or didn't take the file; cancelled: by hand. Both may be tried again. */
export type UploadState = 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';

export type Upload = {
  readonly key: number;
  readonly path: string;
  readonly bytes: number;
  /** '' = the host finds the dossier by the product code in the path. */
  readonly dossier: string;
  /** Of a zip the one file meant, as the zip calls it; '' = everything. */
  readonly only: string;
  readonly state: UploadState;
  readonly sent: number;
  readonly problems: readonly WireProblem[];
  readonly outcome: EvidenceUpload | null;
};

export type Queue = readonly Upload[];

export type NewUpload = Pick<Upload, 'key' | 'path' | 'bytes' | 'dossier' | 'only'>;

const FRESH = { state: 'waiting', sent: 0, problems: [], outcome: null } as const;

const change = (queue: Queue, key: number, next: (upload: Upload) => Upload): Queue => queue.map((u) => (u.key === key ? next(u) : u));
const mayRetry = (upload: Upload): boolean => upload.state === 'failed' || upload.state === 'cancelled';

export const addUploads = (queue: Queue, files: readonly NewUpload[]): Queue => [...queue, ...files.map((file): Upload => ({ ...file, ...FRESH }))];

/** The file to send now; null while one is under way or none is left. */
export const nextUpload = (queue: Queue): Upload | null =>
  queue.some((u) => u.state === 'sending') ? null : (queue.find((u) => u.state === 'waiting') ?? null);

export const startUpload = (queue: Queue, key: number): Queue => change(queue, key, (u) => (u.state === 'waiting' ? { ...u, state: 'sending' } : u));

/** `sent` never falls and never passes the file's size: the browser counts the request's head as well. */
export const noteProgress = (queue: Queue, key: number, sent: number): Queue =>
  change(queue, key, (u) => (u.state === 'sending' ? { ...u, sent: Math.min(u.bytes, Math.max(u.sent, sent)) } : u));

/** What the host answered. A file that it took counts as taken even if it was cancelled at that moment. */
export function settleUpload(queue: Queue, key: number, answer: Answer<EvidenceUpload>): Queue {
  return change(queue, key, (u) => {
    if (u.state !== 'sending' && u.state !== 'cancelled') return u;
    if (answer.ok) return { ...u, state: 'done', sent: u.bytes, problems: [], outcome: answer.value };
    return u.state === 'cancelled' ? u : { ...u, state: 'failed', sent: 0, problems: answer.problems };
  });
}

/** One file, or with null everything that isn't done. */
export const cancelUploads = (queue: Queue, key: number | null): Queue =>
  queue.map((u) => ((key === null || u.key === key) && (u.state === 'waiting' || u.state === 'sending') ? { ...u, state: 'cancelled', sent: 0 } : u));

/** One file, or with null all that failed or were cancelled. */
export const retryUploads = (queue: Queue, key: number | null): Queue =>
  queue.map((u) => ((key === null || u.key === key) && mayRetry(u) ? { ...u, ...FRESH } : u));

/** Takes an unmatched path off the list, because it is sent again; an upload about which nothing else was said goes with it. */
export function takeUnmatched(queue: Queue, key: number, path: string): Queue {
  const without = change(queue, key, (u) => (u.outcome ? { ...u, outcome: { ...u.outcome, unmatched: u.outcome.unmatched.filter((p) => p !== path) } } : u));
  return without.filter(
    (u) =>
      u.key !== key || u.outcome === null || [u.outcome.added, u.outcome.duplicates, u.outcome.refused, u.outcome.unmatched].some((list) => list.length > 0),
  );
}

/** `paths` were decided on: what became of them joins what is known of their archive. */
export const settleChoice = (queue: Queue, key: number, paths: readonly string[], { added, duplicates, refused }: EvidenceUpload): Queue =>
  change(queue, key, (u) => {
    if (!u.outcome) return u;
    const { outcome } = u;
    const unmatched = outcome.unmatched.filter((path) => !paths.includes(path));
    return {
      ...u,
      outcome: {
        ...outcome,
        added: [...outcome.added, ...added],
        duplicates: [...outcome.duplicates, ...duplicates],
        refused: [...outcome.refused, ...refused],
        unmatched,
      },
    };
  });

export type UploadTotals = {
  readonly files: number;
  readonly settled: number;
  readonly bytes: number;
  readonly sent: number;
  readonly busy: boolean;
  readonly current: Upload | null;
};

/** `settled`: done, failed or cancelled. */
export function totalsOfQueue(queue: Queue): UploadTotals {
  const open = queue.filter((u) => u.state === 'waiting' || u.state === 'sending');
  return {
    files: queue.length,
    settled: queue.length - open.length,
    bytes: queue.reduce((sum, u) => sum + u.bytes, 0),
    sent: queue.reduce((sum, u) => sum + (mayRetry(u) ? u.bytes : u.sent), 0),
    busy: open.length > 0,
    current: queue.find((u) => u.state === 'sending') ?? null,
  };
}
