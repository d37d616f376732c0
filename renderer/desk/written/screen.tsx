/** Chấm điểm while opinions are collected in writing: all products in one table, and opinions by file. A product chosen is shown as in a meeting. */
import { Group, Paper, Stack, Title } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { DeskLive, DeskSession } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { useNow } from '../app/use-now.ts';
import { useRead } from '../app/use-read.ts';
import { PaperDialogs } from '../scoring/on-paper/dialogs.tsx';
import { PaperButton } from '../scoring/on-paper/paper-button.tsx';
import { FilesButton } from './files/files-button.tsx';
import { FormNotice } from './form-notice.tsx';
import { productRows } from './product-rows.ts';
import { ProductTable } from './product-table.tsx';

export function WrittenScreen({ session, live }: { readonly session: DeskSession; readonly live: DeskLive }) {
  const now = useNow();
  const matrix = useRead('read-matrix', {});
  const results = useRead('read-results', {});
  const rows = useMemo(() => productRows(session, live, matrix.data ?? null, results.data?.rows ?? [], now), [session, live, matrix.data, results.data, now]);
  const open = session.state === 'open';
  return (
    <Stack gap="md">
      <FormNotice />
      <Paper withBorder p="md" bg="var(--desk-surface)">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3">
            {t('written.table')}
          </Title>
          {open && (
            <Group gap="xs">
              <FilesButton />
              <PaperButton />
            </Group>
          )}
        </Group>
        <ProblemAlert problems={[...matrix.problems, ...results.problems]} />
        {rows.length === 0 ? (
          <EmptyState icon={<IconList size={32} />} title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />
        ) : (
          <ProductTable rows={rows} acts={open} />
        )}
      </Paper>
      {open && <PaperDialogs />}
    </Stack>
  );
}
