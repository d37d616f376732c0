/** Criteria sets of the products that wait, read ahead one after another: whoever has them can go on with the next product without a line. */
import type { CriteriaSet } from '../../../shared/criteria.ts';
import { callDoor } from './call-door.ts';
import { change, page } from './page-state.ts';

let busy = false;

export function rememberSet(set: CriteriaSet): void {
  change({ sets: { ...page().sets, [set.number]: set } });
}

/** Stops at the first silence: the next state of the host, which comes when the line is back, calls again. A refusal concerns one product only. */
export async function loadSetsAhead(): Promise<void> {
  if (busy) return;
  busy = true;
  const tried: string[] = [];
  for (;;) {
    const { live, sets } = page();
    // The set of the product in hand is asked for with it.
    const next = (live?.open ?? []).filter(
      ({ dossier, setNumber }) => !sets[setNumber] && setNumber !== live?.current?.setNumber && tried.indexOf(dossier) < 0,
    )[0];
    if (!next) break;
    tried.push(next.dossier);
    const reply = await callDoor<CriteriaSet>('read-set', { dossier: next.dossier });
    if (reply.kind === 'silence') break;
    if (reply.answer.ok && page().live?.session.id === live?.session.id) rememberSet(reply.answer.value);
  }
  busy = false;
}
