/** The articles of a decision that the words of the tally rest on, as the office reads them in its text. Saved field by field. */
import { Paper, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Articles, BASIS_WORDS, type BasisWord, MOST_ARTICLE } from '../../../shared/articles.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { call } from '../app/client.ts';
import { useCommand } from '../app/run.tsx';
import { readArticles, useArticles, useKnownArticles } from '../app/use-articles.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { unlessChanged } from '../dossier/evidence/use-field-text.ts';

const WORDS: Readonly<Record<BasisWord, StringKey>> = {
  stars: 'basis.wordStars',
  mean: 'basis.wordMean',
  parts: 'basis.wordParts',
  spread: 'basis.wordSpread',
  counted: 'basis.wordCounted',
  gates: 'basis.wordGates',
};

type FieldProps = { readonly word: BasisWord; readonly decision: string; readonly known: Articles };

function ArticleField({ word, decision, known }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { run } = useCommand();
  const sent = useRef<string | null>(null);
  const words = t(WORDS[word]);
  const before = known[word] ?? '';
  const save = async (): Promise<void> => {
    if (typed === null) return;
    const next = typed.trim();
    // Left and taken from the screen at once: one act.
    if (sent.current === next) return;
    sent.current = next;
    if (next === before || (await keep(next))) setTyped(unlessChanged(typed));
    sent.current = null;
  };
  const keep = async (next: string): Promise<boolean> => {
    const takingBack = async () => {
      const answer = await call('save-article', { decision, word, article: before });
      await readArticles();
      return answer;
    };
    const done = await run('save-article', { decision, word, article: next }, { undo: takingBack, undoWords: t('basis.articleSaved', { word: words }) });
    if (done.ok) await readArticles();
    return done.ok;
  };
  useAutosave(typed !== null && typed.trim() !== before, () => void save());
  return (
    <TextInput
      label={words[0]?.toUpperCase() + words.slice(1)}
      value={typed ?? before}
      maxLength={MOST_ARTICLE}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}

export function ArticlesForm({ decision }: { readonly decision: string }) {
  const known = useArticles(decision);
  const { byDecision, problems } = useKnownArticles();
  if (byDecision === null) return null;
  return (
    <section>
      <Title order={3}>{t('basis.articlesTitle', { decision })}</Title>
      <Text c="dimmed" mb="xs">
        {t('basis.articlesHint')}
      </Text>
      {problems.length > 0 ? (
        <ProblemAlert problems={problems} />
      ) : (
        <Paper withBorder p="md" bg="var(--desk-surface)">
          <SimpleGrid type="container" cols={{ base: 1, '30rem': 2 }}>
            {BASIS_WORDS.map((word) => (
              <ArticleField key={word} word={word} decision={decision} known={known} />
            ))}
          </SimpleGrid>
        </Paper>
      )}
    </section>
  );
}
