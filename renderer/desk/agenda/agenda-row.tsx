/** One product of the agenda: where it stands, and what may be done with it there. */
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconLock } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { DossierRow } from '../../../shared/contract/desk.ts';
import type { Deferral } from '../../../shared/session.ts';
import { t } from '../../kit/strings/index.ts';
import type { Mark } from '../scoring/agenda.ts';
import { MarkBadge } from '../scoring/mark-sign.tsx';
import classes from './agenda.module.css';
import { mayDefer } from './defer-acts.tsx';

export type RowActs = {
  readonly step: (step: 1 | -1, key: 'up' | 'down') => void;
  readonly toHalfDay: (halfDay: string) => void;
  readonly defer: (kind: Deferral['kind']) => void;
  readonly bringBack: () => void;
  readonly drag: Pick<DragHandlers, 'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd'>;
};
type DragHandlers = Readonly<Record<'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd', (event: DragEvent) => void>>;

type Props = {
  readonly dossier: DossierRow;
  readonly number: number;
  readonly mark: Mark;
  readonly deferral: Deferral | null;
  readonly locked: boolean;
  readonly called: boolean;
  /** Half-days it may be moved to. */
  readonly others: readonly string[];
  readonly mayChange: boolean;
  /** The day is sealed: nothing is put off or brought back. */
  readonly sealed: boolean;
  readonly dragged: boolean;
  readonly over: boolean;
  readonly acts: RowActs;
};

export function AgendaRow({ dossier, number, mark, deferral, locked, called, others, mayChange, sealed, dragged, over, acts }: Props) {
  const { name } = dossier;
  const free = mayChange && !locked;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    acts.step(event.key === 'ArrowUp' ? -1 : 1, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  const about = [dossier.code, t('scoring.set', { n: dossier.setNumber }).replace(':', ''), dossier.commune].filter(Boolean).join(' · ');
  return (
    <li
      className={classes.row}
      draggable={free}
      data-locked={locked || undefined}
      title={locked ? t('agenda.lockedWhy') : undefined}
      data-dragged={dragged || undefined}
      data-over={over || undefined}
      {...acts.drag}
    >
      {locked ? (
        <IconLock size={20} role="img" aria-label={t('agenda.lockedWhy')} />
      ) : (
        <IconGripVertical size={20} color="var(--mantine-color-dimmed)" aria-hidden />
      )}
      <span className={`${classes.number} figures`}>{String(number).padStart(2, '0')}</span>
      <div>
        <div className={classes.name}>{name}</div>
        <div className={classes.about}>
          {about}
          {locked && ` · ${t('agenda.locked')}`}
          {called && ` · ${t('agenda.called')}`}
        </div>
        {deferral && <Text c="dimmed">{t('agenda.deferredBecause', { reason: deferral.reason })}</Text>}
      </div>
      <MarkBadge mark={mark} />
      <div className={classes.acts}>
        {free &&
          (['up', 'down'] as const).map((key) => (
            <ActionIcon
              key={key}
              variant="subtle"
              color="gray"
              size={44}
              data-move={`${key} ${dossier.code}`}
              aria-label={t(key === 'up' ? 'agenda.up' : 'agenda.down', { name })}
              onClick={() => acts.step(key === 'up' ? -1 : 1, key)}
              onKeyDown={onKeyDown}
            >
              {key === 'up' ? <IconArrowUp size={20} /> : <IconArrowDown size={20} />}
            </ActionIcon>
          ))}
        {mayChange && <RowMenu {...{ name, mark, deferral, free, others, sealed, acts }} />}
      </div>
    </li>
  );
}

type MenuProps = Pick<Props, 'mark' | 'deferral' | 'others' | 'sealed' | 'acts'> & { readonly name: string; readonly free: boolean };

/** Mounted when it is asked for: a session may have more than a thousand products. */
function RowMenu({ name, mark, deferral, free, others, sealed, acts }: MenuProps) {
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const look = { variant: 'subtle', color: 'gray', size: 44, 'aria-label': t('agenda.more', { name }), children: <IconDots size={20} /> } as const;
  if (!used)
    return (
      <ActionIcon
        {...look}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => {
          setUsed(true);
          setOpened(true);
        }}
      />
    );
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon {...look} />
      </Menu.Target>
      <Menu.Dropdown>
        {free &&
          others.map((halfDay) => (
            <Menu.Item key={halfDay} onClick={() => acts.toHalfDay(halfDay)}>
              {t('agenda.toHalfDay', { halfDay })}
            </Menu.Item>
          ))}
        <Menu.Item disabled={sealed || !mayDefer(mark, 'postponed')} onClick={() => acts.defer('postponed')}>
          {t('agenda.postpone')}
        </Menu.Item>
        <Menu.Item disabled={sealed || !mayDefer(mark, 'withdrawn')} onClick={() => acts.defer('withdrawn')}>
          {t('agenda.withdraw')}
        </Menu.Item>
        {deferral && (
          <Menu.Item disabled={sealed} onClick={acts.bringBack}>
            {t('agenda.bringBack')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
