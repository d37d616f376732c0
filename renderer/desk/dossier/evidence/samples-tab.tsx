/** Mẫu: the samples of one product. */
import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { SAMPLES_WANTED } from '../../../../shared/evidence.ts';
import { formatDate } from '../../../../shared/lib/vietnamese.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import type { PartProps } from './evidence-tab.tsx';
import { SampleField } from './sample-fields.tsx';
import { SampleStatusBadge } from './sample-status.tsx';

export function SamplesTab({ session, dossier, evidence }: PartProps) {
  if (!evidence.needsSamples)
    return <EmptyState icon={<IconPackageOff size={32} />} title={t('evidence.samplesNotNeeded')} body={t('evidence.samplesNotNeededBody')} />;
  const { samples, sample } = dossier.evidence;
  const locked = session.state === 'ended';
  return (
    <Paper withBorder p="lg" maw="44rem" bg="var(--desk-surface)">
      <Stack>
        <Text c="dimmed">{t('evidence.samplesHint', { n: SAMPLES_WANTED })}</Text>
        <Group align="flex-end">
          <div style={{ width: '9rem' }}>
            <Text fw={600}>{t('evidence.samplesReceived')}</Text>
            <SampleField dossier={dossier} locked={locked} field="received" />
          </div>
          <div style={{ flex: 1 }}>
            <Text fw={600}>{t('evidence.samplesNote')}</Text>
            <SampleField dossier={dossier} locked={locked} field="note" />
          </div>
        </Group>
        <Group>
          <SampleStatusBadge status={sample} />
          {samples?.at && <Text>{`${t('evidence.samplesAt')}: ${formatDate(samples.at)}`}</Text>}
        </Group>
      </Stack>
    </Paper>
  );
}
