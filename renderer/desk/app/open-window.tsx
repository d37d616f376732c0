/** A window that an act opens, rather than a screen draws. What it says is asked for anew when the language changes. */
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useDesk } from './state.ts';

type Settings = Omit<NonNullable<Parameters<typeof modals.open>[0]>, 'title' | 'children'>;

function Said({ say }: { readonly say: () => ReactNode }) {
  useDesk((s) => s.language);
  return say();
}

/** Gives what closes it. */
export function openWindow(title: () => string, content: () => ReactNode, settings: Settings = {}): () => void {
  const id = modals.open({ ...settings, title: <Said say={title} />, children: <Said say={content} /> });
  return () => modals.close(id);
}
