/** Samples of all products in one table: type the number, Enter goes to the next row. */
import { Modal, Stack, Text } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { SAMPLES_WANTED } from '../../../../shared/evidence.ts';
import { formatDate } from '../../../../shared/lib/vietnamese.ts';
import { type Column, DataTable } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { SampleField } from './sample-fields.tsx';
import { SampleStatusBadge, sampleWords } from './sample-status.tsx';

/** `at`: code of the product whose field takes the focus; '' = none. */
type Props = { readonly session: DeskSession; readonly at: string; readonly onClose: () => void };

export function AllSamples({ session, at, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => session.dossiers.filter((d) => d.eligible && d.evidence.sample !== 'none-needed'), [session.dossiers]);
  const locked = session.state === 'ended';
  const spoken = useDesk((s) => s.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language.
  const columns = useMemo(
    (): readonly Column<DossierRow>[] => [
      {
        key: 'name',
        title: t('dossier.productName'),
        value: (d) => d.name,
        render: (d) => (
          <>
            <Text truncate fw={600}>
              {d.name}
            </Text>
            <Text truncate c="dimmed">{`${d.code} · ${d.producer}`}</Text>
          </>
        ),
      },
      {
        key: 'received',
        title: t('evidence.samplesColumn'),
        width: '9rem',
        value: (d) => d.evidence.samples?.received ?? null,
        render: (d) => <SampleField dossier={d} locked={locked} field="received" box={() => box.current} first={d.code === at} />,
      },
      {
        key: 'state',
        title: t('dossier.state'),
        width: '10.5rem',
        value: (d) => sampleWords(d.evidence.sample),
        render: (d) => <SampleStatusBadge status={d.evidence.sample} />,
      },
      {
        key: 'at',
        title: t('evidence.samplesAt'),
        width: '9rem',
        value: (d) => d.evidence.samples?.at ?? null,
        render: (d) => (d.evidence.samples?.at ? formatDate(d.evidence.samples.at) : '–'),
      },
      {
        key: 'note',
        title: t('evidence.samplesNote'),
        width: '17rem',
        value: (d) => d.evidence.samples?.note ?? null,
        render: (d) => <SampleField dossier={d} locked={locked} field="note" box={() => box.current} />,
      },
    ],
    [locked, spoken, at],
  );
  const complete = rows.filter((d) => d.evidence.sample === 'complete').length;
  return (
    <Modal opened onClose={onClose} title={t('evidence.samplesTitle')} size="76rem">
      <Stack gap="sm" ref={box}>
        {!locked && <Text c="dimmed">{t('evidence.samplesHint', { n: SAMPLES_WANTED })}</Text>}
        <DataTable
          label={t('evidence.samplesTitle')}
          rows={rows}
          columns={columns}
          rowKey={(d) => d.code}
          rowHeight={68}
          maxHeight="max(16rem, calc(100dvh - 18rem))"
          searchPlaceholder={t('dossier.dossierSearch')}
          searchText={(d) => `${d.code} ${d.producer} ${d.commune}`}
          toolbar={
            <Text fw={600} className="figures" lh="2.75rem">
              {t('evidence.samplesDone', { n: complete, all: rows.length })}
            </Text>
          }
          empty={<EmptyState icon={<IconPackage size={32} />} title={t('evidence.samplesEmpty')} body={t('evidence.samplesNotNeededBody')} />}
        />
      </Stack>
    </Modal>
  );
}
