/** The product in hand and who has handed in a sheet. No points: the desk sees none before scoring is closed. */
import { Alert, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconBan, IconHandStop } from '@tabler/icons-react';
import type { DeskLive, DossierRow, MatrixCell } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { knockOutOf } from '../../../shared/result.ts';
import { t } from '../../kit/strings/index.ts';
import { DeferralNotice } from '../agenda/defer-buttons.tsx';
import { memberName, useDesk } from '../app/state.ts';
import { markOf, VOTABLE } from './agenda.ts';
import { MarkBadge } from './mark-sign.tsx';
import { MemberCards } from './member-cards.tsx';
import { missingOf } from './next-step.ts';
import { Proposals } from './proposals.tsx';
import classes from './scoring.module.css';

/** More missing sheets than this are only counted, above the bar: nine members are to be seen without scrolling. */
const NAMED = 4;

function Received({ current }: { readonly current: NonNullable<DeskLive['current']> }) {
  const missing = missingOf(current.cells);
  return (
    <Stack gap={6} role="status">
      <Group justify="space-between">
        <Text fw={600} fz="lg" className="figures">
          {t('scoring.receivedOf', { n: current.received, of: current.owing })}
        </Text>
        <Text c="dimmed" className="figures">
          {t('scoring.openedAt', { time: formatTime(current.openedAt) })}
        </Text>
      </Group>
      <Progress
        size="lg"
        radius="xl"
        value={current.owing === 0 ? 0 : (100 * current.received) / current.owing}
        aria-label={t('scoring.receivedOf', { n: current.received, of: current.owing })}
      />
      {missing.length <= NAMED && (
        <Text c="dimmed">
          {missing.length === 0 ? t('scoring.allReceived') : t('scoring.waitingFor', { names: missing.map((c) => memberName(c.member)).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

type ProductPanelProps = {
  readonly dossier: DossierRow;
  readonly cells: readonly MatrixCell[] | null;
  readonly current: DeskLive['current'];
};

export function ProductPanel({ dossier, cells, current }: ProductPanelProps) {
  const session = useDesk((s) => s.session);
  if (!session) return null;
  const { knockOuts } = session;
  const mark = markOf(dossier, session);
  const vote = knockOutOf(knockOuts, dossier.code);
  return (
    <Stack gap="sm">
      <Group align="flex-start" wrap="nowrap" gap="md">
        <div className={classes.number} aria-hidden>
          {String(dossier.number).padStart(2, '0')}
        </div>
        <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
          <Title order={2} size="h3">
            {dossier.name}
          </Title>
          <Text lineClamp={1}>
            {dossier.producer}
            {dossier.commune && ` · ${dossier.commune}`}
          </Text>
          <Text c="dimmed">
            {dossier.code} · {t('scoring.set', { n: dossier.setNumber })} {dossier.setName}
          </Text>
          <Group gap="xs">
            <MarkBadge mark={mark} />
            {dossier.round > 0 && <Text fw={600}>{t('scoring.round', { n: dossier.round })}</Text>}
            {(dossier.halfDay || dossier.subCouncil) && <Text c="dimmed">{[dossier.halfDay, dossier.subCouncil].filter(Boolean).join(' · ')}</Text>}
          </Group>
        </Stack>
      </Group>
      {mark === 'ineligible' && (
        <Alert color="gray" icon={<IconBan />} title={t('scoring.ineligibleTitle')}>
          {dossier.ineligibleReason || t('scoring.noReason')}
        </Alert>
      )}
      <DeferralNotice session={session} dossier={dossier} />
      {vote && (
        <Alert color="red" icon={<IconHandStop />} title={t('scoring.knockedOutTitle')}>
          {vote.reason}. {t('scoring.voteWords', { for: vote.votesFor, against: vote.votesAgainst, abstentions: vote.abstentions })}
        </Alert>
      )}
      <Proposals dossier={dossier} mayVote={session.state === 'open' && VOTABLE.includes(mark)} />
      {current?.dossier === dossier.code && <Received current={current} />}
      {cells && mark !== 'ineligible' && (mark !== 'knocked-out' || dossier.round > 0) && <MemberCards session={session} dossier={dossier} cells={cells} />}
    </Stack>
  );
}
