/** Mạng: whether phones reach this laptop, by which address, and what to do where they don't. Before the session and during it. */
import { Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { useRead } from '../app/use-read.ts';
import { AdapterTable } from './adapter-table.tsx';
import { FindingList } from './finding-list.tsx';
import { HttpsCard } from './https-card.tsx';
import classes from './network.module.css';
import { OwnNetwork } from './own-network.tsx';
import { PhoneTable } from './phone-table.tsx';
import { TestCard } from './test-card.tsx';
import { portsLine, verdict } from './words.ts';

/** Phones come and go without any act of the session: the page asks by itself. */
const EVERY_MS = 2000;

export function NetworkScreen() {
  const { data: view, problems, reload } = useRead('read-network', {});
  useEffect(() => {
    const rounds = setInterval(reload, EVERY_MS);
    return () => clearInterval(rounds);
  }, [reload]);
  if (!view) {
    return problems.length > 0 ? (
      <ProblemAlert problems={problems} />
    ) : (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  }
  const { tone, words } = verdict(view.findings);
  const { name, ports } = view.facts;
  return (
    <Stack gap="md">
      <div>
        <Group gap="md">
          <Title order={2} size="h1">
            {t('network.title')}
          </Title>
          <Status tone={tone}>{words}</Status>
        </Group>
        {view.memberUrl && (
          <Text mt={4}>
            {t('network.address')}: <b className="figures">{view.memberUrl.replace('http://', '')}</b>
            {view.nameUrl && ` · ${t('network.byName', { url: view.nameUrl.replace('http://', '') })}`}
            {name.state === 'looking' && ` · ${t('network.searching', { name: name.name })}`}
          </Text>
        )}
        <Text c="dimmed">{portsLine(ports)}</Text>
      </div>
      <div className={classes.page}>
        <Stack gap="md">
          <FindingList findings={view.findings} />
          <AdapterTable facts={view.facts} onChosen={reload} />
          <PhoneTable phones={view.facts.phones} />
        </Stack>
        <Stack gap="md">
          <TestCard view={view} onChange={reload} />
          <HttpsCard view={view} onChange={reload} />
          <OwnNetwork />
        </Stack>
      </div>
    </Stack>
  );
}
