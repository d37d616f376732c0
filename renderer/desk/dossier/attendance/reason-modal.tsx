import { TextInput } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { t } from '../../../kit/strings/index.ts';
import { Dialog } from '../../app/dialog.tsx';
import { DialogForm } from '../../app/dialog-form.tsx';

type Props = Omit<ComponentProps<typeof DialogForm>, 'onCancel' | 'left' | 'children'> & {
  readonly title: string;
  readonly label: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** What the dialogs on presence share: further fields, then a reason that may stay empty and goes into the minutes. */
export const ReasonModal = ({ title, label, reason, onReason, onClose, children, ...form }: Props) => (
  <Dialog opened onClose={onClose} title={title} size="lg" centered>
    <DialogForm {...form} onCancel={onClose}>
      {children}
      <TextInput
        label={label}
        description={t('dossier.absentReasonHint')}
        value={reason}
        onChange={(e) => onReason(e.currentTarget.value)}
        maxLength={300}
        data-autofocus
      />
    </DialogForm>
  </Dialog>
);
