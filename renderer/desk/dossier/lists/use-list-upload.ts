/** Choosing a list and having it read by the host. */
import { useState } from 'react';
import type { ListProposal } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { uploadList } from '../../app/client.ts';
import { notifyProblems } from '../../app/run.tsx';

/** `reading` names the file under way; `refused` says why a file wasn't sent. */
export type ListUpload = {
  readonly reading: string | null;
  readonly refused: string | null;
  readonly send: (file: File | null | undefined) => Promise<void>;
};

const KINDS = /\.(?:xlsx|csv|txt|tsv|xls)$/i;
const LARGEST = 50 * 1024 * 1024;

/** What speaks against sending the file at all, or null; an old .xls is sent, since the host can say what to do with it. */
function refusal({ name, size }: File): string | null {
  if (!KINDS.test(name)) return t('lists.wrongKind', { name });
  return size > LARGEST ? t('start.importTooBig', { name }) : null;
}

export function useListUpload(onRead: (proposal: ListProposal) => void): ListUpload {
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const reason = refusal(file);
    setRefused(reason);
    if (reason) return;
    setReading(file.name);
    const answer = await uploadList(file);
    setReading(null);
    if (answer.ok) onRead(answer.value);
    else notifyProblems(answer.problems);
  };
  return { reading, refused, send };
}
