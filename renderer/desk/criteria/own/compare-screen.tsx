/** A published book beside the one it was made from: what of points and structure differs, and which words. */
import { Alert, Box, Button, Container, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type BookDifference, differencesOf } from '../../../../shared/book/compare-books.ts';
import { t } from '../../../kit/strings/index.ts';
import { OWN_BOOKS_PATH } from '../../app/route.ts';
import { go } from '../../app/state.ts';
import { useBook } from '../../app/use-book.ts';
import { useRead } from '../../app/use-read.ts';
import { Awaited } from '../../paper/kept-screen.tsx';

const MOST_SHOWN = 300;

const Rows = ({ rows }: { readonly rows: readonly BookDifference[] }) => (
  <>
    {rows.length > MOST_SHOWN && <Text c="dimmed">{t('ownBooks.compareMore', { n: rows.length, shown: MOST_SHOWN })}</Text>}
    <Paper withBorder bg="var(--desk-surface)">
      <Table.ScrollContainer minWidth="48rem">
        <Table layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="9rem">{t('ownBooks.compareWhere')}</Table.Th>
              <Table.Th w="14rem">{t('ownBooks.compareWhat')}</Table.Th>
              <Table.Th>{t('ownBooks.compareBefore')}</Table.Th>
              <Table.Th>{t('ownBooks.compareNow')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, MOST_SHOWN).map(({ set, criterion, what, before, value }) => (
              <Table.Tr key={`${set} ${criterion} ${what}`}>
                <Table.Td>
                  {[set === null ? t('ownBooks.wholeBook') : t('ownBooks.setShort', { n: set }), criterion ?? ''].filter(Boolean).join(' · ')}
                </Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{before}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  </>
);

export function CompareScreen({ id }: { readonly id: string }) {
  const listed = useRead('list-own-books', {});
  const origin = listed.data?.published.find((b) => b.id === id)?.origin?.id ?? '';
  const [before, now] = [useBook(origin), useBook(id)];
  const found = useMemo(() => (before.book && now.book ? differencesOf(before.book, now.book) : null), [before.book, now.book]);
  const problems = [...listed.problems, ...before.problems, ...now.problems];
  const back = (
    <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={() => go('criteria', [OWN_BOOKS_PATH])}>
      {t('ownBooks.back')}
    </Button>
  );
  const alone = listed.data && origin === '';
  if (!alone && !found)
    return (
      <Stack gap="md" align="flex-start">
        {back}
        <Box w="100%">
          <Awaited problems={problems} />
        </Box>
      </Stack>
    );
  const of = (kind: BookDifference['kind']): readonly BookDifference[] => found?.filter((d) => d.kind === kind) ?? [];
  const [structure, words] = [of('structure'), of('words')];
  return (
    <Container size="xl" px={0}>
      <Stack gap="lg">
        <Group justify="space-between">
          <Title order={2}>{alone ? id : t('ownBooks.compareTitle', { id, origin })}</Title>
          {back}
        </Group>
        {alone && <Text>{t('ownBooks.compareNoOrigin')}</Text>}
        {!alone && structure.length === 0 && (
          <Alert color="green" icon={<IconCircleCheck />} title={t(words.length === 0 ? 'ownBooks.compareNone' : 'ownBooks.compareSame')} />
        )}
        {structure.length > 0 && (
          <section>
            <Title order={3} mb="xs">
              {t('ownBooks.compareStructure')}
            </Title>
            <Rows rows={structure} />
          </section>
        )}
        {words.length > 0 && (
          <section>
            <Title order={3} mb="xs">
              {t('ownBooks.compareWords')}
            </Title>
            <Rows rows={words} />
          </section>
        )}
      </Stack>
    </Container>
  );
}
