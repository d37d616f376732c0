/** A word that says what it rests on: by pointer, by the keyboard's focus, or touched. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../kit/strings/index.ts';
import classes from './basis.module.css';
import { useDesk } from './state.ts';

export type BasisOf = 'stars' | 'mean' | 'parts' | 'spread' | 'counted' | 'gates';

/** What the council's own regulation decides, alone or beside the decision. */
const BY_REGULATION: readonly BasisOf[] = ['spread', 'counted'];
const WITH_REGULATION: readonly BasisOf[] = ['gates'];

function sourceOf(of: BasisOf, decision: string): string {
  if (BY_REGULATION.includes(of)) return t('basis.regulation');
  const first = t('basis.criteria', { decision });
  return WITH_REGULATION.includes(of) ? t('basis.both', { first, second: t('basis.regulation') }) : first;
}

/** `children`: the word. Without a session there is no decision to name, and the word stands alone. */
export function Basis({ of, children }: { readonly of: BasisOf; readonly children: ReactNode }) {
  const decision = useDesk((s) => s.session?.book.decision ?? null);
  if (decision === null) return <>{children}</>;
  return (
    <Tooltip
      label={`${t(`basis.${of}`)} ${t('basis.decision', { source: sourceOf(of, decision) })}`}
      multiline
      w="24rem"
      events={{ hover: true, focus: true, touch: true }}
    >
      <UnstyledButton component="span" role="note" tabIndex={0} className={classes.word}>
        {children}
      </UnstyledButton>
    </Tooltip>
  );
}
