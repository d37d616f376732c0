/** What may be done with a closed product now: the host says what, the likeliest stands first. */
import { Button, Group } from '@mantine/core';
import { IconCheck, IconEye, IconEyeOff, IconLockOpen, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierRow, DossierTally } from '../../../shared/contract/desk.ts';
import { collectsOpinions } from '../../../shared/written-opinions.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { go, selectDossier, useDesk } from '../app/state.ts';
import { hideResult, revealResult } from '../result/reveal.ts';
import { nextReady } from '../scoring/agenda.ts';
import { confirmResult, reopenResult, resumeScoring } from './conclude.tsx';
import { NextRound } from './next-round.tsx';

const SIZE = 20;

export function Actions({ tally, dossier }: { readonly tally: DossierTally; readonly dossier: DossierRow }) {
  const { run, pending } = useCommand();
  const hall = useDesk((s) => s.live?.hall);
  const session = useDesk((s) => s.session);
  const [again, setAgain] = useState(false);
  const { may } = tally;
  // In writing nobody sits before the hall's screen.
  const meets = session !== null && !collectsOpinions(session.info);
  const shown = hall?.revealed === true && hall.dossier === tally.dossier;
  const next = session?.state === 'open' && nextReady(session, tally.dossier);
  const roundFirst = may.nextRound && tally.overLimit;
  return (
    <Group gap="sm">
      {may.confirm && (
        <Button leftSection={<IconCheck size={SIZE} />} loading={pending !== null} onClick={() => void confirmResult(run, tally, dossier.name)}>
          {t('tally.confirm')}
        </Button>
      )}
      {may.nextRound && (
        <Button variant={roundFirst ? 'filled' : 'default'} leftSection={<IconRefresh size={SIZE} />} onClick={() => setAgain(true)}>
          {t('tally.nextRound', { n: tally.round + 1 })}
        </Button>
      )}
      <NextRound key={tally.round} tally={tally} opened={again} onClose={() => setAgain(false)} />
      {may.resume && (
        <Button
          variant={tally.missing.length > 0 ? 'filled' : 'default'}
          leftSection={<IconLockOpen size={SIZE} />}
          loading={pending !== null}
          onClick={() => void resumeScoring(run, tally)}
        >
          {t('tally.resume')}
        </Button>
      )}
      {tally.state === 'confirmed' && next && (
        <Button leftSection={<IconPlayerPlay size={SIZE} />} onClick={() => selectDossier(next.code, 'scoring')}>
          {t('tally.toNext')}
        </Button>
      )}
      {tally.state === 'confirmed' &&
        meets &&
        (shown ? (
          <Button variant="default" leftSection={<IconEyeOff size={SIZE} />} loading={pending !== null} onClick={() => void hideResult(run)}>
            {t('result.hide')}
          </Button>
        ) : (
          <Button
            variant="light"
            leftSection={<IconEye size={SIZE} />}
            loading={pending !== null}
            onClick={() => void revealResult(run, tally.dossier, dossier.name)}
          >
            {t('result.reveal')}
          </Button>
        ))}
      {may.reopen && (
        <Button
          variant="default"
          leftSection={<IconLockOpen size={SIZE} />}
          loading={pending !== null}
          onClick={() => void reopenResult(run, tally.dossier, dossier.name)}
        >
          {t('tally.reopen')}
        </Button>
      )}
      <Button variant="subtle" onClick={() => go('paper', [tally.dossier, 'loc'])}>
        {t('common.screenPaper')}
      </Button>
    </Group>
  );
}
