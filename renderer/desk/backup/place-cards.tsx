import { Code, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { BackupPlaceState, BackupState } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { Status, type Tone } from '../../kit/status.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';

const STATES: Readonly<Record<BackupPlaceState['state'], { readonly tone: Tone; readonly words: StringKey }>> = {
  ready: { tone: 'ok', words: 'backup.stateReady' },
  missing: { tone: 'stop', words: 'backup.stateMissing' },
  failed: { tone: 'stop', words: 'backup.stateFailed' },
};

function Card({ title, place }: { readonly title: string; readonly place: BackupPlaceState | null }) {
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={700}>{title}</Text>
          {place && <Status tone={STATES[place.state].tone}>{t(STATES[place.state].words)}</Status>}
        </Group>
        {place ? (
          <>
            <Text>{t('backup.lastCopy', { time: place.at === null ? t('backup.never') : formatDateTime(place.at) })}</Text>
            <Code style={{ overflowWrap: 'anywhere' }}>{place.path}</Code>
          </>
        ) : (
          <Text>{t('backup.secondNone')}</Text>
        )}
      </Stack>
    </Paper>
  );
}

/** Both places, each with its state by sign and word. */
export const PlaceCards = ({ state }: { readonly state: BackupState }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }}>
    <Card title={t('backup.first')} place={state.first} />
    <Card title={t('backup.second')} place={state.second} />
  </SimpleGrid>
);
