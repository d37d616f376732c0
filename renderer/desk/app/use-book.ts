/** A criteria book, read once and kept: books don't change while the program runs. The open session has its own copy, which may be another edition. */
import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DeskOutput } from '../../../shared/contract/desk.ts';
import { call } from './client.ts';
import { useDesk } from './state.ts';

type Read = DeskOutput<'read-book'>;
type State = { readonly id: string; readonly read: Read | null; readonly problems: readonly WireProblem[] };

const kept = new Map<string, Read>();

export type BookReading = {
  readonly book: Read['book'] | null;
  readonly summary: Read['summary'] | null;
  readonly checks: Read['checks'];
  readonly problems: readonly WireProblem[];
};

/** Nothing while reading; `problems` when it could not be read. '' reads nothing. */
export function useBook(id: string): BookReading {
  const [state, setState] = useState<State>({ id: '', read: null, problems: [] });
  const own = useDesk((s) => (s.session?.book.id === id ? s.session.book.hash : ''));
  const key = `${id} ${own}`;
  useEffect(() => {
    if (!id || kept.has(key)) return;
    let current = true;
    void call('read-book', { id }).then((answer) => {
      if (answer.ok) kept.set(key, answer.value);
      if (current) setState({ id, read: answer.ok ? answer.value : null, problems: answer.ok ? [] : answer.problems });
    });
    return () => {
      current = false;
    };
  }, [id, key]);
  const read = kept.get(key) ?? null;
  return { book: read?.book ?? null, summary: read?.summary ?? null, checks: read?.checks ?? [], problems: state.id === id ? state.problems : [] };
}
