/** A copy that isn't in the list: its path. */
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../kit/strings/index.ts';
import { DialogForm } from '../app/dialog-form.tsx';

export function FileDialog({ onClose, onChosen }: { readonly onClose: () => void; readonly onChosen: (path: string) => void }) {
  const [path, setPath] = useState('');
  return (
    <Modal opened onClose={onClose} title={t('backup.fileTitle')} size="lg">
      <DialogForm action={t('backup.look')} ready={path.trim() !== ''} busy={false} onSubmit={async () => onChosen(path.trim())} onCancel={onClose}>
        <TextInput
          label={t('backup.filePath')}
          description={t('backup.filePathHint')}
          value={path}
          onChange={(e) => setPath(e.currentTarget.value)}
          data-autofocus
        />
      </DialogForm>
    </Modal>
  );
}
