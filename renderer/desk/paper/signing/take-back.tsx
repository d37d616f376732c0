/** Taking back what the token's own program signed: files dropped here, or a folder of this laptop; then what became of each. */
import { FileInput, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { MOST_FILER, type TakenBack } from '../../../../shared/contract/desk-signed.ts';
import { ProblemAlert, ProblemLines } from '../../../kit/problem-list.tsx';
import { Status } from '../../../kit/status.tsx';
import { t } from '../../../kit/strings/index.ts';
import { uploadSignedBack } from '../../app/client.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';
import { useCommand } from '../../app/run.tsx';
import { useDesk } from '../../app/state.ts';

const Outcome = ({ taken }: { readonly taken: TakenBack }) => (
  <Group align="flex-start" wrap="nowrap" gap="sm">
    <Status tone={taken.ok ? 'ok' : 'stop'}>{taken.ok ? t('signing.outcomeFiled') : t('signing.outcomeRefused')}</Status>
    <Stack gap={0} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Text fw={600}>{taken.name}</Text>
      {taken.ok ? (
        <Text>
          {taken.value.title} – {taken.value.signers.join(', ')}
        </Text>
      ) : (
        <ProblemLines problems={taken.problems} />
      )}
    </Stack>
  </Group>
);

export function TakeBackModal({ onClose }: { readonly onClose: () => void }) {
  const operator = useDesk((s) => s.session?.operator ?? '');
  const { run } = useCommand();
  const [files, setFiles] = useState<File[]>([]);
  const [folder, setFolder] = useState('');
  const [by, setBy] = useState(operator);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<readonly TakenBack[] | null>(null);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblems([]);
    const found: TakenBack[] = [];
    let empty = false;
    for (const file of files) found.push({ name: file.name, ...(await uploadSignedBack(file, by.trim())) });
    if (folder.trim() !== '') {
      const answer = await run('take-signed-folder', { folder: folder.trim(), by: by.trim() }, { quiet: true });
      empty = answer.ok && answer.value.length === 0;
      if (answer.ok) found.push(...answer.value);
      else setProblems(answer.problems);
    }
    setBusy(false);
    setFiles([]);
    setTaken(found.length > 0 || empty ? found : null);
  };
  const ready = by.trim() !== '' && (files.length > 0 || folder.trim() !== '');
  return (
    <Dialog opened onClose={onClose} title={t('signing.takeBack')} size="lg" centered>
      <DialogForm action={t('signing.takeThem')} ready={ready} busy={busy} onSubmit={take} onCancel={onClose}>
        <Text>{t('signing.takeBackBody')}</Text>
        <FileInput
          label={t('signing.dropFiles')}
          placeholder={t('signing.dropFiles')}
          leftSection={<IconFileImport size={20} />}
          accept=".pdf,application/pdf"
          multiple
          value={files}
          onChange={setFiles}
          clearable
          data-autofocus
        />
        <TextInput label={t('signing.orFolder')} value={folder} onChange={(event) => setFolder(event.currentTarget.value)} maxLength={1000} />
        <TextInput
          label={t('signed.byLabel')}
          description={t('signed.byHint')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          maxLength={MOST_FILER}
          required
        />
        <ProblemAlert problems={problems} />
        {taken && (
          <Stack gap="xs" role="status">
            <Text fw={600}>
              {taken.length === 0 ? t('signing.outcomeNothing') : t('signing.outcomeCount', { filed: taken.filter((one) => one.ok).length, of: taken.length })}
            </Text>
            <ScrollArea.Autosize mah="18rem">
              <Stack gap="xs">
                {taken.map((one) => (
                  <Outcome key={one.name} taken={one} />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Stack>
        )}
      </DialogForm>
    </Dialog>
  );
}
