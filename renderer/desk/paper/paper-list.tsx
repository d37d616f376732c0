/** The papers to choose from: filters, and the list with a box to tick for each. */
import { Box, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { ListedPaper, PaperEntry } from '../../../shared/contract/desk.ts';
import type { PaperKind } from '../../../shared/contract/paper-kinds.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { language, type StringKey, t } from '../../kit/strings/index.ts';
import { dossierOf, memberName, useDesk } from '../app/state.ts';
import { filterPapers, type PaperFilter } from './filter-papers.ts';
import { HandRoundMenu } from './hand-round-menu.tsx';
import { PaperFilters } from './paper-filters.tsx';
import { type Picks, toggleAll, togglePick } from './pick-papers.ts';
import { holdingPrint, isReplaced, printedWords } from './prints.tsx';
import { Operator } from './register-fields.tsx';
import { SignedState, standingSigned } from './signed.tsx';
import { awaitedNames, awaitedWords } from './signing/awaited-words.ts';

export const KIND_WORDS: Readonly<Record<PaperKind, StringKey>> = {
  attendance: 'paper.kindAttendance',
  'day-minutes': 'paper.kindDayMinutes',
  minutes: 'paper.kindMinutes',
  proposal: 'paper.kindProposal',
  decision: 'paper.kindDecision',
  rewards: 'paper.kindRewards',
  ministry: 'paper.kindMinistry',
  notice: 'paper.kindNotice',
  reminder: 'paper.kindReminder',
  statistics: 'paper.kindStatistics',
  summary: 'paper.kindSummary',
  results: 'paper.kindResults',
  receipts: 'paper.kindReceipts',
  reentry: 'paper.kindReentry',
  certificate: 'paper.kindCertificate',
  'score-sheet': 'paper.kindSheet',
  'blank-sheet': 'paper.kindBlank',
  register: 'paper.kindRegister',
};

export const STATES: Readonly<Record<PaperEntry['state'], readonly [Tone, StringKey]>> = {
  ready: ['ok', 'paper.ready'],
  provisional: ['look', 'paper.provisional'],
  missing: ['idle', 'paper.missing'],
};

export const PaperState = ({ state }: { readonly state: PaperEntry['state'] }) => <Status tone={STATES[state][0]}>{t(STATES[state][1])}</Status>;

/** The state, and under it what was put out: the print that holds, or that none does. */
function StateAndPrints({ entry }: { readonly entry: ListedPaper }) {
  const holds = holdingPrint(entry);
  const replaced = isReplaced(entry) && !holds;
  const signed = standingSigned(entry);
  return (
    <Stack gap={2} align="flex-start">
      {signed ? <SignedState version={signed} /> : replaced ? <Status tone="look">{t('corrections.replaced')}</Status> : <PaperState state={entry.state} />}
      {holds && (
        <Text c="dimmed" lh={1.2} className="figures">
          {printedWords(holds)}
        </Text>
      )}
      {entry.awaits && (
        <Text c="dimmed" lh={1.2} title={awaitedNames(entry.awaits)}>
          {awaitedWords(entry.awaits)}
        </Text>
      )}
    </Stack>
  );
}

/** The host names papers in Vietnamese; in English the kind's name stands there. */
export const paperTitle = (entry: PaperEntry): string => (language() === 'vi' ? entry.title : t(KIND_WORDS[entry.kind]));

/** Why a paper is no final one yet: the host says it in Vietnamese; in English the state does. */
export const paperWhy = (entry: PaperEntry): string =>
  language() === 'vi' || !entry.why ? entry.why : t(entry.state === 'missing' ? 'paper.whyMissing' : 'paper.whyProvisional');

/** Product, member and round of a paper that concerns one, in one line. */
export const aboutPaper = (entry: PaperEntry): string =>
  [
    entry.dossier && (dossierOf(entry.dossier)?.name ?? entry.dossier),
    entry.member && memberName(entry.member),
    entry.round && t('scoring.round', { n: entry.round }),
  ]
    .filter(Boolean)
    .join(' · ');

const searchText = (entry: ListedPaper): string => `${aboutPaper(entry)} ${entry.number}`;

const COLUMNS: readonly Column<ListedPaper>[] = [
  {
    key: 'title',
    title: 'title',
    value: (entry) => entry.title,
    render: (entry) => (
      <>
        <Text fw={600} truncate lh={1.3} title={entry.title}>
          {aboutPaper(entry) ? t(KIND_WORDS[entry.kind]) : paperTitle(entry)}
        </Text>
        <Text c="dimmed" truncate lh={1.3} title={aboutPaper(entry) || paperWhy(entry)}>
          {aboutPaper(entry) || paperWhy(entry)}
        </Text>
      </>
    ),
  },
  {
    key: 'state',
    title: 'state',
    width: '12rem',
    value: (entry) => `${t(STATES[entry.state][1])} ${isReplaced(entry) ? t('corrections.replaced') : ''} ${standingSigned(entry) ? t('signed.signed') : ''}`,
    render: (entry) => <StateAndPrints entry={entry} />,
  },
];

const pickColumn = (picks: Picks, head: ReactNode, pick: (id: string, range: boolean) => void): Column<ListedPaper> => ({
  key: 'pick',
  title: '',
  head,
  width: '3rem',
  sortable: false,
  value: () => null,
  render: (entry) => (
    <Checkbox
      size="md"
      checked={picks.ids.has(entry.id)}
      onChange={(event) => pick(entry.id, (event.nativeEvent as MouseEvent).shiftKey)}
      aria-label={t('papers.pick', { name: [paperTitle(entry), aboutPaper(entry)].filter(Boolean).join(' – ') })}
      // The table itself takes the keys: Space on its row.
      tabIndex={-1}
    />
  ),
});

type PaperListProps = {
  readonly papers: readonly ListedPaper[];
  readonly filter: PaperFilter;
  readonly onFilter: (filter: PaperFilter) => void;
  readonly selected: string | null;
  readonly onSelect: (entry: ListedPaper) => void;
  readonly picks: Picks;
  readonly onPicks: (picks: Picks) => void;
};

export function PaperList({ papers, filter, onFilter, selected, onSelect, picks, onPicks }: PaperListProps) {
  const spoken = useDesk((s) => s.language);
  const filtered = useMemo(() => filterPapers(papers, filter), [papers, filter]);
  const [shown, setShown] = useState<readonly string[]>([]);
  const keepShown = useCallback((rows: readonly ListedPaper[]) => setShown(rows.map((row) => row.id)), []);
  const pick = (id: string, range: boolean): void => onPicks(togglePick(picks, id, shown, range));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const words = useMemo(() => COLUMNS.map((column) => ({ ...column, title: t(column.key === 'title' ? 'paper.paper' : 'result.state') })), [spoken]);
  const some = shown.filter((id) => picks.ids.has(id)).length;
  const all = (
    <Checkbox
      size="md"
      aria-label={t('papers.pickAll')}
      title={t('papers.pickAll')}
      checked={shown.length > 0 && some === shown.length}
      indeterminate={some > 0 && some < shown.length}
      disabled={shown.length === 0}
      onChange={() => onPicks(toggleAll(picks, shown))}
    />
  );
  return (
    <Stack gap="sm">
      <PaperFilters papers={papers} filter={filter} onFilter={onFilter} />
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <HandRoundMenu papers={papers} onPicks={onPicks} />
        <Operator />
      </Group>
      <Box>
        <DataTable
          label={t('common.screenPaper')}
          rows={filtered}
          columns={[pickColumn(picks, all, pick), ...words]}
          rowKey={(entry) => entry.id}
          selectedKey={selected}
          onOpen={onSelect}
          onPick={(entry, range) => pick(entry.id, range)}
          onShown={keepShown}
          searchText={searchText}
          rowHeight={64}
          maxHeight="max(16rem, calc(100dvh - 19rem))"
          empty={<EmptyState title={t('paper.nothing')} body={t('paper.nothingHint')} />}
        />
      </Box>
    </Stack>
  );
}
