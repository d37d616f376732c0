/** All that the part in hand may name, each with what it says now; pressing one puts it in at the cursor. */

import { Paper, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { foldVietnamese } from '../../../../shared/lib/vietnamese.ts';
import type { AboutField, Vocabulary } from '../../../../shared/paper/wording/names.ts';
import type { Part } from '../../../../shared/paper/wording/part.ts';
import { type Facts, LAST_ROW } from '../../../../shared/paper/wording/template.ts';
import { SearchField } from '../../../kit/search-field.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import columns from '../../app/columns.module.css';
import classes from './wording.module.css';

type Props = {
  readonly vocabulary: Vocabulary;
  readonly own: Part;
  readonly facts: Facts;
  readonly onInsert: (before: string, after: string) => void;
};
type Entry = { readonly name: string; readonly about: string; readonly now: string; readonly before: string; readonly after: string; readonly deep?: boolean };

const END = '{hết}';
const matches = (query: string, ...texts: readonly string[]): boolean => foldVietnamese(texts.join(' ')).includes(foldVietnamese(query));

export function FieldPalette({ vocabulary, own, facts, onInsert }: Props) {
  const [query, setQuery] = useState('');
  const lang = language();
  const ownNames = new Set([...(own.fields ?? []), ...(own.conditions ?? [])].map((one) => one.name));
  const fieldEntry = (f: AboutField): Entry => ({
    name: `{${f.name}}`,
    about: f[lang],
    now: facts.fields[f.name]?.text ?? '',
    before: `{${f.name}}`,
    after: '',
  });
  const conditions = [...vocabulary.conditions].map(
    (c): Entry => ({
      name: `{nếu có ${c.name}}`,
      about: c[lang],
      now: t(facts.conditions[c.name] ? 'wording.holds' : 'wording.holdsNot'),
      before: `{nếu có ${c.name}}`,
      after: END,
    }),
  );
  const lists = vocabulary.lists.flatMap((list): readonly Entry[] => [
    {
      name: `{mỗi ${list.name}}`,
      about: list[lang],
      now: t('wording.rows', { count: facts.lists[list.name]?.length ?? 0 }),
      before: `{mỗi ${list.name}}`,
      after: `{nếu không ${LAST_ROW}}; ${END}${END}`,
    },
    ...list.row.map((f): Entry => ({ name: `{${f.name}}`, about: f[lang], now: f.example, before: `{${f.name}}`, after: '', deep: true })),
  ]);
  const sections: readonly { readonly key: string; readonly title: string; readonly hint: string; readonly entries: readonly Entry[] }[] = [
    { key: 'own', title: t('wording.ownFields'), hint: '', entries: vocabulary.fields.filter((f) => ownNames.has(f.name)).map(fieldEntry) },
    { key: 'session', title: t('wording.sessionFields'), hint: '', entries: vocabulary.fields.filter((f) => !ownNames.has(f.name)).map(fieldEntry) },
    {
      key: 'conditions',
      title: t('wording.conditions'),
      hint: t('wording.conditionsHint'),
      entries: [...conditions, { name: '{không thì}', about: t('wording.otherwise'), now: '', before: '{không thì}', after: '' }],
    },
    { key: 'lists', title: t('wording.lists'), hint: t('wording.listsHint'), entries: lists },
  ];
  const found = sections
    .map((section) => ({ ...section, entries: section.entries.filter((e) => matches(query, e.name, e.about, e.now)) }))
    .filter(({ entries }) => entries.length > 0);
  const [first] = found.flatMap(({ entries }) => entries);
  const line = (entry: Entry, index: number): ReactNode => (
    <UnstyledButton
      key={`${entry.name} ${index}`}
      className={classes.field}
      data-deep={entry.deep || undefined}
      onClick={() => onInsert(entry.before, entry.after)}
    >
      <code>{entry.name}</code>
      <span>{entry.about}</span>
      {entry.now && <span className={classes.now}>{entry.now}</span>}
    </UnstyledButton>
  );
  return (
    <Paper className={`${columns.panel} ${columns.list}`} component="section" aria-label={t('wording.fields')}>
      <div className={classes.find}>
        <SearchField
          aria-label={t('wording.fieldsSearch')}
          placeholder={t('wording.fieldsSearch')}
          query={query}
          onQuery={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !query || !first) return;
            // The cursor is in the text by the time the key would make a line there.
            event.preventDefault();
            onInsert(first.before, first.after);
          }}
        />
        <Text c="dimmed" mt={4}>
          {t('wording.fieldsHint')}
        </Text>
      </div>
      <div className={columns.scroll}>
        {found.map(({ key, title, hint, entries }) => (
          <div key={key}>
            <div className={columns.heading}>{title}</div>
            {hint && (
              <Text c="dimmed" px="sm" py={4}>
                {hint}
              </Text>
            )}
            {entries.map(line)}
          </div>
        ))}
        {found.length === 0 && (
          <Text c="dimmed" p="sm">
            {t('wording.noField')}
          </Text>
        )}
      </div>
    </Paper>
  );
}
