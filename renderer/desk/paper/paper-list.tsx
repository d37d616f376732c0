/** The papers to choose from: kinds with their counts, filters by product and member, and the list. */
import { Box, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ListedPaper, PaperEntry } from '../../../shared/contract/desk.ts';
import type { PaperKind } from '../../../shared/contract/paper-kinds.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { language, type StringKey, t } from '../../kit/strings/index.ts';
import { dossierOf, memberName, useDesk } from '../app/state.ts';
import { countKinds, filterPapers, type PaperFilter } from './filter-papers.ts';
import { holdingPrint, isReplaced, printedWords } from './prints.tsx';
import { Operator } from './register-fields.tsx';
import { SignedState, standingSigned } from './signed.tsx';

const KIND_WORDS: Readonly<Record<PaperKind, StringKey>> = {
  attendance: 'paper.kindAttendance',
  'day-minutes': 'paper.kindDayMinutes',
  minutes: 'paper.kindMinutes',
  proposal: 'paper.kindProposal',
  decision: 'paper.kindDecision',
  rewards: 'paper.kindRewards',
  ministry: 'paper.kindMinistry',
  notice: 'paper.kindNotice',
  summary: 'paper.kindSummary',
  results: 'paper.kindResults',
  certificate: 'paper.kindCertificate',
  'score-sheet': 'paper.kindSheet',
  'blank-sheet': 'paper.kindBlank',
  register: 'paper.kindRegister',
};

const STATES: Readonly<Record<PaperEntry['state'], readonly [Tone, StringKey]>> = {
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

type PaperListProps = {
  readonly papers: readonly ListedPaper[];
  readonly filter: PaperFilter;
  readonly onFilter: (filter: PaperFilter) => void;
  readonly selected: string | null;
  readonly onSelect: (entry: ListedPaper) => void;
};

export function PaperList({ papers, filter, onFilter, selected, onSelect }: PaperListProps) {
  const session = useDesk((s) => s.session);
  const spoken = useDesk((s) => s.language);
  const shown = useMemo(() => filterPapers(papers, filter), [papers, filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(() => COLUMNS.map((column) => ({ ...column, title: t(column.key === 'title' ? 'paper.paper' : 'result.state') })), [spoken]);
  const kinds = countKinds(papers).filter((kind) => kind.of > 0);
  return (
    <Stack gap="sm">
      <Select
        label={t('paper.kinds')}
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind: (kind ?? 'all') as PaperFilter['kind'] })}
        data={[
          { value: 'all', label: `${t('common.all')} (${papers.length})` },
          ...kinds.map(({ kind, drawable, of }) => ({
            value: kind as string,
            label: `${t(KIND_WORDS[kind])} (${drawable === of ? of : t('paper.drawable', { n: drawable, of })})`,
          })),
        ]}
        allowDeselect={false}
        maxDropdownHeight={480}
      />
      <Operator />
      <Group grow gap="xs">
        <Select
          aria-label={t('scoring.product')}
          placeholder={t('paper.anyProduct')}
          value={filter.dossier}
          onChange={(dossier) => onFilter({ ...filter, dossier })}
          data={(session?.dossiers ?? []).map((d) => ({ value: d.code as string, label: d.name }))}
          searchable
          clearable
          limit={60}
        />
        <Select
          aria-label={t('tally.member')}
          placeholder={t('paper.anyMember')}
          value={filter.member}
          onChange={(member) => onFilter({ ...filter, member })}
          data={(session?.members ?? []).map((m) => ({ value: m.code as string, label: m.name }))}
          searchable
          clearable
        />
      </Group>
      <Box>
        <DataTable
          label={t('common.screenPaper')}
          rows={shown}
          columns={columns}
          rowKey={(entry) => entry.id}
          selectedKey={selected}
          onOpen={onSelect}
          searchText={(entry) => `${aboutPaper(entry)} ${entry.number}`}
          rowHeight={64}
          maxHeight="max(16rem, calc(100dvh - 22rem))"
          empty={<EmptyState title={t('paper.nothing')} body={t('paper.nothingHint')} />}
        />
      </Box>
    </Stack>
  );
}
