/** A notice with a way back. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../../../kit/strings/index.ts';

/** Stays for eight seconds; `undo` is called at most once. */
export function offerUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    color: 'green',
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        <Button
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {t('evidence.undo')}
        </Button>
      </Group>
    ),
  });
}
