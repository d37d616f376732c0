/** What is known of the chosen file and may be changed: name, paper it answers, face, criteria, order, removal. */
import { ActionIcon, Alert, Button, Group, NativeSelect, Switch, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DeskEvidence, DeskSession, DossierRow, EvidenceItem } from '../../../../shared/contract/desk.ts';
import { language, t } from '../../../kit/strings/index.ts';
import { call } from '../../app/client.ts';
import { type UndoAct, useCommand } from '../../app/run.tsx';
import { useAutosave } from '../../app/use-autosave.ts';
import { CriterionLinks } from './criterion-links.tsx';
import classes from './evidence.module.css';
import { originalAddress, stateWords } from './file-words.tsx';
import type { Guessing } from './guess.ts';
import { beforeAfterStep, orderAfter } from './move-file.ts';

type Props = {
  readonly session: DeskSession;
  readonly dossier: DossierRow;
  readonly file: EvidenceItem;
  readonly evidence: DeskEvidence;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onRemove: () => void;
  readonly guessing: Guessing;
  readonly reload: () => void;
};

/** Saved with Enter or on leaving the field; an empty name falls back. */
function NameField({ file, disabled, onSave }: { readonly file: EvidenceItem; readonly disabled: boolean; readonly onSave: (name: string) => void }) {
  const [name, setName] = useState(file.name);
  const sent = useRef('');
  const take = (): void => {
    if (name.trim() === '') setName(file.name);
    else if (name.trim() !== file.name && name !== sent.current) {
      sent.current = name;
      onSave(name.trim());
    }
  };
  useAutosave(name.trim() !== '' && name.trim() !== file.name, take);
  return (
    <TextInput
      label={t('evidence.fileName')}
      value={name}
      maxLength={200}
      readOnly={disabled}
      onChange={(event) => {
        sent.current = '';
        setName(event.currentTarget.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

export function FileDetails({ session, dossier, file, evidence, page, onPage, onRemove, guessing, reload }: Props) {
  const { run } = useCommand();
  const { mayChange, checklist, files } = evidence;
  const ids = files.map((f) => f.id);
  const save = async (change: Partial<Pick<EvidenceItem, 'name' | 'item' | 'face'>>): Promise<boolean> => {
    const { id, name, item, face } = { ...file, ...change };
    const undo: UndoAct = async () => {
      const answer = await call('save-evidence', { id, name: file.name, item: file.item, face: file.face });
      reload();
      return answer;
    };
    // A face taken from another file would not come back to it.
    const { ok } = await run('save-evidence', { id, name, item, face }, { success: t('evidence.saved'), undo: face === file.face ? undo : undefined });
    reload();
    return ok;
  };
  const move = async (step: 1 | -1): Promise<void> => {
    const before = beforeAfterStep(ids, file.id, step);
    if (before === undefined) return;
    await guessing({ order: orderAfter(ids, file.id, before) }, async () => {
      const { ok } = await run('move-evidence', { id: file.id, before });
      reload();
      return ok;
    });
  };
  const items = [{ value: '', label: t('evidence.fileItemNone') }, ...checklist.map((item) => ({ value: item.id, label: item.words[language()] }))];
  return (
    <div className={classes.scroll}>
      <div className={classes.details}>
        <NameField file={file} disabled={!mayChange} onSave={(name) => void save({ name })} />
        {file.state === 'waiting' && <Text c="dimmed">{stateWords(file, evidence.drawn[file.id])}</Text>}
        {file.state === 'failed' && (
          <Alert color="red" title={t('evidence.failure')}>
            {file.failure}
          </Alert>
        )}
        <NativeSelect
          label={t('evidence.fileItem')}
          value={file.item}
          disabled={!mayChange}
          data={items}
          onChange={(event) => void save({ item: event.currentTarget.value })}
        />
        {file.pages > 0 && (
          <Switch
            label={t('evidence.faceSwitch')}
            checked={file.face}
            disabled={!mayChange}
            onChange={({ currentTarget: { checked } }) => void guessing({ face: checked ? file.id : null }, () => save({ face: checked }))}
          />
        )}
        <CriterionLinks session={session} dossier={dossier} file={file} evidence={evidence} page={page} onPage={onPage} reload={reload} />
        <Button
          component="a"
          href={originalAddress(file.id)}
          target="_blank"
          rel="noreferrer"
          variant="default"
          style={{ flexShrink: 0 }}
          leftSection={<IconExternalLink size={20} />}
        >
          {t('evidence.openOriginal')}
        </Button>
        {mayChange && (
          <Group gap={6}>
            {([-1, 1] as const).map((step) => {
              const words = t(step < 0 ? 'evidence.moveUp' : 'evidence.moveDown');
              return (
                <Tooltip key={step} label={`${words} · Alt+${step < 0 ? '↑' : '↓'}`}>
                  <ActionIcon
                    variant="default"
                    size={44}
                    aria-label={words}
                    disabled={beforeAfterStep(ids, file.id, step) === undefined}
                    onClick={() => void move(step)}
                  >
                    {step < 0 ? <IconArrowUp size={20} /> : <IconArrowDown size={20} />}
                  </ActionIcon>
                </Tooltip>
              );
            })}
            <Button variant="subtle" color="red" px="sm" ml="auto" leftSection={<IconTrash size={20} />} onClick={onRemove}>
              {t('evidence.removeFile')}
            </Button>
          </Group>
        )}
      </div>
    </div>
  );
}
