/** A dashed box that files are dropped on; it lights up while they hang over it. */
import { Paper } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';

export function DropBox({ onFiles, children }: { readonly onFiles: (files: readonly File[]) => void; readonly children: (over: boolean) => ReactNode }) {
  const [over, setOver] = useState(false);
  const onDrag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <Paper
      withBorder
      p="md"
      bg={over ? 'var(--mantine-primary-color-light)' : 'var(--desk-surface)'}
      style={{ borderStyle: 'dashed', borderWidth: 2, borderColor: over ? 'var(--mantine-primary-color-filled)' : undefined }}
      onDragEnter={onDrag(true)}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(event) => {
        onDrag(false)(event);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children(over)}
    </Paper>
  );
}
