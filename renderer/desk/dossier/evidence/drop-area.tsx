/** Takes files and folders dropped anywhere on what it holds. */
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { unreadable } from '../../app/readable.ts';
import { notifyNote, notifyProblems } from '../../app/run.tsx';
import classes from './evidence.module.css';
import { type FileWithPath, filesOfDrop } from './read-drop.ts';

type Props = {
  /** Whether anything may be dropped now. */
  readonly active: boolean;
  readonly words: string;
  readonly onFiles: (files: readonly FileWithPath[]) => void;
  readonly children: ReactNode;
};

/** Rows dragged inside the page are no files. */
const bringsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function DropArea({ active, words, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent: the depth tells when the whole area is left.
  const depth = useRef(0);
  const move = (step: 1 | -1) => (event: DragEvent) => {
    if (!active || !bringsFiles(event)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    if (!active || !bringsFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const { files, unreadable: left } = await filesOfDrop(event.dataTransfer);
    if (left.length > 0) notifyProblems([unreadable(...left)]);
    else if (files.length === 0) notifyNote(t('evidence.addNothing'));
    onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons inside do the same by keyboard.
    <div
      className={classes.drop}
      onDragEnter={move(1)}
      onDragLeave={move(-1)}
      onDragOver={(event) => active && bringsFiles(event) && event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className={classes.overlay}>{words}</div>}
    </div>
  );
}
