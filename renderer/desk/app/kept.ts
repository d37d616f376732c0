/**
 * What is typed into a form and not saved yet, kept by the browser of this laptop: it outlives another screen, the window and the program.
 * View state, no fact of the session: the host learns of it when it is saved. Never for a member's points, PINs or passphrases.
 */
import { create } from 'zustand';
import { browserStorage, openTextStore, type TextStore } from '../../kit/light/text-store.ts';
import { type Phrase, t } from '../../kit/strings/index.ts';

/** A form of the desk: its name among the forms of a session, and its title for people. `of`: what a window was opened for, to open it again. */
export type KeptPlace = { readonly key: string; readonly title: Phrase; readonly of?: readonly string[] };

/** `hash`: the address on which it was typed. `at`: instant of the last keystroke. */
export type Kept = {
  readonly key: string;
  /** As text, in the language of then, where an earlier version of the program kept it. */
  readonly title: Phrase | string;
  readonly of?: readonly string[];
  readonly file: string;
  readonly hash: string;
  readonly at: string;
  readonly value: unknown;
};

export const keptTitle = ({ title }: Pick<Kept, 'title'>): string => (typeof title === 'string' ? title : t(...title));

const PREFIX = 'ocop.desk.typed.1|';
/** What nobody came back to is forgotten. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;

const keyOf = (file: string, key: string): string => `${PREFIX}${file}|${key}`;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTitle = (value: unknown): boolean => isText(value) || (Array.isArray(value) && isText(value[0]));

function parse(text: string | null): Kept | null {
  try {
    const entry = JSON.parse(text ?? 'null') as Kept | null;
    return entry && isTitle(entry.title) && [entry.file, entry.key, entry.hash, entry.at, ...(entry.of ?? [])].every(isText) ? entry : null;
  } catch {
    return null;
  }
}

/** Everything kept, oldest first; what is unreadable or too old goes. `now` in milliseconds. */
export function readAllKept(store: TextStore, now: number): readonly Kept[] {
  const found: Kept[] = [];
  for (const key of store.keys(PREFIX)) {
    const entry = parse(store.read(key));
    if (entry && now - Date.parse(entry.at) < LONGEST_MS) found.push(entry);
    else store.remove(key);
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The fields of `value` that the form still has and that are of the same kind there: another version of the program may have written them. */
export function fitting<T extends object>(source: T, value: unknown): Partial<T> {
  if (typeof value !== 'object' || value === null) return {};
  const kind = (x: unknown): string => (x === null ? 'object' : Array.isArray(x) ? 'list' : typeof x);
  const entries = Object.entries(value).filter(([key, typed]) => Object.hasOwn(source, key) && kind(typed) === kind((source as Record<string, unknown>)[key]));
  return Object.fromEntries(entries) as Partial<T>;
}

const store = openTextStore(browserStorage());

type KeptState = {
  readonly entries: readonly Kept[];
  /** Keys of forms on the screen: they show by themselves that they aren't saved. */
  readonly shown: readonly string[];
  /** What somebody comes back to, until its window has opened. */
  readonly wanted: Kept | null;
};

export const useKept = create<KeptState>(() => ({ entries: readAllKept(store, Date.now()), shown: [], wanted: null }));

const without = (file: string, key: string): readonly Kept[] => useKept.getState().entries.filter((e) => e.file !== file || e.key !== key);

export const keptAt = (file: string, key: string): Kept | null => useKept.getState().entries.find((e) => e.file === file && e.key === key) ?? null;

export function keep(entry: Kept): void {
  store.write(keyOf(entry.file, entry.key), JSON.stringify(entry));
  useKept.setState({ entries: [...without(entry.file, entry.key), entry] });
}

export function forget(file: string, key: string): void {
  if (!keptAt(file, key)) return;
  store.remove(keyOf(file, key));
  useKept.setState({ entries: without(file, key) });
}

/** The session is gone: another may come to bear its file's name. */
export function forgetFile(file: string): void {
  for (const entry of useKept.getState().entries) if (entry.file === file) forget(file, entry.key);
}

/** To the screen on which it was typed; a window opens itself there (`useComeBack`). */
export function comeBack(entry: Kept): void {
  location.assign(entry.hash);
  useKept.setState({ wanted: entry });
}

/** A form appears on the screen; gives what takes it away again. */
export function showForm(key: string): () => void {
  useKept.setState(({ shown }) => ({ shown: [...shown, key] }));
  return () =>
    useKept.setState(({ shown }) => {
      const at = shown.indexOf(key);
      return { shown: shown.filter((_, i) => i !== at) };
    });
}
