/** Files that came back: dropped or chosen, judged by the host, shown without a point, taken when the secretary says so. */
import { Button, FileButton, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { OpinionPreview } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { uploadOpinion } from '../../app/client.ts';
import { DropBox } from '../../app/drop-box.tsx';
import { notifySuccess, useCommand } from '../../app/run.tsx';
import { XLSX } from '../../dossier/import/workbook-drop.tsx';
import { FilePreview, type ShownFile } from './file-preview.tsx';

export function TakeBack() {
  const [files, setFiles] = useState<readonly ShownFile[]>([]);
  const [checking, setChecking] = useState('');
  const { run, pending } = useCommand();

  const judge = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) {
      setChecking(file.name);
      const answer = await uploadOpinion(file);
      const preview: OpinionPreview = answer.ok ? answer.value : { id: '', file: file.name, rows: [], problems: answer.problems };
      // The same file chosen again replaces what was shown of it.
      setFiles((before) => [...before.filter((f) => f.preview.file !== file.name), { preview, receipts: null }]);
    }
    setChecking('');
  };
  const accept = async ({ preview }: ShownFile): Promise<void> => {
    const answer = await run('accept-opinions', { id: preview.id });
    if (!answer.ok) return;
    const { taken } = answer.value;
    notifySuccess(t('written.taken', { n: taken.length, file: preview.file }));
    setFiles((before) => before.map((f) => (f.preview.id === preview.id ? { preview: { ...preview, id: '' }, receipts: taken } : f)));
  };
  const waiting = files.filter((f) => f.preview.id !== '');
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{t('written.takeBack')}</Title>
        {waiting.length > 1 && (
          <Button
            loading={pending !== null}
            onClick={async () => {
              for (const file of waiting) await accept(file);
            }}
          >
            {t('written.takeAll', { n: waiting.length })}
          </Button>
        )}
      </Group>
      <DropBox onFiles={(files) => void judge(files)}>
        {() => (
          <Beside>
            {checking ? (
              <Group gap="sm">
                <Loader size="sm" />
                <Text aria-live="polite">{t('start.importChecking', { name: checking })}</Text>
              </Group>
            ) : (
              <Text>{t('written.takeHint')}</Text>
            )}
            <FileButton multiple accept={XLSX} onChange={(chosen) => void judge(chosen)}>
              {(props) => (
                <Button {...props} variant="light" leftSection={<IconFileUpload size={20} aria-hidden />} disabled={checking !== ''} style={{ flex: 'none' }}>
                  {t('written.chooseFiles')}
                </Button>
              )}
            </FileButton>
          </Beside>
        )}
      </DropBox>
      {files.map((file) => (
        <FilePreview key={file.preview.file} shown={file} busy={pending !== null} onAccept={() => void accept(file)} />
      ))}
    </Stack>
  );
}
