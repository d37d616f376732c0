import { Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import type { CriteriaBook } from '../../../shared/criteria.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import classes from './criteria.module.css';
import { searchBook } from './search-book.ts';

const MOST = 80;

type Props = { readonly book: CriteriaBook; readonly query: string; readonly onOpen: (set: number, criterion: string) => void; readonly onClear: () => void };

export function SearchResults({ book, query, onOpen, onClear }: Props) {
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  const hits = useMemo(() => searchBook(book, query), [book, query]);
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('criteria.searchBack')}
    </Button>
  );
  if (hits.length === 0)
    return <EmptyState icon={<IconSearch size={32} />} title={t('criteria.searchNone', { query })} body={t('criteria.searchNoneHint')} action={clear} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} aria-live="polite">
          {t('criteria.searchFound', { n: hits.length, query })}
        </Text>
        {clear}
      </Group>
      <Paper withBorder bg="var(--desk-surface)">
        {hits.slice(0, MOST).map(({ set, criterion, where }) => (
          <UnstyledButton key={`${set.number}-${criterion.code}`} className={classes.hit} onClick={() => onOpen(set.number, criterion.code)}>
            <Text>
              <b>{criterion.code}</b> {criterion.title} <Text span c="dimmed">{`· ${t('criteria.points', { n: criterion.maxPoints })}`}</Text>
            </Text>
            {where && <Text>{where}</Text>}
            <Text c="dimmed">{`${t('criteria.setNumber', { n: set.number })} · ${set.name}`}</Text>
          </UnstyledButton>
        ))}
      </Paper>
      {hits.length > MOST && <Text c="dimmed">{t('criteria.searchMore', { shown: MOST })}</Text>}
    </Stack>
  );
}
