/** Tổng hợp: closed products that wait at the left, the tally of the chosen one at the right. */
import { Alert, Box, Center, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChartBar, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierRow, DossierTally } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { Column, Columns } from '../app/columns.tsx';
import { useCommand } from '../app/run.tsx';
import { memberName, useDesk, useSelectedDossier } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { Decisions } from './decisions.tsx';
import { Discussion } from './discussion.tsx';
import { GapList } from './gap-list.tsx';
import { GateList } from './gate-list.tsx';
import { PairWorkspace } from './pair-workspace.tsx';
import { RoundsTable } from './rounds-table.tsx';
import classes from './tally.module.css';
import { TotalsStrip } from './totals-strip.tsx';
import { TotalsTable } from './totals-table.tsx';
import { Verdict } from './verdict.tsx';
import { groupWaiting } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

const Card = ({ children }: { readonly children: React.ReactNode }) => (
  <Paper withBorder p="md" bg="var(--desk-surface)">
    {children}
  </Paper>
);

function ProductTally({ tally, dossier }: { readonly tally: DossierTally; readonly dossier: DossierRow }) {
  const [active, setActive] = useState<string | null>(null);
  const { run } = useCommand();
  const ended = useDesk((s) => s.session?.state === 'ended');
  const round = tally.rounds[tally.rounds.length - 1];
  const mayDiscuss = tally.state === 'closed' && !ended;
  const hover = { active, onActive: setActive };
  return (
    <Stack gap="md">
      <Verdict tally={tally} dossier={dossier} />
      {tally.knockOut && (
        <Alert color="red" icon={<IconHandStop />} title={t('scoring.knockedOutTitle')}>
          {t('tally.voted', { n: tally.knockOut.votesFor, against: tally.knockOut.votesAgainst, rest: tally.knockOut.abstentions })}
          {tally.knockOut.proposer && ` ${t('tally.proposedBy', { name: memberName(tally.knockOut.proposer) })}`}
        </Alert>
      )}
      <Decisions tally={tally} run={run} ended={ended} />
      {round && tally.overLimit && (
        <Card>
          <PairWorkspace tally={tally} sheets={round.sheets} />
        </Card>
      )}
      {round && (mayDiscuss || tally.discussion.length > 0) && (
        <Card>
          <Discussion tally={tally} mayChange={mayDiscuss} wanted={tally.overLimit || tally.gates.some((gate) => gate.matters)} />
        </Card>
      )}
      {round && round.sheets.length > 0 && (
        <>
          <Card>
            <Title order={3} mb="xs">
              {t('tally.totals')}
            </Title>
            <TotalsStrip tally={tally} round={round} {...hover} />
          </Card>
          <div className={classes.pair}>
            <Card>
              <TotalsTable tally={tally} round={round} {...hover} />
            </Card>
            <Card>
              <Stack>
                {!tally.overLimit && <Text c="dimmed">{t('tally.pairsNone', { limit: tally.spreadLimit.num / tally.spreadLimit.den })}</Text>}
                <GapList gaps={tally.gaps} />
              </Stack>
            </Card>
          </div>
          <Card>
            <GateList tally={tally} run={run} ended={ended} />
          </Card>
          {tally.rounds.length > 1 && (
            <Card>
              <RoundsTable rounds={tally.rounds} />
            </Card>
          )}
        </>
      )}
    </Stack>
  );
}

const Waiting = () => (
  <Center py={80}>
    <Loader role="status" aria-label={t('common.loading')} />
  </Center>
);

const NOTHING: DossierTally['may'] = { nextRound: false, resume: false, confirm: false, reopen: false, concludeSpread: false };

/** A product that has no tally yet, and why. */
const NotYet = ({ dossier }: { readonly dossier: DossierRow }) => (
  <Card>
    <EmptyState
      icon={<IconChartBar size={32} />}
      title={dossier.name}
      body={<Text>{t(!dossier.eligible ? 'tally.noneIneligible' : dossier.state === 'scoring' ? 'tally.noneScoring' : 'tally.noneReady')}</Text>}
    />
  </Card>
);

export function TallyScreen() {
  const session = useDesk((s) => s.session);
  const chosen = useSelectedDossier();
  const results = useRead('read-results', {});
  const groups =
    results.data && session
      ? groupWaiting(
          results.data.rows,
          session.dossiers.map((d) => d.code),
        )
      : [];
  const first = groups[0]?.rows[0]?.dossier ?? null;
  const dossier = chosen ?? session?.dossiers.find((d) => d.code === first) ?? null;
  const hasTally = dossier?.eligible === true && (dossier.state === 'closed' || dossier.state === 'confirmed');
  const { data, problems: refused } = useRead('read-tally', hasTally && dossier ? { dossier: dossier.code } : null);
  // An ended session is only looked at.
  const kept = data && session?.state === 'ended' ? { ...data, may: NOTHING } : data;
  // What waits for a meeting is scored again there, not in writing.
  const tally = kept?.reasons.includes('meeting') ? { ...kept, may: { ...kept.may, nextRound: false } } : kept;
  // Scoring was opened again a moment ago and the session's new state is on its way: nothing to report.
  const problems = refused.filter((problem) => problem.code !== 'OC-4001');
  if (!session) return null;
  return (
    <Columns widths="minmax(15rem, max(17rem, 12vw)) minmax(0, 1fr)">
      <WaitingList rows={results.data?.rows ?? null} selected={dossier?.code ?? null} />
      <Column>
        <Box pr={4}>
          <ProblemAlert problems={[...results.problems, ...problems]} />
          {dossier === null && results.data && (
            <Card>
              <EmptyState icon={<IconChartBar size={32} />} title={t('tally.nothing')} body={t('tally.nothingHint')} />
            </Card>
          )}
          {dossier !== null && !hasTally && <NotYet dossier={dossier} />}
          {hasTally && dossier && tally && <ProductTally key={dossier.code} tally={tally} dossier={dossier} />}
          {(!results.data || (hasTally && !tally)) && problems.length + results.problems.length === 0 && <Waiting />}
        </Box>
      </Column>
    </Columns>
  );
}
