/** Choosing a workbook and having it checked by the host. */
import { useState } from 'react';
import type { ImportPreview } from '../../../../shared/contract/desk.ts';
import { uploadWorkbook } from '../../app/client.ts';
import { notifyProblems } from '../../app/run.tsx';
import { refuseFile } from './refuse-file.ts';

export type OnPreview = (file: string, preview: ImportPreview) => void;

/** `checking` names the file under way; `refused` says why a file wasn't sent. */
export function useUpload(onPreview: OnPreview): {
  readonly checking: string | null;
  readonly refused: string | null;
  readonly send: (file: File | null | undefined) => Promise<void>;
} {
  const [checking, setChecking] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const reason = refuseFile(file);
    setRefused(reason);
    if (reason) return;
    setChecking(file.name);
    const answer = await uploadWorkbook(file);
    setChecking(null);
    if (answer.ok) onPreview(file.name, answer.value);
    else notifyProblems(answer.problems);
  };
  return { checking, refused, send };
}
