import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconClockPause, IconStarFilled, type TablerIcon } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { type ChoiceGroup, ChoiceLine, ChoiceList, Dimmed } from '../app/columns.tsx';
import { useCommand } from '../app/run.tsx';
import { selectDossier, useDesk } from '../app/state.ts';
import { shortReasons } from '../result/sentence.ts';
import { confirmAll } from './conclude.tsx';
import { groupWaiting, type Waiting, waitingOf } from './waiting.ts';

const GROUPS: Readonly<Record<Waiting, { readonly words: StringKey; readonly icon: TablerIcon; readonly colour: string }>> = {
  disputed: { words: 'tally.disputed', icon: IconAlertTriangle, colour: 'amber' },
  incomplete: { words: 'tally.incomplete', icon: IconClockPause, colour: 'red' },
  ready: { words: 'tally.readyToConfirm', icon: IconCheck, colour: 'green' },
  confirmed: { words: 'tally.confirmedGroup', icon: IconCircleCheck, colour: 'green' },
};

const Line = ({ row, waiting, number }: { readonly row: ResultRow; readonly waiting: Waiting; readonly number: number }) => {
  const { icon: Icon, colour } = GROUPS[waiting];
  return (
    <ChoiceLine number={number} name={row.name} sign={<Icon size={22} color={`var(--mantine-color-${colour}-text)`} aria-hidden />}>
      {row.stars === null ? (
        <Dimmed>{shortReasons(row)}</Dimmed>
      ) : (
        <span className="figures">
          <IconStarFilled size={16} color="var(--desk-gold)" style={{ verticalAlign: '-2px' }} aria-hidden /> {t('common.starsWord', { n: row.stars })} ·{' '}
          {row.shownMean}
        </span>
      )}
    </ChoiceLine>
  );
};

/** One question for all products that nothing stands against; the disputed ones stay. */
function ConfirmAll({ rows }: { readonly rows: readonly ResultRow[] }) {
  const { run, pending } = useCommand();
  return (
    <Button fullWidth mb="sm" variant="light" loading={pending !== null} leftSection={<IconCheck size={20} />} onClick={() => void confirmAll(run, rows)}>
      {t('tally.confirmAllShort', { n: rows.length })}
    </Button>
  );
}

/** Closed products, those in dispute first. `rows` null: not read yet. */
export function WaitingList({ rows, selected }: { readonly rows: readonly ResultRow[] | null; readonly selected: string | null }) {
  const session = useDesk((s) => s.session);
  const spoken = useDesk((s) => s.language);
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `spoken` stands for the words drawn.
  const groups = useMemo(() => {
    const agenda = (session?.dossiers ?? []).map((d) => d.code as string);
    const numbers = new Map<string, number>((session?.dossiers ?? []).map((d) => [d.code, d.number]));
    return groupWaiting(rows ?? [], agenda, query).map(
      ({ waiting, rows: some }): ChoiceGroup => ({
        key: waiting,
        title: t(GROUPS[waiting].words),
        aside: some.length,
        choices: some.map((row) => ({ key: row.dossier, draw: <Line row={row} waiting={waiting} number={numbers.get(row.dossier) ?? 0} /> })),
      }),
    );
  }, [rows, session, query, spoken]);
  const ready = (rows ?? []).filter((row) => waitingOf(row) === 'ready');
  const empty =
    rows === null ? null : query ? (
      <EmptyState title={t('common.nothingFound')} body={t('common.nothingFoundHint')} />
    ) : (
      <Text c="dimmed" p="md">
        {t('tally.nothing')}.
      </Text>
    );
  return (
    <ChoiceList
      label={t('tally.list')}
      groups={groups}
      selected={selected}
      onSelect={(code) => selectDossier(code)}
      query={query}
      onQuery={setQuery}
      empty={empty}
      head={session?.state === 'open' && ready.length > 1 && <ConfirmAll rows={ready} />}
    />
  );
}
