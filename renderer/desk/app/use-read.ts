/** Reading from the host what the live feed doesn't carry: once when shown, and again whenever the facts changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DeskCommand, DeskInput, DeskOutput } from '../../../shared/contract/desk.ts';
import { call } from './client.ts';
import { useDesk } from './state.ts';

/** Acts that change nothing a reading command answers: points of an open product are shown by none of them. */
const QUIET: readonly string[] = [
  'sheet-received',
  'seat-joined',
  'seat-issued',
  'seat-freed',
  'seat-moved',
  'pin-refused',
  'help-asked',
  'help-settled',
  'knock-out-proposed',
  'knock-out-withdrawn',
  'vote-opened',
  'ballot-cast',
  'vote-cancelled',
  'paper-printed',
  'numbers-given',
  'severity-opened',
];

/** What a reading answers of these acts all the same: the papers' list what was put out, the letters' series how far it has counted. The journal shows every act. */
const HEARD: Readonly<Partial<Record<DeskCommand, string>>> = { 'list-papers': 'paper-printed', 'read-reminder-series': 'numbers-given' };

const isQuiet = (command: DeskCommand, event: string): boolean => QUIET.includes(event) && command !== 'read-whole-journal' && HEARD[command] !== event;

/** Readings that need no open session: they are read once, and again on `reload`. */
const OUTSIDE: readonly DeskCommand[] = [
  'list-sessions',
  'list-books',
  'list-paper-places',
  'read-backups',
  'read-network',
  'read-about',
  'list-earlier',
  'read-expiring',
  'list-own-books',
  'read-book-draft',
  'read-kept-mappings',
];

/** Changes with every act that may change the reading: the session's revision and the newest such entry of the journal. '' while it can't be read. */
const useFactsKey = (command: DeskCommand): string =>
  useDesk(({ live }) => {
    if (OUTSIDE.includes(command)) return 'outside';
    if (!live?.session) return '';
    const newest = live.journal.reduce((seq, line) => (isQuiet(command, line.event) ? seq : Math.max(seq, line.seq)), 0);
    return `${live.session.file}:${live.revision}:${newest}`;
  });

export type Read<T> = { readonly data: T | null; readonly problems: readonly WireProblem[]; readonly reload: () => void };

/** Output of a reading command, kept while a newer reading is under way. `input` null reads nothing. Late answers never replace newer ones. */
export function useRead<C extends DeskCommand>(command: C, input: DeskInput<C> | null): Read<DeskOutput<C>> {
  const facts = useFactsKey(command);
  const key = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<{ key: string | null; data: DeskOutput<C> | null; problems: readonly WireProblem[] }>({
    key: null,
    data: null,
    problems: [],
  });
  const asked = useRef(0);
  const shown = useRef(0);

  const read = useCallback(() => {
    if (key === null) return;
    asked.current += 1;
    const turn = asked.current;
    void call(command, JSON.parse(key) as DeskInput<C>).then((answer) => {
      if (turn < shown.current) return;
      shown.current = turn;
      setState(answer.ok ? { key, data: answer.value, problems: [] } : { key, data: null, problems: answer.problems });
    });
  }, [command, key]);

  useEffect(() => {
    if (facts !== '') read();
  }, [facts, read]);

  const fresh = state.key === key;
  return { data: fresh ? state.data : null, problems: fresh ? state.problems : [], reload: read };
}
