/** When the half-day may end, as one line above the agenda; nothing while nothing can be foretold. Leads to the statistics. */
import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { t } from '../../../kit/strings/index.ts';
import { STATISTICS_PATH } from '../../app/route.ts';
import { go } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { useEveryMinute } from './use-every-minute.ts';
import { aboutTime } from './words.ts';

export function EndLine() {
  const { data: progress, reload } = useRead('read-progress', {});
  useEveryMinute(reload);
  if (!progress?.ends) return null;
  const { low, high } = progress.ends;
  return (
    <Button
      fullWidth
      variant="light"
      color="gray"
      mb="xs"
      leftSection={<IconClockHour4 size={20} aria-hidden />}
      title={t('statistics.endHint')}
      onClick={() => go('result', [STATISTICS_PATH])}
    >
      {t('statistics.endShort', { low: aboutTime(low, 'floor'), high: aboutTime(high, 'ceil') })}
    </Button>
  );
}
