import type { DossierRow } from '../../../../shared/contract/desk.ts';
import { DOSSIER_STATES } from '../../../../shared/session.ts';
import { CellLine, CellSigned, CellTwo } from '../../../kit/cells.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import { DossierBadge, Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { markWords } from '../../scoring/mark-sign.tsx';
import { sampleTone, sampleWords } from '../evidence/sample-status.tsx';
import { halfDayWords, registrationWords } from '../words.ts';

/** "Tiểu ban Thực phẩm" in a narrow column: the name alone. */
const withoutPrefix = (subCouncil: string): string => subCouncil.replace(/^tiểu ban\s+/i, '');

const scoringColumn = (): Column<DossierRow> => ({
  key: 'state',
  title: t('dossier.state'),
  width: '12.25rem',
  value: (d) => (d.eligible ? DOSSIER_STATES.indexOf(d.state) : DOSSIER_STATES.length),
  render: (d) => (d.eligible ? <DossierBadge state={d.state} /> : <Status tone="stop">{t('common.ineligible')}</Status>),
  copied: [{ title: t('dossier.state'), value: (d) => (d.eligible ? markWords(d.state) : t('common.ineligible')) }],
});

const preparingColumns = (): readonly Column<DossierRow>[] => [
  {
    key: 'eligible',
    title: t('dossier.eligibleLabel'),
    width: '9.5rem',
    value: (d) => (d.eligible ? 0 : 1),
    render: (d) => <Status tone={d.eligible ? 'ok' : 'stop'}>{t(d.eligible ? 'dossier.eligibleShort' : 'dossier.ineligibleShort')}</Status>,
    copied: [{ title: t('dossier.eligibleLabel'), value: (d) => t(d.eligible ? 'common.eligible' : 'common.ineligible') }],
  },
];

const filesWords = ({ files, pages }: DossierRow['evidence']): string =>
  files === 0 ? t('evidence.columnNone') : t('evidence.columnFilesOf', { files, pages });
const papersWords = ({ missing }: DossierRow['evidence']): string => (missing > 0 ? t('evidence.columnMissing', { n: missing }) : t('evidence.columnComplete'));

/** Files and pages, papers missing; and the samples where the set asks for them. */
const evidenceColumns = (): readonly Column<DossierRow>[] => [
  {
    key: 'evidence',
    title: t('evidence.columnFiles'),
    width: '10.5rem',
    value: (d) => d.evidence.files,
    render: (d) => (
      <>
        <CellLine words={filesWords(d.evidence)} />
        <CellSigned tone={d.evidence.missing > 0 ? 'look' : 'ok'} words={papersWords(d.evidence)} />
      </>
    ),
  },
  {
    key: 'samples',
    title: t('evidence.columnSamples'),
    width: '8rem',
    value: (d) => sampleWords(d.evidence.sample),
    render: (d) => <CellSigned tone={sampleTone(d.evidence.sample)} words={sampleWords(d.evidence.sample)} />,
  },
];

/** `running`: the state of scoring matters now. */
export const dossierColumns = (running: boolean): readonly Column<DossierRow>[] => [
  {
    key: 'agenda',
    title: t('dossier.halfDay'),
    width: '8.5rem',
    value: (d) => `${d.halfDay} ${String(d.order ?? 99999).padStart(6, '0')}`,
    render: (d) => <CellTwo upper={halfDayWords(d.halfDay)} lower={d.order === null ? '–' : `${t('dossier.order')} ${d.order}`} />,
    copied: [
      { title: t('dossier.halfDay'), value: (d) => halfDayWords(d.halfDay) },
      { title: t('dossier.order'), value: (d) => d.order },
    ],
  },
  // Name and code are what a row is known by: they get the room.
  {
    key: 'name',
    title: t('dossier.productName'),
    width: '15.5rem',
    spare: 0.3,
    fixed: true,
    value: (d) => d.name,
    render: (d) => <CellTwo upper={d.name} lower={[d.code, withoutPrefix(d.subCouncil)].filter(Boolean).join(' · ')} />,
    copied: [
      { title: t('dossier.productName'), value: (d) => d.name },
      { title: t('dossier.code'), value: (d) => d.code },
    ],
  },
  {
    key: 'set',
    title: t('dossier.setShort'),
    width: '6.75rem',
    spare: 0.3,
    value: (d) => d.setNumber,
    render: (d) => <CellTwo upper={`${d.setNumber}. ${d.setName}`} lower={registrationWords(d.registration)} />,
    copied: [{ title: t('dossier.set'), value: (d) => `${d.setNumber}. ${d.setName}` }],
  },
  {
    key: 'producer',
    title: t('dossier.producer'),
    value: (d) => d.producer,
    render: (d) => <CellTwo upper={d.producer} lower={[d.producerKind, d.commune].filter(Boolean).join(' · ')} />,
    copied: [
      { title: t('dossier.producer'), value: (d) => d.producer },
      { title: t('dossier.commune'), value: (d) => d.commune },
    ],
  },
  ...evidenceColumns(),
  ...(running ? [scoringColumn()] : preparingColumns()),
];
