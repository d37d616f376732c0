/** Of a draft: its decision, days, bands and what the province recognises. */
import { Alert, Chip, Group, List, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { bandsFrom } from '../../../../shared/book/bands.ts';
import type { CriteriaBook, Stars } from '../../../../shared/criteria.ts';
import { DateField } from '../../../kit/date-field.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Line, Points } from './fields.tsx';

const RANKED: readonly Stars[] = [2, 3, 4, 5];
const startOf = (book: CriteriaBook, stars: Stars): number => book.starBands.find((band) => band.stars === stars)?.min ?? 0;

/** What begins the five-star band is what is referred. */
function withStart(book: CriteriaBook, stars: Stars, min: number): CriteriaBook {
  const starts = RANKED.map((s) => (s === stars ? min : startOf(book, s)));
  return { ...book, starBands: bandsFrom(starts), referFromMean: starts.at(-1) ?? 0 };
}

type Props = { readonly book: CriteriaBook; readonly edit: (next: (book: CriteriaBook) => CriteriaBook, tag?: string) => void };

export function FactsForm({ book, edit }: Props) {
  const set = (values: Partial<CriteriaBook>, tag: string): void => edit((b) => ({ ...b, ...values }), tag);
  const setIssuer = (issuedBy: string): void => edit(({ issuedBy: _, ...rest }) => (issuedBy.trim() === '' ? rest : { ...rest, issuedBy }), 'issuedBy');
  return (
    <Stack gap="md">
      <Paper withBorder p="md" bg="var(--desk-surface)">
        <Stack gap="sm">
          <Group grow align="flex-start">
            <Line label={t('ownBooks.bookId')} hint={t('ownBooks.bookIdHint')} value={book.id} onChange={(id) => set({ id }, 'id')} />
            <Line label={t('ownBooks.decisionNumber')} value={book.decision} onChange={(decision) => set({ decision }, 'decision')} />
          </Group>
          <Line label={t('ownBooks.issuedBy')} hint={t('ownBooks.issuedByHint')} value={book.issuedBy ?? ''} onChange={setIssuer} />
          <Group grow align="flex-start">
            <DateField label={t('ownBooks.issuedOn')} value={book.issuedOn} onChange={(issuedOn) => set({ issuedOn }, 'issuedOn')} />
            <DateField label={t('ownBooks.effectiveFrom')} value={book.effectiveFrom} onChange={(effectiveFrom) => set({ effectiveFrom }, 'effectiveFrom')} />
            <DateField
              label={t('ownBooks.effectiveTo')}
              value={book.effectiveTo ?? ''}
              onChange={(to) => set({ effectiveTo: to === '' ? null : to }, 'effectiveTo')}
            />
          </Group>
          <Switch label={t('ownBooks.readingOnly')} checked={book.readingOnly} onChange={(e) => set({ readingOnly: e.currentTarget.checked }, '')} size="md" />
        </Stack>
      </Paper>
      <Paper withBorder p="md" bg="var(--desk-surface)">
        <Title order={3} size="h4" mb="sm">
          {t('ownBooks.bands')}
        </Title>
        <Group align="flex-end">
          {RANKED.map((stars) => (
            <Points
              key={stars}
              label={t('ownBooks.bandFrom', { n: stars })}
              value={startOf(book, stars)}
              onChange={(min) => edit((b) => withStart(b, stars, min), `band${stars}`)}
              width="7.75rem"
            />
          ))}
        </Group>
        <Group align="flex-end" mt="md" gap="xl">
          <Points
            label={t('ownBooks.months')}
            value={book.certificateMonths}
            onChange={(certificateMonths) => set({ certificateMonths }, 'months')}
            most={600}
            width="17rem"
          />
          <div>
            <Text fw={600}>{t('ownBooks.certified')}</Text>
            <Chip.Group
              multiple
              value={book.certifiedStars.map(String)}
              onChange={(stars) => set({ certifiedStars: stars.map((s) => Number(s) as Stars).sort() }, '')}
            >
              <Group gap="xs" mih={44}>
                {([2, 3, 4] as const).map((stars) => (
                  <Chip key={stars} value={String(stars)} size="md">
                    {t('ownBooks.starsN', { n: stars })}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
        </Group>
      </Paper>
      <Alert color="gray" icon={<IconInfoCircle />}>
        {t('ownBooks.fixed')}
      </Alert>
      {book.caveats.length > 0 && (
        <Alert color="amber" title={t('ownBooks.caveats')}>
          <List>
            {book.caveats.map((caveat) => (
              <List.Item key={`${caveat.set}-${caveat.text}`}>
                {caveat.set === null ? caveat.text : t('criteria.caveatSet', { set: caveat.set, text: caveat.text })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
