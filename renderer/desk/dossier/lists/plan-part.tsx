/** Row by row what taking the list over would do; products already there are changed only when ticked. */
import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListPreview } from '../../../../shared/contract/desk.ts';
import type { CriteriaSet } from '../../../../shared/criteria.ts';
import type { PlanKind, PlanRow } from '../../../../shared/lists/plan-list.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
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

export function PlanPart({ preview, sets, change, onChange }: Props) {
  const [kind, setKind] = useState<PlanKind | 'all'>('all');
  const { rows, counts } = preview;
  const shown = useMemo(() => (kind === 'all' ? rows : rows.filter((row) => row.kind === kind)), [rows, kind]);
  const differing = useMemo(() => rows.filter((row) => row.kind === 'change').map(({ code }) => code), [rows]);
  const columns: readonly Column<PlanRow>[] = [
    { key: 'row', title: t('lists.planRow'), width: '5.5rem', align: 'right', value: ({ row }) => row },
    {
      key: 'kind',
      title: t('lists.planWhat'),
      width: '14rem',
      value: (row) => SHOWN.indexOf(row.kind),
      render: (row) => <Status tone={KINDS[row.kind].tone}>{t(KINDS[row.kind].words)}</Status>,
    },
    { key: 'code', title: t('dossier.code'), width: '11rem', value: ({ code }) => code },
    { key: 'name', title: t('dossier.productName'), value: ({ name }) => name },
    { key: 'producer', title: t('dossier.producer'), value: ({ producer }) => producer },
    {
      key: 'changes',
      title: t('lists.planChanges'),
      value: ({ changes }) => changes.map((one) => changeWords(one, sets)).join('; '),
      render: ({ kind: what, code, changes }) =>
        what === 'change' ? (
          <Checkbox
            checked={change.has(code)}
            onChange={() => onChange(toggled(change, code))}
            aria-label={t('lists.planTake', { code })}
            label={changes.map((one) => changeWords(one, sets)).join('; ')}
            title={changes.map((one) => changeWords(one, sets)).join('\n')}
          />
        ) : null,
    },
  ];
  return (
    <>
      {differing.length > 0 && (
        <Group mb="sm" wrap="nowrap" justify="space-between">
          <Text>{t('lists.planChangeHint', { n: differing.length })}</Text>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={() => onChange(new Set(differing))}>
              {t('lists.planTakeAll', { n: differing.length })}
            </Button>
            <Button variant="subtle" color="gray" disabled={change.size === 0} onClick={() => onChange(new Set())}>
              {t('lists.planTakeNone')}
            </Button>
          </Group>
        </Group>
      )}
      <DataTable
        label={t('lists.tabPlan')}
        rows={shown}
        columns={columns}
        rowKey={({ row }) => String(row)}
        onPick={(row) => row.kind === 'change' && onChange(toggled(change, row.code))}
        maxHeight="max(16rem, calc(100vh - 30rem))"
        minWidth="62rem"
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
