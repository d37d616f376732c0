/** The certificate to sign with: its file and passphrase, then whose it is. The passphrase leaves this component only to be asked with. */
import { Button, FileInput, Group, PasswordInput, Stack, Table, Text } from '@mantine/core';
import { IconCertificate, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import type { OpenedKey } from '../../../../shared/contract/desk-signing.ts';
import { formatDate } from '../../../../shared/lib/vietnamese.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { useCommand } from '../../app/run.tsx';
import { base64Of } from './base64-of.ts';

type Props = { readonly opened: OpenedKey | null; readonly onOpened: (key: OpenedKey | null) => void };

function Facts({ opened }: { readonly opened: OpenedKey }) {
  const validity = t('signing.validFromTo', { from: formatDate(opened.from), until: formatDate(opened.until) });
  const rows = [
    [t('signing.keyOf'), opened.subject],
    [t('signing.issuer'), opened.selfSigned ? t('signing.selfSigned') : opened.issuer],
    [t('signing.validity'), validity],
  ] as const;
  return (
    <Table layout="auto">
      <Table.Tbody>
        {rows.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w="9rem">
              {label}
            </Table.Th>
            <Table.Td>
              <Text fw={600}>{value}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function KeyField({ opened, onOpened }: Props) {
  const { run, pending } = useCommand();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const open = async (): Promise<void> => {
    if (!file) return;
    const answer = await run('open-signing-key', { file: await base64Of(file), passphrase }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    setPassphrase('');
    setProblems([]);
    onOpened(answer.value);
  };
  const other = (): void => {
    void run('forget-signing-key', {}, { quiet: true });
    setFile(null);
    onOpened(null);
  };
  if (opened)
    return (
      <Stack gap="xs">
        <Facts opened={opened} />
        <ProblemAlert problems={opened.problems} />
        <Group>
          <Button variant="default" onClick={other}>
            {t('signing.otherKey')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="xs">
      <FileInput
        label={t('signing.file')}
        description={t('signing.fileHint')}
        placeholder={t('signing.choose')}
        leftSection={<IconCertificate size={20} />}
        accept=".p12,.pfx,application/x-pkcs12"
        value={file}
        onChange={setFile}
        clearable
        data-autofocus
      />
      <PasswordInput
        label={t('signing.passphrase')}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter opens the certificate; the form around it must not take it for "sign".
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void open();
        }}
      />
      <ProblemAlert problems={problems} />
      <Group>
        <Button leftSection={<IconLockOpen size={20} aria-hidden />} disabled={!file} loading={pending !== null} onClick={() => void open()}>
          {t('signing.openKey')}
        </Button>
      </Group>
    </Stack>
  );
}
