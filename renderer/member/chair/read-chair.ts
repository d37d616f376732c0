/** The chair's view, read again whenever the host says that something changed, and every few seconds. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChairView } from '../../../shared/contract/chair.ts';
import { callDoor } from '../model/call-door.ts';
import { usePage } from '../model/page-state.ts';

const EVERY_MS = 4000;

/** `chosen` null: the product in hand. `failed`: the last reading brought nothing; what was read before stays. */
export function useChair(chosen: string | null): { readonly view: ChairView | null; readonly failed: boolean; readonly reload: () => void } {
  const seq = usePage((s) => s.live?.seq ?? 0);
  const [view, setView] = useState<ChairView | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const reload = useCallback((): void => {
    asked.current += 1;
    const turn = asked.current;
    void callDoor<ChairView>('read-chair', { dossier: chosen }).then((reply) => {
      if (turn !== asked.current) return;
      const good = reply.kind === 'answer' && reply.answer.ok;
      setFailed(!good);
      if (reply.kind === 'answer' && reply.answer.ok) setView(reply.answer.value);
    });
  }, [chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the host is a reason to read again.
  useEffect(reload, [reload, seq]);
  // What concerns no member's own page (a product brought back, a gate concluded at the desk) moves no state of theirs.
  useEffect(() => {
    const rounds = setInterval(reload, EVERY_MS);
    return () => clearInterval(rounds);
  }, [reload]);
  return { view, failed, reload };
}
