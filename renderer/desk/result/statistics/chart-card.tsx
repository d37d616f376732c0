/** The frame of a chart: title, what it shows, and its figures as a table to read, to reach by keyboard, to copy. */
import { Button, Collapse, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { copyText } from '../../../kit/copy-text.ts';
import { t } from '../../../kit/strings/index.ts';
import { notifySuccess } from '../../app/run.tsx';
import { copiedText, type Figures } from './figures.ts';
import classes from './statistics.module.css';

type ChartCardProps = {
  readonly title: string;
  readonly hint?: string;
  readonly figures: Figures | null;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

const FiguresTable = ({ figures, label }: { readonly figures: Figures; readonly label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
  <section className={classes.figures} tabIndex={0} aria-label={label}>
    <Table striped withTableBorder stickyHeader verticalSpacing={6} aria-label={label} className="figures">
      <Table.Thead>
        <Table.Tr>
          {figures.heads.map((head, i) => (
            <Table.Th key={head} ta={typeof figures.rows[0]?.[i] === 'number' ? 'right' : undefined}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.rows.map((row) => (
          <Table.Tr key={row.join('|')}>
            {row.map((figure, i) => (
              <Table.Td key={figures.heads[i]} ta={typeof figure === 'number' ? 'right' : undefined}>
                {figure}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

export function ChartCard({ title, hint, figures, aside, children }: ChartCardProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  const copy = async (): Promise<void> => {
    if (figures) notifySuccess(t((await copyText(copiedText(figures))) ? 'statistics.copied' : 'statistics.copyFailed'));
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id} className={classes.card}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Title order={3} id={id}>
            {title}
          </Title>
          {aside}
        </Group>
        {hint && <Text c="dimmed">{hint}</Text>}
        {children}
        {figures && figures.rows.length > 0 && (
          <>
            <Group gap="sm" className="no-print">
              <Button variant="default" leftSection={<IconTable size={20} />} aria-expanded={opened} onClick={toggle}>
                {t(opened ? 'statistics.hideTable' : 'statistics.showTable')}
              </Button>
              <Button variant="subtle" leftSection={<IconCopy size={20} />} onClick={() => void copy()}>
                {t('statistics.copyTable')}
              </Button>
            </Group>
            <Collapse expanded={opened}>{opened && <FiguresTable figures={figures} label={title} />}</Collapse>
          </>
        )}
      </Stack>
    </Paper>
  );
}
