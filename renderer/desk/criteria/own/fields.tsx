/** The editor's fields: a line, a text of several lines, points, and the buttons of one entry of a list. */
import { ActionIcon, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { t } from '../../../kit/strings/index.ts';

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** The label is for screen readers only: a head above says it. */
  readonly bare?: boolean;
  readonly flex?: number | string;
};

const MOST = 2000;
const labelled = (label: string, bare: boolean | undefined) => (bare ? { 'aria-label': label } : { label });

export const Line = ({ label, value, onChange, hint, bare, flex }: TextProps) => (
  <TextInput
    {...labelled(label, bare)}
    value={value}
    onChange={(e) => onChange(e.currentTarget.value)}
    maxLength={MOST}
    {...(hint ? { description: hint } : {})}
    {...(flex === undefined ? {} : { style: { flex } })}
  />
);

export const Lines = ({ label, value, onChange, hint, bare, flex }: TextProps) => (
  <Textarea
    {...labelled(label, bare)}
    value={value}
    onChange={(e) => onChange(e.currentTarget.value)}
    maxLength={MOST}
    autosize
    minRows={1}
    {...(hint ? { description: hint } : {})}
    {...(flex === undefined ? {} : { style: { flex } })}
  />
);

/** Whole points; an emptied field is 0, which the checks name where it can't be. */
export const Points = ({
  label,
  value,
  onChange,
  bare,
  hint,
  most = 100,
  width = '6rem',
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly bare?: boolean;
  readonly hint?: string;
  readonly most?: number;
  readonly width?: string;
}) => (
  <NumberInput
    {...labelled(label, bare)}
    value={value}
    onChange={(given) => onChange(Math.round(Number(given) || 0))}
    min={0}
    max={most}
    clampBehavior="none"
    allowDecimal={false}
    w={width}
    {...(hint ? { description: hint } : {})}
  />
);

/** Up, down and away; `what` says of which entry. An end has nowhere to go. */
export const EntryButtons = ({
  what,
  first,
  last,
  onMove,
  onRemove,
}: {
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) => (
  <Group gap={4} wrap="nowrap">
    <ActionIcon variant="default" size={44} disabled={first} onClick={() => onMove(-1)} aria-label={`${t('ownBooks.up')}: ${what}`}>
      <IconArrowUp size={20} />
    </ActionIcon>
    <ActionIcon variant="default" size={44} disabled={last} onClick={() => onMove(1)} aria-label={`${t('ownBooks.down')}: ${what}`}>
      <IconArrowDown size={20} />
    </ActionIcon>
    <ActionIcon variant="default" size={44} c="red" onClick={onRemove} aria-label={t('ownBooks.removeWhat', { what })}>
      <IconTrash size={20} />
    </ActionIcon>
  </Group>
);
