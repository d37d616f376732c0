/** Parts of the bar above what is edited: buttons that are signs, and a file of ours taken in. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

export const BAR_ICON = 20;

type SignProps = {
  readonly words: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
};

export const Sign = ({ words, icon, onClick, disabled, pressed }: SignProps) => (
  <Tooltip label={words}>
    <ActionIcon variant={pressed ? 'light' : 'default'} size={44} aria-label={words} aria-pressed={pressed} onClick={onClick} disabled={disabled}>
      {icon}
    </ActionIcon>
  </Tooltip>
);

type FileProps = { readonly ref: Ref<HTMLInputElement>; readonly accept?: string; readonly label: string; readonly onFile: (file: File) => void };

/** Out of sight, opened by a menu's entry; the same file may be chosen again. */
export const HiddenFile = ({ ref, accept = 'application/json,.json', label, onFile }: FileProps) => (
  <input
    ref={ref}
    type="file"
    accept={accept}
    hidden
    aria-label={label}
    onChange={(event) => {
      const file = event.currentTarget.files?.[0];
      event.currentTarget.value = '';
      if (file) onFile(file);
    }}
  />
);
