/** Files on their way to the host, one after the other, and what became of each. */
import { useRef, useState } from 'react';
import type { TakenScanFile } from '../../../../shared/contract/desk-scans.ts';
import { uploadScan } from '../../app/client.ts';
import { notifyProblems, useCommand } from '../../app/run.tsx';

export type Taking = {
  readonly busy: boolean;
  /** Which file of how many is being sent; null while a folder is read by the host, or nothing is. */
  readonly place: { readonly n: number; readonly of: number } | null;
  readonly taken: readonly TakenScanFile[] | null;
  readonly files: (files: readonly File[]) => Promise<void>;
  readonly folder: (path: string) => Promise<void>;
  readonly stop: () => void;
  readonly close: () => void;
};

/** `by`: who takes them in. */
export function useTaking(by: string): Taking {
  const { run } = useCommand();
  const [place, setPlace] = useState<Taking['place']>(null);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<readonly TakenScanFile[] | null>(null);
  const stopped = useRef(false);
  const work = async (job: () => Promise<readonly TakenScanFile[]>): Promise<void> => {
    stopped.current = false;
    setBusy(true);
    setTaken(await job());
    setBusy(false);
    setPlace(null);
  };
  return {
    busy,
    place,
    taken,
    files: (files) =>
      work(async () => {
        const found: TakenScanFile[] = [];
        for (const [i, file] of files.entries()) {
          if (stopped.current) break;
          setPlace({ n: i + 1, of: files.length });
          found.push({ name: file.name, ...(await uploadScan(file, by)) });
        }
        return found;
      }),
    folder: (path) =>
      work(async () => {
        const answer = await run('take-scan-folder', { folder: path, by }, { quiet: true });
        if (!answer.ok) notifyProblems(answer.problems);
        return answer.ok ? answer.value : [];
      }),
    stop: () => {
      stopped.current = true;
      void run('stop-scanning', {});
    },
    close: () => setTaken(null),
  };
}
