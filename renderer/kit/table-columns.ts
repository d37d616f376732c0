/** Which columns of a table are hidden, kept on this machine. What was kept for a column that exists no more hides nothing. */
import { useCallback, useState } from 'react';

const KEPT = 'ocop.desk.columns.';

/** The keys in a kept text; nothing where it is none of ours. */
export function parseHidden(kept: string | null): readonly string[] {
  try {
    const keys: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** The hidden columns' keys and their setter; `name` undefined: nothing is hidden and nothing kept. */
export function useHiddenColumns(name: string | undefined): readonly [readonly string[], (keys: readonly string[]) => void] {
  const [hidden, setHidden] = useState(() => (name === undefined ? [] : parseHidden(localStorage.getItem(KEPT + name))));
  const keep = useCallback(
    (keys: readonly string[]): void => {
      setHidden(keys);
      if (name === undefined) return;
      try {
        localStorage.setItem(KEPT + name, JSON.stringify(keys));
      } catch {
        // A browser that keeps nothing: the choice holds until the page is left.
      }
    },
    [name],
  );
  return [hidden, keep];
}

/** Room that a column without a width of its own keeps, so that large text doesn't press it to nothing: the table is scrolled sideways instead. */
const LEAST = '11rem';

/** CSS length under which a table of these columns isn't drawn. */
export const leastWidth = (columns: readonly { readonly width?: string }[]): string =>
  `calc(${columns.map(({ width }) => width ?? LEAST).join(' + ') || '0px'})`;

/** CSS width of a column: its own, and its part of what a wide window has to spare (measured against the box, a container). */
export const widthOf = ({ width, spare }: { readonly width?: string; readonly spare?: number }, least: string): string | undefined =>
  width !== undefined && spare !== undefined ? `calc(${width} + max(0px, 100cqi - ${least}) * ${spare})` : width;
