/** One dossier on a page of its own: facts, evidence, reports, samples. The neighbours in the agenda are one key away. */
import { ActionIcon, Button, Group, Tabs, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileOff, IconList } from '@tabler/icons-react';
import type { DeskEvidence, DeskSession, DossierRow } from '../../../../shared/contract/desk.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { DossierBadge, Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { neighbourOf } from '../../app/neighbour.ts';
import { go } from '../../app/state.ts';
import { AdvisoryTab } from './advisory-tab.tsx';
import { CommuneTab } from './commune-tab.tsx';
import classes from './evidence.module.css';
import { EvidenceTab } from './evidence-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { dossierPath, LIST_PATH, PAGE_TAB_KEYS, PAGE_TABS, type PageTab } from './page-tabs.ts';
import { SamplesTab } from './samples-tab.tsx';
import { useEvidence } from './use-evidence.ts';

const toList = (): void => go('dossier', LIST_PATH);

const BackButton = () => (
  <Button variant="default" leftSection={<IconList size={20} />} onClick={toList}>
    {t('evidence.back')}
  </Button>
);

function Neighbour({ codes, code, tab, step }: { readonly codes: readonly string[]; readonly code: string; readonly tab: PageTab; readonly step: 1 | -1 }) {
  const target = neighbourOf(codes, code, step);
  const words = t(step < 0 ? 'evidence.previousDossier' : 'evidence.nextDossier');
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={words}
        disabled={target === null || target === code}
        onClick={() => target !== null && go('dossier', dossierPath(target, tab))}
      >
        {step < 0 ? <IconChevronLeft size={22} /> : <IconChevronRight size={22} />}
      </ActionIcon>
    </Tooltip>
  );
}

const Head = ({ session, dossier, tab }: { readonly session: DeskSession; readonly dossier: DossierRow; readonly tab: PageTab }) => (
  <Group gap="sm" className={classes.head ?? ''}>
    <BackButton />
    <div className={classes.title}>
      <Title order={2} size="h3" className={classes.oneLine} title={dossier.name}>
        {dossier.name}
      </Title>
      <Text c="dimmed" className={classes.oneLine} title={dossier.producer}>
        {`${dossier.code} · ${dossier.producer}`}
      </Text>
    </div>
    {session.state === 'preparing' || !dossier.eligible ? (
      <Status tone={dossier.eligible ? 'ok' : 'stop'}>{t(dossier.eligible ? 'common.eligible' : 'common.ineligible')}</Status>
    ) : (
      <DossierBadge state={dossier.state} />
    )}
    <Neighbour codes={session.dossiers.map((d) => d.code)} code={dossier.code} tab={tab} step={-1} />
    <Neighbour codes={session.dossiers.map((d) => d.code)} code={dossier.code} tab={tab} step={1} />
  </Group>
);

/** "Minh chứng (12)", so that an empty part is seen without opening it. */
const tabWords = (tab: PageTab, dossier: DossierRow): string =>
  tab === 'files' && dossier.evidence.files > 0 ? `${t(PAGE_TABS.files.words)} (${dossier.evidence.files})` : t(PAGE_TABS[tab].words);

type PartProps = { readonly session: DeskSession; readonly dossier: DossierRow; readonly evidence: DeskEvidence; readonly reload: () => void };

function Part({ tab, ...props }: PartProps & { readonly tab: PageTab }) {
  if (tab === 'files') return <EvidenceTab {...props} />;
  if (tab === 'advisory') return <AdvisoryTab {...props} />;
  if (tab === 'commune') return <CommuneTab {...props} />;
  return <SamplesTab {...props} />;
}

function Known({ session, dossier, tab }: { readonly session: DeskSession; readonly dossier: DossierRow; readonly tab: PageTab }) {
  const { data, problems, reload } = useEvidence(dossier.code);
  return (
    <div className={classes.page}>
      <Head session={session} dossier={dossier} tab={tab} />
      <Tabs value={tab} onChange={(key) => go('dossier', dossierPath(dossier.code, (key ?? 'facts') as PageTab))} keepMounted={false} className={classes.tabs}>
        <Tabs.List>
          {PAGE_TAB_KEYS.map((key) => (
            <Tabs.Tab key={key} value={key} h="2.75rem" fw={key === tab ? 700 : 500}>
              {tabWords(key, dossier)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          <ProblemAlert problems={problems} />
          {tab === 'facts' && <FactsTab session={session} dossier={dossier} />}
          {tab !== 'facts' && data && <Part tab={tab} session={session} dossier={dossier} evidence={data} reload={reload} />}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

export function DossierPage({ session, code, tab }: { readonly session: DeskSession; readonly code: string; readonly tab: PageTab }) {
  const dossier = session.dossiers.find((d) => d.code === code);
  if (dossier) return <Known key={code} session={session} dossier={dossier} tab={tab} />;
  return (
    <EmptyState
      icon={<IconFileOff size={32} />}
      title={t('evidence.unknownDossier', { code })}
      body={t('evidence.unknownDossierBody')}
      action={<BackButton />}
    />
  );
}
