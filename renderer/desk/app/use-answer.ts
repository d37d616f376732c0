/** Reads what concerns no session (lists of sessions and books) for as long as a component stands; `again` re-reads. */
import { useCallback, useEffect, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../../../shared/contract/desk.ts';
import { call } from './client.ts';

export type Reading<C extends DeskCommand> = {
  readonly value: DeskOutput<C> | null;
  readonly problems: readonly WireProblem[];
  readonly reading: boolean;
  readonly again: () => void;
};

/** Re-reads when the input changes; a late answer to an older question is dropped. */
export function useAnswer<C extends DeskCommand>(command: C, input: DeskInput<C>): Reading<C> {
  const [value, setValue] = useState<DeskOutput<C> | null>(null);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const [reading, setReading] = useState(true);
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` only says that it is time to read again.
  useEffect(() => {
    let current = true;
    setReading(true);
    void call(command, JSON.parse(question) as DeskInput<C>).then((answer) => {
      if (!current) return;
      setReading(false);
      setProblems(answer.ok ? [] : answer.problems);
      if (answer.ok) setValue(answer.value);
    });
    return () => {
      current = false;
    };
  }, [command, question, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { value, problems, reading, again };
}
