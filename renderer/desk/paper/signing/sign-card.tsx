/** A batch being signed, and how it ended. What it shows is the host's: a reload of the page loses nothing. */
import { Button, Group, Paper, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { SigningState } from '../../../../shared/contract/desk-signing.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';

const MOST_SHOWN = 50;

const endWords = ({ state, done, of }: SigningState): StringKey => {
  if (state === 'cancelled') return 'signing.cancelled';
  return done === of ? 'signing.done' : 'signing.doneSome';
};

export function SignCard({ job }: { readonly job: SigningState }) {
  const { run, pending } = useCommand();
  const words = { done: job.done, of: job.of, name: job.signer };
  const running = job.state === 'running' || job.state === 'stopping';
  return (
    <Paper withBorder p="sm" role="region" aria-label={t('signing.batch')}>
      <Stack gap="xs">
        {running ? (
          <>
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600} className="figures">
                {t('signing.signing', words)}
              </Text>
              <Button
                variant="default"
                flex="none"
                leftSection={<IconPlayerStop size={20} aria-hidden />}
                loading={pending !== null || job.state === 'stopping'}
                onClick={() => void run('cancel-signing', {})}
              >
                {t('signing.stop')}
              </Button>
            </Group>
            <Progress value={(100 * job.done) / job.of} aria-label={t('signing.signing', words)} />
          </>
        ) : (
          <>
            <Text fw={600} role="status">
              {t(endWords(job), words)}
            </Text>
            <ScrollArea.Autosize mah="12rem">
              <ProblemAlert problems={job.problems.slice(0, MOST_SHOWN)} />
            </ScrollArea.Autosize>
            <Group>
              <Button loading={pending !== null} onClick={() => void run('dismiss-signing', {})}>
                {t('common.close')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
