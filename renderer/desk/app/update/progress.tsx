/** An update under way, and how it ended: where the new version lies and how to go back. What it shows is the host's: a reload of the page loses nothing. */
import { Alert, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import type { UpdateState } from '../../../../shared/contract/desk.ts';
import { copyText } from '../../../kit/copy-text.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { JobProgress } from '../job-progress.tsx';
import { notifySuccess, useCommand } from '../run.tsx';
import { fileSize } from '../start/file-size.ts';

function stepWords({ step, done, of }: UpdateState): string {
  if (step === 'backup') return t('update.backingUp', { done: Math.min(done + 1, of), of });
  return t(step === 'unpack' ? 'update.unpacking' : 'update.verifying', { done: fileSize(done), of: fileSize(of) });
}

function Running({ job }: { readonly job: UpdateState }) {
  const { run, pending } = useCommand();
  return (
    <Stack>
      <JobProgress
        words={stepWords(job)}
        done={job.done}
        of={job.of}
        stopWords={t('update.stop')}
        stopping={pending !== null || job.state === 'stopping'}
        onStop={() => void run('cancel-update', {})}
      />
    </Stack>
  );
}

function Done({ job }: { readonly job: UpdateState }) {
  const { run } = useCommand();
  const folder = job.kind === 'folder';
  const copy = async (): Promise<void> => {
    if (await copyText(job.target)) notifySuccess(t('update.copied'));
  };
  return (
    <>
      <Title order={3} role="status">
        {t(folder ? 'update.doneFolder' : 'update.doneInstaller', { version: job.version })}
      </Title>
      <Text>{t('update.backedUp', { n: job.backedUp })}</Text>
      <Text>{folder ? t('update.whereFolder', { starter: job.starter }) : t('update.whereInstaller')}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {job.target}
      </Code>
      <Group gap="xs">
        {job.opens && (
          <Button variant="default" leftSection={<IconExternalLink size={20} aria-hidden />} onClick={() => void run('open-update', {})}>
            {t(folder ? 'update.openFolder' : 'update.openInstaller')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconCopy size={20} aria-hidden />} onClick={() => void copy()}>
          {t('update.copyPath')}
        </Button>
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('update.sameData', { data: job.data })}</Text>
      <Text>{t('update.wayBack', { running: job.running })}</Text>
      {folder && job.dataInside && <Alert color="amber">{t('update.keepOld')}</Alert>}
    </>
  );
}

export function UpdateProgress({ job, onClose }: { readonly job: UpdateState; readonly onClose: () => void }) {
  const { run, pending } = useCommand();
  if (job.state === 'running' || job.state === 'stopping') return <Running job={job} />;
  const close = async (): Promise<void> => {
    await run('dismiss-update', {});
    onClose();
  };
  return (
    <Stack>
      {job.state === 'done' ? (
        <Done job={job} />
      ) : (
        <Text fw={600} role="status">
          {t(job.state === 'cancelled' ? 'update.cancelled' : 'update.failed')}
        </Text>
      )}
      <ProblemAlert problems={job.problems} />
      <Group justify="flex-end">
        <Button loading={pending !== null} onClick={() => void close()}>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
}
