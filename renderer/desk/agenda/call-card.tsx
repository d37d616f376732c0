/** Before a product is opened: it is called, its producer presents, a clock runs. */
import { Button, Divider, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlayerStop, IconSpeakerphone, IconStopwatch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { DeskLive, DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import { DEFAULT_MINUTES, standingSeal, timerEnd } from '../../../shared/running-day.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { KeptNotice } from '../dossier/forms/kept-notice.tsx';
import { useDraft } from '../dossier/forms/use-draft.ts';
import { markOf } from '../scoring/agenda.ts';

function Left({ end }: { readonly end: string }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.ceil((Date.parse(end) - now) / 1000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Text fw={700} fz="lg" className="figures" c={seconds > 0 ? undefined : 'var(--mantine-color-red-text)'} role="timer">
      {seconds > 0 ? t('agenda.left', { time }) : t('agenda.timeUp')}
    </Text>
  );
}

type Props = { readonly session: DeskSession; readonly live: DeskLive; readonly selected: DossierRow | null };

/** Nothing where there is nobody to call and no clock to run. */
export function CallCard({ session, live, selected }: Props) {
  const { timer, seals } = session.day;
  const { draft, set, since, clear, discard } = useDraft({ minutes: timer?.minutes ?? DEFAULT_MINUTES }, { key: 'clock', title: ['agenda.clock'] });
  const { minutes } = draft;
  const { run, pending } = useCommand();
  if (!selected || session.state !== 'open' || standingSeal(seals)) return null;
  const mark = markOf(selected, session);
  const shown = live.hall.dossier === selected.code;
  const mayCall = mark === 'ready' && live.current === null;
  const mayPresent = shown && (mark === 'ready' || mark === 'scoring');
  if (!mayCall && !mayPresent) return null;
  const end = timerEnd(timer, selected.code);
  const start = async (): Promise<void> => {
    if ((await run('start-timer', { dossier: selected.code, minutes })).ok) clear();
  };
  return (
    <>
      <Divider my="sm" />
      <Stack gap="xs">
        {mayCall && !shown && (
          <Button
            variant="light"
            leftSection={<IconSpeakerphone size={20} aria-hidden />}
            loading={pending === 'call-product'}
            onClick={() => void run('call-product', { dossier: selected.code }, { success: t('agenda.calledDone', { name: selected.name }) })}
          >
            {t('agenda.call')}
          </Button>
        )}
        {mayCall && <Text c="dimmed">{t(shown ? 'agenda.calledNow' : 'agenda.callHint')}</Text>}
        {mayPresent && <Text fw={600}>{t('agenda.clock')}</Text>}
        {mayPresent && !end && <KeptNotice since={since} onDiscard={discard} />}
        {mayPresent && (
          <Group gap="xs" wrap="nowrap" align="center">
            {end ? (
              <Left end={end} />
            ) : (
              <NumberInput
                aria-label={t('agenda.clock')}
                suffix={t('agenda.minutesSuffix')}
                value={minutes}
                onChange={(value) => set('minutes', Number.parseInt(String(value), 10) || 0)}
                min={1}
                max={120}
                allowDecimal={false}
                clampBehavior="strict"
                // "120 phút" beside the button in the narrowest card.
                hideControls
                style={{ flex: 1 }}
              />
            )}
            {end ? (
              <Button ml="auto" variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={() => void run('stop-timer', {})}>
                {t('agenda.stop')}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconStopwatch size={18} aria-hidden />}
                disabled={!(minutes >= 1)}
                loading={pending === 'start-timer'}
                onClick={() => void start()}
              >
                {t('agenda.start')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </>
  );
}
