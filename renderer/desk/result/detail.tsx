/** One product's result with its sentence and acts, over the table. */
import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconChartBar, IconEye, IconEyeOff, IconFileText, IconLockOpen } from '@tabler/icons-react';
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { formatWhole } from '../../../shared/lib/vietnamese.ts';
import { collectsOpinions } from '../../../shared/written-opinions.ts';
import { Stars } from '../../kit/stars.tsx';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { go, selectDossier, useDesk } from '../app/state.ts';
import { reopenResult } from '../tally/conclude.tsx';
import { hideResult, revealResult } from './reveal.ts';
import { dispositionWords, rowSentence } from './sentence.ts';
import { CorrectionTrail } from './trail.tsx';

const SIZE = 20;

function Acts({ row }: { readonly row: ResultRow }) {
  const { run, pending } = useCommand();
  const hall = useDesk((s) => s.live?.hall);
  const ended = useDesk((s) => s.session?.state === 'ended');
  const shown = hall?.revealed === true && hall.dossier === row.dossier;
  // In writing nobody sits before the hall's screen.
  const meets = useDesk((s) => s.session !== null && !collectsOpinions(s.session.info));
  const loading = pending !== null;
  return (
    <Stack gap="xs">
      {row.state === 'confirmed' &&
        meets &&
        (shown ? (
          <Button variant="default" leftSection={<IconEyeOff size={SIZE} />} loading={loading} onClick={() => void hideResult(run)}>
            {t('result.hide')}
          </Button>
        ) : (
          <Button leftSection={<IconEye size={SIZE} />} loading={loading} onClick={() => void revealResult(run, row.dossier, row.name)}>
            {t('result.reveal')}
          </Button>
        ))}
      {(row.state === 'closed' || row.state === 'confirmed') && (
        <Button variant="default" leftSection={<IconChartBar size={SIZE} />} onClick={() => selectDossier(row.dossier, 'tally')}>
          {t('scoring.toTally')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconFileText size={SIZE} />} onClick={() => go('paper', [row.dossier, 'loc'])}>
        {t('tally.toPapers')}
      </Button>
      {row.state === 'confirmed' && !ended && (
        <Button
          variant="outline"
          color="red"
          leftSection={<IconLockOpen size={SIZE} />}
          loading={loading}
          onClick={() => void reopenResult(run, row.dossier, row.name)}
        >
          {t('tally.reopen')}…
        </Button>
      )}
    </Stack>
  );
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Group justify="space-between" wrap="nowrap" align="flex-start">
    <Text c="dimmed">{label}</Text>
    <Text fw={600} ta="right" className="figures">
      {value}
    </Text>
  </Group>
);

export function ResultDetail({ row, onClose }: { readonly row: ResultRow | null; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="28rem"
      title={<Text fw={700}>{row ? t('result.detail') : ''}</Text>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {row && (
        <Stack>
          <div>
            <Title order={3}>{row.name}</Title>
            <Text>{row.producer}</Text>
            <Text c="dimmed">
              {row.dossier} · {row.setName}
            </Text>
          </div>
          {row.stars === null ? <Status tone="look">{dispositionWords(row.disposition)}</Status> : <Stars count={row.stars} size={28} />}
          {rowSentence(row) && <Text fz="lg">{rowSentence(row)}.</Text>}
          <Stack gap={6}>
            {row.subCouncil && <Fact label={t('kinds.subCouncil')} value={row.subCouncil} />}
            {row.plenary && (
              <Fact
                label={t('kinds.plenary')}
                value={t('kinds.counts', { for: row.plenary.votesFor, against: row.plenary.votesAgainst, abstain: row.plenary.abstentions })}
              />
            )}
            {row.rank !== null && <Fact label={t('result.rank')} value={String(row.rank)} />}
            {row.shownMean && <Fact label={t('tally.mean')} value={row.shownMean} />}
            {row.shownParts && <Fact label="A · B · C" value={`${row.shownParts.A} · ${row.shownParts.B} · ${row.shownParts.C}`} />}
            {row.spread !== null && <Fact label={t('tally.spread')} value={String(row.spread)} />}
            {row.counted > 0 && row.shownMean && <Fact label={t('tally.counted')} value={String(row.counted)} />}
            {row.stars !== null && <Fact label={t('result.disposition')} value={dispositionWords(row.disposition)} />}
            {row.reward > 0 && <Fact label={t('result.reward')} value={t('result.vnd', { n: formatWhole(row.reward) })} />}
          </Stack>
          {row.edge !== null && <Status tone="look">{t('corrections.edgeSign', { edge: row.edge })}</Status>}
          {row.corrections > 0 && <CorrectionTrail dossier={row.dossier} state={row.state} />}
          <Acts row={row} />
        </Stack>
      )}
    </Drawer>
  );
}
