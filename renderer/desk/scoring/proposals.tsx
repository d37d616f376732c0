/** Members' proposals to stop the evaluation of the product in hand, each leading to the vote's form filled in. */
import { Alert, Button, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierRow, Proposal } from '../../../shared/contract/desk.ts';
import { formatTime } from '../../../shared/lib/vietnamese.ts';
import { t } from '../../kit/strings/index.ts';
import { memberName, useDesk } from '../app/state.ts';
import { KnockOutDialog } from './knock-out-form.tsx';

/** `mayVote`: the session is open and the product not settled. */
export function Proposals({ dossier, mayVote }: { readonly dossier: DossierRow; readonly mayVote: boolean }) {
  const proposals = (useDesk((s) => s.live?.proposals) ?? []).filter((p) => p.dossier === dossier.code);
  const [voting, setVoting] = useState<Proposal | null>(null);
  return (
    <>
      {proposals.map((proposal) => (
        <Alert key={proposal.id} color="amber" p="sm">
          <Text lh={1.35}>
            <b>{t('scoring.proposal', { name: memberName(proposal.member) })}.</b>{' '}
            {t('scoring.proposalReason', { reason: proposal.reason, at: formatTime(proposal.at) })}
          </Text>
          {mayVote && (
            <Button mt={4} px="sm" variant="outline" color="red" leftSection={<IconHandStop size={20} />} onClick={() => setVoting(proposal)}>
              {t('scoring.proposalVote')}
            </Button>
          )}
        </Alert>
      ))}
      <KnockOutDialog key={voting?.id ?? 'none'} opened={voting !== null} dossier={dossier} proposal={voting} onClose={() => setVoting(null)} />
    </>
  );
}
