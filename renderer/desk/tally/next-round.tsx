/** Opening another round: of everybody, or of members named, of whom those of the pairs are chosen already. It can't be undone, so it says what it means. */
import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DossierTally } from '../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../shared/lib/brand.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { memberName, selectDossier } from '../app/state.ts';

type Who = 'everybody' | 'named';

function Form({ tally, onDone }: { readonly tally: DossierTally; readonly onDone: () => void }) {
  const { run, pending } = useCommand();
  const members = [...(tally.rounds.at(-1)?.sheets ?? [])].sort((a, b) => b.totals.total - a.totals.total);
  const [who, setWho] = useState<Who>('everybody');
  const [named, setNamed] = useState<readonly MemberCode[]>([...new Set(tally.pairs.flatMap((p) => [p.high, p.low]))]);
  const n = tally.round + 1;
  const ready = who === 'everybody' || named.length > 0;
  const open = async (): Promise<void> => {
    const all = who === 'everybody' || named.length === members.length;
    const answer = await run('open-next-round', { dossier: tally.dossier, members: all ? [] : [...named] }, { success: t('tally.nextRoundOpened', { n }) });
    if (!answer.ok) return;
    onDone();
    selectDossier(tally.dossier, 'scoring');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void open();
      }}
    >
      <Stack>
        <Radio.Group label={t('discussion.whoAgain')} value={who} onChange={(value) => setWho(value as Who)}>
          <Stack gap="sm" mt={6}>
            <Radio value="everybody" label={t('discussion.everybody')} description={t('discussion.everybodyHint', { n: tally.round })} />
            <Radio value="named" label={t('discussion.named')} description={t('discussion.namedHint', { n: tally.round })} />
          </Stack>
        </Radio.Group>
        {who === 'named' && (
          <Stack gap={0} pl="2rem">
            {members.map(({ member, totals }) => (
              <Checkbox
                key={member}
                py={8}
                checked={named.includes(member)}
                onChange={(event) => setNamed(event.currentTarget.checked ? [...named, member] : named.filter((m) => m !== member))}
                label={`${memberName(member)} · ${t('tally.points', { n: totals.total })}${named.includes(member) ? '' : ` – ${t('discussion.keepsSheet', { n: tally.round })}`}`}
              />
            ))}
            {named.length === 0 && <Text c="red">{t('discussion.namedNone')}</Text>}
          </Stack>
        )}
        <Text>{t('tally.nextRoundBody', { n, max: tally.maxRounds })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={pending !== null}>
            {t('tally.nextRound', { n })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export const NextRound = ({ tally, opened, onClose }: { readonly tally: DossierTally; readonly opened: boolean; readonly onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} size="lg" centered title={t('tally.nextRoundTitle', { n: tally.round + 1 })}>
    <Form tally={tally} onDone={onClose} />
  </Modal>
);
