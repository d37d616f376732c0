import { Box, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { type ChoiceGroup, ChoiceList } from '../app/columns.tsx';
import { selectDossier, useDesk } from '../app/state.ts';
import { type AgendaItem, groupAgenda } from './agenda.ts';
import { MarkSign, MarkWords } from './mark-sign.tsx';

const Line = ({ item }: { readonly item: AgendaItem }) => (
  <>
    <Text c="dimmed" ta="right" className="figures">
      {String(item.number).padStart(2, '0')}
    </Text>
    <Box miw={0}>
      <Text fw={600} lineClamp={2} lh={1.3}>
        {item.dossier.name}
      </Text>
      <MarkWords mark={item.mark} />
      {item.dossier.round > 1 && (
        <Text span c="dimmed">
          {' · '}
          {t('scoring.round', { n: item.dossier.round })}
        </Text>
      )}
    </Box>
    <MarkSign mark={item.mark} />
  </>
);

/** The agenda by half-day. Drawn anew only when the session, the choice or the language changes, not with every live state. */
export const AgendaList = memo(function AgendaList({ selected }: { readonly selected: string | null }) {
  useDesk((s) => s.language);
  const session = useDesk((s) => s.session);
  const [query, setQuery] = useState('');
  if (!session) return null;
  const groups = groupAgenda(session, query).map(
    ({ halfDay, items, done, of }): ChoiceGroup => ({
      key: halfDay || 'first',
      title: halfDay || t('common.firstHalfDay'),
      aside: t('scoring.doneOf', { done, of }),
      choices: items.map((item) => ({ key: item.dossier.code, draw: <Line item={item} /> })),
    }),
  );
  const empty =
    session.dossiers.length === 0 ? (
      <EmptyState title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />
    ) : (
      <EmptyState title={t('common.nothingFound')} body={t('common.nothingFoundHint')} />
    );
  return (
    <ChoiceList
      label={t('scoring.agenda')}
      groups={groups}
      selected={selected}
      onSelect={(code) => selectDossier(code)}
      query={query}
      onQuery={setQuery}
      empty={empty}
    />
  );
});
