/** A button's act towards the host: once at a time, and what the host said to it. */
import { useState } from 'react';
import { usePage, useWords } from '../model/page-state.ts';
import type { Said } from '../model/tell-host.ts';

/** Calls the host once at a time and keeps what it said. */
export function useSaying(): { readonly words: string; readonly busy: boolean; readonly run: (ask: () => Promise<Said>) => void } {
  const say = useWords();
  const language = usePage((s) => s.language);
  const [said, setSaid] = useState<Said>(null);
  const [busy, setBusy] = useState(false);
  const run = (ask: () => Promise<Said>): void => {
    setBusy(true);
    void ask().then((answer) => {
      setBusy(false);
      setSaid(answer);
    });
  };
  const words = said === null ? '' : said === 'silence' ? say('proposeFailed') : `${said[language]} (${said.code})`;
  return { words, busy, run };
}
