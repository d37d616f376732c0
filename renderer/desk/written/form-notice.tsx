/** What form the session has, and which products wait for a meeting, with the way there. Nothing in a session that only meets. */
import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconMailOpened, IconUsersGroup } from '@tabler/icons-react';
import { formatDate } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { selectDossier, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { rowSentence } from '../result/sentence.ts';
import { askForMeeting } from './ask-first.tsx';
import { isWritten, needMeeting, stillOpen } from './product-rows.ts';

export function FormNotice() {
  const session = useDesk((s) => s.session);
  const live = useDesk((s) => s.live);
  const { run, pending } = useCommand();
  const running = session?.state === 'open' && isWritten(session);
  const { data } = useRead('read-results', running ? {} : null);
  if (!session || !live || session.info.form === 'meeting') return null;
  if (!isWritten(session)) return <Alert color="green" icon={<IconUsersGroup />} title={t('written.turned')} p="sm" />;
  const { info, state } = session;
  const [waiting, open] = [needMeeting(data?.rows ?? []), stillOpen(session, live)];
  const period = [info.startDate, info.endDate].filter(Boolean).map(formatDate).join(' – ');
  return (
    <Alert
      color={waiting.length > 0 ? 'amber' : 'green'}
      icon={waiting.length > 0 ? <IconAlertTriangle /> : <IconMailOpened />}
      title={`${t('kinds.formWritten')}${period ? ` · ${period}` : ''}`}
      p="sm"
    >
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} style={{ flex: '1 1 24rem', minWidth: 0 }}>
          {waiting.length === 0 ? (
            <Text>{t('written.formHint')}</Text>
          ) : (
            <>
              <Text fw={600}>{t('written.waiting', { n: waiting.length })}</Text>
              <List spacing={2}>
                {waiting.map((row) => (
                  <List.Item key={row.dossier}>
                    <Anchor
                      component="button"
                      type="button"
                      c="inherit"
                      fw={700}
                      underline="always"
                      ta="left"
                      onClick={() => selectDossier(row.dossier, 'tally')}
                    >
                      {row.name}
                    </Anchor>
                    : {rowSentence(row)}.
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Stack>
        {state === 'open' && (
          <Stack gap={4} maw="22rem">
            <Button
              variant={waiting.length > 0 && open.length === 0 ? 'filled' : 'default'}
              leftSection={<IconUsersGroup size={20} aria-hidden />}
              disabled={open.length > 0}
              loading={pending !== null}
              onClick={() => void askForMeeting(run, waiting)}
            >
              {t('written.meet')}
            </Button>
            {open.length > 0 && <Text lh={1.35}>{t('written.meetWait', { n: open.length })}</Text>}
          </Stack>
        )}
      </Group>
    </Alert>
  );
}
