/** What the chair decided on a product, step by step: confirmed, opened again with the reason, confirmed anew. */
import { Text, Timeline, Title } from '@mantine/core';
import { IconCircleCheck, IconLockOpen } from '@tabler/icons-react';
import type { ShownStep } from '../../../shared/contract/desk.ts';
import { formatDateTime } from '../../../shared/lib/vietnamese.ts';
import type { DossierState } from '../../../shared/session.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { useRead } from '../app/use-read.ts';
import { dispositionWords } from './sentence.ts';

const SIZE = 16;

/** "4 sao, điểm 84,33". */
function stepResult({ result, shownMean }: ShownStep): string {
  const stars = result.stars === null ? dispositionWords(result.disposition) : t('common.starsWord', { n: result.stars });
  return shownMean ? t('corrections.withMean', { stars, mean: shownMean }) : stars;
}

function Step({ step, number }: { readonly step: ShownStep; readonly number: number }) {
  return (
    <Timeline.Item
      bullet={step.act === 'confirmed' ? <IconCircleCheck size={SIZE} aria-hidden /> : <IconLockOpen size={SIZE} aria-hidden />}
      color={step.act === 'confirmed' ? 'green' : 'amber'}
      title={step.act === 'confirmed' ? t('corrections.confirmedStep', { result: stepResult(step) }) : t('corrections.reopenedStep', { n: number })}
    >
      {step.reason && <Text>{t('corrections.reason', { reason: step.reason })}</Text>}
      <Text c="dimmed" className="figures">
        {formatDateTime(step.at)}
      </Text>
    </Timeline.Item>
  );
}

/** Nothing while the product is being scored again: what it had before would be a hint. */
export function CorrectionTrail({ dossier, state }: { readonly dossier: string; readonly state: DossierState }) {
  const hidden = state === 'scoring';
  const { data: steps, problems } = useRead('read-corrections', hidden ? null : { dossier });
  const numberAt = (index: number): number => (steps ?? []).slice(0, index + 1).filter((s) => s.act === 'reopened').length;
  const waiting = steps?.at(-1)?.act === 'reopened';
  return (
    <section>
      <Title order={4} mb="xs">
        {t('corrections.trail')}
      </Title>
      {hidden && <Text c="dimmed">{t('corrections.hiddenWhileScoring')}</Text>}
      <ProblemAlert problems={problems} />
      {steps && (
        <Timeline bulletSize={28} lineWidth={2} active={steps.length}>
          {steps.map((step, index) => (
            <Step key={step.at + step.act} step={step} number={numberAt(index)} />
          ))}
          {waiting && <Timeline.Item title={t('corrections.waiting')} />}
        </Timeline>
      )}
    </section>
  );
}
