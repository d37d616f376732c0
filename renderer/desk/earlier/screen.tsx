/** Phiên trước: certificates that end, this session beside an earlier one, and what the laptop remembers. Works without a session in hand. */
import { Button, Group, Stack, Tabs, Title } from '@mantine/core';
import { IconHistoryToggle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { go, useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { AddDialog } from './add-dialog.tsx';
import { CompareTab } from './compare-tab.tsx';
import { ExpiringTab } from './expiring-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';

/** Second part of the address of each tab. */
const TABS = { certificates: 'giay-chung-nhan', compare: 'so-sanh', remembered: 'da-nho' } as const;
type Tab = keyof typeof TABS;
const KEYS = Object.keys(TABS) as readonly Tab[];

export function EarlierScreen() {
  const slug = useDesk((s) => s.route.rest[0]);
  const tab = KEYS.find((key) => TABS[key] === slug) ?? 'certificates';
  const list = useRead('list-earlier', {});
  const expiring = useRead('read-expiring', {});
  const [adding, setAdding] = useState(false);
  const reload = (): void => {
    list.reload();
    expiring.reload();
  };
  const add = (
    <Button leftSection={<IconPlus size={20} />} onClick={() => setAdding(true)}>
      {t('earlier.add')}
    </Button>
  );
  const known = list.data && list.data.sessions.length + list.data.unreadable > 0;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h1">
          {t('earlier.title')}
        </Title>
        {known && add}
      </Group>
      <ProblemAlert problems={list.problems} />
      {list.data && !known && <EmptyState icon={<IconHistoryToggle size={32} />} title={t('earlier.empty')} body={t('earlier.emptyHint')} action={add} />}
      {list.data && known && (
        <Tabs value={tab} onChange={(key) => go('earlier', [TABS[(key ?? 'certificates') as Tab]])} keepMounted={false}>
          <Tabs.List mb="md" className="no-print">
            {KEYS.map((key) => (
              <Tabs.Tab key={key} value={key} h="2.75rem" fw={key === tab ? 700 : 500}>
                {t(`earlier.${key}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="certificates">
            <ExpiringTab expiring={expiring.data} problems={expiring.problems} />
          </Tabs.Panel>
          <Tabs.Panel value="compare">
            <CompareTab sessions={list.data.sessions} onSettled={expiring.reload} />
          </Tabs.Panel>
          <Tabs.Panel value="remembered">
            <SessionsTab {...list.data} onGone={reload} />
          </Tabs.Panel>
        </Tabs>
      )}
      {adding && (
        <AddDialog
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            reload();
          }}
        />
      )}
    </Stack>
  );
}
