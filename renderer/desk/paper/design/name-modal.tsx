/** The name a design is kept under. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { MOST_NAME } from '../../../../shared/paper/design-file.ts';
import { t } from '../../../kit/strings/index.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';

type Props = { readonly name: string; readonly onSave: (name: string) => Promise<void>; readonly onClose: () => void };

export function NameModal({ name: given, onSave, onClose }: Props) {
  const [name, setName] = useState(given);
  const [busy, setBusy] = useState(false);
  return (
    <Dialog opened onClose={onClose} title={t('design.saveAs')} centered>
      <DialogForm
        action={t('common.save')}
        ready={name.trim() !== ''}
        busy={busy}
        onCancel={onClose}
        onSubmit={async () => {
          setBusy(true);
          await onSave(name.trim());
          setBusy(false);
        }}
      >
        <TextInput
          label={t('design.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={MOST_NAME}
          data-autofocus
          required
        />
      </DialogForm>
    </Dialog>
  );
}
