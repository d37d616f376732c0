/** The papers to choose from, with a box to tick for each. */
import { Checkbox, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { ListedPaper, PaperEntry } from '../../../shared/contract/desk.ts';
import type { PaperKind } from '../../../shared/contract/paper-kinds.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { language, type StringKey, t } from '../../kit/strings/index.ts';
import type { CopiedColumn } from '../../kit/table-copy.ts';
import { dossierOf, memberName, useDesk } from '../app/state.ts';
import classes from './paper.module.css';
import { type Picks, toggleAll, togglePick } from './pick-papers.ts';
import { holdingPrint, isReplaced, printedWords } from './prints.tsx';
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
  const lower = [holds && printedWords(holds), entry.awaits && awaitedWords(entry.awaits)].filter(Boolean).join(' · ');
  return (
    <Stack gap={0} align="flex-start" className={classes.state}>
      {signed ? <SignedState version={signed} /> : replaced ? <Status tone="look">{t('corrections.replaced')}</Status> : <PaperState state={entry.state} />}
      {lower && (
        <Text
          c="dimmed"
          lh={1.2}
          className="figures"
          maw="100%"
          truncate
          title={[lower, entry.awaits && awaitedNames(entry.awaits)].filter(Boolean).join('\n')}
        >
          {lower}
        </Text>
      )}
    </Stack>
  );
}

/** The host names papers in Vietnamese; in English the kind's name stands there, with the day or half-day that tells several apart as the session calls it. */
export function paperTitle(entry: PaperEntry): string {
  if (language() === 'vi') return entry.title;
  const at = entry.dossier === null ? entry.title.indexOf(' – ') : -1;
  return `${t(KIND_WORDS[entry.kind])}${at < 0 ? '' : entry.title.slice(at)}`;
}

/** A title in two: what kind of paper, and of whom or when; the second '' where one says all. A list that shows only beginnings would show the same one many times. */
function titleParts(entry: PaperEntry): readonly [string, string] {
  const title = paperTitle(entry);
  const at = entry.dossier === null ? title.indexOf(' – ') : -1;
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at + 3)];
}

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

/** The list as a table of its own in Excel. */
export const copiedColumns = (): readonly CopiedColumn<ListedPaper>[] => [
  { title: t('paper.kinds'), value: (entry) => t(KIND_WORDS[entry.kind]) },
  { title: t('paper.paper'), value: paperTitle },
  { title: t('scoring.product'), value: (entry) => (entry.dossier ? (dossierOf(entry.dossier)?.name ?? entry.dossier) : null) },
  { title: t('dossier.code'), value: (entry) => entry.dossier },
  { title: t('tally.member'), value: (entry) => (entry.member ? memberName(entry.member) : null) },
  { title: t('papers.roundHead'), value: (entry) => entry.round },
  { title: t('papers.numberHead'), value: (entry) => entry.number },
  { title: t('result.state'), value: stateText },
];

const stateText = (entry: ListedPaper): string =>
  [t(STATES[entry.state][1]), isReplaced(entry) ? t('corrections.replaced') : '', standingSigned(entry) ? t('signed.signed') : ''].filter(Boolean).join(' · ');

const COLUMNS: readonly Column<ListedPaper>[] = [
  {
    key: 'title',
    title: 'title',
    value: (entry) => entry.title,
    render: (entry) => {
      const [kind, whose] = titleParts(entry);
      const about = aboutPaper(entry) || [whose, paperWhy(entry)].filter(Boolean).join(' · ');
      return (
        <>
          <Text fw={600} truncate lh={1.2} title={entry.title}>
            {aboutPaper(entry) ? t(KIND_WORDS[entry.kind]) : kind}
          </Text>
          <Text c="dimmed" truncate lh={1.2} title={about}>
            {about}
          </Text>
        </>
      );
    },
  },
  {
    key: 'state',
    title: 'state',
    width: '11.5rem',
    value: stateText,
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
  /** What the filters leave. */
  readonly papers: readonly ListedPaper[];
  readonly query: string;
  readonly selected: string | null;
  readonly onSelect: (entry: ListedPaper) => void;
  readonly picks: Picks;
  readonly onPicks: (picks: Picks) => void;
  /** What the search leaves, in the list's order. */
  readonly shown: readonly ListedPaper[];
  readonly onShown: (rows: readonly ListedPaper[]) => void;
};

/** Two lines of text, and a finger's height. */
const ROW = 44;

export function PaperList({ papers, query, selected, onSelect, picks, onPicks, shown, onShown }: PaperListProps) {
  const spoken = useDesk((s) => s.language);
  const ids = shown.map((row) => row.id);
  const pick = (id: string, range: boolean): void => onPicks(togglePick(picks, id, ids, range));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const words = useMemo(() => COLUMNS.map((column) => ({ ...column, title: t(column.key === 'title' ? 'paper.paper' : 'result.state') })), [spoken]);
  const some = ids.filter((id) => picks.ids.has(id)).length;
  const all = (
    <Checkbox
      size="md"
      aria-label={t('papers.pickAll')}
      title={t('papers.pickAll')}
      checked={ids.length > 0 && some === ids.length}
      indeterminate={some > 0 && some < ids.length}
      disabled={ids.length === 0}
      onChange={() => onPicks(toggleAll(picks, ids))}
    />
  );
  return (
    <DataTable
      label={t('common.screenPaper')}
      rows={papers}
      columns={[pickColumn(picks, all, pick), ...words]}
      rowKey={(entry) => entry.id}
      selectedKey={selected}
      onOpen={onSelect}
      onPick={(entry, range) => pick(entry.id, range)}
      onShown={onShown}
      query={query}
      searchText={searchText}
      rowHeight={ROW}
      maxHeight="max(16rem, calc(100dvh - var(--app-shell-header-offset, 3.75rem) - 2 * var(--app-shell-padding, 1.25rem) - 3.25rem))"
      empty={<EmptyState title={t('paper.nothing')} body={t('paper.nothingHint')} />}
    />
  );
}
