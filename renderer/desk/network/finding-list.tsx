/** What is wrong with the network, each with what to do and, where it helps, commands to copy. */
import { ActionIcon, Alert, Code, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconX } from '@tabler/icons-react';
import type { NetworkView } from '../../../shared/contract/desk-network.ts';
import type { NetworkCommand } from '../../../shared/network/commands.ts';
import { copyText } from '../../kit/copy-text.ts';
import { ProblemLines } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { notifyCopied } from '../app/run.tsx';
import { USES } from './words.ts';

const Command = ({ command }: { readonly command: NetworkCommand }) => (
  <div>
    <Text fw={600}>{t(USES[command.use])}</Text>
    <Group gap="xs" wrap="nowrap" align="center">
      <Code block flex={1} fz="1rem" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {command.text}
      </Code>
      <Tooltip label={t('network.copy')}>
        <ActionIcon variant="default" size={44} aria-label={t('network.copy')} onClick={() => void copyText(command.text).then(notifyCopied)}>
          <IconCopy size={20} />
        </ActionIcon>
      </Tooltip>
    </Group>
  </div>
);

export const FindingList = ({ findings }: { readonly findings: NetworkView['findings'] }) => (
  <Stack gap="sm">
    {findings.map(({ problem, commands }) => {
      const blocks = problem.grade === 'error';
      return (
        <Alert key={problem.code} color={blocks ? 'red' : 'amber'} icon={blocks ? <IconX /> : <IconAlertTriangle />} role={blocks ? 'alert' : undefined}>
          <ProblemLines problems={[problem]} />
          {commands.length > 0 && (
            <details>
              <Text component="summary" fw={600} mt="xs" style={{ cursor: 'pointer', minHeight: '2rem' }}>
                {t('network.commands', { n: commands.length })}
              </Text>
              <Stack gap="xs" mt="xs">
                <Text>{t('network.commandsHint')}</Text>
                {commands.map((command) => (
                  <Command key={command.text} command={command} />
                ))}
              </Stack>
            </details>
          )}
        </Alert>
      );
    })}
  </Stack>
);
