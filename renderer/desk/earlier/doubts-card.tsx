/** Products that look alike, for the secretary to say whether they are the same, and what was said before. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { Comparison } from '../../../shared/contract/desk.ts';
import type { ComparedSide } from '../../../shared/earlier/compare-sessions.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';

const Side = ({ words, side }: { readonly words: string; readonly side: ComparedSide }) => (
  <div style={{ flex: 1, minWidth: 0 }}>
    <Text c="dimmed">{words}</Text>
    <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
      {side.name}
    </Text>
    <Text style={{ overflowWrap: 'anywhere' }}>
      {side.producer} · {side.code}
    </Text>
  </div>
);

const Pair = ({ earlier, now }: { readonly earlier: ComparedSide; readonly now: ComparedSide }) => (
  <Group gap="md" align="flex-start" style={{ flex: 1, minWidth: 'min(20rem, 100%)' }}>
    <Side words={t('earlier.before')} side={earlier} />
    <Side words={t('earlier.now')} side={now} />
  </Group>
);

export function DoubtsCard({ comparison, onSettled }: { readonly comparison: Comparison; readonly onSettled: () => void }) {
  const { run, pending } = useCommand();
  const [opened, { toggle }] = useDisclosure(false);
  const { doubts, words } = comparison;
  if (doubts.length + words.length === 0) return null;
  const settle = async (earlier: ComparedSide, now: ComparedSide, same: boolean | null): Promise<void> => {
    const answer = await run('settle-match', { from: comparison.earlier.id, earlier: earlier.code, now: now.code, same });
    if (answer.ok) onSettled();
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('earlier.doubts', { n: doubts.length })}>
      <Stack gap="md">
        <Group>
          <Button variant={doubts.length > 0 ? 'light' : 'subtle'} leftSection={<IconHelp size={20} />} aria-expanded={opened} onClick={toggle}>
            {t('earlier.doubts', { n: doubts.length })}
          </Button>
          {words.length > 0 && <Text c="dimmed">{t('earlier.words', { n: words.length })}</Text>}
        </Group>
        {opened && doubts.length > 0 && <Text c="dimmed">{t('earlier.doubtsHint')}</Text>}
        {opened &&
          doubts.map(({ earlier, now, doubt }) => (
            <Group key={`${earlier.code} ${now.code}`} justify="space-between" align="center" gap="md">
              <Stack gap={4} style={{ flex: 1, minWidth: 'min(20rem, 100%)' }}>
                <Pair earlier={earlier} now={now} />
                <Text c="dimmed">{t(`earlier.doubt-${doubt}`)}</Text>
              </Stack>
              <Group gap="xs">
                <Button variant="light" leftSection={<IconCheck size={18} />} disabled={pending !== null} onClick={() => void settle(earlier, now, true)}>
                  {t('earlier.same')}
                </Button>
                <Button variant="default" leftSection={<IconX size={18} />} disabled={pending !== null} onClick={() => void settle(earlier, now, false)}>
                  {t('earlier.notSame')}
                </Button>
              </Group>
            </Group>
          ))}
        {opened &&
          words.map(({ earlier, now, same }) => (
            <Group key={`${earlier.code} ${now.code}`} justify="space-between" gap="md">
              <Pair earlier={earlier} now={now} />
              <Text fw={600}>{t(same ? 'earlier.same' : 'earlier.notSame')}</Text>
              <Button variant="subtle" disabled={pending !== null} onClick={() => void settle(earlier, now, null)}>
                {t('earlier.takeBack')}
              </Button>
            </Group>
          ))}
      </Stack>
    </Paper>
  );
}
