/** A dossier's evidence as the host holds it, read again while pages are being drawn. */
import { useEffect } from 'react';
import type { DeskEvidence } from '../../../../shared/contract/desk.ts';
import { useDesk } from '../../app/state.ts';
import { type Read, useRead } from '../../app/use-read.ts';

/** Drawing pages is no act of the journal: while some of this dossier's wait, it is looked at this often. */
const LOOK_AGAIN_MS = 1_500;

export function useEvidence(dossier: string): Read<DeskEvidence> {
  const read = useRead('read-evidence', { dossier });
  const { reload } = read;
  const moving = useDesk((s) => s.live !== null && s.live.evidence.waiting > 0 && !s.live.evidence.paused);
  const waits = read.data?.files.some((file) => file.state === 'waiting') ?? false;
  useEffect(() => {
    if (!waits) return;
    if (!moving) return reload();
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waits, moving, reload]);
  return read;
}
