/** Every product of the session while opinions are collected: where it stands, who is missing; opened, closed and settled one by one or many at once. */
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconLock, IconPlayerPlay, IconUserOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DataTable, type Column as TableColumn } from '../../kit/data-table.tsx';
import { Stars } from '../../kit/stars.tsx';
import { t } from '../../kit/strings/index.ts';
import { type Run, useCommand } from '../app/run.tsx';
import { memberName, selectDossier, useDesk } from '../app/state.ts';
import { shortReasons } from '../result/sentence.ts';
import { MarkBadge, markWords } from '../scoring/mark-sign.tsx';
import { askSilent, askToClose } from './ask-first.tsx';
import { openAll } from './bulk-acts.ts';
import { hasSilent, isComplete, mayClose, mayOpen, type ProductRow } from './product-rows.ts';

const SIZE = 18;
const WRAPS = { whiteSpace: 'normal' } as const;
const dayWords = (days: number): string => (days === 0 ? t('written.today') : t('written.days', { n: days }));
const names = (row: ProductRow): string => row.missing.map(memberName).join(', ');

/** The one act that a product's state asks for. */
function RowAct({ row, run, busy }: { readonly row: ProductRow; readonly run: Run; readonly busy: boolean }) {
  const look = { variant: 'light', px: 'sm', disabled: busy, fullWidth: true } as const;
  if (mayOpen(row))
    return (
      <Button {...look} aria-label={`${t('written.open')}: ${row.dossier.name}`} onClick={() => void openAll(run, [row])}>
        {t('written.open')}
      </Button>
    );
  if (mayClose(row))
    return (
      <Button
        {...look}
        variant={isComplete(row) ? 'filled' : 'default'}
        aria-label={`${t('written.close')}: ${row.dossier.name}`}
        onClick={() => void askToClose(run, [row])}
      >
        {t('written.close')}
      </Button>
    );
  return row.result ? (
    <Button {...look} variant="subtle" aria-label={`${t('common.screenTally')}: ${row.dossier.name}`} onClick={() => selectDossier(row.dossier.code, 'tally')}>
      {t('common.screenTally')}
    </Button>
  ) : null;
}

/** Under the state: the stars, or what still stands against them. */
function Outcome({ row: { result } }: { readonly row: ProductRow }) {
  if (!result) return null;
  if (result.stars !== null) return <Stars count={result.stars} size={18} />;
  const meets = result.reasons.includes('meeting');
  return (
    <Text c={meets ? 'amber' : 'dimmed'} fw={meets ? 600 : undefined} truncate title={shortReasons(result)}>
      {meets ? t('kinds.shortMeeting') : shortReasons(result)}
    </Text>
  );
}

type Picking = { readonly chosen: ReadonlySet<string>; readonly toggle: (code: string) => void };

function tableColumns({ chosen, toggle }: Picking, run: Run, busy: boolean, acts: boolean): readonly TableColumn<ProductRow>[] {
  const pick: TableColumn<ProductRow> = {
    key: 'pick',
    title: '',
    width: '3rem',
    sortable: false,
    value: () => null,
    render: ({ dossier }) => (
      <Checkbox checked={chosen.has(dossier.code)} onChange={() => toggle(dossier.code)} aria-label={t('written.choose', { name: dossier.name })} size="md" />
    ),
  };
  const act: TableColumn<ProductRow> = {
    key: 'act',
    title: t('written.act'),
    width: '8rem',
    sortable: false,
    value: () => null,
    render: (row) => <RowAct row={row} run={run} busy={busy} />,
  };
  return [
    ...(acts ? [pick] : []),
    {
      key: 'product',
      title: t('scoring.product'),
      value: ({ dossier }) => dossier.name,
      render: ({ dossier }) => (
        <Text fw={600} lineClamp={2} lh={1.3} style={WRAPS} title={`${dossier.name} · ${dossier.producer}`}>
          {String(dossier.number).padStart(2, '0')} · {dossier.name}
        </Text>
      ),
    },
    {
      key: 'state',
      title: t('written.state'),
      width: '12.5rem',
      value: (row) => markWords(row.mark),
      render: (row) => (
        <>
          <MarkBadge mark={row.mark} />
          <Outcome row={row} />
        </>
      ),
    },
    {
      key: 'received',
      title: t('written.received'),
      width: '6.75rem',
      align: 'center',
      value: (row) => (row.owing === 0 ? null : row.received / row.owing),
      render: (row) => row.owing > 0 && <b className="figures">{`${row.received}/${row.owing}`}</b>,
    },
    {
      key: 'missing',
      title: t('written.missing'),
      value: names,
      render: (row) => (
        <Text lineClamp={2} lh={1.3} style={WRAPS} title={names(row)}>
          {row.missing.length > 0 ? names(row) : isComplete(row) ? t('written.allIn') : ''}
        </Text>
      ),
    },
    { key: 'days', title: t('written.openFor'), width: '6.5rem', value: (row) => row.days, render: (row) => (row.days === null ? null : dayWords(row.days)) },
    ...(acts ? [act] : []),
  ];
}

/** What may be done with the products chosen, or with all when none is. */
function BulkActs({
  rows,
  chosen,
  run,
  busy,
}: {
  readonly rows: readonly ProductRow[];
  readonly chosen: ReadonlySet<string>;
  readonly run: Run;
  readonly busy: boolean;
}) {
  const some = chosen.size > 0 ? rows.filter((row) => chosen.has(row.dossier.code)) : rows;
  const [ready, open, silent] = [some.filter(mayOpen), some.filter(mayClose), some.filter(hasSilent)];
  const closing = chosen.size > 0 ? open : open.filter(isComplete);
  const look = { variant: 'light', disabled: busy } as const;
  return (
    <Group gap="xs">
      {ready.length > 0 && (
        <Button {...look} leftSection={<IconPlayerPlay size={SIZE} aria-hidden />} onClick={() => void openAll(run, ready)}>
          {t(chosen.size > 0 ? 'written.openChosen' : 'written.openAll', { n: ready.length })}
        </Button>
      )}
      {closing.length > 0 && (
        <Button {...look} leftSection={<IconLock size={SIZE} aria-hidden />} onClick={() => void askToClose(run, closing)}>
          {t(chosen.size > 0 ? 'written.closeChosen' : 'written.closeAllComplete', { n: closing.length })}
        </Button>
      )}
      {silent.length > 0 && (
        <Button {...look} color="gray" leftSection={<IconUserOff size={SIZE} aria-hidden />} onClick={() => void askSilent(run, silent)}>
          {t('written.silentMany', { n: silent.length })}
        </Button>
      )}
    </Group>
  );
}

export function ProductTable({ rows, acts }: { readonly rows: readonly ProductRow[]; readonly acts: boolean }) {
  const spoken = useDesk((s) => s.language);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { run, pending } = useCommand();
  const busy = pending !== null;
  const toggle = (code: string): void =>
    setChosen((before) => (before.has(code) ? new Set([...before].filter((c) => c !== code)) : new Set([...before, code])));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `spoken` stands for the words drawn.
  const columns = useMemo(() => tableColumns({ chosen, toggle }, run, busy, acts), [chosen, run, busy, acts, spoken]);
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.dossier.code));
  return (
    <DataTable
      label={t('written.table')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.dossier.code}
      onOpen={(row) => selectDossier(row.dossier.code, 'scoring')}
      searchText={(row) => `${row.dossier.code} ${row.dossier.producer} ${row.dossier.commune}`}
      rowHeight={68}
      minWidth="56rem"
      maxHeight="max(18rem, calc(100dvh - 22rem))"
      toolbar={
        acts && (
          <>
            <Checkbox
              label={t('written.chooseAll')}
              checked={all}
              indeterminate={!all && chosen.size > 0}
              onChange={() => setChosen(all ? new Set() : new Set(rows.map((row) => row.dossier.code)))}
              style={{ alignSelf: 'center' }}
            />
            <BulkActs rows={rows} chosen={chosen} run={run} busy={busy} />
          </>
        )
      }
    />
  );
}
