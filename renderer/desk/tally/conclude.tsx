/** What the chair decides and the secretary records: gates, spread, rounds, the result. Each asks before it acts. */
import { Stack, Text } from '@mantine/core';
import type { DossierTally, ResultRow } from '../../../shared/contract/desk.ts';
import type { GateOutcome } from '../../../shared/result.ts';
import { gateMark } from '../../../shared/result-words.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { notifySuccess, type Run } from '../app/run.tsx';
import { selectDossier } from '../app/state.ts';
import { tallySentence } from '../result/sentence.ts';
import classes from './tally.module.css';

export async function concludeGate(run: Run, dossier: string, gate: GateOutcome & { readonly title: string }, met: boolean): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t(met ? 'tally.concludeMet' : 'tally.concludeNotMet', { mark: gateMark(gate.stars) }),
    body: (
      <Stack gap={4}>
        <Text>
          <b>{gate.criterion}</b> {gate.title}
        </Text>
        <Text>{t('tally.concludeGateBody', { n: gate.reached, of: gate.of, points: gate.points })}</Text>
      </Stack>
    ),
    confirmLabel: t('tally.record'),
    reason: true,
  }));
  if (yes) await run('conclude-gate', { dossier, criterion: gate.criterion, stars: gate.stars, met, reason: yes.reason }, { success: t('tally.recorded') });
}

export async function concludeSpread(run: Run, tally: DossierTally, decision: 'mean' | 'postpone'): Promise<void> {
  const words = decision === 'mean' ? (['tally.takeMeanTitle', 'tally.takeMeanBody'] as const) : (['tally.postponeTitle', 'tally.postponeBody'] as const);
  const yes = await confirmDialog(() => ({
    title: t(words[0]),
    body: t(words[1], { mean: tally.shownMean, spread: tally.spread ?? 0 }),
    confirmLabel: t('tally.record'),
    reason: true,
  }));
  if (yes) await run('conclude-spread', { dossier: tally.dossier, decision, reason: yes.reason }, { success: t('tally.recorded') });
}

export async function resumeScoring(run: Run, tally: DossierTally): Promise<void> {
  const answer = await run('resume-scoring', { dossier: tally.dossier }, { success: t('tally.resumed') });
  if (answer.ok) selectDossier(tally.dossier, 'scoring');
}

export async function confirmResult(run: Run, tally: DossierTally, name: string): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('tally.confirmTitle'),
    body: (
      <Stack gap="xs">
        <Text fw={600}>{name}</Text>
        <Text>{tallySentence(tally)}.</Text>
        <Text c="dimmed">{t('tally.confirmNote')}</Text>
      </Stack>
    ),
    confirmLabel: t('tally.confirm'),
  }));
  if (yes) await run('confirm-result', { dossier: tally.dossier }, { success: t('tally.confirmed', { name }) });
}

export async function reopenResult(run: Run, dossier: string, name: string): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('tally.reopenTitle'),
    body: t('tally.reopenBody', { name }),
    confirmLabel: t('tally.reopen'),
    danger: true,
    reason: true,
  }));
  if (yes) await run('reopen-result', { dossier, reason: yes.reason }, { success: t('tally.reopened', { name }) });
}

/** Names every product and its stars before the one question. */
export async function confirmAll(run: Run, rows: readonly ResultRow[]): Promise<void> {
  const yes = await confirmDialog(() => ({
    title: t('tally.confirmAllTitle', { n: rows.length }),
    body: (
      <Stack gap="sm">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard. */}
        <section className={classes.confirmList} tabIndex={0} aria-label={t('tally.readyToConfirm')}>
          {rows.map((row) => (
            <div key={row.dossier} className={classes.confirmRow}>
              <span>{row.name}</span>
              <b>{t('common.starsWord', { n: row.stars ?? 0 })}</b>
              <span className="figures">{row.shownMean}</span>
            </div>
          ))}
        </section>
        <Text c="dimmed">{t('tally.confirmNote')}</Text>
      </Stack>
    ),
    confirmLabel: t('tally.confirmAll', { n: rows.length }),
  }));
  if (!yes) return;
  const answer = await run('confirm-decided', {});
  if (answer.ok) notifySuccess(t('tally.confirmedAll', { n: answer.value.confirmed }));
}
