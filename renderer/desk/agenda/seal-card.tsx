/** The evening: what the seal will list, the seal that stands with its hashes, the next morning. */
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconSunrise } from '@tabler/icons-react';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import { type DayDone, type DaySeal, dayDone, standingSeal } from '../../../shared/running-day.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { notifySuccess, useCommand } from '../app/run.tsx';
import { dossierOf, openCodes, useDesk } from '../app/state.ts';
import classes from './agenda.module.css';

const LINES = [
  ['doneOpened', (d) => d.opened.length],
  ['doneConfirmed', (d) => d.confirmed.length],
  ['doneClosed', (d) => d.closed.length],
  ['doneDeferred', (d) => d.deferred.length],
  ['doneLeft', (d) => d.left],
  ['doneLate', (d) => d.lateSheets],
  ['donePaper', (d) => d.paperSheets],
] as const satisfies readonly (readonly [string, (done: DayDone) => number])[];
/** These are open issues: left out while there are none, in bold where there are. */
const ISSUES: readonly string[] = ['doneClosed', 'doneLate', 'donePaper'];

const Done = ({ done }: { readonly done: DayDone }) => (
  <ul className={classes.list}>
    {LINES.map(([key, count]) => {
      const n = count(done);
      return (
        (n > 0 || !ISSUES.includes(key)) && (
          <li key={key}>
            <Text fw={n > 0 && ISSUES.includes(key) ? 700 : undefined}>{t(`agenda.${key}`, { n })}</Text>
          </li>
        )
      );
    })}
  </ul>
);

const Seal = ({ seal }: { readonly seal: DaySeal }) => (
  <details open={seal.resumedAt === null}>
    <summary>{t('agenda.sealNumber', { n: seal.number, time: formatDateTime(seal.at) })}</summary>
    <Stack gap={4} pt="xs">
      <Done done={seal.done} />
      <Text c="dimmed">{t('agenda.sealHash', { n: seal.headSeq })}</Text>
      <span className={classes.hash}>{seal.headHash}</span>
      <Text c="dimmed">{t('agenda.sealBackup')}</Text>
      <span className={classes.hash}>sao-luu/{seal.backup}</span>
      <Text c="dimmed">{t('agenda.sealBackupHash')}</Text>
      <span className={classes.hash}>{seal.backupHash}</span>
    </Stack>
  </details>
);

export function SealCard({ session }: { readonly session: DeskSession }) {
  const current = useDesk((s) => (s.live ? (openCodes(s.live)[0] ?? null) : null));
  const { run, pending } = useCommand();
  const { seals } = session.day;
  const standing = standingSeal(seals);
  if (session.state === 'preparing' || (session.state === 'ended' && seals.length === 0)) return null;

  const seal = async (): Promise<void> => {
    const { done } = dayDone({ ...session, ...session.day });
    const yes = await confirmDialog(() => ({
      title: t('agenda.sealTitle'),
      body: (
        <Stack gap="sm">
          <Text>{t('agenda.sealHint')}</Text>
          <Done done={done} />
        </Stack>
      ),
      confirmLabel: t('agenda.seal'),
    }));
    if (!yes) return;
    const answer = await run('seal-day', {});
    if (answer.ok) notifySuccess(t('agenda.sealed', { backup: answer.value.backup }));
  };
  const resume = async (): Promise<void> => {
    const yes = await confirmDialog(() => ({ title: t('agenda.resumeTitle'), body: t('agenda.resumeBody'), confirmLabel: t('agenda.resume') }));
    if (yes) await run('resume-day', {}, { success: t('agenda.resumed') });
  };
  return (
    <Stack gap="sm" p="md" className={classes.box}>
      <Title order={3}>{t('agenda.seal')}</Title>
      {standing && (
        <Alert color="amber" icon={<IconLock />} role="status" title={t('agenda.sealedAt', { time: formatDateTime(standing.at) })}>
          {t('agenda.sealHint')}
        </Alert>
      )}
      {session.state === 'open' && standing && (
        <Button leftSection={<IconSunrise size={20} aria-hidden />} loading={pending !== null} onClick={() => void resume()}>
          {t('agenda.resume')}
        </Button>
      )}
      {session.state === 'open' && !standing && (
        <>
          <Text c="dimmed">{current ? t('agenda.sealBusy', { name: dossierOf(current)?.name ?? current }) : t('agenda.sealHint')}</Text>
          <Button
            variant="light"
            leftSection={<IconLock size={20} aria-hidden />}
            disabled={current !== null}
            loading={pending !== null}
            onClick={() => void seal()}
          >
            {t('agenda.sealButton')}
          </Button>
        </>
      )}
      {[...seals].reverse().map((s) => (
        <Seal key={s.number} seal={s} />
      ))}
    </Stack>
  );
}
