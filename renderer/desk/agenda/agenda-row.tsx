/** One product of the agenda: where it stands, and what may be done with it there. Plain elements and plain props: there may be a thousand rows. */
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconLock } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, memo, useState } from 'react';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { type DeferralKind, halfDayKey } from '../../../shared/session.ts';
import { t } from '../../kit/strings/index.ts';
import type { Mark } from '../scoring/agenda.ts';
import { MarkSign, MarkWords } from '../scoring/mark-sign.tsx';
import classes from './agenda.module.css';
import { mayDefer } from './defer-acts.tsx';

/** The same object as long as the board stands, so that a row is drawn anew only when something of its own changes. */
export type RowActs = {
  readonly step: (code: DossierCode, step: 1 | -1) => void;
  readonly toHalfDay: (code: DossierCode, halfDay: string) => void;
  readonly defer: (code: DossierCode, kind: DeferralKind) => void;
  readonly bringBack: (code: DossierCode) => void;
  readonly drag: (code: DossierCode, event: DragEvent) => void;
  readonly over: (code: DossierCode, halfDay: string, event: DragEvent) => void;
  readonly drop: (code: DossierCode, halfDay: string, event: DragEvent) => void;
  readonly dragEnd: () => void;
};

type Props = {
  readonly code: DossierCode;
  readonly name: string;
  /** Group and commune. */
  readonly about: string;
  readonly number: number;
  readonly mark: Mark;
  /** Why it is put off or taken out; null while it isn't. */
  readonly reason: string | null;
  readonly locked: boolean;
  readonly called: boolean;
  readonly halfDay: string;
  /** Names of all half-days, one a line. */
  readonly halfDays: string;
  readonly mayChange: boolean;
  /** The day is sealed: nothing is put off or brought back. */
  readonly sealed: boolean;
  readonly dragged: boolean;
  readonly over: boolean;
  readonly language: string;
  readonly acts: RowActs;
};

export const AgendaRow = memo(function AgendaRow(props: Props) {
  const { code, name, about, number, mark, reason, locked, called, halfDay, mayChange, dragged, over, acts } = props;
  const free = mayChange && !locked;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    acts.step(code, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={classes.row}
      draggable={free}
      data-locked={locked || undefined}
      title={locked ? t('agenda.lockedWhy') : undefined}
      data-dragged={dragged || undefined}
      data-over={over || undefined}
      onDragStart={(event) => acts.drag(code, event)}
      onDragOver={(event) => acts.over(code, halfDay, event)}
      onDrop={(event) => acts.drop(code, halfDay, event)}
      onDragEnd={acts.dragEnd}
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
          {code} · {about}
          {locked && ` · ${t('agenda.locked')}`}
          {called && ` · ${t('agenda.called')}`}
        </div>
        {reason !== null && <Text c="dimmed">{t('agenda.deferredBecause', { reason })}</Text>}
      </div>
      <span className={classes.mark}>
        <MarkSign mark={mark} />
        <MarkWords mark={mark} />
      </span>
      <div className={classes.acts}>
        {free &&
          (['up', 'down'] as const).map((way) => (
            <button
              key={way}
              type="button"
              className={classes.act}
              data-move={`${way} ${code}`}
              aria-label={t(way === 'up' ? 'agenda.up' : 'agenda.down', { name })}
              onClick={() => acts.step(code, way === 'up' ? -1 : 1)}
              onKeyDown={onKeyDown}
            >
              {way === 'up' ? <IconArrowUp size={20} aria-hidden /> : <IconArrowDown size={20} aria-hidden />}
            </button>
          ))}
        {mayChange && <RowMenu {...props} />}
      </div>
    </li>
  );
});

/** Mounted when it is asked for. */
function RowMenu({ code, name, mark, reason, locked, halfDay, halfDays, sealed, acts }: Props) {
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const label = t('agenda.more', { name });
  if (!used) {
    const open = (): void => {
      setUsed(true);
      setOpened(true);
    };
    return (
      <button type="button" className={classes.act} aria-label={label} aria-haspopup="menu" aria-expanded={false} onClick={open}>
        <IconDots size={20} aria-hidden />
      </button>
    );
  }
  const others = halfDays.split('\n').filter((other) => other !== '' && halfDayKey(other) !== halfDayKey(halfDay));
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={label}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!locked &&
          others.map((other) => (
            <Menu.Item key={other} onClick={() => acts.toHalfDay(code, other)}>
              {t('agenda.toHalfDay', { halfDay: other })}
            </Menu.Item>
          ))}
        <Menu.Item disabled={sealed || !mayDefer(mark, 'postponed')} onClick={() => acts.defer(code, 'postponed')}>
          {t('agenda.postpone')}
        </Menu.Item>
        <Menu.Item disabled={sealed || !mayDefer(mark, 'withdrawn')} onClick={() => acts.defer(code, 'withdrawn')}>
          {t('agenda.withdraw')}
        </Menu.Item>
        {reason !== null && (
          <Menu.Item disabled={sealed} onClick={() => acts.bringBack(code)}>
            {t('agenda.bringBack')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
