/** Filing what came back from the office: the signed scan, or the Word file it changed. */
import { Button, FileInput, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPaperclip, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { MOST_FILER, MOST_SIGNED_MEGABYTES, MOST_SIGNED_NOTE } from '../../../shared/contract/desk-signed.ts';
import { t } from '../../kit/strings/index.ts';
import { uploadSigned } from '../app/client.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { notifyProblems, notifySuccess } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';

const ACCEPTED = '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function FileSignedModal({ entry, onClose }: { readonly entry: ListedPaper; readonly onClose: () => void }) {
  const operator = useDesk((s) => s.session?.operator ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [by, setBy] = useState(operator);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const tooLarge = file !== null && file.size > MOST_SIGNED_MEGABYTES * 1024 * 1024;
  const most = { most: MOST_SIGNED_MEGABYTES };
  const send = async (): Promise<void> => {
    if (!file) return;
    setBusy(true);
    const answer = await uploadSigned(file, { paper: entry.id, by: by.trim(), note: note.trim() });
    setBusy(false);
    if (!answer.ok) return notifyProblems(answer.problems);
    notifyProblems([]);
    notifySuccess(t('signed.filed'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('signed.title')} size="lg" centered>
      <DialogForm action={t('common.save')} ready={file !== null && !tooLarge && by.trim() !== ''} busy={busy} onSubmit={send} onCancel={onClose}>
        <FileInput
          label={t('signed.fileLabel')}
          description={t('signed.fileLimit', most)}
          placeholder={t('signed.choose')}
          leftSection={<IconPaperclip size={20} />}
          accept={ACCEPTED}
          value={file}
          onChange={setFile}
          error={tooLarge ? t('signed.tooLarge', most) : null}
          clearable
          data-autofocus
        />
        <TextInput
          label={t('signed.byLabel')}
          description={t('signed.byHint')}
          value={by}
          onChange={(e) => setBy(e.currentTarget.value)}
          maxLength={MOST_FILER}
          required
        />
        <Textarea
          label={t('signed.noteLabel')}
          description={t('signed.noteHint')}
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
          maxLength={MOST_SIGNED_NOTE}
          autosize
          minRows={2}
        />
      </DialogForm>
    </Dialog>
  );
}

/** Only of a final paper: a draft has nothing to sign. */
export function FileSigned({ entry }: { readonly entry: ListedPaper }) {
  const [open, setOpen] = useState(false);
  if (entry.state !== 'ready' || entry.kind === 'blank-sheet') return null;
  return (
    <>
      <Tooltip label={t('signed.fileHint')} multiline w={320}>
        <Button px="sm" variant="default" leftSection={<IconSignature size={20} />} onClick={() => setOpen(true)}>
          {t('signed.file')}
        </Button>
      </Tooltip>
      {open && <FileSignedModal entry={entry} onClose={() => setOpen(false)} />}
    </>
  );
}
