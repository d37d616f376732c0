/** The articles that the office typed for a decision: read once for the whole desk, and again after one was saved. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Articles } from '../../../shared/articles.ts';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { call } from './client.ts';

type Known = { readonly byDecision: Readonly<Record<string, Articles>> | null; readonly problems: readonly WireProblem[] };

const NONE: Articles = {};
export const useKnownArticles = create<Known>(() => ({ byDecision: null, problems: [] }));
let reading = false;

export async function readArticles(): Promise<void> {
  if (reading) return;
  reading = true;
  const answer = await call('read-articles', {});
  reading = false;
  useKnownArticles.setState(answer.ok ? { byDecision: answer.value, problems: [] } : { byDecision: {}, problems: answer.problems });
}

/** `decision` null asks for none. What can't be read counts as not typed. */
export function useArticles(decision: string | null): Articles {
  const byDecision = useKnownArticles((s) => s.byDecision);
  useEffect(() => {
    if (decision !== null && byDecision === null) void readArticles();
  }, [decision, byDecision]);
  return (decision === null ? undefined : byDecision?.[decision]) ?? NONE;
}
