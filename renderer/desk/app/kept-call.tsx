/** "1 chưa lưu" in the top bar: what was typed on another screen and not saved, with the way back to it. */
import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconWriting } from '@tabler/icons-react';
import { t } from '../../kit/strings/index.ts';
import { typedAt } from '../dossier/forms/kept-notice.tsx';
import { CALL_LOOK } from './calls.tsx';
import { comeBack, forget, type Kept, keep, keptTitle, useKept } from './kept.ts';
import { offerUndo } from './run.tsx';
import { useDesk } from './state.ts';

function drop(entry: Kept): void {
  forget(entry.file, entry.key);
  offerUndo(t('kept.dropped', { title: keptTitle(entry) }), () => {
    keep(entry);
    return null;
  });
}

export function KeptCall() {
  const file = useDesk((s) => s.session?.file ?? '');
  const entries = useKept((s) => s.entries);
  const shown = useKept((s) => s.shown);
  const waiting = entries.filter((entry) => entry.file === file && !shown.includes(entry.key));
  if (waiting.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <Popover position="bottom-start" width="min(26rem, 96vw)" shadow="md" trapFocus>
      <Popover.Target>
        <Button {...CALL_LOOK} leftSection={<IconWriting size={20} aria-hidden />} aria-label={t('kept.count', { n: waiting.length })} title={t('kept.title')}>
          {waiting.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('kept.title')}>
        <Stack gap="sm">
          <Text c="dimmed">{t('kept.hint')}</Text>
          {waiting.map((entry) => (
            <div key={entry.key}>
              <Text fw={700}>{keptTitle(entry)}</Text>
              <Text c="dimmed">{typedAt(entry.at, now)}</Text>
              <Group gap="xs" mt={4}>
                <Button variant="light" px="sm" onClick={() => comeBack(entry)}>
                  {t('kept.open')}
                </Button>
                <Button variant="subtle" px="sm" aria-label={t('kept.dropOf', { title: keptTitle(entry) })} onClick={() => drop(entry)}>
                  {t('kept.drop')}
                </Button>
              </Group>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
