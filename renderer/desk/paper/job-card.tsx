/** Papers being saved, and how it ended. What it shows is the host's: a reload of the page loses nothing. */
import { Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCopy, IconFolderOpen } from '@tabler/icons-react';
import type { PaperJobState } from '../../../shared/contract/desk.ts';
import { copyText } from '../../kit/copy-text.ts';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { JobProblems, JobProgress } from '../app/job-progress.tsx';
import { notifySuccess, useCommand } from '../app/run.tsx';

function endWords({ state, done, of }: PaperJobState): StringKey {
  if (done === 0) return 'papers.doneNone';
  if (state === 'done') return done === of ? 'papers.done' : 'papers.doneSome';
  return state === 'cancelled' ? 'papers.cancelled' : 'papers.failed';
}

/** "còn khoảng 12 giây", "còn khoảng 3 phút"; '' when nothing can be said. */
function leftWords(ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? t('papers.leftSeconds', { n: seconds }) : t('papers.leftMinutes', { n: Math.ceil(seconds / 60) });
}

export function JobCard({ job }: { readonly job: PaperJobState }) {
  const { run, pending } = useCommand();
  const running = job.state === 'running' || job.state === 'stopping';
  const stop = async (): Promise<void> => {
    const sure = await confirmDialog(() => ({ title: t('papers.stopTitle'), body: t('papers.stopBody', { done: job.done }), confirmLabel: t('papers.stop') }));
    if (sure) await run('cancel-paper-job', {});
  };
  const copy = async (): Promise<void> => {
    if (await copyText(job.folder)) notifySuccess(t('papers.copied'));
  };
  return (
    <Paper withBorder p="sm" role="region" aria-label={t('papers.job')}>
      <Stack gap="xs">
        {running ? (
          <>
            <JobProgress
              words={`${t('papers.saving', { done: job.done, of: job.of })} ${leftWords(job.leftMs)}`.trim()}
              done={job.done}
              of={job.of}
              stopWords={t('papers.stop')}
              stopping={pending !== null || job.state === 'stopping'}
              onStop={() => void stop()}
            />
            <Text c="dimmed" truncate>
              {job.current}
            </Text>
          </>
        ) : (
          <>
            <Text fw={600} role="status">
              {t(endWords(job), { done: job.done, of: job.of })}
            </Text>
            {job.done > 0 && (
              <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {job.folder}
              </Code>
            )}
            <JobProblems problems={job.problems} />
            <Group gap="xs">
              <Button loading={pending !== null} onClick={() => void run('dismiss-paper-job', {})}>
                {t('common.close')}
              </Button>
              {job.done > 0 && job.opens && (
                <Button
                  variant="default"
                  leftSection={<IconFolderOpen size={20} aria-hidden />}
                  disabled={pending !== null}
                  onClick={() => void run('open-paper-folder', {})}
                >
                  {t('papers.openFolder')}
                </Button>
              )}
              {job.done > 0 && (
                <Button variant="default" leftSection={<IconCopy size={20} aria-hidden />} onClick={() => void copy()}>
                  {t('papers.copyPath')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
