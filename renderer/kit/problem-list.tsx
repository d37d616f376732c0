/** Problems in words: a few lines in a notice, or a whole list to work through. */
import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { WireProblem } from '../../shared/contract/common.ts';
import { copyText } from './copy-text.ts';
import { type Column, DataTable } from './data-table.tsx';
import { problemsAsText } from './problem-text.ts';
import { Status } from './status.tsx';
import { language, t } from './strings/index.ts';

const Code = ({ code }: { readonly code: string }) => (
  <Text span c="dimmed" ff="monospace" style={{ whiteSpace: 'nowrap' }}>
    {code}
  </Text>
);

/** Place, sentence, grey code: one problem a line. */
export const ProblemLines = ({ problems }: { readonly problems: readonly WireProblem[] }) => (
  <Stack gap={6}>
    {problems.map((p) => (
      <Text key={`${p.code} ${p.place?.vi} ${p.vi}`}>
        {p.place && <b>{p.place[language()]}: </b>}
        {p[language()]} <Code code={p.code} />
      </Text>
    ))}
  </Stack>
);

/** Problems that stand on a page: red when one blocks, else amber; nothing without any. */
export function ProblemAlert({ problems, title }: { readonly problems: readonly WireProblem[]; readonly title?: string }) {
  if (problems.length === 0) return null;
  const blocks = problems.some((p) => p.grade === 'error');
  return (
    <Alert
      color={blocks ? 'red' : 'amber'}
      icon={blocks ? <IconX /> : <IconAlertTriangle />}
      title={title ?? (blocks ? t('common.problems') : t('common.warnings'))}
    >
      <ProblemLines problems={problems} />
    </Alert>
  );
}

type Filter = 'all' | 'error' | 'warning';
type Numbered = WireProblem & { readonly index: number };

/** Every problem with its place; filter, search, copy. Copes with thousands. */
export function ProblemList({
  problems,
  onCopied,
  maxHeight,
}: {
  readonly problems: readonly WireProblem[];
  readonly onCopied: (done: boolean) => void;
  readonly maxHeight?: string;
}) {
  const [filter, setFilter] = useState<Filter>('all');
  const errors = problems.filter((p) => p.grade === 'error').length;
  const rows = useMemo(() => problems.map((p, index): Numbered => ({ ...p, index })).filter((p) => filter === 'all' || p.grade === filter), [problems, filter]);
  const columns: readonly Column<Numbered>[] = [
    {
      key: 'grade',
      title: t('common.grade'),
      width: '9.5rem',
      value: (p) => t(p.grade === 'error' ? 'common.error' : 'common.warning'),
      render: (p) => <Status tone={p.grade === 'error' ? 'stop' : 'look'}>{t(p.grade === 'error' ? 'common.error' : 'common.warning')}</Status>,
    },
    { key: 'sheet', title: t('common.sheet'), width: '9rem', value: (p) => p.place?.sheet ?? null },
    { key: 'row', title: t('common.row'), width: '6rem', align: 'right', value: (p) => p.place?.row ?? null },
    { key: 'column', title: t('common.column'), width: '11rem', value: (p) => p.place?.column ?? null },
    {
      key: 'words',
      title: t('common.what'),
      value: (p) => p[language()],
      render: (p) => (
        <Text
          style={{ whiteSpace: 'normal', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
          title={p[language()]}
        >
          {p[language()]} <Code code={p.code} />
        </Text>
      ),
    },
  ];
  return (
    <DataTable
      label={t('common.problems')}
      rows={rows}
      columns={columns}
      rowKey={(p) => String(p.index)}
      rowHeight={68}
      {...(maxHeight ? { maxHeight } : {})}
      searchText={(p) => p.code}
      toolbar={
        <>
          <SegmentedControl
            value={filter}
            onChange={(value) => setFilter(value as Filter)}
            data={[
              { value: 'all', label: t('common.all') },
              { value: 'error', label: t('common.errorsCount', { n: errors }) },
              { value: 'warning', label: t('common.warningsCount', { n: problems.length - errors }) },
            ]}
          />
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={async () => onCopied(await copyText(problemsAsText(rows)))}>
            {t('common.copyList')}
          </Button>
        </>
      }
    />
  );
}
