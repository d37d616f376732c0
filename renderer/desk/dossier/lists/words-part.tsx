/** Words of the list that the program doesn't know, each given its meaning once. */
import { Button, Select, Table, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ListPreview } from '../../../../shared/contract/desk.ts';
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import { VALUE_FIELDS, type ValueField } from '../../../../shared/lists/list-fields.ts';
import type { ListMapping } from '../../../../shared/lists/list-mapping.ts';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { fieldWords, meanings } from './words.ts';

type Props = {
  readonly mapping: ListMapping;
  readonly preview: ListPreview;
  readonly sets: readonly CriteriaSet[];
  readonly onChange: (mapping: ListMapping) => void;
};
/** `count` null: it has its meaning already. */
type Line = { readonly field: ValueField; readonly text: string; readonly folded: string; readonly count: number | null; readonly guess: string };

const linesOf = (mapping: ListMapping, preview: ListPreview): readonly Line[] => {
  const settled = VALUE_FIELDS.flatMap((field) =>
    Object.keys(mapping.values[field] ?? {}).map((folded): Line => ({ field, text: folded, folded, count: null, guess: '' })),
  );
  return [...preview.words, ...settled];
};

export function WordsPart({ mapping, preview, sets, onChange }: Props) {
  const lines = linesOf(mapping, preview);
  const guesses = preview.words.filter(({ guess }) => guess !== '');
  const withMeanings = (given: readonly { readonly field: ValueField; readonly folded: string; readonly meaning: string | null }[]): ListMapping => {
    const values: Record<string, Readonly<Record<string, string>>> = { ...mapping.values };
    for (const { field, folded, meaning } of given) {
      const { [folded]: _before, ...others } = values[field] ?? {};
      values[field] = meaning === null ? others : { ...others, [folded]: meaning };
    }
    return { ...mapping, values };
  };
  if (lines.length === 0) return <Text c="dimmed">{t('lists.wordsNone')}</Text>;
  return (
    <>
      <Beside mb="sm">
        <Text>{preview.words.length === 0 ? t('lists.wordsNone') : t('lists.wordsBody')}</Text>
        {guesses.length > 0 && (
          <Button
            variant="light"
            leftSection={<IconCheck size={18} aria-hidden />}
            style={{ flexShrink: 0 }}
            onClick={() => onChange(withMeanings(guesses.map(({ field, folded, guess }) => ({ field, folded, meaning: guess }))))}
          >
            {t('lists.wordTakeGuesses', { n: guesses.length })}
          </Button>
        )}
      </Beside>
      <Table.ScrollContainer minWidth="40rem">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('lists.word')}</Table.Th>
              <Table.Th scope="col">{t('lists.wordField')}</Table.Th>
              <Table.Th scope="col">{t('lists.wordCount')}</Table.Th>
              <Table.Th scope="col">{t('lists.wordMeans')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ field, text, folded, count, guess }) => {
              const choices = meanings(field, sets);
              return (
                <Table.Tr key={`${field} ${folded}`}>
                  <Table.Td fw={600}>{text}</Table.Td>
                  <Table.Td>{fieldWords(field)}</Table.Td>
                  <Table.Td>{count ?? '–'}</Table.Td>
                  <Table.Td w="30rem">
                    <Select
                      aria-label={t('lists.wordMeansOf', { text })}
                      data={[...choices]}
                      value={mapping.values[field]?.[folded] ?? null}
                      onChange={(meaning) => onChange(withMeanings([{ field, folded, meaning }]))}
                      placeholder={
                        guess === '' ? t('lists.wordChoose') : t('lists.wordGuess', { name: choices.find(({ value }) => value === guess)?.label ?? '' })
                      }
                      searchable
                      clearable
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
