/** Papers being saved, and how it ended. What it shows is the host's: a reload of the page loses nothing. */
import { Button, Code, Group, Paper, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import { IconCopy, IconFolderOpen, IconPlayerStop } from '@tabler/icons-react';
import type { PaperJobState } from '../../../shared/contract/desk.ts';
import { copyText } from '../../kit/copy-text.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { confirmDialog, notifySuccess, useCommand } from '../app/run.tsx';

function endWords({ state, done, of }: PaperJobState): StringKey {
  if (done === 0) return 'papers.doneNone';
  if (state === 'done') return done === of ? 'papers.done' : 'papers.doneSome';
  return state === 'cancelled' ? 'papers.cancelled' : 'papers.failed';
}

/** Room for the list of what was left out; the rest is behind the scroll bar. */
const MOST_SHOWN = 50;

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
    const sure = await confirmDialog({ title: t('papers.stopTitle'), body: t('papers.stopBody', { done: job.done }), confirmLabel: t('papers.stop') });
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
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600} className="figures">
                {t('papers.saving', { done: job.done, of: job.of })} {leftWords(job.leftMs)}
              </Text>
              <Button
                variant="default"
                flex="none"
                leftSection={<IconPlayerStop size={20} aria-hidden />}
                loading={pending !== null || job.state === 'stopping'}
                onClick={() => void stop()}
              >
                {t('papers.stop')}
              </Button>
            </Group>
            <Progress value={(100 * job.done) / job.of} aria-label={t('papers.saving', { done: job.done, of: job.of })} />
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
            <ScrollArea.Autosize mah="12rem">
              <ProblemAlert problems={job.problems.slice(0, MOST_SHOWN)} />
            </ScrollArea.Autosize>
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
