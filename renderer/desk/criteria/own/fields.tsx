/** The editor's fields: a line, a text of several lines, points, and what can be done with one entry of a list. */
import { ActionIcon, Menu, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react';
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
  width = '5rem',
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
    hideControls
    w={width}
    style={{ flex: 'none' }}
    {...(hint ? { description: hint } : {})}
  />
);

/** Up, down and away behind one button; `what` says of which entry. An end has nowhere to go. */
export const EntryMenu = ({
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
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('ownBooks.acts', { what })} style={{ flex: 'none' }}>
        <IconDots size={22} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconArrowUp size={20} aria-hidden />} disabled={first} onClick={() => onMove(-1)}>
        {t('ownBooks.up')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={20} aria-hidden />} disabled={last} onClick={() => onMove(1)}>
        {t('ownBooks.down')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={20} aria-hidden />} onClick={onRemove}>
        {t('ownBooks.remove')}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
