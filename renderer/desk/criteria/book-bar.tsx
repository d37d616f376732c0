import { Alert, Button, Group, List, NativeSelect, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconEdit } from '@tabler/icons-react';
import type { BookSummary } from '../../../shared/contract/desk.ts';
import type { Caveat } from '../../../shared/criteria.ts';
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { OWN_BOOKS_PATH } from '../app/route.ts';
import { go } from '../app/state.ts';

export const validity = (book: BookSummary): string =>
  book.effectiveTo
    ? t('criteria.validBetween', { from: formatDate(book.effectiveFrom), to: formatDate(book.effectiveTo) })
    : t('criteria.validFrom', { from: formatDate(book.effectiveFrom) });

function caveatWords(caveat: Caveat): string {
  const words = caveat.set === null ? t('criteria.caveatBook', { text: caveat.text }) : t('criteria.caveatSet', { set: caveat.set, text: caveat.text });
  return caveat.attainable === null ? words : `${words} (${t('criteria.caveatAttainable', { n: caveat.attainable })})`;
}

/** By decision; of an office's own also its id, since editions share a decision. The open session's book may be none of this laptop's. */
const choicesOf = (books: readonly BookSummary[], shown: BookSummary): readonly { readonly value: string; readonly label: string }[] =>
  [...books, ...(books.some((b) => b.id === shown.id) ? [] : [shown])].map((b) => ({ value: b.id, label: b.own ? `${b.decision} – ${b.id}` : b.decision }));

type Props = {
  readonly books: readonly BookSummary[];
  readonly summary: BookSummary;
  /** Those that touch what is shown. */
  readonly caveats: readonly Caveat[];
  readonly onChoose: (id: string) => void;
};

/** Which book is shown, whether it is in force, and what an older book owns up to. */
export const BookBar = ({ books, summary, caveats, onChoose }: Props) => (
  <>
    <Group justify="space-between">
      <Group gap="md">
        <Title order={2}>{t('criteria.decision', { decision: summary.decision })}</Title>
        <Status tone={summary.readingOnly ? 'look' : 'ok'}>{t(summary.readingOnly ? 'criteria.older' : 'criteria.inForce')}</Status>
        <Text c="dimmed">{validity(summary)}</Text>
      </Group>
      <Group gap="sm">
        <NativeSelect
          aria-label={t('criteria.bookChoice')}
          value={summary.id}
          onChange={(e) => onChoose(e.currentTarget.value)}
          data={choicesOf(books, summary)}
          w={240}
        />
        <Button variant="default" leftSection={<IconEdit size={20} aria-hidden />} onClick={() => go('criteria', [OWN_BOOKS_PATH])}>
          {t('ownBooks.open')}
        </Button>
      </Group>
    </Group>
    {summary.readingOnly && (
      <Alert color="amber" icon={<IconAlertTriangle />} title={t('criteria.olderBanner')} mt="md">
        <List>
          {caveats.map((caveat) => (
            <List.Item key={`${caveat.set}-${caveat.text}`}>{caveatWords(caveat)}</List.Item>
          ))}
        </List>
      </Alert>
    )}
  </>
);
