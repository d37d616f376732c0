/** Row by row what taking the list over would do; products already there are changed only when ticked. */
import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListPreview } from '../../../../shared/contract/desk.ts';
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import type { PlanKind, PlanRow } from '../../../../shared/lists/plan-list.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { Status } from '../../../kit/status.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import classes from './lists.module.css';
import { changeWords, KINDS } from './words.ts';

type Props = {
  readonly preview: ListPreview;
  readonly sets: readonly CriteriaSet[];
  /** Codes of dossiers that may be changed. */
  readonly change: ReadonlySet<string>;
  readonly onChange: (change: ReadonlySet<string>) => void;
};

const SHOWN: readonly PlanKind[] = ['add', 'change', 'fault', 'same', 'aside'];

const toggled = (change: ReadonlySet<string>, code: string): ReadonlySet<string> =>
  new Set(change.has(code) ? [...change].filter((one) => one !== code) : [...change, code]);

/** The first fault of each row, in words. */
function faultsByRow({ problems }: ListPreview): ReadonlyMap<number, string> {
  const faults = new Map<number, string>();
  for (const p of problems) {
    const row = p.place?.row;
    if (p.grade === 'error' && row !== undefined && !faults.has(row)) faults.set(row, p[language()]);
  }
  return faults;
}

function planColumns(props: Props, faults: ReadonlyMap<number, string>): readonly Column<PlanRow>[] {
  const { sets, change, onChange } = props;
  const changesOf = ({ changes }: PlanRow): string => changes.map((one) => changeWords(one, sets)).join('; ');
  return [
    { key: 'row', title: t('lists.planRow'), width: '6.5rem', align: 'right', value: ({ row }) => row },
    {
      key: 'kind',
      title: t('lists.planWhat'),
      width: '15.5rem',
      value: (row) => SHOWN.indexOf(row.kind),
      render: (row) => <Status tone={KINDS[row.kind].tone}>{t(KINDS[row.kind].words)}</Status>,
    },
    {
      key: 'name',
      title: t('dossier.productName'),
      width: '17rem',
      spare: 0.25,
      value: ({ name, code }) => `${name} ${code}`,
      render: ({ name, code, kind }) => (
        <>
          <Text truncate fw={kind === 'aside' ? 400 : 600} c={kind === 'aside' ? 'dimmed' : undefined} title={name}>
            {name}
          </Text>
          <Text truncate c="dimmed">
            {code}
          </Text>
        </>
      ),
    },
    { key: 'producer', title: t('dossier.producer'), width: '14rem', spare: 0.25, value: ({ producer }) => producer },
    {
      key: 'changes',
      title: t('lists.planChanges'),
      value: (row) => faults.get(row.row) ?? changesOf(row),
      render: (row) =>
        row.kind === 'change' ? (
          <Checkbox
            checked={change.has(row.code)}
            onChange={() => onChange(toggled(change, row.code))}
            aria-label={t('lists.planTake', { code: row.code })}
            label={<span className={classes.two}>{changesOf(row)}</span>}
            title={row.changes.map((one) => changeWords(one, sets)).join('\n')}
          />
        ) : (
          <span className={classes.two} title={faults.get(row.row)}>
            {row.kind === 'fault' ? faults.get(row.row) : ''}
          </span>
        ),
    },
  ];
}

export function PlanPart(props: Props) {
  const { preview, change, onChange } = props;
  const [kind, setKind] = useState<PlanKind | 'all'>('all');
  const { rows, counts } = preview;
  const shown = useMemo(() => (kind === 'all' ? rows : rows.filter((row) => row.kind === kind)), [rows, kind]);
  const differing = useMemo(() => rows.filter((row) => row.kind === 'change').map(({ code }) => code), [rows]);
  const faults = useMemo(() => faultsByRow(preview), [preview]);
  return (
    <>
      {differing.length > 0 && (
        <Beside mb="sm">
          <Text>{t('lists.planChangeHint', { n: differing.length })}</Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => onChange(new Set(differing))}>
              {t('lists.planTakeAll', { n: differing.length })}
            </Button>
            <Button variant="subtle" color="gray" disabled={change.size === 0} onClick={() => onChange(new Set())}>
              {t('lists.planTakeNone')}
            </Button>
          </Group>
        </Beside>
      )}
      <DataTable
        label={t('lists.tabPlan')}
        rows={shown}
        columns={planColumns(props, faults)}
        rowKey={({ row }) => String(row)}
        onPick={(row) => row.kind === 'change' && onChange(toggled(change, row.code))}
        rowHeight={64}
        maxHeight="max(16rem, calc(100vh - 32rem))"
        minWidth="66rem"
        toolbar={
          <SegmentedControl
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
            data={[
              { value: 'all', label: t('lists.kindAll', { n: rows.length }) },
              ...SHOWN.filter((one) => counts[one] > 0).map((one) => ({ value: one, label: `${t(KINDS[one].words)} (${counts[one]})` })),
            ]}
          />
        }
      />
    </>
  );
}
