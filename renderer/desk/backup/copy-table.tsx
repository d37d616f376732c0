import { IconDeviceFloppy } from '@tabler/icons-react';
import type { CopyKind } from '../../../shared/backup-copies.ts';
import type { ListedCopy } from '../../../shared/contract/desk.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Status } from '../../kit/status.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { fileSize } from '../app/start/file-size.ts';

const KINDS: Readonly<Record<CopyKind, StringKey>> = {
  auto: 'backup.kindAuto',
  confirmed: 'backup.kindConfirmed',
  asked: 'backup.kindAsked',
  seal: 'backup.kindSeal',
  'before-restore': 'backup.kindBefore',
  'before-upgrade': 'backup.kindUpgrade',
};

/** "04/09/2026 17:05:12" of a name's "2026-09-04-170512"; the seals' names have no seconds. */
function shownTime(at: string): string {
  const [year, month, day, clock = ''] = at.split('-');
  return `${day}/${month}/${year} ${clock.slice(0, 2)}:${clock.slice(2, 4)}${clock.length > 4 ? `:${clock.slice(4, 6)}` : ''}`;
}

const columns = (): readonly Column<ListedCopy>[] => [
  { key: 'at', title: t('backup.at'), value: (copy) => copy.at, render: (copy) => shownTime(copy.at), width: '12rem' },
  { key: 'session', title: t('backup.session'), value: (copy) => copy.session },
  { key: 'kind', title: t('backup.kind'), value: (copy) => t(KINDS[copy.kind]), width: '12rem' },
  { key: 'place', title: t('backup.place'), value: (copy) => t(copy.place === 'first' ? 'backup.first' : 'backup.second'), width: '11rem' },
  { key: 'size', title: t('backup.size'), value: (copy) => copy.bytes, render: (copy) => fileSize(copy.bytes), width: '7rem', align: 'right' },
  {
    key: 'checked',
    title: t('backup.checked'),
    value: (copy) => (copy.hashed ? 1 : 0),
    render: (copy) => <Status tone={copy.hashed ? 'ok' : 'idle'}>{t(copy.hashed ? 'backup.checkedYes' : 'backup.checkedAtUse')}</Status>,
    width: '11rem',
  },
];

/** Every copy of every place; Enter or a click looks at one. */
export const CopyTable = ({ copies, onOpen }: { readonly copies: readonly ListedCopy[]; readonly onOpen: (copy: ListedCopy) => void }) => (
  <DataTable
    label={t('backup.copies')}
    rows={copies}
    columns={columns()}
    rowKey={(copy) => `${copy.place} ${copy.name}`}
    onOpen={onOpen}
    initialOrder={{ key: 'at', down: true }}
    minWidth="60rem"
    maxHeight="max(18rem, calc(100dvh - 30rem))"
    empty={<EmptyState icon={<IconDeviceFloppy size={32} />} title={t('backup.noCopies')} body={t('backup.noCopiesHint')} />}
  />
);
