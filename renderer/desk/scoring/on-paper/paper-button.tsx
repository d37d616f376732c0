/** Leads to the sheets on paper; says how many wait for a second person. */
import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { t } from '../../../kit/strings/index.ts';
import { useDesk } from '../../app/state.ts';
import { showOnPaper } from './open-sheet.ts';

export function PaperButton() {
  const waiting = useDesk((s) => s.live?.paperEntries.length ?? 0);
  return (
    <Button
      variant={waiting > 0 ? 'light' : 'default'}
      color={waiting > 0 ? 'amber' : 'gray'}
      leftSection={<IconClipboardText size={20} />}
      onClick={() => showOnPaper({ kind: 'list' })}
    >
      {waiting > 0 ? t('onPaper.waitingCount', { n: waiting }) : t('onPaper.title')}
    </Button>
  );
}
