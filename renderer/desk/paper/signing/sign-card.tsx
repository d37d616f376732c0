/** A batch being signed, and how it ended. What it shows is the host's: a reload of the page loses nothing. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { SigningState } from '../../../../shared/contract/desk-signing.ts';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { JobProblems, JobProgress } from '../../app/job-progress.tsx';
import { useCommand } from '../../app/run.tsx';

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
          <JobProgress
            words={t('signing.signing', words)}
            done={job.done}
            of={job.of}
            stopWords={t('signing.stop')}
            stopping={pending !== null || job.state === 'stopping'}
            onStop={() => void run('cancel-signing', {})}
          />
        ) : (
          <>
            <Text fw={600} role="status">
              {t(endWords(job), words)}
            </Text>
            <JobProblems problems={job.problems} />
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
