/** A word that says what it rests on: by pointer, by the keyboard's focus, or touched. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BasisWord } from '../../../shared/articles.ts';
import { t } from '../../kit/strings/index.ts';
import classes from './basis.module.css';
import { useDesk } from './state.ts';
import { useArticles } from './use-articles.ts';

/** What the council's own regulation decides, alone or beside the decision. */
const BY_REGULATION: readonly BasisWord[] = ['spread', 'counted'];
const WITH_REGULATION: readonly BasisWord[] = ['gates'];

/** Where in its decision a book stands that ships with the program; an office's own book names the decision alone. */
const ANNEXES: Readonly<Record<string, string>> = { 'QD26-2026': 'II' };

/** In words, where a word of the tally rests; `article` as the office typed it, else undefined. */
export function sourceOf(of: BasisWord, { id, decision }: { readonly id: string; readonly decision: string }, article: string | undefined): string {
  const annex = ANNEXES[id];
  const byDecision = annex ? t('basis.annex', { annex, decision }) : t('basis.criteria', { decision });
  const sources = [
    ...(article ? [t('basis.article', { article, decision })] : []),
    ...(BY_REGULATION.includes(of) ? [] : [byDecision]),
    ...(BY_REGULATION.includes(of) || WITH_REGULATION.includes(of) ? [t('basis.regulation')] : []),
  ];
  return sources.join('; ');
}

/** `children`: the word. Without a session there is no decision to name, and the word stands alone. */
export function Basis({ of, children }: { readonly of: BasisWord; readonly children: ReactNode }) {
  const book = useDesk((s) => s.session?.book ?? null);
  const articles = useArticles(book?.decision ?? null);
  if (book === null) return <>{children}</>;
  return (
    <Tooltip
      label={`${t(`basis.${of}`)} ${t('basis.decision', { source: sourceOf(of, book, articles[of]) })}`}
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
