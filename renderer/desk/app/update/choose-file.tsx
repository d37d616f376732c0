/** Which update: a file sent to the host, or the path of one. The answer is the host's check of it. */
import { Button, FileButton, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Answer, WireProblem } from '../../../../shared/contract/common.ts';
import type { UpdatePreview } from '../../../../shared/contract/desk.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { t } from '../../../kit/strings/index.ts';
import { call, uploadUpdate } from '../client.ts';
import { DropBox } from '../drop-box.tsx';

export type Looked = { readonly preview: UpdatePreview; readonly warnings: readonly WireProblem[] };

export function ChooseFile({ onLooked }: { readonly onLooked: (looked: Looked) => void }) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  // As Windows copies a path: in quotes.
  const path = typed.trim().replace(/^"(.*)"$/, '$1');
  const look = async (asked: Promise<Answer<UpdatePreview>>): Promise<void> => {
    setBusy(true);
    setProblems([]);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) onLooked({ preview: answer.value, warnings: answer.warnings });
    else setProblems(answer.problems);
  };
  const send = (file: File | null | undefined): void => {
    if (file && !busy) void look(uploadUpdate(file));
  };
  return (
    <Stack>
      <Text>{t('update.hint')}</Text>
      <ProblemAlert problems={problems} />
      <DropBox onFiles={([file]) => send(file)}>
        {() => (
          <Group>
            <FileButton accept=".ocopup" onChange={send}>
              {(props) => (
                <Button {...props} leftSection={<IconFileUpload size={20} aria-hidden />} disabled={busy} data-autofocus>
                  {t('update.choose')}
                </Button>
              )}
            </FileButton>
            {busy ? (
              <Group gap="xs" role="status">
                <Loader size="sm" />
                <Text>{t('update.checking')}</Text>
              </Group>
            ) : (
              <Text c="dimmed">{t('update.drop')}</Text>
            )}
          </Group>
        )}
      </DropBox>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path !== '' && !busy) void look(call('look-at-update', { path }));
        }}
      >
        <Group align="flex-end">
          <TextInput
            flex="1 1 14rem"
            label={t('update.path')}
            description={t('update.pathHint')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={path === '' || busy}>
            {t('update.look')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
