/** The office's own books: what is published, what is being drafted, and the ways to begin one. */
import { Button, Container, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DraftLine, OwnBookLine } from '../../../../shared/contract/desk-books.ts';
import { shortHash } from '../../../../shared/criteria.ts';
import { formatDateTime } from '../../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { Status } from '../../../kit/status.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { BOOK_COMPARE_PATH } from '../../app/route.ts';
import { useCommand } from '../../app/run.tsx';
import { go } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { Awaited } from '../../paper/kept-screen.tsx';
import { openDraft } from './open-draft.ts';
import { StartBook } from './start-book.tsx';

const Rows = ({ label, heads, children }: { readonly label: string; readonly heads: readonly StringKey[]; readonly children: ReactNode }) => (
  <Paper withBorder bg="var(--desk-surface)" style={{ overflowX: 'auto' }}>
    <Table aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{t(head)}</Table.Th>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Paper>
);

const Act = ({ words, what, onClick }: { readonly words: StringKey; readonly what: string; readonly onClick: () => void }) => (
  <Button variant="default" px="sm" onClick={onClick} aria-label={`${t(words)} ${what}`}>
    {t(words)}
  </Button>
);

const Published = ({ book, onCopy }: { readonly book: OwnBookLine; readonly onCopy: () => void }) => (
  <Table.Tr>
    <Table.Td>
      <b>{book.id}</b>
    </Table.Td>
    <Table.Td>
      {book.decision}
      {book.issuedBy && <Text c="dimmed">{book.issuedBy}</Text>}
    </Table.Td>
    <Table.Td className="figures">{book.sets}</Table.Td>
    <Table.Td ff="monospace" style={{ whiteSpace: 'nowrap' }}>
      {shortHash(book.hash)}
    </Table.Td>
    <Table.Td>
      {book.origin && (
        <Stack gap={4} align="flex-start">
          {book.origin.id}
          <Status tone={book.sameStructure ? 'ok' : 'look'}>{t(book.sameStructure ? 'ownBooks.sameStructure' : 'ownBooks.otherStructure')}</Status>
        </Stack>
      )}
    </Table.Td>
    <Table.Td>
      <Group gap="xs" justify="flex-end">
        <Act words="ownBooks.view" what={book.id} onClick={() => go('criteria', [book.id])} />
        {book.origin && <Act words="ownBooks.compare" what={book.id} onClick={() => go('criteria', [BOOK_COMPARE_PATH, book.id])} />}
        <Act words="ownBooks.newEdition" what={book.id} onClick={onCopy} />
      </Group>
    </Table.Td>
  </Table.Tr>
);

const Draft = ({ line, children }: { readonly line: DraftLine; readonly children: ReactNode }) => (
  <Table.Tr>
    <Table.Td>
      <b>{line.id}</b>
    </Table.Td>
    <Table.Td>{line.decision}</Table.Td>
    <Table.Td className="figures">{line.sets}</Table.Td>
    <Table.Td>{formatDateTime(line.changedAt)}</Table.Td>
    <Table.Td>
      <Status tone={line.errors > 0 ? 'stop' : 'ok'}>{line.errors > 0 ? t('ownBooks.errors', { n: line.errors }) : t('ownBooks.fine')}</Status>
    </Table.Td>
    <Table.Td>
      <Group gap="xs" justify="flex-end">
        {children}
      </Group>
    </Table.Td>
  </Table.Tr>
);

const DRAFT_HEADS: readonly StringKey[] = ['ownBooks.id', 'ownBooks.decision', 'ownBooks.sets', 'ownBooks.when', 'ownBooks.state'];
const PUBLISHED_HEADS: readonly StringKey[] = ['ownBooks.id', 'ownBooks.decision', 'ownBooks.sets', 'ownBooks.hash', 'ownBooks.from'];

const Part = ({ words, children }: { readonly words: StringKey; readonly children: ReactNode }) => (
  <section>
    <Title order={3} mb="xs">
      {t(words)}
    </Title>
    {children}
  </section>
);

export function OwnBooksScreen() {
  const { data, problems, reload } = useRead('list-own-books', {});
  const books = useRead('list-books', {}).data ?? [];
  const { run } = useCommand();
  if (!data) return <Awaited problems={problems} />;
  const copy = async (id: string): Promise<void> => {
    const answer = await run('copy-book', { id }, { success: t('ownBooks.copied') });
    if (answer.ok) openDraft(answer.value.draft);
  };
  const move = async (command: 'delete-book-draft' | 'restore-book-draft', draft: string): Promise<void> => {
    await run(command, { draft }, { success: t(command === 'delete-book-draft' ? 'ownBooks.deletedDone' : 'ownBooks.restored') });
    reload();
  };
  return (
    <Container size="xl" px={0}>
      <Stack gap="lg">
        <Group justify="space-between">
          <Title order={2}>{t('ownBooks.title')}</Title>
          <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={() => go('criteria', [])}>
            {t('common.screenCriteria')}
          </Button>
        </Group>
        <Text maw={900}>{t('ownBooks.intro')}</Text>
        <ProblemAlert problems={data.problems} />
        <StartBook books={books} onCopy={copy} onTaken={reload} />
        <Part words="ownBooks.drafts">
          {data.drafts.length === 0 ? (
            <Text c="dimmed">{t('ownBooks.draftsNone')}</Text>
          ) : (
            <Rows label={t('ownBooks.drafts')} heads={DRAFT_HEADS}>
              {data.drafts.map((line) => (
                <Draft key={line.draft} line={line}>
                  <Act words="ownBooks.edit" what={line.id} onClick={() => openDraft(line.draft)} />
                  <Act words="ownBooks.delete" what={line.id} onClick={() => void move('delete-book-draft', line.draft)} />
                </Draft>
              ))}
            </Rows>
          )}
        </Part>
        <Part words="ownBooks.published">
          {data.published.length === 0 ? (
            <Text c="dimmed">{t('ownBooks.publishedNone')}</Text>
          ) : (
            <Rows label={t('ownBooks.published')} heads={PUBLISHED_HEADS}>
              {data.published.map((book) => (
                <Published key={book.id} book={book} onCopy={() => void copy(book.id)} />
              ))}
            </Rows>
          )}
        </Part>
        {data.deleted.length > 0 && (
          <Part words="ownBooks.deleted">
            <Rows label={t('ownBooks.deleted')} heads={DRAFT_HEADS}>
              {data.deleted.map((line) => (
                <Draft key={line.draft} line={line}>
                  <Act words="ownBooks.restore" what={line.id} onClick={() => void move('restore-book-draft', line.draft)} />
                </Draft>
              ))}
            </Rows>
          </Part>
        )}
      </Stack>
    </Container>
  );
}
