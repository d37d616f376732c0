/** Beside a product: put it off, take it out; or, where that stands, why, and the way back. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconLogout2, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import { standingSeal } from '../../../shared/running-day.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { markOf } from '../scoring/agenda.ts';
import { deferProduct, mayDefer, ReturnModal } from './defer-acts.tsx';

type Props = { readonly session: DeskSession; readonly dossier: DossierRow };

const mayAct = (session: DeskSession): boolean => session.state !== 'ended' && !standingSeal(session.day.seals);

export function DeferButtons({ session, dossier }: Props) {
  const { run } = useCommand();
  const mark = markOf(dossier, session);
  if (!mayAct(session) || !mayDefer(mark, 'withdrawn')) return null;
  return (
    <Group gap={4}>
      {mayDefer(mark, 'postponed') && (
        <Button variant="subtle" px="xs" leftSection={<IconPlayerPause size={20} aria-hidden />} onClick={() => void deferProduct(run, dossier, 'postponed')}>
          {t('agenda.postpone')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        leftSection={<IconLogout2 size={20} aria-hidden />}
        onClick={() => void deferProduct(run, dossier, 'withdrawn')}
      >
        {t('agenda.withdraw')}
      </Button>
    </Group>
  );
}

export function DeferralNotice({ session, dossier }: Props) {
  const [returning, setReturning] = useState(false);
  const deferral = session.deferrals.find((d) => d.dossier === dossier.code);
  if (!deferral) return null;
  return (
    <Alert
      color={deferral.kind === 'postponed' ? 'amber' : 'gray'}
      icon={<IconPlayerPause />}
      title={t(deferral.kind === 'postponed' ? 'scoring.postponed' : 'scoring.withdrawn')}
    >
      <Stack gap="xs" align="flex-start">
        <Text>{t('agenda.deferredBecause', { reason: deferral.reason })}</Text>
        {mayAct(session) && (
          <Button variant="default" leftSection={<IconArrowBackUp size={20} aria-hidden />} onClick={() => setReturning(true)}>
            {t('agenda.bringBack')}
          </Button>
        )}
      </Stack>
      {returning && <ReturnModal session={session} dossier={dossier} onClose={() => setReturning(false)} />}
    </Alert>
  );
}
