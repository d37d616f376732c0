/** What the laptop remembers, and forgetting it. */
import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { EarlierEntry } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from '../app/beside.tsx';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { dayWords, decisionWords } from './words.ts';

function SessionCard({ entry, onGone }: { readonly entry: EarlierEntry; readonly onGone: () => void }) {
  const { run, pending } = useCommand();
  const forget = async (): Promise<void> => {
    const sure = await confirmDialog(() => ({
      title: t('earlier.forgetTitle', { name: entry.name }),
      body: t('earlier.forgetBody'),
      confirmLabel: t('earlier.forget'),
      danger: true,
    }));
    if (sure && (await run('forget-earlier', { id: entry.id })).ok) onGone();
  };
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Beside align="flex-start">
        <Stack gap={6} style={{ minWidth: 0 }}>
          <Text fw={700} lineClamp={2}>
            {entry.name}
          </Text>
          <Group gap="xs">
            <Status tone={entry.source === 'workbook' ? 'look' : 'ok'}>{t(`earlier.source-${entry.source}`)}</Status>
            {!entry.decidedOn && <Status tone="look">{t('earlier.decisionNone')}</Status>}
          </Group>
          <Text c="dimmed" className="figures">
            {[
              dayWords(entry.startDate),
              `${entry.products} ${t('earlier.products').toLowerCase()}`,
              `${entry.certificates} ${t('earlier.certificates').toLowerCase()}`,
              entry.decidedOn && `${t('earlier.decision')} ${decisionWords(entry)}`,
              `${t('earlier.takenAt')} ${formatDateTime(entry.takenAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Stack>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} />}
          loading={pending !== null}
          onClick={() => void forget()}
          style={{ flexShrink: 0 }}
        >
          {t('earlier.forget')}
        </Button>
      </Beside>
    </Paper>
  );
}

type Props = { readonly sessions: readonly EarlierEntry[]; readonly unreadable: number; readonly onGone: () => void };

export const SessionsTab = ({ sessions, unreadable, onGone }: Props) => (
  <Stack gap="sm">
    {unreadable > 0 && <Alert color="amber">{t('earlier.unreadable', { n: unreadable })}</Alert>}
    {sessions.map((entry) => (
      <SessionCard key={entry.id} entry={entry} onGone={onGone} />
    ))}
  </Stack>
);
