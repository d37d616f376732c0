import { Button } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { type ChoiceGroup, ChoiceLine, ChoiceList, Dimmed } from '../app/columns.tsx';
import { go, selectDossier, useDesk } from '../app/state.ts';
import { TABS } from '../dossier/tabs.ts';
import { EndLine } from '../result/statistics/end-line.tsx';
import { type AgendaItem, groupAgenda } from './agenda.ts';
import { MarkSign, MarkWords } from './mark-sign.tsx';

const Line = ({ item }: { readonly item: AgendaItem }) => (
  <ChoiceLine number={item.number} name={item.dossier.name} sign={<MarkSign mark={item.mark} />}>
    <MarkWords mark={item.mark} />
    {item.dossier.round > 1 && (
      <Dimmed>
        {' · '}
        {t('scoring.round', { n: item.dossier.round })}
      </Dimmed>
    )}
  </ChoiceLine>
);

/** The agenda by half-day. Drawn anew only when the session, the choice or the language changes, not with every live state. */
export const AgendaList = memo(function AgendaList({ selected }: { readonly selected: string | null }) {
  const spoken = useDesk((s) => s.language);
  const session = useDesk((s) => s.session);
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `spoken` stands for the words drawn.
  const groups = useMemo(
    () =>
      (session ? groupAgenda(session, query) : []).map(
        ({ halfDay, items, done, of }): ChoiceGroup => ({
          key: halfDay || 'first',
          title: halfDay || t('common.firstHalfDay'),
          aside: t('scoring.doneOf', { done, of }),
          choices: items.map((item) => ({ key: item.dossier.code, draw: <Line item={item} /> })),
        }),
      ),
    [session, query, spoken],
  );
  if (!session) return null;
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
      head={
        <>
          <Button fullWidth variant="subtle" mb="xs" leftSection={<IconArrowsSort size={20} aria-hidden />} onClick={() => go('dossier', [TABS.agenda.slug])}>
            {t('agenda.arrange')}
          </Button>
          <EndLine />
        </>
      }
    />
  );
});
