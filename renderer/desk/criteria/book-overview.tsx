/** A book at a glance: its size, the star bands, and everything the checks found, misprints included. */
import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { BookSummary } from '../../../shared/contract/desk.ts';
import { type CriteriaBook, gatesOf, type StarBand, shortHash } from '../../../shared/criteria.ts';
import type { BookCheck } from '../../../shared/criteria-book.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import { Stars } from '../../kit/stars.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { ArticlesForm } from './articles-form.tsx';
import { CheckList } from './check-list.tsx';

const bandWords = (band: StarBand): string => {
  if (band.maxExclusive === undefined) return t('criteria.bandFrom', { from: band.min, to: band.maxInclusive ?? 100 });
  return band.min === 0 ? t('criteria.bandUnder', { n: band.maxExclusive }) : t('criteria.bandBetween', { from: band.min, to: band.maxExclusive });
};

const bandResult = (book: CriteriaBook, band: StarBand): StringKey =>
  book.certifiedStars.includes(band.stars) ? 'criteria.bandCertified' : band.min >= book.referFromMean ? 'criteria.bandReferred' : 'criteria.bandImprove';

type Props = {
  readonly book: CriteriaBook;
  readonly summary: BookSummary;
  readonly checks: readonly BookCheck[];
  readonly onOpen: (set: number, criterion?: string) => void;
};

export function BookOverview({ book, summary, checks, onOpen }: Props) {
  const gates = book.sets.reduce((n, set) => n + gatesOf(set).length, 0);
  const facts: readonly (readonly [number, StringKey])[] = [
    [summary.sets, 'criteria.sets'],
    [summary.criteria, 'criteria.criteria'],
    [summary.options, 'criteria.options'],
    [gates, 'criteria.gates'],
  ];
  return (
    <Stack gap="lg">
      <Group gap="sm">
        {facts.map(([n, words]) => (
          <Paper key={words} withBorder px="lg" py="sm" bg="var(--desk-surface)">
            <Text fw={700} size="xl" className="figures">
              {formatWhole(n)}
            </Text>
            <Text c="dimmed">{t(words)}</Text>
          </Paper>
        ))}
      </Group>
      <section>
        <Title order={3} mb="xs">
          {t('criteria.bands')}
        </Title>
        <Paper withBorder bg="var(--desk-surface)">
          <Table.ScrollContainer minWidth="30rem">
            <Table>
              <Table.Tbody>
                {[...book.starBands].reverse().map((band) => (
                  <Table.Tr key={band.stars}>
                    <Table.Td miw="10rem" w="13rem">
                      <Stars count={band.stars} />
                    </Table.Td>
                    <Table.Td>{bandWords(band)}</Table.Td>
                    <Table.Td>{t(bandResult(book, band))}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      </section>
      <ArticlesForm key={book.decision} decision={book.decision} />
      <section>
        <Title order={3}>{t('criteria.checksTitle')}</Title>
        <Text c="dimmed" mb="xs">
          {t('criteria.checkRule')}
        </Text>
        <CheckList checks={checks} onOpen={onOpen} />
      </section>
      <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('criteria.hash', { hash: summary.hash })}
        {` · ${t('ownBooks.hash')}: ${shortHash(summary.hash)}`}
      </Text>
    </Stack>
  );
}
