/** What the register of papers takes from the desk: a paper's number, and who puts papers out. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { MOST_PAPER_NUMBER } from '../../../shared/contract/desk-register.ts';
import { countedAs } from '../../../shared/paper/number-series.ts';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { useCommand } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';

type LineProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly before: string;
  readonly most: number;
  /** Answers whether it was taken. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** One line of text to write or to empty. */
function LineModal({ title, label, hint, before, most, onSave, onClose }: LineProps) {
  const [text, setText] = useState(before);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const taken = await onSave(text.trim());
    setBusy(false);
    if (taken) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput label={label} description={hint} value={text} onChange={(e) => setText(e.currentTarget.value)} maxLength={most} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={text.trim() === before}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The paper's number, and the way to write it where the office's clerk gives it. Nothing where the kind has none. */
export function PaperNumber({ entry }: { readonly entry: ListedPaper }) {
  const { run } = useCommand();
  const [open, setOpen] = useState(false);
  const byHand = countedAs(entry.kind) !== undefined && entry.state !== 'missing';
  if (!byHand && !entry.number) return null;
  return (
    <Group gap="xs">
      <Text className="figures">{entry.number ? t('paper.number', { number: entry.number }) : t('paper.noNumber')}</Text>
      {byHand && (
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('paper.writeNumber')}
        </Button>
      )}
      {open && (
        <LineModal
          title={t('paper.numberTitle')}
          label={t('paper.numberLabel')}
          hint={t('paper.numberHint')}
          before={entry.number}
          most={MOST_PAPER_NUMBER}
          onSave={async (number) => (await run('number-paper', { paper: entry.id, number }, { success: t('paper.numberSaved') })).ok}
          onClose={() => setOpen(false)}
        />
      )}
    </Group>
  );
}

/** Whose name the register carries for what is put out from now on. */
export function OperatorModal({ onClose }: { readonly onClose: () => void }) {
  const { run } = useCommand();
  const operator = useDesk((s) => s.session?.operator ?? '');
  return (
    <LineModal
      title={t('paper.operatorTitle')}
      label={t('paper.operatorLabel')}
      hint={t('paper.operatorHint')}
      before={operator}
      most={100}
      onSave={async (name) => (await run('name-operator', { name })).ok}
      onClose={onClose}
    />
  );
}
