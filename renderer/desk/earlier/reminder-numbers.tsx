/** Which number the next letter on ending certificates gets, and the way to set it: also while the session is open. Nothing without a session in hand. */
import { Alert, Button, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { ReminderSeries } from '../../../shared/contract/desk-earlier.ts';
import { seriesNumber, seriesYear } from '../../../shared/paper/number-series.ts';
import { MOST_AFFIX, MOST_NUMBER } from '../../../shared/profile.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from '../app/beside.tsx';
import { call } from '../app/client.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { LastNumber } from '../dossier/forms/last-number.tsx';

const useNextText = ({ prefix, suffix, next }: ReminderSeries): string => {
  const year = useDesk(({ session }) => (session ? seriesYear(session.info) : ''));
  return seriesNumber({ prefix, suffix, first: next }, '', 0, year);
};

function SeriesDialog({ before, onClose }: { readonly before: ReminderSeries; readonly onClose: () => void }) {
  const { run, pending } = useCommand();
  const [series, setSeries] = useState(before);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const text = useNextText(series);
  const dirty = JSON.stringify(series) !== JSON.stringify(before);
  const set = (part: Partial<ReminderSeries>): void => {
    setProblems([]);
    setSeries((now) => ({ ...now, ...part }));
  };
  const save = async (): Promise<void> => {
    const answer = await run('set-reminder-series', series, {
      success: t('earlier.seriesSaved'),
      quiet: true,
      undo: () => call('set-reminder-series', before),
    });
    if (answer.ok) onClose();
    else setProblems(answer.problems);
  };
  return (
    <Dialog opened onClose={onClose} title={t('earlier.seriesTitle')} size="lg" dirty={dirty}>
      <DialogForm action={t('common.save')} ready={dirty} busy={pending !== null} onSubmit={save} onCancel={onClose}>
        <Text>{t('earlier.seriesHint')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('earlier.seriesPrefix')} value={series.prefix} onChange={(e) => set({ prefix: e.currentTarget.value })} maxLength={MOST_AFFIX} />
          <NumberInput
            label={t('earlier.seriesNumber')}
            description={t('dossier.firstDots')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={series.next}
            onChange={(value) => set({ next: Number(value) || 0 })}
            min={0}
            max={MOST_NUMBER}
            clampBehavior="strict"
            allowDecimal={false}
            data-autofocus
          />
          <TextInput label={t('earlier.seriesSuffix')} value={series.suffix} onChange={(e) => set({ suffix: e.currentTarget.value })} maxLength={MOST_AFFIX} />
        </SimpleGrid>
        <Text c="dimmed">{t('dossier.seriesHint', { mark: '{năm}' })}</Text>
        <LastNumber kind="reminder" />
        <Text role="status" className="figures">
          {t('earlier.seriesNext', { number: text })}
        </Text>
        <ProblemAlert problems={problems} />
      </DialogForm>
    </Dialog>
  );
}

/** `calm`: where nobody is about to print letters, none being set is no warning. */
type Props = { readonly calm?: boolean };

/** Keeps its size beside what takes the room that is left. */
const WHOLE = { flexShrink: 0 } as const;

function Numbers({ series, calm }: Props & { readonly series: ReminderSeries }) {
  const [setting, setSetting] = useState(false);
  const unset = series.next === 0;
  const text = useNextText(series);
  return (
    <>
      {unset && !calm ? (
        <Alert color="amber" px="md" py="xs" style={WHOLE}>
          <Beside>
            <Text>
              <b>{t('earlier.seriesNone')}</b> · {t('earlier.seriesNoneHint')}
            </Text>
            <Button style={WHOLE} onClick={() => setSetting(true)}>
              {t('earlier.seriesSet')}
            </Button>
          </Beside>
        </Alert>
      ) : (
        <Group gap="xs" style={WHOLE}>
          <Text className="figures">{unset ? t('earlier.seriesNone') : t('earlier.seriesNext', { number: text })}</Text>
          <Button variant="subtle" onClick={() => setSetting(true)}>
            {t(unset ? 'earlier.seriesSet' : 'earlier.seriesChange')}
          </Button>
        </Group>
      )}
      {setting && <SeriesDialog before={series} onClose={() => setSetting(false)} />}
    </>
  );
}

function Read(props: Props) {
  const { data } = useRead('read-reminder-series', {});
  return data && <Numbers series={data} {...props} />;
}

export function ReminderNumbers(props: Props) {
  const inHand = useDesk((s) => s.session !== null);
  return inHand && <Read {...props} />;
}
