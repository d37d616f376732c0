/** The size of all text, kept on this machine. Everything on the desk is measured in rem, so one number scales it. */
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';

/** Per cent of the browser's own size. */
export const TEXT_SIZES = ['100', '112.5', '125', '150', '200'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Applies the kept size; gives it and its setter. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useLocalStorage<TextSize>({ key: 'ocop.desk.text-size', defaultValue: '100', getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}%`;
    // What measures itself by the window measures again.
    window.dispatchEvent(new Event('resize'));
  }, [size]);
  return [size, setSize];
}

/** Under this many times the size of the text the window is too narrow for columns beside each other: large text, a zoomed page, half a screen. */
const NARROW_REM = 60;
/** Under this many the bar on top has no room for the words of its lines. */
const TIGHT_REM = 48;

const isUnder = (rem: number): boolean => window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) < rem;
const isNarrow = (): boolean => isUnder(NARROW_REM);
const isTight = (): boolean => isUnder(TIGHT_REM);

function follow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Whether the window is narrow for its text; style sheets see it as `:root[data-narrow]`, and as `data-tight` when it is more so. */
export function useNarrow(): boolean {
  const narrow = useSyncExternalStore(follow, isNarrow);
  const tight = useSyncExternalStore(follow, isTight);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-narrow', narrow);
    document.documentElement.toggleAttribute('data-tight', tight);
  }, [narrow, tight]);
  return narrow;
}
