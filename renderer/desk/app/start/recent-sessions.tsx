/** The sessions in the data folder, newest first; a damaged or newer file says why it can't be opened. */
import { Badge, Button, Center, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFolder, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import type { SessionFile } from '../../../../shared/contract/desk.ts';
import { formatDate, formatDateTime } from '../../../../shared/lib/vietnamese.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ProblemAlert, ProblemLines } from '../../../kit/problem-list.tsx';
import { SessionBadge, Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../beside.tsx';
import { removeRehearsal } from '../rehearse.ts';
import { useCommand } from '../run.tsx';
import { enterSession } from '../state.ts';
import { useRead } from '../use-read.ts';
import { fileSize } from './file-size.ts';

const days = (s: SessionFile): string =>
  !s.startDate
    ? t('start.noDate')
    : !s.endDate || s.endDate === s.startDate
      ? formatDate(s.startDate)
      : `${formatDate(s.startDate)} – ${formatDate(s.endDate)}`;

function SessionRow({ entry, onGone }: { readonly entry: SessionFile; readonly onGone: () => void }) {
  const { run, pending } = useCommand();
  const open = async (): Promise<void> => {
    const answer = entry.open ? { ok: true } : await run('open-session', { file: entry.file });
    if (answer.ok) await enterSession();
  };
  const facts = [
    days(entry),
    t('start.dossiersCount', { n: entry.dossiers }),
    t('start.confirmedCount', { n: entry.confirmed }),
    fileSize(entry.bytes),
    t('start.modified', { at: formatDateTime(entry.modifiedAt) }),
  ];
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Beside align="flex-start" gap="md">
        <Stack gap={6}>
          <Text fw={700} lineClamp={2}>
            {entry.name}
          </Text>
          {entry.problem ? (
            <>
              <Status tone="stop">{t('start.cannotOpen')}</Status>
              <ProblemLines problems={[entry.problem]} />
            </>
          ) : (
            <>
              <Group gap="xs">
                <SessionBadge state={entry.state} asking={entry.asking} />
                {entry.rehearsal && (
                  <Badge variant="default" size="lg" radius="sm" tt="none">
                    {t('start.rehearsal')}
                  </Badge>
                )}
                {entry.open && (
                  <Badge variant="filled" size="lg" radius="sm" tt="none">
                    {t('start.openNow')}
                  </Badge>
                )}
              </Group>
              <Text c="dimmed">{facts.join(' · ')}</Text>
            </>
          )}
        </Stack>
        {entry.rehearsal && !entry.problem && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={18} />}
            onClick={() => void removeRehearsal(run, entry).then((gone) => gone && onGone())}
            style={{ flexShrink: 0 }}
          >
            {t('common.remove')}
          </Button>
        )}
        {!entry.problem && (
          <Button
            variant={entry.open ? 'filled' : 'light'}
            leftSection={<IconPlayerPlay size={18} />}
            loading={pending !== null}
            onClick={() => void open()}
            style={{ flexShrink: 0 }}
          >
            {entry.open ? t('start.continueHere') : t('common.open')}
          </Button>
        )}
      </Beside>
    </Paper>
  );
}

export function RecentSessions() {
  const { data, problems, reload } = useRead('list-sessions', {});
  return (
    <section>
      <Title order={2} mb="sm">
        {t('start.recent')}
      </Title>
      {problems.length > 0 && (
        <Stack>
          <ProblemAlert problems={problems} title={t('start.recentFailed')} />
          <Button variant="default" onClick={reload}>
            {t('common.reload')}
          </Button>
        </Stack>
      )}
      {!data && problems.length === 0 && (
        <Center py="xl">
          <Loader role="status" aria-label={t('common.loading')} />
        </Center>
      )}
      {data?.length === 0 && <EmptyState icon={<IconFolder size={32} />} title={t('start.recentEmpty')} body={t('start.recentEmptyBody')} />}
      <Stack gap="sm">
        {data?.map((entry) => (
          <SessionRow key={entry.file} entry={entry} onGone={reload} />
        ))}
      </Stack>
    </section>
  );
}
