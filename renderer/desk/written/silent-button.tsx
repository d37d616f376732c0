/** On a closed product: those who never answered are put on the record, in one act. */
import { Button, Divider, Text } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import type { DossierRow, MatrixCell } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { memberName } from '../app/state.ts';
import { missingOf } from '../scoring/next-step.ts';
import { askSilent } from './ask-first.tsx';

export function SilentButton({ dossier, cells }: { readonly dossier: DossierRow; readonly cells: readonly MatrixCell[] }) {
  const { run, pending } = useCommand();
  const missing = missingOf(cells).map((c) => c.member);
  if (dossier.state !== 'closed' || missing.length === 0) return null;
  return (
    <>
      <Divider my="sm" />
      <Text mb="xs">{t('scoring.waitingFor', { names: missing.map(memberName).join(', ') })}</Text>
      <Button
        fullWidth
        variant="light"
        color="gray"
        h="auto"
        mih="2.75rem"
        styles={{ label: { whiteSpace: 'normal' } }}
        leftSection={<IconUserOff size={20} aria-hidden />}
        loading={pending !== null}
        onClick={() => void askSilent(run, [{ dossier, missing }])}
      >
        {t('written.silent')}
      </Button>
    </>
  );
}
