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

/** Where in its decision a book stands that ships with the program; an office's own book names the decision alone. */
const ANNEXES: Readonly<Record<string, string>> = { 'QD26-2026': 'II' };

function sourceOf(of: BasisOf, { id, decision }: { readonly id: string; readonly decision: string }): string {
  if (BY_REGULATION.includes(of)) return t('basis.regulation');
  const annex = ANNEXES[id];
  const first = annex ? t('basis.annex', { annex, decision }) : t('basis.criteria', { decision });
  return WITH_REGULATION.includes(of) ? t('basis.both', { first, second: t('basis.regulation') }) : first;
}

/** `children`: the word. Without a session there is no decision to name, and the word stands alone. */
export function Basis({ of, children }: { readonly of: BasisOf; readonly children: ReactNode }) {
  const book = useDesk((s) => s.session?.book ?? null);
  if (book === null) return <>{children}</>;
  return (
    <Tooltip
      label={`${t(`basis.${of}`)} ${t('basis.decision', { source: sourceOf(of, book) })}`}
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
