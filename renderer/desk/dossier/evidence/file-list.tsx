/** A dossier's files in their order: arrows choose, Alt+arrows or dragging move, Enter enlarges, Delete asks to remove. */
import { VisuallyHidden } from '@mantine/core';
import { IconLink, IconPhotoStar } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { DeskEvidence, EvidenceItem } from '../../../../shared/contract/desk.ts';
import { StatusSign } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import classes from './evidence.module.css';
import { aboutFile, kindIcon, pageAddress, stateWords } from './file-words.tsx';
import type { Guessing } from './guess.ts';
import { beforeAfterStep, orderAfter } from './move-file.ts';

type Props = {
  readonly evidence: DeskEvidence;
  readonly selected: number | null;
  readonly onSelect: (id: number) => void;
  readonly onEnlarge: () => void;
  readonly onRemove: (file: EvidenceItem) => void;
  readonly guessing: Guessing;
  readonly reload: () => void;
};

/** The picture of the first page; the sign of its kind where there is none (yet). */
function Thumb({ file }: { readonly file: EvidenceItem }) {
  const [gone, setGone] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that became ready has a picture now.
  useEffect(() => setGone(false), [file.state]);
  if (file.pages === 0 || file.state === 'failed' || gone) return <div className={classes.thumb}>{kindIcon(file)}</div>;
  return <img className={classes.thumb} src={pageAddress(file.id, 1, 'small')} alt="" loading="lazy" draggable={false} onError={() => setGone(true)} />;
}

const FileRow = ({ file, drawn, links }: { readonly file: EvidenceItem; readonly drawn: number | undefined; readonly links: readonly string[] }) => {
  const state = stateWords(file, drawn);
  return (
    <>
      <Thumb file={file} />
      <div style={{ minWidth: 0 }}>
        <div className={classes.fileName}>{file.name}</div>
        <div className={classes.meta}>{aboutFile(file)}</div>
        <div className={classes.signs}>
          {state && (
            <span className={classes.sign}>
              <StatusSign tone={file.state === 'failed' ? 'stop' : 'busy'} /> {state}
            </span>
          )}
          {file.face && (
            <span className={classes.sign}>
              <IconPhotoStar size={18} aria-hidden /> {t('evidence.face')}
            </span>
          )}
          {links.length > 0 && (
            <span className={classes.sign}>
              <IconLink size={18} aria-hidden /> {links.join(', ')}
            </span>
          )}
        </div>
      </div>
    </>
  );
};

export function FileList({ evidence, selected, onSelect, onEnlarge, onRemove, guessing, reload }: Props) {
  const { files, links, drawn, mayChange } = evidence;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { run } = useCommand();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const ids = files.map((file) => file.id);

  useEffect(() => {
    if (selected !== null) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const move = async (moved: number, before: number | null): Promise<void> => {
    const file = files.find((f) => f.id === moved);
    const order = orderAfter(ids, moved, before);
    const done = await guessing({ order }, async () => {
      const { ok } = await run('move-evidence', { id: moved, before });
      reload();
      return ok;
    });
    if (done && file) setSaid(t('evidence.moved', { name: file.name, at: order.indexOf(moved) + 1 }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = selected === null ? -1 : ids.indexOf(selected);
    const file = files[at];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step !== null && event.altKey && mayChange && selected !== null) {
      const before = beforeAfterStep(ids, selected, step);
      if (before !== undefined) void move(selected, before);
    } else if (step !== null) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, at + step))];
      if (next !== undefined) onSelect(next);
    } else if (event.key === 'Home' && ids[0] !== undefined) onSelect(ids[0]);
    else if (event.key === 'End' && ids.length > 0) onSelect(ids.at(-1) as number);
    else if (event.key === 'Enter' && file) onEnlarge();
    else if (event.key === 'Delete' && file && mayChange) onRemove(file);
    else return;
    event.preventDefault();
  };
  const dropOn = (event: DragEvent, target: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    // Dropped on a file further down, it takes that file's place; further up, it goes before it.
    const before = ids.indexOf(dragged) < ids.indexOf(target) ? (ids[ids.indexOf(target) + 1] ?? null) : target;
    setOver(null);
    if (target !== dragged) void move(dragged, before);
  };
  return (
    <>
      <div
        ref={box}
        className={classes.scroll}
        role="listbox"
        aria-label={t('evidence.fileList')}
        tabIndex={0}
        title={t(mayChange ? 'evidence.keysHint' : 'evidence.keysHintRead')}
        aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
        onKeyDown={onKeyDown}
      >
        {files.map((file) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box holds the focus and the keys.
          <div
            key={file.id}
            id={`${id}-${file.id}`}
            role="option"
            aria-selected={file.id === selected}
            className={classes.file}
            data-over={over === file.id || undefined}
            draggable={mayChange}
            onClick={() => onSelect(file.id)}
            onDoubleClick={onEnlarge}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(file.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(file.id);
            }}
            onDrop={(event) => dropOn(event, file.id)}
          >
            <FileRow file={file} drawn={drawn[file.id]} links={[...new Set(links.filter((link) => link.evidence === file.id).map((link) => link.criterion))]} />
          </div>
        ))}
      </div>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </>
  );
}
