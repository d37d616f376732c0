/** Above a form that shows what was typed another time and not saved. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { formatDate, formatTime, localDate } from '../../../../shared/lib/vietnamese.ts';
import { t } from '../../../kit/strings/index.ts';

/** "10:42", or with the day when it isn't today. */
export function typedAt(at: string, now: string): string {
  const [day, time] = [localDate(at), formatTime(at)];
  return day === localDate(now) ? time : `${time}, ${formatDate(day)}`;
}

/** `since` null: nothing was found kept, and nothing is said. */
export const KeptNotice = ({ since, onDiscard }: { readonly since: string | null; readonly onDiscard: () => void }) =>
  since === null ? null : (
    <Alert color="amber" py="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('kept.found', { at: typedAt(since, new Date().toISOString()) })}</Text>
        <Button variant="subtle" onClick={onDiscard}>
          {t('kept.drop')}
        </Button>
      </Group>
    </Alert>
  );
