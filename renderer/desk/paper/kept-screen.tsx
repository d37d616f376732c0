/** A screen on which something is edited: shown once it is read, and never taken away by a later reading that fails for a moment, with what isn't saved. */
import { Center, Loader } from '@mantine/core';
import { Fragment, type ReactNode, useRef } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DeskInput, DeskOutput, DeskSession } from '../../../shared/contract/desk.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';

/** Why nothing is shown, or that it is being read. */
export const Awaited = ({ problems }: { readonly problems: readonly WireProblem[] }) => (
  <>
    <ProblemAlert problems={problems} />
    {problems.length === 0 && (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    )}
  </>
);

type Edited = 'read-certificate-designs' | 'read-wording';
type Shown<C extends Edited> = { readonly data: DeskOutput<C>; readonly session: DeskSession };
type Props<C extends Edited> = { readonly command: C; readonly children: (shown: Shown<C>, reload: () => void) => ReactNode };

export function KeptScreen<C extends Edited>({ command, children }: Props<C>) {
  const session = useDesk((s) => s.session);
  const { data, problems, reload } = useRead(command, {} as DeskInput<C>);
  const last = useRef<Shown<C> | null>(null);
  if (data && session) last.current = { data, session };
  const shown = last.current;
  return shown ? <Fragment key={shown.session.file}>{children(shown, reload)}</Fragment> : <Awaited problems={problems} />;
}
