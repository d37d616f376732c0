/** The guided test: a code that any phone may scan, and whether it got through. */
import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDeviceMobileCheck, IconEyeOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { NetworkView } from '../../../shared/contract/desk-network.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { call } from '../app/client.ts';
import { useCommand } from '../app/run.tsx';
import classes from './network.module.css';

function Progress({ facts }: Pick<NetworkView, 'facts'>) {
  const { trial } = facts;
  if (!trial) return null;
  const waited = Math.max(0, Math.round((Date.parse(facts.now) - Date.parse(trial.since)) / 1000));
  return (
    <div role="status">
      {trial.opened === 0 ? (
        <Status tone="busy">{t('network.testWaiting', { n: waited })}</Status>
      ) : (
        <Status tone={trial.answered > 0 ? 'ok' : 'busy'}>{t('network.testOpened', { n: trial.opened, m: trial.answered })}</Status>
      )}
    </div>
  );
}

export function TestCard({ view, onChange }: { readonly view: NetworkView; readonly onChange: () => void }) {
  const { run, pending } = useCommand();
  const shown = view.facts.trial !== null;
  // Nobody can scan it any more.
  useEffect(() => () => void call('show-test-code', { shown: false }), []);
  const show = async (): Promise<void> => {
    await run('show-test-code', { shown: !shown });
    onChange();
  };
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="sm">
        <Title order={3}>{t('network.test')}</Title>
        <Text>{t('network.testHint')}</Text>
        {shown && view.testQr && (
          <>
            <img className={classes.qr} src={`data:image/svg+xml;utf8,${encodeURIComponent(view.testQr)}`} alt={t('network.testQr', { url: view.testUrl })} />
            <Text ta="center" fw={700} style={{ overflowWrap: 'anywhere' }}>
              {view.testUrl.replace('http://', '')}
            </Text>
          </>
        )}
        <Progress facts={view.facts} />
        <Button
          variant={shown ? 'default' : 'filled'}
          disabled={!shown && view.testUrl === ''}
          loading={pending === 'show-test-code'}
          leftSection={shown ? <IconEyeOff size={20} aria-hidden /> : <IconDeviceMobileCheck size={20} aria-hidden />}
          onClick={() => void show()}
        >
          {t(shown ? 'network.testHide' : 'network.testShow')}
        </Button>
      </Stack>
    </Paper>
  );
}
