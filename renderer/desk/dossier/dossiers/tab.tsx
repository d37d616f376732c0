/** All dossiers: search, sort, filter; a row opens its details. Copes with the 5,000 that a workbook may bring. */
import { Button, NativeSelect } from '@mantine/core';
import { IconFilePlus, IconFiles } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { halfDayKey, halfDayOf } from '../../../../shared/session.ts';
import { DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { FrozenNotice } from '../forms/form-parts.tsx';
import { halfDayWords } from '../words.ts';
import { dossierColumns } from './columns.tsx';
import { DossierDrawer } from './dossier-drawer.tsx';
import { DossierModal } from './dossier-modal.tsx';

type Filter = { readonly halfDay: string; readonly eligible: '' | 'yes' | 'no'; readonly set: string };
const NO_FILTER: Filter = { halfDay: '*', eligible: '', set: '' };

const passes = (d: DossierRow, filter: Filter, halfDays: readonly string[]): boolean =>
  (filter.halfDay === '*' || halfDayKey(halfDayOf(d, halfDays)) === halfDayKey(filter.halfDay)) &&
  (filter.eligible === '' || d.eligible === (filter.eligible === 'yes')) &&
  (filter.set === '' || d.setNumber === Number(filter.set));

export function DossiersTab({ session }: { readonly session: DeskSession }) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [openCode, setOpenCode] = useState<string | null>(null);
  const [form, setForm] = useState<{ readonly dossier: DossierRow | null } | null>(null);
  const mayEdit = session.state === 'preparing';
  const { dossiers, halfDays, state } = session;
  const rows = useMemo(() => dossiers.filter((d) => passes(d, filter, halfDays)), [dossiers, filter, halfDays]);
  const sets = useMemo(() => [...new Map(dossiers.map((d) => [d.setNumber, d.setName]))].sort(([a], [b]) => a - b), [dossiers]);
  const columns = useMemo(() => dossierColumns(state !== 'preparing'), [state]);
  const shown = dossiers.find((d) => d.code === openCode) ?? null;
  const add = mayEdit ? (
    <Button leftSection={<IconFilePlus size={20} />} onClick={() => setForm({ dossier: null })}>
      {t('dossier.dossierAdd')}
    </Button>
  ) : null;
  return (
    <>
      <FrozenNotice state={state} />
      {dossiers.length === 0 ? (
        <EmptyState icon={<IconFiles size={32} />} title={t('dossier.dossiersEmpty')} body={t('dossier.dossiersEmptyBody')} action={add} />
      ) : (
        <DataTable
          label={t('dossier.tabDossiers')}
          rows={rows}
          columns={columns}
          rowKey={(d) => d.code}
          onOpen={(d) => setOpenCode(d.code)}
          selectedKey={openCode}
          rowHeight={68}
          minWidth="66rem"
          maxHeight="calc(100vh - 15rem)"
          searchPlaceholder={t('dossier.dossierSearch')}
          searchText={(d) => `${d.code} ${d.setName} ${d.commune} ${d.representative} ${d.address} ${d.producerKind}`}
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
                w={190}
              />
              {add}
            </>
          }
        />
      )}
      {shown && <DossierDrawer session={session} dossier={shown} onClose={() => setOpenCode(null)} onEdit={() => setForm({ dossier: shown })} />}
      {form && (
        <DossierModal session={session} dossier={form.dossier} onClose={() => setForm(null)} onSaved={(code) => setOpenCode(form.dossier ? code : null)} />
      )}
    </>
  );
}
