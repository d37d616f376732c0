/** The size of all text, kept on this machine. Everything on the desk is measured in rem, so one number scales it. */
import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';

export const TEXT_SIZES = ['100', '112.5', '125'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Applies the kept size; gives it and its setter. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useLocalStorage<TextSize>({ key: 'ocop.desk.text-size', defaultValue: '100', getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}%`;
  }, [size]);
  return [size, setSize];
}
