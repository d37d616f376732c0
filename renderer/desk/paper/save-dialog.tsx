/** Where the chosen papers are saved: a stick, a usual folder, or a path typed in. */
import { Alert, Loader, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import type { WireProblem } from '../../../shared/contract/common.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { DialogForm } from '../app/dialog-form.tsx';
import { useCommand } from '../app/run.tsx';
import { useRead } from '../app/use-read.ts';

const TYPED = '';
const GIGABYTE = 1e9;
const room = (bytes: number): string => t('papers.room', { gb: (bytes / GIGABYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) });

type Props = { readonly papers: readonly string[]; readonly onClose: () => void; readonly onStarted: () => void };

export function SaveDialog({ papers, onClose, onStarted }: Props) {
  const { data: places } = useRead('list-paper-places', {});
  const { run, pending } = useCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const [problems, setProblems] = useState<readonly WireProblem[]>([]);
  const selected = chosen ?? places?.[0]?.path ?? TYPED;
  const place = selected === TYPED ? path.trim() : selected;
  const start = async (): Promise<void> => {
    const answer = await run('start-paper-job', { papers: [...papers], place }, { quiet: true });
    if (!answer.ok) return setProblems(answer.problems);
    onStarted();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('papers.saveTitle', { n: papers.length })} size="lg">
      <DialogForm action={t('papers.saveHere')} ready={place !== ''} busy={pending !== null} onSubmit={start} onCancel={onClose}>
        <Text>{t('papers.saveHint')}</Text>
        <ProblemAlert problems={problems} />
        {!places && <Loader size="sm" aria-label={t('common.loading')} />}
        <Radio.Group label={t('papers.place')} value={selected} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {(places ?? []).map(({ path: at, name, kind, freeBytes }) => (
              <Radio key={at} value={at} label={kind === 'removable' ? t('papers.stick', { name }) : name} description={`${at} · ${room(freeBytes)}`} />
            ))}
            <Radio value={TYPED} label={t('papers.other')} />
          </Stack>
        </Radio.Group>
        {selected === TYPED && (
          <TextInput label={t('papers.path')} description={t('papers.pathHint')} value={path} onChange={(e) => setPath(e.currentTarget.value)} data-autofocus />
        )}
        {places && !places.some((p) => p.kind === 'removable') && (
          <Alert color="gray" icon={<IconUsb />}>
            {t('papers.noStick')}
          </Alert>
        )}
      </DialogForm>
    </Modal>
  );
}
