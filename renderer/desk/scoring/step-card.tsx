/** What to do now: one button, and in one sentence why it can't be pressed. */
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconChartBar, IconDeviceMobileOff, IconLock, IconPlayerPlay, IconTrophy } from '@tabler/icons-react';
import type { DeskLive, DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { go, memberName, selectDossier, useDesk } from '../app/state.ts';
import { TABS } from '../dossier/tabs.ts';
import { whoIsMissing } from './cells.ts';
import { type Block, missingOf, nextStep } from './next-step.ts';

const SIZE = 22;

function blockWords(block: Block): string {
  if (block.kind === 'preparing') return t('scoring.blockPreparing');
  if (block.kind === 'sealed') return t('agenda.blockSealed', { time: formatDateTime(block.at) });
  const { present, scoring, needed, chairOrDeputyPresent } = block.quorum;
  const chair = chairOrDeputyPresent ? '' : ` ${t('scoring.blockChair')}`;
  return present < needed ? `${t('scoring.blockQuorum', { present, of: scoring, needed })}${chair}` : t('scoring.blockChair');
}

/** Where what blocks is put right. */
const WHERE: Readonly<Record<Block['kind'], readonly string[]>> = { preparing: [], sealed: [TABS.agenda.slug], quorum: [TABS.attendance.slug] };
const WHERE_WORDS = { preparing: 'scoring.toPrepare', sealed: 'agenda.toAgenda', quorum: 'scoring.toAttendance' } as const;

const BlockNotice = ({ block }: { readonly block: Block }) => (
  <Alert color="amber" icon={<IconAlertTriangle />} role="status">
    <Text>{blockWords(block)}</Text>
    <Button variant="subtle" px={0} onClick={() => go('dossier', WHERE[block.kind])}>
      {t(WHERE_WORDS[block.kind])}
    </Button>
  </Alert>
);

/** No device is in: opened now, nobody would get a sheet. It blocks nothing, for a council may score on paper. */
const NobodyNotice = ({ session }: { readonly session: DeskSession }) => (
  <Alert color="amber" icon={<IconDeviceMobileOff />} role="status">
    <Text>{t(session.seats.some((seat) => seat.issued) ? 'scoring.nobodyIn' : 'scoring.nobodySeated')}</Text>
    <Button variant="subtle" px={0} onClick={() => go('dossier', [TABS.seats.slug])}>
      {t('scoring.toSeats')}
    </Button>
  </Alert>
);

/** Closing while sheets are missing says whose and why, and leaves the product undecided. */
async function mayClose(current: DeskLive['current'], live: Pick<DeskLive, 'seats' | 'paperEntries'> | null): Promise<boolean> {
  const onPaper = (live?.paperEntries ?? []).filter((e) => e.dossier === current?.dossier && e.round === current.round).map((e) => e.member);
  const missing = () => whoIsMissing(current?.cells ?? [], live?.seats ?? [], onPaper);
  const complete = missing().length === 0;
  const broken = current !== null && !current.quorum.reached;
  if (complete && !broken) return true;
  return (
    (await confirmDialog(() => ({
      title: t(complete ? 'scoring.closeQuorumTitle' : 'scoring.closeTitle'),
      body: (
        <Stack gap="xs">
          {broken && (
            <Text fw={600}>{t('scoring.closeQuorum', { present: current.quorum.present, of: current.quorum.scoring, needed: current.quorum.needed })}</Text>
          )}
          {!complete && (
            <>
              <Text>{t('scoring.closeMissing', { n: missing().length })}</Text>
              <ul style={{ margin: 0 }}>
                {missing().map(({ member, words }) => (
                  <li key={member}>
                    <b>{memberName(member)}</b>: {words}
                  </li>
                ))}
              </ul>
              <Text>{t('scoring.closeMissingThen')}</Text>
              <Text>{t('scoring.closeUnsent')}</Text>
            </>
          )}
        </Stack>
      ),
      confirmLabel: t('scoring.closeAnyway'),
      danger: true,
    }))) !== null
  );
}

type StepCardProps = { readonly session: DeskSession; readonly current: DeskLive['current']; readonly selected: DossierRow | null };

export function StepCard({ session, current, selected }: StepCardProps) {
  const { run, pending } = useCommand();
  const step = nextStep(session, current, selected);

  const open = async (dossier: DossierRow): Promise<void> => {
    const answer = await run('open-scoring', { dossier: dossier.code }, { success: t('scoring.opened', { name: dossier.name }) });
    if (answer.ok) selectDossier(dossier.code, 'scoring');
  };
  const close = async (dossier: DossierRow): Promise<void> => {
    const evenIfMissing = missingOf(current?.cells ?? []).length > 0 || current?.quorum.reached === false;
    if (!(await mayClose(current, useDesk.getState().live))) return;
    const answer = await run('close-scoring', { dossier: dossier.code, evenIfMissing }, { success: t('scoring.closedNow', { name: dossier.name }) });
    if (answer.ok) selectDossier(dossier.code, 'tally');
  };
  const shared = {
    fullWidth: true,
    loading: pending !== null,
    h: 'auto',
    mih: '3.5rem',
    px: 'sm',
    py: 'xs',
    fz: 'lg',
    styles: { label: { whiteSpace: 'normal', lineHeight: 1.25, height: 'auto', overflow: 'visible' } },
  } as const;

  return (
    <Stack gap="sm">
      <Title order={3}>{t('scoring.nowTitle')}</Title>
      {step.action === 'open' && (
        <>
          <Button {...shared} leftSection={<IconPlayerPlay size={SIZE} />} disabled={step.block !== null} onClick={() => void open(step.dossier)}>
            {t('scoring.open')}
          </Button>
          {step.block ? <BlockNotice block={step.block} /> : <Text c="dimmed">{t('scoring.openHint')}</Text>}
          {!step.block && !session.seats.some((seat) => seat.bound) && <NobodyNotice session={session} />}
        </>
      )}
      {step.action === 'close' && (
        <>
          <Button
            {...shared}
            leftSection={<IconLock size={SIZE} />}
            variant={missingOf(current?.cells ?? []).length > 0 ? 'outline' : 'filled'}
            onClick={() => void close(step.dossier)}
          >
            {t('scoring.close')}
          </Button>
          <Text c="dimmed">
            {missingOf(current?.cells ?? []).length > 0 ? t('scoring.closeWaitHint', { n: missingOf(current?.cells ?? []).length }) : t('scoring.closeHint')}
          </Text>
        </>
      )}
      {step.action === 'tally' && (
        <>
          <Button {...shared} leftSection={<IconChartBar size={SIZE} />} onClick={() => selectDossier(step.dossier.code, 'tally')}>
            {t('scoring.toTally')}
          </Button>
          <Text c="dimmed">{t('scoring.toTallyHint')}</Text>
        </>
      )}
      {step.action === 'go-current' && (
        <>
          <Button {...shared} variant="light" leftSection={<IconArrowRight size={SIZE} />} onClick={() => selectDossier(step.dossier.code, 'scoring')}>
            {t('scoring.goCurrent')}
          </Button>
          <Text c="dimmed">{t('scoring.goCurrentHint', { name: step.dossier.name })}</Text>
        </>
      )}
      {step.action === 'open-next' && (
        <>
          <Button {...shared} leftSection={<IconPlayerPlay size={SIZE} />} disabled={step.block !== null} onClick={() => void open(step.dossier)}>
            {t('scoring.openNext')}
          </Button>
          <Text>
            {t('scoring.nextIs')} <b>{step.dossier.name}</b>
          </Text>
          {step.block && <BlockNotice block={step.block} />}
        </>
      )}
      {step.action === 'results' && (
        <>
          <Button {...shared} leftSection={<IconTrophy size={SIZE} />} onClick={() => go('result')}>
            {t('scoring.toResults')}
          </Button>
          <Text c="dimmed">{t(session.state === 'ended' ? 'scoring.blockEnded' : 'scoring.toResultsHint')}</Text>
        </>
      )}
    </Stack>
  );
}
