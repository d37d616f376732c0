import { Text } from '@mantine/core';
import type { DossierRow } from '../../../../shared/contract/desk.ts';
import { DOSSIER_STATES } from '../../../../shared/session.ts';
import type { Column } from '../../../kit/data-table.tsx';
import { DossierBadge, Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { halfDayWords, registrationWords } from '../words.ts';

const Two = ({ upper, lower }: { readonly upper: string; readonly lower: string }) => (
  <>
    <Text truncate fw={600} title={upper}>
      {upper}
    </Text>
    <Text truncate c="dimmed" title={lower}>
      {lower}
    </Text>
  </>
);

const scoringColumn = (): Column<DossierRow> => ({
  key: 'state',
  title: t('dossier.state'),
  width: '14rem',
  value: (d) => (d.eligible ? DOSSIER_STATES.indexOf(d.state) : DOSSIER_STATES.length),
  render: (d) => (d.eligible ? <DossierBadge state={d.state} /> : <Status tone="stop">{t('common.ineligible')}</Status>),
});

const preparingColumns = (): readonly Column<DossierRow>[] => [
  { key: 'registration', title: t('dossier.registration'), width: '8rem', value: (d) => registrationWords(d.registration) },
  {
    key: 'eligible',
    title: t('dossier.eligibleLabel'),
    width: '9.5rem',
    value: (d) => (d.eligible ? 0 : 1),
    render: (d) => <Status tone={d.eligible ? 'ok' : 'stop'}>{t(d.eligible ? 'dossier.eligibleShort' : 'dossier.ineligibleShort')}</Status>,
  },
];

/** `running`: the state of scoring matters now. */
export const dossierColumns = (running: boolean): readonly Column<DossierRow>[] => [
  {
    key: 'agenda',
    title: t('dossier.halfDay'),
    width: '9.5rem',
    value: (d) => `${d.halfDay} ${String(d.order ?? 99999).padStart(6, '0')}`,
    render: (d) => <Two upper={halfDayWords(d.halfDay)} lower={d.order === null ? '–' : `${t('dossier.order')} ${d.order}`} />,
  },
  { key: 'name', title: t('dossier.productName'), value: (d) => d.name, render: (d) => <Two upper={d.name} lower={d.code} /> },
  {
    key: 'set',
    title: t('dossier.set'),
    width: '11.5rem',
    value: (d) => d.setNumber,
    render: (d) => <Two upper={`${t('dossier.set')} ${d.setNumber}`} lower={d.setName} />,
  },
  {
    key: 'producer',
    title: t('dossier.producer'),
    value: (d) => d.producer,
    render: (d) => <Two upper={d.producer} lower={[d.producerKind, d.commune].filter(Boolean).join(' · ')} />,
  },
  ...(running ? [scoringColumn()] : preparingColumns()),
];
