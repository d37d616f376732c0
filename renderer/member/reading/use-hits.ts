/** The last search, which stays while the viewer is open, and the hit one stands at. Asked for on Enter or the button, not at every letter: receipts come first. */
import { useRef, useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { EvidenceHit, EvidenceSearch } from '../../../shared/contract/member.ts';
import { callDoor } from '../model/call-door.ts';
import { reading } from './reading-state.ts';

export type Asked = { readonly text: string; readonly found: EvidenceSearch | 'asking' | 'silence' | WireProblem };
/** `turn` counts the choices: the same hit chosen again is gone to again. */
type Choice = { readonly at: number; readonly turn: number };

export type Hits = {
  readonly asked: Asked | null;
  readonly found: readonly EvidenceHit[];
  /** Index into `found`. */
  readonly chosen: Choice | null;
  readonly search: (text: string) => void;
  readonly choose: (at: number) => void;
  /** No marks, no search. */
  readonly clear: () => void;
};

const NO_HITS: readonly EvidenceHit[] = [];

async function ask(text: string): Promise<Asked['found']> {
  const reply = await callDoor<EvidenceSearch>('search-evidence', { dossier: reading().dossier, text });
  if (reply.kind === 'silence') return 'silence';
  return reply.answer.ok ? reply.answer.value : (reply.answer.problems[0] as WireProblem);
}

export function useHits(): Hits {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const wanted = useRef('');
  const begin = (text: string): void => {
    wanted.current = text;
    setChosen(null);
  };
  const found = asked && typeof asked.found === 'object' && 'hits' in asked.found ? asked.found.hits : NO_HITS;
  return {
    asked,
    found,
    chosen,
    search: (text) => {
      begin(text);
      setAsked({ text, found: 'asking' });
      // An answer that comes after another question is nobody's.
      void ask(text).then((answer) => wanted.current === text && setAsked({ text, found: answer }));
    },
    choose: (at) => setChosen((now) => ({ at, turn: (now?.turn ?? 0) + 1 })),
    clear: () => {
      begin('');
      setAsked(null);
    },
  };
}
