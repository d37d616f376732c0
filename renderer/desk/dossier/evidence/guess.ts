/** A change shown before the host has answered, since a switch that waits feels broken; when the host refuses, what it holds is shown again. */
import { useRef, useState } from 'react';
import type { DeskEvidence } from '../../../../shared/contract/desk.ts';

/** The order of the files' ids, and which of them is the product's face. */
export type Guess = { readonly order: readonly number[]; readonly face: number | null };
export type Guessing = (change: Partial<Guess>, act: () => Promise<boolean>) => Promise<boolean>;

export const guessOf = ({ files }: DeskEvidence): Guess => ({ order: files.map((f) => f.id), face: files.find((f) => f.face)?.id ?? null });

/** The host's evidence in the guessed order and with the guessed face. Files that came meanwhile stand last, those that went are not brought back. */
export function withGuess(evidence: DeskEvidence, { order, face }: Guess): DeskEvidence {
  const place = new Map(order.map((id, at) => [id, at]));
  const at = (id: number): number => place.get(id) ?? order.length;
  const files = evidence.files.map((file) => ({ ...file, face: file.id === face })).sort((a, b) => at(a.id) - at(b.id));
  return { ...evidence, files };
}

/** `act` asks the host and answers whether it agreed; it has the evidence read again. `until`: the reading the agreement replaces; null while asked. */
export function useGuess(evidence: DeskEvidence): { readonly shown: DeskEvidence; readonly guessing: Guessing } {
  const [guess, setGuess] = useState<(Guess & { readonly until: DeskEvidence | null }) | null>(null);
  const latest = useRef(evidence);
  latest.current = evidence;
  const turn = useRef(0);
  const shown = guess && (guess.until === null || guess.until === evidence) ? withGuess(evidence, guess) : evidence;
  const guessing: Guessing = async (change, act) => {
    turn.current += 1;
    const mine = turn.current;
    setGuess({ ...guessOf(shown), ...change, until: null });
    const agreed = await act();
    // Of several acts in a row the last one's answer settles what is shown.
    if (mine === turn.current) setGuess((now) => (agreed && now ? { ...now, until: latest.current } : null));
    return agreed;
  };
  return { shown, guessing };
}
