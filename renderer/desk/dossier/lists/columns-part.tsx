/** Which column is which field: a select per field with examples, above the list as it stands in the file. */
import { Paper, ScrollArea, Select, SimpleGrid, Switch, Table, Text, TextInput, Title } from '@mantine/core';
import type { ListPreview } from '../../../../shared/contract/desk.ts';
import { LIST_FIELDS, type ListField, NEEDED_FIELDS } from '../../../../shared/lists/list-fields.ts';
import { GROUP_ROW, type ListMapping } from '../../../../shared/lists/list-mapping.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './lists.module.css';
import { fieldWords } from './words.ts';

type Props = { readonly mapping: ListMapping; readonly preview: ListPreview; readonly onChange: (mapping: ListMapping) => void };

const SHOWN_EXAMPLE = 60;

function FieldSelect({ field, mapping, preview, onChange }: Props & { readonly field: ListField }) {
  const { columns } = mapping;
  const column = columns[field];
  const needed = NEEDED_FIELDS.includes(field);
  const choices = [
    ...(preview.groups.length > 0 ? [{ value: String(GROUP_ROW), label: t('lists.groupRow', { text: preview.groups[0] ?? '' }) }] : []),
    ...preview.columns.flatMap(({ heading, letter, samples }, at) =>
      heading === '' && samples.length === 0 ? [] : [{ value: String(at), label: heading === '' ? letter : `${letter} · ${heading}` }],
    ),
  ];
  const examples = column === GROUP_ROW ? preview.groups : (preview.columns[column ?? Number.NaN]?.samples ?? []);
  const text = examples.join('; ').slice(0, SHOWN_EXAMPLE);
  const pick = (value: string | null): void => {
    const { [field]: _before, ...others } = columns;
    onChange({ ...mapping, columns: value === null ? others : { ...others, [field]: Number(value) } });
  };
  return (
    <Select
      label={fieldWords(field)}
      withAsterisk={needed}
      description={text === '' ? ' ' : t('lists.samples', { text })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={choices}
      value={column === undefined ? null : String(column)}
      onChange={pick}
      placeholder={t('lists.none')}
      error={needed && column === undefined ? t('lists.needed') : null}
      clearable
      searchable
      classNames={{ description: classes.example ?? '' }}
    />
  );
}

/** The rows around the head, with the field that each column fills over it. */
function FileTop({ mapping, preview }: Omit<Props, 'onChange'>) {
  const width = Math.max(0, ...preview.top.map(({ cells }) => cells.length));
  const fieldAt = (column: number): string =>
    LIST_FIELDS.filter((field) => mapping.columns[field] === column)
      .map(fieldWords)
      .join(', ');
  const isHead = (row: number): boolean => row >= mapping.headRow && row < mapping.headRow + mapping.headRows;
  return (
    <Paper withBorder>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('lists.topTitle') }}>
        <Table withColumnBorders className={classes.top ?? ''} aria-label={t('lists.topTitle')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('lists.planRow')}</Table.Th>
              {Array.from({ length: width }, (_, column) => preview.columns[column]?.letter ?? '').map((letter, column) => (
                <Table.Th key={letter} scope="col">
                  {letter}
                  {fieldAt(column) !== '' && (
                    <Text span c="green" fw={600}>
                      {` → ${fieldAt(column)}`}
                    </Text>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.top.map(({ row, cells }) => (
              <Table.Tr key={row} className={isHead(row) ? (classes.head ?? '') : ''}>
                <Table.Td title={isHead(row) ? t('lists.topHead') : undefined}>{row}</Table.Td>
                {Array.from({ length: width }, (_, column) => preview.columns[column]?.letter ?? '').map((letter, column) => (
                  <Table.Td key={letter}>{cells[column] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  );
}

export function ColumnsPart(props: Props) {
  const { mapping, onChange, preview } = props;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="md" verticalSpacing={4} mb="md">
        {LIST_FIELDS.map((field) => (
          <FieldSelect key={field} field={field} {...props} />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} mb="md">
        <Switch checked={mapping.keepRest} onChange={(e) => onChange({ ...mapping, keepRest: e.currentTarget.checked })} label={t('lists.keepRest')} />
        <TextInput
          label={t('lists.codePrefix')}
          description={t('lists.codePrefixHint')}
          value={mapping.codePrefix}
          onChange={(e) => onChange({ ...mapping, codePrefix: e.currentTarget.value })}
          maxLength={20}
        />
      </SimpleGrid>
      <Title order={3} size="h4" mb="xs">
        {t('lists.topTitle')}
      </Title>
      <FileTop mapping={mapping} preview={preview} />
    </>
  );
}
