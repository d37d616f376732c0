/** One line of the checklist: a sign, what it is about, how it stands; pressed, it leads to where it is put right. */
import { Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronRight, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../kit/strings/index.ts';
import type { Check, CheckState } from './checklist.ts';
import classes from './overview.module.css';

const SIGNS: Readonly<Record<CheckState, { readonly colour: string; readonly icon: ReactNode }>> = {
  done: { colour: 'green', icon: <IconCheck size={22} /> },
  look: { colour: 'amber', icon: <IconAlertTriangle size={22} /> },
  missing: { colour: 'red', icon: <IconX size={22} /> },
};

type Props = { readonly check: Pick<Check, 'state' | 'title' | 'detail'>; readonly onOpen: () => void };

export const CheckRow = ({ check, onOpen }: Props) => (
  <button type="button" className={classes.check} onClick={onOpen} title={t('dossier.goThere')}>
    <ThemeIcon size={38} radius="xl" variant="light" color={SIGNS[check.state].colour}>
      {SIGNS[check.state].icon}
    </ThemeIcon>
    <span className={classes.words}>
      <Text span display="block" fw={600}>
        {check.title}
      </Text>
      <Text span display="block" c={check.state === 'done' ? 'dimmed' : undefined}>
        {check.detail}
      </Text>
    </span>
    <IconChevronRight size={20} aria-hidden className={classes.arrow} />
  </button>
);
