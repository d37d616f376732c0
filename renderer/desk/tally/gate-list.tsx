/** Minimum conditions by stars: how many sheets reach each, what is open, and what the council concluded. */
import { Button, Menu, Stack, Table, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierTally } from '../../../shared/contract/desk.ts';
import { GateMark } from '../../kit/stars.tsx';
import { Status, type Tone } from '../../kit/status.tsx';
import { type StringKey, t } from '../../kit/strings/index.ts';
import { Basis } from '../app/basis.tsx';
import type { Run } from '../app/run.tsx';
import { concludeGate } from './conclude.tsx';
import classes from './tally.module.css';

export type Gate = DossierTally['gates'][number];

const OUTCOMES: Readonly<Record<Gate['outcome'], readonly [Tone, StringKey]>> = {
  met: ['ok', 'tally.gateMet'],
  missed: ['stop', 'tally.gateMissed'],
  open: ['look', 'tally.gateOpen'],
};

/** A gate needs eyes when sheets differ, it isn't met, or the council concluded on it; the others only fill the list. */
const needsLook = (gate: Gate): boolean => gate.flagged || gate.outcome !== 'met' || gate.conclusion !== null;

type GateListProps = { readonly tally: DossierTally; readonly run: Run; readonly ended: boolean };

const Row = ({ gate, tally, run, ended }: GateListProps & { readonly gate: Gate }) => {
  const [tone, words] = OUTCOMES[gate.outcome];
  const mayConclude = tally.state === 'closed' && !ended && (gate.flagged || gate.conclusion !== null);
  return (
    <Table.Tr>
      <Table.Td>
        <Text lh={1.35}>
          <b>{gate.criterion}</b> {gate.title}
        </Text>
        <Text c="dimmed" className="figures">
          {t('tally.gateNeeds', { n: gate.points })} · {t('tally.gateReached', { n: gate.reached, of: gate.of })}
        </Text>
        {gate.conclusion && (
          <Text>
            {t('tally.gateConcluded')} {gate.conclusion.reason}
          </Text>
        )}
        {gate.outcome === 'open' && !gate.matters && <Text c="dimmed">{t('tally.gateIdle')}</Text>}
      </Table.Td>
      <Table.Td>
        <GateMark stars={gate.stars} />
      </Table.Td>
      <Table.Td>
        <Status tone={tone}>{t(words)}</Status>
      </Table.Td>
      <Table.Td ta="right">
        {mayConclude && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" px="xs" rightSection={<IconChevronDown size={18} aria-hidden />}>
                {t('tally.conclude')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void concludeGate(run, tally.dossier, gate, true)}>{t('tally.met')}…</Menu.Item>
              <Menu.Item onClick={() => void concludeGate(run, tally.dossier, gate, false)}>{t('tally.notMet')}…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

export function GateList({ tally, run, ended }: GateListProps) {
  const [all, setAll] = useState(false);
  const looked = tally.gates.filter(needsLook);
  const rest = tally.gates.length - looked.length;
  const order = (gate: Gate): number => (gate.matters ? 0 : gate.outcome === 'missed' ? 1 : gate.outcome === 'open' ? 2 : 3);
  const shown = all ? tally.gates : [...looked].sort((a, b) => order(a) - order(b));
  return (
    <Stack gap="xs">
      <Title order={3}>
        <Basis of="gates">{t('tally.gates')}</Basis>
      </Title>
      {tally.gates.length === 0 && <Text c="dimmed">{t('tally.gatesNone')}</Text>}
      {tally.gates.length > 0 && looked.length === 0 && <Text>{t('tally.gatesAllMet', { n: tally.gates.length })}</Text>}
      {shown.length > 0 && (
        <Table verticalSpacing={8} className={classes.gates} aria-label={t('tally.gates')}>
          <Table.Tbody>
            {shown.map((gate) => (
              <Row key={`${gate.criterion} ${gate.stars}`} gate={gate} tally={tally} run={run} ended={ended} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rest > 0 && (
        <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setAll(!all)}>
          {all ? t('tally.gatesFewer') : t('tally.gatesMore', { n: rest })}
        </Button>
      )}
    </Stack>
  );
}
