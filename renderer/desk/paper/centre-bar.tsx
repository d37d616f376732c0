/** The print centre's one row: a day's papers or what is chosen, search, kind, the other filters, and the menu for the rest. */
import { Group, Text } from '@mantine/core';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { SearchField } from '../../kit/search-field.tsx';
import { t } from '../../kit/strings/index.ts';
import type { PaperFilter } from './filter-papers.ts';
import { HandRoundMenu } from './hand-round-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import { KindFilter, OtherFilters } from './paper-filters.tsx';
import { PickBar } from './pick-bar.tsx';
import { chosenPapers, NO_PICKS, type Picks } from './pick-papers.ts';

type Props = {
  readonly papers: readonly ListedPaper[];
  readonly filter: PaperFilter;
  readonly onFilter: (filter: PaperFilter) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly picks: Picks;
  readonly onPicks: (picks: Picks) => void;
  /** Papers are being saved: no second job is begun. */
  readonly busy: boolean;
  /** How many the list shows. */
  readonly shown: number;
  readonly onCopy: () => void;
};

export function CentreBar({ papers, filter, onFilter, query, onQuery, picks, onPicks, busy, shown, onCopy }: Props) {
  return (
    <Group gap="xs" mb="xs">
      {picks.ids.size > 0 ? (
        <PickBar chosen={chosenPapers(papers, picks)} busy={busy} toPrint={picks.round.length > 0} onClear={() => onPicks(NO_PICKS)} />
      ) : (
        <HandRoundMenu papers={papers} onPicks={onPicks} />
      )}
      <SearchField query={query} onQuery={onQuery} flex="1 1 8rem" maw="20rem" />
      <KindFilter papers={papers} filter={filter} onFilter={onFilter} />
      <OtherFilters filter={filter} onFilter={onFilter} />
      {picks.ids.size === 0 && (
        <Text c="dimmed" aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
          {shown === papers.length ? t('common.rowsCount', { n: shown }) : t('common.rowsFound', { n: shown, all: papers.length })}
        </Text>
      )}
      <Group ml="auto">
        <MoreMenu onCopy={onCopy} />
      </Group>
    </Group>
  );
}
