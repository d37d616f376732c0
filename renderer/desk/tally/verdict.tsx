/** The result at a glance, the sentence that explains it, and what may be done now. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BasisWord } from '../../../shared/articles.ts';
import type { DossierRow, DossierTally } from '../../../shared/contract/desk.ts';
import type { UndecidedReason } from '../../../shared/result.ts';
import { Stars } from '../../kit/stars.tsx';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { Basis } from '../app/basis.tsx';
import { useDesk } from '../app/state.ts';
import { edgeWords } from '../result/near-edge.ts';
import { dispositionWords, tallySentence } from '../result/sentence.ts';
import { MarkBadge } from '../scoring/mark-sign.tsx';
import { Actions } from './actions.tsx';

const Figure = ({ label, of, children }: { readonly label: string; readonly of: BasisWord; readonly children: ReactNode }) => (
  <div>
    <Text c="dimmed">
      <Basis of={of}>{label}</Basis>
    </Text>
    <Text fz="1.375rem" fw={700} lh={1.3} className="figures" component="div">
      {children}
    </Text>
  </div>
);

/** What stands between a closed product and its result, as things to do. */
function hints(tally: DossierTally, ended: boolean): readonly string[] {
  if (tally.state !== 'closed' || ended) return [];
  const words: Readonly<Record<UndecidedReason, string>> = {
    postponed: t('tally.hintDeferred'),
    quorum: t('tally.hintQuorum', { present: tally.quorum.present, needed: tally.quorum.needed }),
    'missing-sheets': t('tally.hintMissing'),
    spread: tally.spreadConclusion
      ? t('tally.hintPostponed')
      : tally.may.concludeSpread
        ? t('tally.hintSpreadLast')
        : t('tally.hintSpread', { n: tally.round + 1 }),
    'gate-conclusion': t('tally.hintGate'),
    meeting: t('kinds.hintMeeting'),
    plenary: t('kinds.hintPlenary'),
  };
  // Where the council must meet, the meeting settles what the sheets differ on.
  const meets = tally.reasons.includes('meeting');
  // A new round makes the conclusions on gates anew, so they wait for it.
  const again = tally.reasons.includes('spread') && !tally.may.concludeSpread;
  return tally.reasons
    .filter((reason) => !(again && reason === 'gate-conclusion') && !(meets && (reason === 'spread' || reason === 'gate-conclusion')))
    .map((reason) => words[reason]);
}

export function Verdict({ tally, dossier }: { readonly tally: DossierTally; readonly dossier: DossierRow }) {
  const round = tally.rounds[tally.rounds.length - 1];
  const ended = useDesk((s) => s.session?.state === 'ended');
  const counted = round?.sheets.length ?? 0;
  return (
    <Paper withBorder p="md" bg="var(--desk-surface)">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
            <Title order={2}>
              {String(dossier.number).padStart(2, '0')} · {dossier.name}
            </Title>
            <Text c="dimmed">
              {dossier.producer} · {dossier.code} · {dossier.setName}
            </Text>
          </div>
          <Group gap="xs">
            {tally.rounds.length > 0 && (
              <Text fw={600} style={{ whiteSpace: 'nowrap' }}>
                {t('scoring.round', { n: tally.round })}
              </Text>
            )}
            <MarkBadge mark={tally.knockOut ? 'knocked-out' : tally.state} />
          </Group>
        </Group>
        <Group gap="lg" style={{ rowGap: '0.5rem' }} align="flex-end">
          <Figure label={t('tally.stars')} of="stars">
            {tally.stars === null ? (
              <Status tone={tally.disposition === 'knocked-out' ? 'stop' : 'look'}>{dispositionWords(tally.disposition)}</Status>
            ) : (
              <Stars count={tally.stars} size={26} />
            )}
          </Figure>
          {tally.shownMean && (
            <Figure label={t('tally.mean')} of="mean">
              {tally.shownMean}
            </Figure>
          )}
          {tally.shownParts && (
            <>
              <Figure label="A" of="parts">
                {tally.shownParts.A}
              </Figure>
              <Figure label="B" of="parts">
                {tally.shownParts.B}
              </Figure>
              <Figure label="C" of="parts">
                {tally.shownParts.C}
              </Figure>
            </>
          )}
          {tally.spread !== null && (
            <Figure label={t('tally.spread')} of="spread">
              {tally.spread}
              <Text span c="dimmed" fw={400} fz="md">
                {' / '}
                {tally.spreadLimit.num / tally.spreadLimit.den}
              </Text>
              {tally.overLimit && (
                <IconAlertTriangle
                  size={22}
                  color="var(--mantine-color-amber-text)"
                  style={{ verticalAlign: '-3px', marginLeft: 4 }}
                  aria-label={t('tally.overLimit')}
                />
              )}
            </Figure>
          )}
          <Figure label={t('tally.counted')} of="counted">
            {counted}/{counted + tally.missing.length}
          </Figure>
        </Group>
        <Text fz="lg">{tallySentence(tally)}.</Text>
        {hints(tally, ended).map((words) => (
          <Group key={words} gap={8} wrap="nowrap" align="flex-start" c="amber">
            <IconArrowRight size={20} style={{ flex: 'none', marginTop: 3 }} aria-hidden />
            <Text fw={600}>{words}</Text>
          </Group>
        ))}
        {tally.edge !== null && tally.mean && tally.state === 'closed' && !ended && (
          <Group gap={8} wrap="nowrap" align="flex-start" c="amber">
            <IconAlertTriangle size={20} style={{ flex: 'none', marginTop: 3 }} aria-hidden />
            <Text fw={600}>{edgeWords(tally.mean, tally.shownMean, tally.edge)}</Text>
          </Group>
        )}
        <Actions tally={tally} dossier={dossier} />
      </Stack>
    </Paper>
  );
}
