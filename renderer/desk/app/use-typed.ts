/** The edits of one form, kept while they aren't saved. The one way in which forms of the desk keep what is typed. */
import { useEffect, useRef, useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { forget, type Kept, type KeptPlace, keep, keptAt, showForm } from './kept.ts';
import { hideLeft, notifyLeft } from './left-notice.ts';
import { offerUndo } from './run.tsx';
import { useDesk } from './state.ts';

export type Typed<E> = {
  readonly edits: E;
  readonly setEdits: (next: (before: E) => E) => void;
  /** When what is shown was typed, if it was found kept; null otherwise, and again once it is saved. */
  readonly since: string | null;
  /** After saving, as of the drawing whose edits were sent: nothing is kept any more, but for what was typed since. */
  readonly clear: () => void;
  /** Gives up what was typed; a notice offers it back. */
  readonly discard: () => void;
};

const isKept = (entry: Kept | null, text: string, place: KeptPlace | null): boolean =>
  JSON.stringify(entry?.value) === text && JSON.stringify(entry?.of) === JSON.stringify(place?.of);

/** `place` null: nothing is kept. `read` takes a kept value in; `worth`: what of the edits is to be kept, null = nothing. */
export function useTyped<E>(place: KeptPlace | null, none: E, read: (value: unknown) => E, worth: (edits: E) => unknown): Typed<E> {
  const [file] = useState(() => useDesk.getState().session?.file ?? '');
  const [found] = useState<Kept | null>(() => (place ? keptAt(file, place.key) : null));
  const [edits, setEdits] = useState<E>(() => (found ? read(found.value) : none));
  const [since, setSince] = useState(found?.at ?? null);
  const value = worth(edits);
  const text = value === null ? '' : JSON.stringify(value);
  const key = place?.key ?? null;
  const latest = useRef({ place, text, edits, mounted: false });
  latest.current = { ...latest.current, place, text, edits };
  const keepNow = (typed: string): void => {
    const at = new Date().toISOString();
    if (place) keep({ ...place, file, hash: location.hash, at, value: JSON.parse(typed) });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is what changes.
  useEffect(() => {
    if (key === null) return;
    if (text === '') forget(file, key);
    else if (!isKept(keptAt(file, key), text, place)) keepNow(text);
  }, [file, key, text]);

  useEffect(() => {
    const now = latest.current;
    latest.current.mounted = true;
    const hide = now.place ? showForm(now.place.key) : () => undefined;
    if (now.place) hideLeft(now.place.key);
    return () => {
      hide();
      latest.current.mounted = false;
      const { place, text } = latest.current;
      const entry = place && text !== '' ? keptAt(file, place.key) : null;
      if (entry) notifyLeft(entry);
    };
  }, [file]);

  const clear = (): void => {
    // Typed on while the host's answer was on its way: that isn't saved.
    if (latest.current.edits !== edits) return;
    setEdits(none);
    setSince(null);
    if (key !== null) forget(file, key);
    latest.current.text = '';
  };
  return {
    edits,
    setEdits,
    since: text === '' ? null : since,
    clear,
    discard: () => {
      const [before, typed] = [edits, text];
      clear();
      if (typed === '') return;
      offerUndo(t('kept.discarded'), () => {
        if (latest.current.mounted) setEdits(before);
        else keepNow(typed);
        return null;
      });
    },
  };
}
