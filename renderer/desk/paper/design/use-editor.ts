/** The design in hand: what is edited, what was loaded, what is chosen; with the keys of the screen. */
import { useEffect, useState } from 'react';
import type { CertificateDesign, DesignItem } from '../../../../shared/paper/certificate-design.ts';
import { change, type History, openHistory, redo, settle, undo } from '../../app/history.ts';
import { isTyping } from '../../app/is-typing.ts';
import { useEditorSteps } from '../../app/undo-keys.ts';
import { type Box, duplicateItem, removeItem, reorderItem, setBox, setItem } from './edit-design.ts';
import { arrowStep } from './snap.ts';

export type Editor = {
  readonly history: History<CertificateDesign>;
  readonly design: CertificateDesign;
  readonly selected: number | null;
  /** Whether it differs from what was loaded or saved. */
  readonly dirty: boolean;
  readonly select: (index: number | null) => void;
  readonly edit: (next: CertificateDesign, tag?: string) => void;
  readonly box: (index: number, box: Partial<Box>, tag: string) => void;
  readonly set: (index: number, values: Partial<DesignItem>, tag: string) => void;
  readonly add: (item: DesignItem) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly reorder: (by: -1 | 1) => void;
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another design: nothing to go back to. */
  readonly load: (design: CertificateDesign) => void;
  readonly saved: () => void;
};

export function useEditor(first: CertificateDesign): Editor {
  const [history, setHistory] = useState(() => openHistory(first));
  const [kept, setKept] = useState(first);
  const [selected, setSelected] = useState<number | null>(null);
  const { present } = history;
  const edit = (next: CertificateDesign, tag = ''): void => setHistory((before) => change(before, next, tag));
  const goTo = (next: History<CertificateDesign>): void => {
    setHistory(next);
    setSelected((index) => (index !== null && index >= next.present.items.length ? null : index));
  };
  const editor: Editor = {
    history,
    design: present,
    selected,
    dirty: present !== kept,
    select: (index) => {
      if (index === selected) return;
      setSelected(index);
      setHistory(settle);
    },
    edit,
    box: (index, box, tag) => setHistory((before) => change(before, setBox(before.present, index, box), tag)),
    set: (index, values, tag) => setHistory((before) => change(before, setItem(before.present, index, values), tag)),
    add: (item) => {
      edit({ ...present, items: [...present.items, item] });
      setSelected(present.items.length);
    },
    duplicate: () => {
      if (selected === null) return;
      edit(duplicateItem(present, selected));
      setSelected(selected + 1);
    },
    remove: () => {
      if (selected === null) return;
      edit(removeItem(present, selected));
      setSelected(null);
    },
    reorder: (by) => {
      if (selected === null || !present.items[selected + by]) return;
      edit(reorderItem(present, selected, selected + by));
      setSelected(selected + by);
    },
    settle: () => setHistory(settle),
    undo: () => goTo(undo(history)),
    redo: () => goTo(redo(history)),
    load: (design) => {
      setHistory(openHistory(design));
      setKept(design);
      setSelected(null);
    },
    saved: () => setKept(present),
  };

  useEditorSteps({ undo: editor.undo, redo: editor.redo });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target)) return;
      const item = selected === null ? undefined : present.items[selected];
      const step = arrowStep(event);
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const act =
        command && key === 'd' && item
          ? editor.duplicate
          : event.key === 'Delete' && item
            ? editor.remove
            : event.key === 'Escape' && item
              ? () => editor.select(null)
              : step && item && selected !== null && !command
                ? () => editor.box(selected, { x: item.x + step.right, y: item.y + step.down }, `arrow:${selected}`)
                : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return editor;
}
