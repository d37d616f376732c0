/** The council's vote to stop evaluating a product: who proposed it, why, and whether it is taken on the members' screens or by hand, with the count. */
import { Alert, Autocomplete, Button, Group, Input, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierRow, Proposal } from '../../../shared/contract/desk.ts';
import { setByNumber } from '../../../shared/criteria.ts';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import { useBook } from '../app/use-book.ts';

type Votes = { readonly votesFor: number | null; readonly votesAgainst: number | null; readonly abstentions: number | null };
const FIELDS = [
  ['votesFor', 'scoring.votesFor'],
  ['votesAgainst', 'scoring.votesAgainst'],
  ['abstentions', 'scoring.abstentions'],
] as const;

type Way = 'phones' | 'hand';

/** A vote by hand can't be taken back once recorded, so its last step repeats what it means. */
function Form({ dossier, proposal, onDone }: { readonly dossier: DossierRow; readonly proposal: Proposal | null; readonly onDone: () => void }) {
  const session = useDesk((s) => s.session);
  const { run, pending } = useCommand();
  const { book } = useBook(session?.book.id ?? '');
  const [reason, setReason] = useState(proposal?.reason ?? '');
  const [proposer, setProposer] = useState<string | null>(proposal?.member ?? null);
  const [votes, setVotes] = useState<Votes>({ votesFor: null, votesAgainst: null, abstentions: 0 });
  const [sure, setSure] = useState(false);
  const busy = useDesk((s) => s.live?.vote !== null);
  const [chosen, setWay] = useState<Way>('phones');
  const way: Way = busy ? 'hand' : chosen;
  const set = book ? setByNumber(book, dossier.setNumber) : undefined;
  const known = [...new Set([...(set?.disqualifiers ?? []), ...(set?.knockouts ?? []).map((rule) => rule.text)])];
  const members = session?.members ?? [];
  const { votesFor, votesAgainst, abstentions } = votes;
  const cast = (votesFor ?? 0) + (votesAgainst ?? 0) + (abstentions ?? 0);
  const tooMany = cast > members.length;
  const reasoned = reason.trim().length >= 3;
  const complete = reasoned && votesFor !== null && votesAgainst !== null && abstentions !== null && cast > 0 && !tooMany;
  const carried = (votesFor ?? 0) > (votesAgainst ?? 0);

  const putToVote = async (): Promise<void> => {
    const answer = await run('open-vote', { dossier: dossier.code, reason: reason.trim(), proposer: proposer ?? '' }, { success: t('discussion.voteOpened') });
    if (answer.ok) onDone();
  };

  const record = async (): Promise<void> => {
    if (votesFor === null || votesAgainst === null || abstentions === null) return;
    const answer = await run(
      'record-knock-out',
      { dossier: dossier.code, reason: reason.trim(), proposer: proposer ?? '', votesFor, votesAgainst, abstentions },
      { success: t(carried ? 'scoring.knockOutDone' : 'scoring.knockOutRejected', { name: dossier.name }) },
    );
    if (answer.ok) onDone();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (way === 'phones') {
          if (reasoned) void putToVote();
          return;
        }
        if (!complete) return;
        if (sure) void record();
        else setSure(true);
      }}
    >
      <Stack>
        <Text>{t('scoring.knockOutIntro')}</Text>
        <Autocomplete
          label={t('common.reason')}
          description={t('scoring.knockOutReasonHint')}
          value={reason}
          onChange={setReason}
          data={known}
          maxLength={500}
          limit={20}
          required
          openOnFocus={false}
          data-autofocus
        />
        <Select
          label={t('scoring.proposer')}
          placeholder={t('scoring.proposerNone')}
          value={proposer}
          onChange={setProposer}
          data={members.map((m) => ({ value: m.code, label: m.name }))}
          searchable
          clearable
        />
        <Input.Wrapper label={t('discussion.way')} description={busy ? t('discussion.voteBusy') : way === 'phones' ? t('discussion.phonesHint') : undefined}>
          <SegmentedControl
            fullWidth
            mt={6}
            value={way}
            onChange={(value) => setWay(value as Way)}
            disabled={busy}
            data={[
              { value: 'phones', label: t('discussion.wayPhones') },
              { value: 'hand', label: t('discussion.wayHand') },
            ]}
          />
        </Input.Wrapper>
        {way === 'hand' && (
          <Group grow align="flex-start">
            {FIELDS.map(([key, words]) => (
              <NumberInput
                key={key}
                label={t(words)}
                value={votes[key] ?? ''}
                onChange={(n) => setVotes({ ...votes, [key]: typeof n === 'number' ? n : null })}
                min={0}
                max={60}
                allowDecimal={false}
                required
              />
            ))}
          </Group>
        )}
        {way === 'hand' && tooMany && <Alert color="red">{t('scoring.tooManyVotes', { n: cast, of: members.length })}</Alert>}
        {way === 'hand' && complete && (
          <Alert color={carried ? 'red' : 'gray'} icon={carried ? <IconHandStop /> : <IconInfoCircle />} role="status">
            {t(carried ? 'scoring.voteCarried' : 'scoring.voteFailed', { name: dossier.name })} {sure && t('scoring.voteFinal')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          {way === 'phones' ? (
            <Button type="submit" disabled={!reasoned} loading={pending !== null}>
              {t('discussion.openVote')}
            </Button>
          ) : (
            <Button type="submit" color={sure && carried ? 'red' : 'green'} disabled={!complete} loading={pending !== null}>
              {t(sure ? 'scoring.recordVoteSure' : 'scoring.recordVote')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type DialogProps = {
  readonly opened: boolean;
  readonly dossier: DossierRow /** Fills in who proposed it and why. */;
  readonly proposal: Proposal | null;
  readonly onClose: () => void;
};

export const KnockOutDialog = ({ opened, dossier, proposal, onClose }: DialogProps) => (
  <Dialog opened={opened} onClose={onClose} title={t('scoring.knockOutTitle', { name: dossier.name })} size="lg">
    <Form dossier={dossier} proposal={proposal} onDone={onClose} />
  </Dialog>
);

export function KnockOutButton({ dossier }: { readonly dossier: DossierRow }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        px="xs"
        h="auto"
        mih="2.75rem"
        py={6}
        styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3, height: 'auto', overflow: 'visible', textAlign: 'left' } }}
        leftSection={<IconHandStop size={20} />}
        onClick={() => setOpened(true)}
      >
        {t('scoring.knockOut')}
      </Button>
      <KnockOutDialog opened={opened} dossier={dossier} proposal={null} onClose={() => setOpened(false)} />
    </>
  );
}
