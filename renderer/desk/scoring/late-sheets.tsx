/** Sheets that came after closing: those to decide on, and what was decided before, with the reasons. No points. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { LateSheet } from '../../../shared/contract/desk.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { openWindow } from '../app/open-window.tsx';
import { useCommand } from '../app/run.tsx';
import { memberName, useDesk } from '../app/state.ts';
import { admitLate, dismissLate, lateWords } from './sheet-acts.ts';

function Waiting({ sheet }: { readonly sheet: LateSheet }) {
  const { run } = useCommand();
  return (
    <Paper withBorder p="sm" component="li">
      <Text fw={700}>{memberName(sheet.member)}</Text>
      <Text>{lateWords(sheet)}</Text>
      <Group gap="xs" mt="xs">
        <Button variant="light" onClick={() => void admitLate(run, sheet)}>
          {t('scoring.lateAdmit')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void dismissLate(run, sheet)}>
          {t('scoring.lateDismiss')}
        </Button>
      </Group>
    </Paper>
  );
}

const Settled = ({ sheet }: { readonly sheet: LateSheet }) => (
  <Paper withBorder p="sm" component="li">
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fw={700}>{memberName(sheet.member)}</Text>
      <Status tone={sheet.state === 'admitted' ? 'ok' : 'idle'}>
        {t(sheet.state === 'admitted' ? 'scoring.lateStateAdmitted' : 'scoring.lateStateDismissed')}
      </Status>
    </Group>
    <Text>{lateWords(sheet)}</Text>
    <Text c="dimmed">
      {t('common.reason')}: {sheet.reason}
    </Text>
  </Paper>
);

const LIST = { margin: 0, padding: 0, listStyle: 'none' } as const;

function LateSheets() {
  const late = useDesk((s) => s.live?.late) ?? [];
  const settled = (useDesk((s) => s.session?.lateSheets) ?? []).filter((sheet) => sheet.state !== 'kept');
  return (
    <Stack>
      <Text>{t('scoring.lateIntro')}</Text>
      {late.length === 0 && settled.length === 0 && <Text c="dimmed">{t('scoring.lateNone')}</Text>}
      {late.length > 0 && (
        <>
          <Title order={4}>{t('scoring.lateWaiting')}</Title>
          <Stack component="ul" gap="xs" style={LIST}>
            {late.map((sheet) => (
              <Waiting key={sheet.id} sheet={sheet} />
            ))}
          </Stack>
        </>
      )}
      {settled.length > 0 && (
        <>
          <Title order={4}>{t('scoring.lateSettled')}</Title>
          <Stack component="ul" gap="xs" style={LIST}>
            {settled.map((sheet) => (
              <Settled key={sheet.id} sheet={sheet} />
            ))}
          </Stack>
        </>
      )}
    </Stack>
  );
}

export const openLateSheets = (): void =>
  void openWindow(
    () => t('scoring.late'),
    () => <LateSheets />,
    { size: 'xl' },
  );
