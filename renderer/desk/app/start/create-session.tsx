import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { localDate } from '../../../../shared/lib/vietnamese.ts';
import { DateField } from '../../../kit/date-field.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Dialog } from '../dialog.tsx';
import { DialogForm } from '../dialog-form.tsx';
import { useCommand } from '../run.tsx';
import { enterSession } from '../state.ts';
import { useRead } from '../use-read.ts';

/** The few things a session can't begin without; the rest is filled in on its own screen. */
function CreateForm({ onClose, then }: { readonly onClose: () => void; readonly then: (() => void) | undefined }) {
  const today = localDate(new Date().toISOString());
  const [name, setName] = useState('');
  const [province, setProvince] = useState('');
  const [startDate, setStart] = useState(today);
  const [endDate, setEnd] = useState(today);
  const [chosen, setBook] = useState<string | null>(null);
  const { run, pending } = useCommand();
  const books = useRead('list-books', {}).data ?? [];
  const bookId = chosen ?? books.find((b) => !b.readingOnly && !b.own)?.id ?? '';
  const backwards = endDate !== '' && startDate !== '' && endDate < startDate;
  const ready = name.trim() !== '' && bookId !== '' && !backwards;

  const create = async (): Promise<void> => {
    const answer = await run('create-session', { name, province, startDate, endDate, bookId }, { success: t('start.created') });
    if (!answer.ok) return;
    onClose();
    await enterSession();
    then?.();
  };
  return (
    <DialogForm action={t('start.createDo')} ready={ready} busy={pending !== null} onSubmit={create} onCancel={onClose}>
      <TextInput
        label={t('start.name')}
        placeholder={t('start.nameExample')}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      <TextInput label={t('start.province')} value={province} onChange={(e) => setProvince(e.currentTarget.value)} maxLength={100} />
      <Group grow align="flex-start">
        <DateField label={t('start.startDate')} value={startDate} onChange={setStart} />
        <DateField label={t('start.endDate')} value={endDate} onChange={setEnd} error={backwards ? t('start.endBeforeStart') : null} />
      </Group>
      <Select
        label={t('start.book')}
        description={t('start.bookHint')}
        value={bookId}
        onChange={setBook}
        allowDeselect={false}
        data={books.map((b) => ({ value: b.id, label: `${b.decision}${b.own ? ` – ${b.id}` : ''}${b.readingOnly ? ` – ${t('start.bookReadingOnly')}` : ''}` }))}
        required
      />
    </DialogForm>
  );
}

/** `then`: where to go once the session is there, instead of its overview. */
export const CreateSession = ({
  opened,
  onClose,
  then,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly then?: (() => void) | undefined;
}) => (
  <Dialog opened={opened} onClose={onClose} title={t('start.create')} size="lg">
    <CreateForm onClose={onClose} then={then} />
  </Dialog>
);
