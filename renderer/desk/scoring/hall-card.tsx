/** What the projector shows now, and the command that reveals a confirmed result or takes it away. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceProjector, IconEye, IconEyeOff } from '@tabler/icons-react';
import type { DeskLive, DossierRow } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { dossierOf } from '../app/state.ts';
import { hideResult, revealResult } from '../result/reveal.ts';

export function HallCard({ hall, selected }: { readonly hall: DeskLive['hall']; readonly selected: DossierRow | null }) {
  const { run, pending } = useCommand();
  const shown = hall.dossier === null ? undefined : dossierOf(hall.dossier);
  const name = shown?.name ?? hall.dossier ?? '';
  const canReveal = selected?.state === 'confirmed' && !(hall.revealed && hall.dossier === selected.code);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <IconDeviceProjector size={22} aria-hidden />
        <Title order={4}>{t('scoring.hall')}</Title>
      </Group>
      <Text>{hall.dossier === null ? t('scoring.hallWaiting') : t(hall.revealed ? 'scoring.hallRevealed' : 'scoring.hallProduct', { name })}</Text>
      {canReveal && selected && (
        <Button
          variant="light"
          leftSection={<IconEye size={20} />}
          loading={pending !== null}
          onClick={() => void revealResult(run, selected.code, selected.name)}
        >
          {t('result.reveal')}
        </Button>
      )}
      {hall.revealed && (
        <Button variant="default" leftSection={<IconEyeOff size={20} />} loading={pending !== null} onClick={() => void hideResult(run)}>
          {t('result.hide')}
        </Button>
      )}
    </Stack>
  );
}
