/** A draft in hand: steps back and forward, saved whole by itself a moment after the last change. */
import { useEffect, useRef, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { BookDraft, BookFinding, BookOrigin } from '../../../../shared/contract/desk-books.ts';
import type { CriteriaBook } from '../../../../shared/criteria.ts';
import { call } from '../../app/client.ts';
import { change, type History, openHistory, redo, undo } from '../../app/history.ts';
import { useEditorSteps } from '../../app/undo-keys.ts';

const SETTLE_MS = 500;

export type DraftInHand = {
  readonly draft: string;
  readonly origin: BookOrigin | null;
  readonly book: CriteriaBook;
  readonly findings: readonly BookFinding[];
  /** Of what was last saved. */
  readonly revision: number;
  readonly saving: boolean;
  /** Why the last change isn't saved. */
  readonly problems: readonly WireProblem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes with the same tag, one after the other, are one step back. */
  readonly edit: (next: (book: CriteriaBook) => CriteriaBook, tag?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** What changed since `before`: sets by place where they are the same, and the facts. */
function changesOf(before: CriteriaBook, book: CriteriaBook) {
  const { sets: _, ...facts } = book;
  return { facts: facts as never, sets: book.sets.map((set) => (before.sets.includes(set) ? before.sets.indexOf(set) : set)) as never };
}

export function useDraft(read: BookDraft): DraftInHand {
  const [history, setHistory] = useState<History<CriteriaBook>>(() => openHistory(read.book));
  const [saved, setSaved] = useState({ book: read.book, revision: read.revision, findings: read.findings });
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const busy = useRef(false);
  const { present } = history;
  const dirty = present !== saved.book;

  useEffect(() => {
    if (!dirty || problems.length > 0) return;
    const timer = setTimeout(async () => {
      // One at a time: a revision follows the one before it.
      if (busy.current) return;
      busy.current = true;
      const answer = await call('save-book-draft', { draft: read.draft, revision: saved.revision, ...changesOf(saved.book, present) });
      busy.current = false;
      if (answer.ok) setSaved({ book: present, ...answer.value });
      else setProblems(answer.problems);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [dirty, present, problems, saved, read.draft]);

  const goBack = (): void => {
    setProblems([]);
    setHistory(undo);
  };
  const goForward = (): void => {
    setProblems([]);
    setHistory(redo);
  };
  useEditorSteps({ undo: goBack, redo: goForward });
  return {
    draft: read.draft,
    origin: read.origin,
    book: present,
    findings: saved.findings,
    revision: saved.revision,
    saving: dirty && problems.length === 0,
    problems,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit: (next, tag = '') => {
      setProblems([]);
      setHistory((before) => change(before, next(before.present), tag));
    },
    undo: goBack,
    redo: goForward,
  };
}
