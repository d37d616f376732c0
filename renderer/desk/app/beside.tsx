import { Group, type GroupProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './beside.module.css';

type Props = Pick<GroupProps, 'align' | 'gap' | 'mb' | 'mt'> & { readonly children: ReactNode };

/** Words, and at the right what can be done about them; under them where they would stand one word a line. */
export const Beside = (props: Props) => <Group justify="space-between" {...props} className={classes.beside ?? ''} />;
