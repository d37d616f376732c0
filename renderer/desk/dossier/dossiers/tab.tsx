/** All dossiers: search, sort, filter; a row opens its details. Copes with the 5,000 that a workbook may bring. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconFilePlus, IconFiles, IconPackage, IconTable, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { halfDayKey, halfDayOf } from '../../../../shared/session.ts';
import { DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { go, useDesk } from '../../app/state.ts';
import { useComeBack } from '../../app/use-come-back.ts';
import { AddButtons } from '../evidence/add-buttons.tsx';
import { AllSamples } from '../evidence/all-samples.tsx';
import { CheckFilesButton } from '../evidence/check-files.tsx';
import { DropArea } from '../evidence/drop-area.tsx';
import { dossierPath } from '../evidence/page-tabs.ts';
import { PreparingLine } from '../evidence/preparing-line.tsx';
import { sendEvidence } from '../evidence/uploads.ts';
import { FrozenNotice } from '../forms/form-parts.tsx';
import { LIST_PATH } from '../tabs.ts';
import { halfDayWords } from '../words.ts';
import { AssignSubCouncil } from './assign-sub-council.tsx';
import { dossierColumns } from './columns.tsx';
import { DossierModal } from './dossier-modal.tsx';

type Filter = { readonly halfDay: string; readonly eligible: '' | 'yes' | 'no'; readonly set: string; readonly evidence: '' | 'papers' | 'samples' };
const NO_FILTER: Filter = { halfDay: '*', eligible: '', set: '', evidence: '' };

const lacks = ({ evidence }: DossierRow, what: Filter['evidence']): boolean =>
  what === '' || (what === 'papers' ? evidence.missing > 0 : evidence.sample === 'missing' || evidence.sample === 'short');

const passes = (d: DossierRow, filter: Filter, halfDays: readonly string[]): boolean =>
  (filter.halfDay === '*' || halfDayKey(halfDayOf(d, halfDays)) === halfDayKey(filter.halfDay)) &&
  (filter.eligible === '' || d.eligible === (filter.eligible === 'yes')) &&
  (filter.set === '' || d.setNumber === Number(filter.set)) &&
  lacks(d, filter.evidence);

export function DossiersTab({ session }: { readonly session: DeskSession }) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const openCode = useDesk((s) => s.route.rest[1] ?? null);
  const [adding, setAdding] = useState(false);
  /** Null: the window isn't open. */
  const [samples, setSamples] = useState<string | null>(null);
  // The list stands behind a dossier's page, too.
  const listed = openCode === null;
  useComeBack(listed ? 'samples' : null, setSamples);
  useComeBack(listed ? 'dossier' : null, () => setAdding(true));
  const [assigning, setAssigning] = useState(false);
  const mayEdit = session.state === 'preparing';
  const { dossiers, halfDays, state } = session;
  const rows = useMemo(() => dossiers.filter((d) => passes(d, filter, halfDays)), [dossiers, filter, halfDays]);
  const sets = useMemo(() => [...new Map(dossiers.map((d) => [d.setNumber, d.setName]))].sort(([a], [b]) => a - b), [dossiers]);
  const spoken = useDesk((s) => s.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(() => dossierColumns(state !== 'preparing'), [state, spoken]);
  const add = mayEdit ? (
    <Button leftSection={<IconFilePlus size={20} />} onClick={() => setAdding(true)}>
      {t('dossier.dossierAdd')}
    </Button>
  ) : null;
  const list = mayEdit ? (
    <Button variant="default" leftSection={<IconTable size={20} />} onClick={() => go('dossier', [LIST_PATH])}>
      {t('lists.button')}
    </Button>
  ) : null;
  const actions = (
    <Group gap="xs" mb="sm">
      {mayEdit && (
        <>
          <Text c="dimmed" w="100%" lh={1.35}>
            <b>{t('evidence.add')}:</b> {t('evidence.addAllHint')}
          </Text>
          <AddButtons dossier="" />
        </>
      )}
      <Button variant="default" leftSection={<IconPackage size={20} />} onClick={() => setSamples('')}>
        {t('evidence.samplesAll')}
      </Button>
      {mayEdit && (
        <Button variant="default" leftSection={<IconUsersGroup size={20} />} onClick={() => setAssigning(true)}>
          {t('kinds.assignShort')}
        </Button>
      )}
      {!mayEdit && <CheckFilesButton />}
      {list}
      {add}
    </Group>
  );
  return (
    <DropArea active={mayEdit && dossiers.length > 0} words={t('evidence.addDropAll')} onFiles={(files) => sendEvidence(files, '')}>
      <FrozenNotice state={state} />
      <PreparingLine />
      {dossiers.length > 0 && actions}
      {dossiers.length === 0 ? (
        <EmptyState
          icon={<IconFiles size={32} />}
          title={t('dossier.dossiersEmpty')}
          body={t('dossier.dossiersEmptyBody')}
          action={
            <Group>
              {list}
              {add}
            </Group>
          }
        />
      ) : (
        <DataTable
          label={t('dossier.tabDossiers')}
          rows={rows}
          columns={columns}
          rowKey={(d) => d.code}
          onOpen={(d) => go('dossier', dossierPath(d.code, 'facts'))}
          selectedKey={openCode}
          remember="dossiers"
          plain
          rowHeight={68}
          minWidth="66rem"
          maxHeight="max(20rem, calc(100dvh - 20rem))"
          searchPlaceholder={t('dossier.dossierSearch')}
          searchText={(d) => `${d.code} ${d.setName} ${d.commune} ${d.representative} ${d.address} ${d.producerKind} ${d.subCouncil}`}
          toolbar={
            <>
              <NativeSelect
                aria-label={t('dossier.halfDay')}
                value={filter.halfDay}
                onChange={(e) => setFilter({ ...filter, halfDay: e.currentTarget.value })}
                data={[{ value: '*', label: t('dossier.filterHalfDay') }, ...halfDays.map((h) => ({ value: h, label: halfDayWords(h) }))]}
              />
              <NativeSelect
                aria-label={t('dossier.eligibleLabel')}
                value={filter.eligible}
                onChange={(e) => setFilter({ ...filter, eligible: e.currentTarget.value as Filter['eligible'] })}
                data={[
                  { value: '', label: t('dossier.filterEligible') },
                  { value: 'yes', label: t('common.eligible') },
                  { value: 'no', label: t('common.ineligible') },
                ]}
              />
              <NativeSelect
                aria-label={t('dossier.set')}
                value={filter.set}
                onChange={(e) => setFilter({ ...filter, set: e.currentTarget.value })}
                data={[{ value: '', label: t('dossier.filterSet') }, ...sets.map(([number, name]) => ({ value: String(number), label: `${number}. ${name}` }))]}
                w={184}
              />
              <NativeSelect
                aria-label={t('evidence.columnFiles')}
                value={filter.evidence}
                onChange={(e) => setFilter({ ...filter, evidence: e.currentTarget.value as Filter['evidence'] })}
                data={[
                  { value: '', label: t('evidence.filterAny') },
                  { value: 'papers', label: t('evidence.filterMissing') },
                  { value: 'samples', label: t('evidence.filterSamples') },
                ]}
              />
            </>
          }
        />
      )}
      {adding && (
        <DossierModal session={session} dossier={null} onClose={() => setAdding(false)} onSaved={(code) => go('dossier', dossierPath(code, 'files'))} />
      )}
      {assigning && <AssignSubCouncil session={session} onClose={() => setAssigning(false)} />}
      {samples !== null && <AllSamples session={session} at={samples} onClose={() => setSamples(null)} />}
    </DropArea>
  );
}
