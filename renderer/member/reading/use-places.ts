/** Where one reads, the way back after jumps, and keeping both on the phone. */
import { useEffect, useState } from 'react';
import { readingKey } from '../model/keys.ts';
import { page, texts } from '../model/page-state.ts';
import { type Bookmarks, keepPlace, lastPage, readBookmarks } from './keep-place.ts';
import { type Leafed, leaf, type Place, samePlace, settlePlace } from './place.ts';
import { type Opened, reading } from './reading-state.ts';

/** Further back nobody remembers. */
const MOST_BACK = 20;
const keyOf = (): string | null => {
  const { live } = page();
  return live ? readingKey(live, reading().dossier) : null;
};
export const storedMarks = (): Bookmarks => readBookmarks(texts.read(keyOf() ?? ''));

/** The place asked for; else where the member last was; else the first page there is. */
export function startPlace(files: readonly Leafed[], opened: Opened, marks: Bookmarks): Place | null {
  const first = files[0];
  const file = marks.file ?? first?.id;
  const last = file === undefined ? null : settlePlace(files, { file, page: lastPage(marks, file) });
  return (opened.place && settlePlace(files, opened.place)) ?? last ?? (first ? { file: first.id, page: 1 } : null);
}

type Where = { readonly place: Place | null; readonly back: readonly Place[] };
export type Places = Where & {
  readonly leafBy: (by: number) => void;
  /** Elsewhere at once, remembering the way back. */
  readonly jump: (to: Place) => void;
  /** Elsewhere at once; the way back stays as it is. */
  readonly move: (to: Place) => void;
  readonly goBack: () => void;
  /** A file, where the member last was in it. */
  readonly openFile: (file: number) => void;
};

export function usePlaces(files: readonly Leafed[], opened: Opened): Places {
  const [where, setWhere] = useState<Where>(() => {
    const [marks, place] = [storedMarks(), startPlace(files, opened, storedMarks())];
    // Opened at a bookmark of a file one was reading elsewhere: the way back there is offered.
    const was = place && opened.place ? settlePlace(files, { file: place.file, page: lastPage(marks, place.file) }) : null;
    return { place, back: was && place && was.page > 1 && !samePlace(was, place) ? [was] : [] };
  });
  const place = where.place && settlePlace(files, where.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is its file and page
  useEffect(() => {
    const key = keyOf();
    if (key && place) keepPlace(texts, key, place);
  }, [place?.file, place?.page]);

  const jump = (to: Place): void => {
    const settled = settlePlace(files, to);
    if (!settled) return;
    setWhere((now) =>
      now.place && samePlace(now.place, settled) ? now : { place: settled, back: now.place ? [...now.back, now.place].slice(-MOST_BACK) : [] },
    );
  };
  return {
    place,
    back: where.back,
    leafBy: (by) => setWhere((now) => (now.place ? { ...now, place: leaf(files, now.place, by) } : now)),
    jump,
    move: (to) => setWhere((now) => ({ ...now, place: settlePlace(files, to) ?? now.place })),
    goBack: () => setWhere((now) => ({ place: now.back[now.back.length - 1] ?? now.place, back: now.back.slice(0, -1) })),
    openFile: (file) => jump({ file, page: lastPage(storedMarks(), file) }),
  };
}
