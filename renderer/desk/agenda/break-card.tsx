/** A break: until when, and what it is; hall and waiting members see it. */
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCoffee, IconPlayerPlay } from '@tabler/icons-react';
import type { DeskSession } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { instantToday } from '../../../shared/presence.ts';
import { standingSeal } from '../../../shared/running-day.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import { KeptNotice } from '../dossier/forms/kept-notice.tsx';
import { timeFault } from '../dossier/forms/time-fault.ts';
import { useDraft } from '../dossier/forms/use-draft.ts';
import classes from './agenda.module.css';

const QUICK = [10, 15, 30] as const;
/** What the form begins with. */
const NOTHING = { until: '', note: '' };

/** Whole minutes from now to a time of today, at least the one that has begun. */
const minutesUntil = (time: string, now: number): number => Math.ceil((Date.parse(instantToday(new Date(now).toISOString(), time)) - now) / 60_000);

function BreakForm({ busy, onStart }: { readonly busy: boolean; readonly onStart: (minutes: number, note: string) => Promise<boolean> }) {
  const { draft, set, since, clear, discard } = useDraft(NOTHING, { key: 'break', title: ['agenda.break'] });
  const { until, note } = draft;
  const fault = timeFault(until) ?? (until !== '' && minutesUntil(until, Date.now()) < 1 ? t('agenda.breakPast') : null);
  const start = async (): Promise<void> => {
    if (await onStart(minutesUntil(until, Date.now()), note)) clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (until !== '' && !fault) void start();
      }}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('agenda.breakHint')}</Text>
        <KeptNotice since={since} onDiscard={discard} />
        <Group gap="xs" grow>
          {QUICK.map((minutes) => (
            <Button key={minutes} variant="default" px="xs" onClick={() => set('until', formatTime(new Date(Date.now() + minutes * 60_000).toISOString()))}>
              {minutes}’
            </Button>
          ))}
        </Group>
        <TextInput
          label={t('agenda.breakUntil')}
          placeholder="10:30"
          value={until}
          onChange={(e) => set('until', e.currentTarget.value)}
          maxLength={5}
          error={fault}
        />
        <TextInput
          label={t('agenda.breakNote')}
          placeholder={t('agenda.breakNoteHint')}
          value={note}
          onChange={(e) => set('note', e.currentTarget.value)}
          maxLength={120}
        />
        <Button type="submit" variant="light" leftSection={<IconCoffee size={20} aria-hidden />} loading={busy} disabled={until === '' || fault !== null}>
          {t('agenda.breakStart')}
        </Button>
      </Stack>
    </form>
  );
}

export function BreakCard({ session }: { readonly session: DeskSession }) {
  const scoring = useDesk((s) => s.live?.current !== null);
  const { run, pending } = useCommand();
  const { pause } = session.day;
  if (session.state !== 'open' || standingSeal(session.day.seals)) return null;
  // The break may be seen to have begun before its answer is here: until then the form is what is being saved, not what was left.
  const form = pending === 'start-break' || (!pause && !scoring);
  return (
    <Stack gap="sm" p="md" className={classes.box}>
      <Title order={3}>{t('agenda.break')}</Title>
      {form ? (
        <BreakForm busy={pending !== null} onStart={async (minutes, note) => (await run('start-break', { minutes, note })).ok} />
      ) : pause ? (
        <>
          <Text fw={600} role="status">
            {t('agenda.breakNow', { time: formatTime(pause.until) })}
            {pause.note && ` – ${pause.note}`}
          </Text>
          <Button leftSection={<IconPlayerPlay size={20} aria-hidden />} loading={pending !== null} onClick={() => void run('end-break', {})}>
            {t('agenda.breakEnd')}
          </Button>
        </>
      ) : (
        <Text c="dimmed">{t('agenda.breakBusy')}</Text>
      )}
    </Stack>
  );
}
