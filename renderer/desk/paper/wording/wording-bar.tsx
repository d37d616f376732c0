/** Above the text: back, save, and the wording as a file. */
import { ActionIcon, Button, Group, List, Menu, Title } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy, IconDotsVertical } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import type { WordingVersion } from '../../../../shared/contract/desk-wording.ts';
import { kindOf, type PartKey, partOf, WORDED_NAMES } from '../../../../shared/paper/wording/catalogue.ts';
import { ProblemAlert } from '../../../kit/problem-list.tsx';
import { language, t } from '../../../kit/strings/index.ts';
import { uploadWording } from '../../app/client.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { notifyProblems, notifySuccess } from '../../app/run.tsx';
import { saveFile } from '../../app/save-file.ts';
import { go } from '../../app/state.ts';
import { BAR_ICON, HiddenFile, Sign } from '../bar-parts.tsx';
import { type Drafts, textOf, withDraft } from './edit-wording.ts';

type Props = {
  readonly versions: readonly WordingVersion[];
  readonly drafts: Drafts;
  readonly dirty: boolean;
  readonly blocked: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onTake: (drafts: Drafts) => void;
};

export function WordingBar({ versions, drafts, dirty, blocked, busy, onSave, onTake }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly WireProblem[]>([]);
  const take = async (file: File): Promise<void> => {
    setRefused([]);
    const answer = await uploadWording(file);
    if (!answer.ok) return setRefused(answer.problems);
    const differing = Object.entries(answer.value).filter(([part, text]) => text !== textOf(versions, drafts, part as PartKey)) as [PartKey, string][];
    if (differing.length === 0) return notifySuccess(t('wording.importSame'));
    const taken = differing.reduce<Drafts>((all, [part, text]) => withDraft(versions, all, part, text), {});
    if (
      await confirmDialog(() => ({
        title: t('wording.importTitle', { name: file.name }),
        body: (
          <>
            {t('wording.importBody', { count: differing.length })}
            <List mt="sm">
              {differing.map(([part]) => (
                <List.Item key={part}>{`${WORDED_NAMES[kindOf(part)][language()]} – ${partOf(part)[language()]}`}</List.Item>
              ))}
            </List>
          </>
        ),
        confirmLabel: t('wording.importApply'),
      }))
    )
      onTake(taken);
  };
  return (
    <>
      <Group gap="xs" mb="sm">
        <Sign words={t('wording.back')} icon={<IconArrowLeft size={BAR_ICON} />} onClick={() => go('paper', [])} />
        <Title order={2} size="h3" style={{ flex: '1 1 10rem' }}>
          {t('wording.title')}
        </Title>
        <Button leftSection={<IconDeviceFloppy size={BAR_ICON} aria-hidden />} disabled={!dirty || blocked} loading={busy} onClick={onSave}>
          {t('common.save')}
        </Button>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={44} aria-label={t('wording.more')}>
              <IconDotsVertical size={BAR_ICON} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={dirty} onClick={async () => notifyProblems(await saveFile(DESK_FILES.wording, 'cau-chu.json'))}>
              {t('wording.export')}
            </Menu.Item>
            <Menu.Item onClick={() => input.current?.click()}>{t('wording.import')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <HiddenFile ref={input} label={t('wording.import')} onFile={(file) => void take(file)} />
      </Group>
      <ProblemAlert problems={refused} title={t('wording.importRefused')} />
    </>
  );
}
