/** Ctrl+Z and Ctrl+Y outside of text: the editor on the screen goes a step back or forward in what it holds; elsewhere the last act that may be taken back is. */
import { useEffect, useRef } from 'react';
import { isTyping } from './is-typing.ts';

export type Steps = { readonly undo: () => void; readonly redo: () => void };

/** Editors on the screen that have steps of their own, the innermost last. */
const editors: { readonly current: Steps }[] = [];

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): keyof Steps | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : null;
}

/** The keys belong to this editor while it is on the screen. */
export function useEditorSteps(steps: Steps): void {
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    editors.push(latest);
    return () => void editors.splice(editors.indexOf(latest), 1);
  }, []);
}

/** Once for the whole desk; `undoLast` takes the last act back. */
export function useUndoKeys(undoLast: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = undoKey(event);
      if (!step || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      const editor = editors.at(-1);
      if (editor) editor.current[step]();
      else if (step === 'undo') undoLast();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undoLast]);
}
