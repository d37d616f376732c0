/** "Kiểm tra tệp": every original is read and hashed again; what differs is named. */
import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { EvidenceCheck } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';

const Names = ({ title, names }: { readonly title: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <section aria-label={title}>
      <Text fw={700}>{title}</Text>
      {names.map((name) => (
        <Text key={name}>{name}</Text>
      ))}
    </section>
  );

function Finding({ check }: { readonly check: EvidenceCheck }) {
  const broken = check.changed.length + check.missing.length;
  if (broken === 0)
    return (
      <Alert color="green" icon={<IconCheck />} role="status">
        {t('evidence.checkIntact', { n: check.intact })}
      </Alert>
    );
  return (
    <Stack>
      <Alert color="red" icon={<IconAlertTriangle />} title={t('evidence.checkBroken', { n: broken })} role="alert">
        {t('evidence.checkWhat', { n: check.intact })}
      </Alert>
      <Names title={t('evidence.checkChanged')} names={check.changed} />
      <Names title={t('evidence.checkMissing')} names={check.missing} />
    </Stack>
  );
}

export function CheckFilesButton() {
  const [check, setCheck] = useState<EvidenceCheck | null>(null);
  const { run, pending } = useCommand();
  const start = async (): Promise<void> => {
    const answer = await run('check-evidence', {});
    if (answer.ok) setCheck(answer.value);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={20} />}
        loading={pending !== null}
        title={t('evidence.checkHint')}
        onClick={() => void start()}
      >
        {t('evidence.check')}
      </Button>
      {check && (
        <Modal opened onClose={() => setCheck(null)} title={t('evidence.check')} size="lg">
          <Finding check={check} />
        </Modal>
      )}
    </>
  );
}
