/** The size of all text, kept on this machine. Everything on the desk is measured in rem, so one number scales it. */
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';

/** Per cent of the browser's own size. */
export const TEXT_SIZES = ['100', '112.5', '125', '150', '200'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** A line holds this much however large the text was asked for: below it, no word of a table would stand in one piece. */
const LEAST_LINE_REM = 14.5;
const PLAIN_REM = 16;

/** Applies the kept size; gives it and its setter. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useLocalStorage<TextSize>({ key: 'ocop.desk.text-size', defaultValue: '100', getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.style.fontSize = `max(100%, min(${size}%, 100vw / ${LEAST_LINE_REM}))`;
    // What measures itself by the window measures again.
    window.dispatchEvent(new Event('resize'));
  }, [size]);
  const scale = useRem() / PLAIN_REM;
  useEffect(() => {
    document.documentElement.style.setProperty('--icon-scale', String(scale));
    document.documentElement.toggleAttribute('data-scaled', scale !== 1);
  }, [scale]);
  return [size, setSize];
}

/**
 * Under so many times the size of the text – large text, a zoomed page, half a screen – the window is `narrow`: no columns beside each other; `tight`: no
 * words in the lines of the bar on top, names on lines of their own; `slim`, beside another program: the bar in two rows, labels over what they stand for; `least`, both at
 * once: the rail lies along the foot, and the bar scrolls away.
 */
const UNDER_REM = { narrow: 60, tight: 56, slim: 34, least: 20 } as const;
type Level = keyof typeof UNDER_REM;
const LEVELS = Object.keys(UNDER_REM) as Level[];

const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How many levels hold: they follow one from the other. */
const levels = (): number => LEVELS.filter((level) => window.innerWidth / remInPixels() < UNDER_REM[level]).length;

function follow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Whether the window is narrow for its text; style sheets see it as `:root[data-narrow]`, and as `data-tight` and `data-slim` when it is more so. */
export function useNarrow(): boolean {
  const held = useSyncExternalStore(follow, levels);
  useEffect(() => {
    for (const [i, level] of LEVELS.entries()) document.documentElement.toggleAttribute(`data-${level}`, i < held);
  }, [held]);
  return held > 0;
}

/** How many pixels a rem has; for drawings, whose lengths are numbers. */
export const useRem = (): number => useSyncExternalStore(follow, remInPixels);

const useLevel = (level: Level): boolean => useSyncExternalStore(follow, levels) > LEVELS.indexOf(level);

export const useSlim = (): boolean => useLevel('slim');
export const useLeast = (): boolean => useLevel('least');
