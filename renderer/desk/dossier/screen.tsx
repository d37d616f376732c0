/** Chuẩn bị: everything that must stand before the session opens, and what may still be recorded while it runs. */
import { Stack, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { AgendaTab } from '../agenda/tab.tsx';
import { go, useDesk } from '../app/state.ts';
import { AttendanceTab } from './attendance/tab.tsx';
import { RecusalsTab } from './council/recusals-tab.tsx';
import { CouncilTab } from './council/tab.tsx';
import { DossiersTab } from './dossiers/tab.tsx';
import { DossierPage } from './evidence/dossier-page.tsx';
import { pageTabOf } from './evidence/page-tabs.ts';
import { InfoForm } from './forms/info-form.tsx';
import { ProfileForm } from './forms/profile-form.tsx';
import { ListPage } from './lists/page.tsx';
import { Overview } from './overview.tsx';
import { SeatsTab } from './seats/tab.tsx';
import { LIST_PATH, TABS, type TabKey, tabOf } from './tabs.ts';

const DRAW: Readonly<Record<TabKey, (session: DeskSession) => ReactElement>> = {
  overview: (session) => <Overview session={session} />,
  info: (session) => <InfoForm session={session} />,
  profile: (session) => <ProfileForm session={session} />,
  council: (session) => <CouncilTab session={session} />,
  attendance: (session) => <AttendanceTab session={session} />,
  seats: (session) => <SeatsTab session={session} />,
  dossiers: (session) => <DossiersTab session={session} />,
  agenda: (session) => <AgendaTab session={session} />,
  recusals: (session) => <RecusalsTab session={session} />,
};

export function DossierScreen() {
  const session = useDesk((s) => s.session);
  const tab = tabOf(useDesk((s) => s.route.rest[0]));
  const list = useDesk((s) => s.route.rest[0] === LIST_PATH);
  const code = useDesk((s) => s.route.rest[1]);
  const part = useDesk((s) => s.route.rest[2]);
  if (!session) return null;
  const page = tab === 'dossiers' && code !== undefined;
  if (list) return <ListPage session={session} />;
  // The table stays behind a dossier's page, so that search, filter and place are there on the way back.
  return (
    <>
      {page && <DossierPage session={session} code={code} tab={pageTabOf(part)} />}
      <div hidden={page}>
        <PartsOfPreparing session={session} tab={tab} />
      </div>
    </>
  );
}

function PartsOfPreparing({ session, tab }: { readonly session: DeskSession; readonly tab: TabKey }) {
  return (
    <Tabs value={tab} onChange={(key) => go('dossier', [TABS[(key ?? 'overview') as TabKey].slug])} keepMounted={false}>
      <Tabs.List mb="lg" className="no-print">
        {(Object.keys(TABS) as TabKey[]).map((key) => (
          <Tabs.Tab key={key} value={key} h="2.75rem" fw={key === tab ? 700 : 500}>
            {t(TABS[key].words)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        <Stack gap="md">
          {session.warnings.length > 0 && tab === 'overview' && <ProblemAlert problems={session.warnings} />}
          {DRAW[tab](session)}
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}
