/** What waits for the chair on this product: open gates that change the stars, and a spread over the limit after the last round. */
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { DossierTally } from '../../../shared/contract/desk.ts';
import { spreadDecisions } from '../../../shared/session.ts';
import { GateMark } from '../../kit/stars.tsx';
import { t } from '../../kit/strings/index.ts';
import { Beside } from '../app/beside.tsx';
import type { Run } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import { concludeGate, concludeSpread } from './conclude.tsx';

export function Decisions({ tally, run, ended }: { readonly tally: DossierTally; readonly run: Run; readonly ended: boolean }) {
  // Before a further round the gates wait: it deletes what was concluded on them.
  const again = tally.may.nextRound && tally.overLimit;
  const gates = tally.state === 'closed' && !again && !ended ? tally.gates.filter((gate) => gate.matters) : [];
  const spread = tally.may.concludeSpread;
  const profile = useDesk((s) => s.session?.profile);
  const offered = profile ? spreadDecisions(profile) : [];
  if (gates.length === 0 && !spread && !tally.spreadConclusion) return null;
  const waits = gates.length > 0 || (spread && !tally.spreadConclusion);
  const limit = tally.spreadLimit.num / tally.spreadLimit.den;
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)" style={waits ? { borderColor: 'var(--mantine-color-amber-outline)' } : undefined}>
      <Stack gap="sm">
        <Group gap="xs">
          <IconGavel size={22} aria-hidden />
          <Title order={3}>{t(waits ? 'tally.decisions' : 'tally.decided')}</Title>
        </Group>
        {tally.spreadConclusion && (
          <Alert color="gray" title={t(tally.spreadConclusion.decision === 'mean' ? 'tally.tookMean' : 'tally.postponed', { n: tally.spreadConclusion.round })}>
            {tally.spreadConclusion.reason}
          </Alert>
        )}
        {spread && (
          <Beside>
            <Text>{tally.spreadConclusion ? t('tally.spreadAnew') : t('tally.spreadOpen', { spread: tally.spread ?? 0, limit, round: tally.round })}</Text>
            <Group gap="xs">
              {offered.includes('mean') && tally.spreadConclusion?.decision !== 'mean' && (
                <Button variant="default" onClick={() => void concludeSpread(run, tally, 'mean')}>
                  {t('tally.takeMean')}
                </Button>
              )}
              {offered.includes('postpone') && tally.spreadConclusion?.decision !== 'postpone' && (
                <Button variant="default" onClick={() => void concludeSpread(run, tally, 'postpone')}>
                  {t('tally.postpone')}
                </Button>
              )}
            </Group>
          </Beside>
        )}
        {gates.map((gate) => (
          <Group key={`${gate.criterion} ${gate.stars}`} justify="space-between" wrap="nowrap">
            <Text>
              <GateMark stars={gate.stars} /> <b>{gate.criterion}</b> {gate.title} – {t('tally.gateSplit', { n: gate.reached, of: gate.of })}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={() => void concludeGate(run, tally.dossier, gate, true)}>
                {t('tally.met')}
              </Button>
              <Button variant="default" onClick={() => void concludeGate(run, tally.dossier, gate, false)}>
                {t('tally.notMet')}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
