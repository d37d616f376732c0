/** The vote under way on the members' screens: who has voted, never how; closing it records the outcome. */
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { OpenVote } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { notifySuccess, type Run, useCommand } from '../app/run.tsx';
import { dossierOf, memberName } from '../app/state.ts';

const SIZE = 20;
const names = (members: readonly string[]): string => members.map(memberName).join(', ');

async function closeVote(run: Run, vote: OpenVote, name: string): Promise<void> {
  const missing = vote.voters.filter((v) => !v.voted).map((v) => v.member);
  const yes = await confirmDialog(() => ({
    title: t('discussion.closeVoteTitle'),
    body: missing.length > 0 ? t('discussion.closeVoteMissing', { names: names(missing) }) : t('discussion.closeVoteAll'),
    confirmLabel: t('discussion.closeVote'),
    danger: missing.length > 0,
  }));
  if (!yes) return;
  const answer = await run('close-vote', { id: vote.id, evenIfMissing: missing.length > 0 });
  if (!answer.ok) return;
  const { votesFor, votesAgainst, abstentions, stopped } = answer.value;
  notifySuccess(t(stopped ? 'discussion.voteStopped' : 'discussion.voteGoesOn', { for: votesFor, against: votesAgainst, rest: abstentions, name }));
}

async function cancelVote(run: Run, vote: OpenVote): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('discussion.cancelVoteTitle'),
    body: t('discussion.cancelVoteBody'),
    confirmLabel: t('discussion.cancelVote'),
    danger: true,
    reason: true,
  }));
  if (yes) await run('cancel-vote', { id: vote.id, reason: yes.reason }, { success: t('discussion.voteCancelled') });
}

export function VoteCard({ vote }: { readonly vote: OpenVote }) {
  const { run, pending } = useCommand();
  const name = dossierOf(vote.dossier)?.name ?? vote.dossier;
  const voted = vote.voters.filter((v) => v.voted).length;
  const of = vote.voters.length;
  const words = t('discussion.voted', { n: voted, of });
  return (
    <Stack gap="xs">
      <Title order={3}>{t('discussion.voteTitle')}</Title>
      <Text fw={600} lh={1.35}>
        {name}
      </Text>
      <Text lh={1.35}>
        {t('discussion.voteReason', { reason: vote.reason })}
        {vote.proposer && ` · ${t('tally.proposedBy', { name: memberName(vote.proposer) })}`}
      </Text>
      <Text fw={600} role="status" className="figures">
        {words}
      </Text>
      <Progress size="lg" radius="xl" value={of === 0 ? 0 : (100 * voted) / of} aria-label={words} />
      <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {vote.voters.map(({ member, voted: has }) => (
          <Group key={member} component="li" gap={8} wrap="nowrap" align="flex-start">
            {has ? (
              <IconCircleCheck
                size={SIZE}
                color="var(--mantine-color-green-text)"
                style={{ flex: 'none', marginTop: 2 }}
                aria-label={t('discussion.hasVoted')}
              />
            ) : (
              <IconCircle size={SIZE} color="var(--mantine-color-dimmed)" style={{ flex: 'none', marginTop: 2 }} aria-label={t('discussion.notVoted')} />
            )}
            <Text c={has ? undefined : 'dimmed'}>{memberName(member)}</Text>
          </Group>
        ))}
      </Stack>
      {vote.left.length > 0 && <Text c="dimmed">{t('discussion.votedLeft', { names: names(vote.left) })}</Text>}
      {vote.recused.length > 0 && <Text c="dimmed">{t('discussion.voteRecused', { names: names(vote.recused) })}</Text>}
      <Button fullWidth variant={voted === of ? 'filled' : 'light'} loading={pending !== null} onClick={() => void closeVote(run, vote, name)}>
        {t('discussion.closeVote')}
      </Button>
      <Button fullWidth variant="subtle" color="gray" onClick={() => void cancelVote(run, vote)}>
        {t('discussion.cancelVote')}
      </Button>
    </Stack>
  );
}
