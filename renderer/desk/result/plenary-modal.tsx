/** The plenary's vote on what sub-councils scored: one count for the products chosen. */
import { Checkbox, Group, NumberInput, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ResultRow } from '../../../shared/contract/desk.ts';
import { Status } from '../../kit/status.tsx';
import { t } from '../../kit/strings/index.ts';
import { Dialog } from '../app/dialog.tsx';
import { DialogForm } from '../app/dialog-form.tsx';
import { useCommand } from '../app/run.tsx';
import { TextField } from '../dossier/forms/form-parts.tsx';

/** Closed products whose stars only wait for the plenary. */
export const awaitingPlenary = (rows: readonly ResultRow[]): readonly ResultRow[] => rows.filter((row) => row.state === 'closed' && row.awaited !== null);

const Product = ({ row, chosen, onChange }: { readonly row: ResultRow; readonly chosen: boolean; readonly onChange: (chosen: boolean) => void }) => (
  <Checkbox
    size="md"
    checked={chosen}
    onChange={(e) => onChange(e.currentTarget.checked)}
    label={<b>{row.name}</b>}
    description={
      <>
        {t('kinds.proposes', { name: row.subCouncil, stars: row.awaited ?? 0, mean: row.shownMean })}
        {row.plenary && (
          <>
            <br />
            {t('kinds.rejectedBefore', { for: row.plenary.votesFor, against: row.plenary.votesAgainst, reason: row.plenary.reason })}
          </>
        )}
      </>
    }
  />
);

type Counts = { readonly votesFor: number; readonly votesAgainst: number; readonly abstentions: number };
const COUNTS = ['votesFor', 'votesAgainst', 'abstentions'] as const;

export function PlenaryModal({ rows, onClose }: { readonly rows: readonly ResultRow[]; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(rows.length === 1 ? [rows[0]?.dossier ?? ''] : []));
  const [counts, setCounts] = useState<Counts>({ votesFor: 0, votesAgainst: 0, abstentions: 0 });
  const [reason, setReason] = useState('');
  const { run, pending } = useCommand();
  const here = rows.filter((row) => chosen.has(row.dossier));
  const voted = counts.votesFor + counts.votesAgainst + counts.abstentions > 0;
  const passes = counts.votesFor > counts.votesAgainst;
  const choose = (code: string, on: boolean): void => setChosen(new Set(on ? [...chosen, code] : [...chosen].filter((c) => c !== code)));
  const save = async (): Promise<void> => {
    const answer = await run(
      'record-plenary',
      { dossiers: here.map((row) => row.dossier), ...counts, reason: reason.trim() },
      { success: t('kinds.recorded', { n: here.length }) },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('kinds.plenary')} size="xl">
      <DialogForm
        action={t('kinds.record')}
        ready={here.length > 0 && voted && (passes || reason.trim() !== '')}
        busy={pending !== null}
        onSubmit={save}
        onCancel={onClose}
      >
        <Text c="dimmed">{t('kinds.plenaryHint')}</Text>
        {rows.length > 1 && (
          <Checkbox
            size="md"
            label={t('kinds.plenaryAll')}
            checked={here.length === rows.length}
            indeterminate={here.length > 0 && here.length < rows.length}
            onChange={(e) => setChosen(new Set(e.currentTarget.checked ? rows.map((row) => row.dossier) : []))}
          />
        )}
        <ScrollArea.Autosize mah="18rem" type="auto">
          <Stack gap="sm">
            {rows.map((row) => (
              <Product key={row.dossier} row={row} chosen={chosen.has(row.dossier)} onChange={(on) => choose(row.dossier, on)} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Group grow align="flex-start">
          {COUNTS.map((key) => (
            <NumberInput
              key={key}
              label={t(`kinds.${key}`)}
              value={counts[key]}
              onChange={(value) => setCounts({ ...counts, [key]: Number(value) || 0 })}
              min={0}
              max={60}
              allowDecimal={false}
            />
          ))}
        </Group>
        <TextField label={t('kinds.reason')} description={t('kinds.reasonHint')} value={reason} onChange={setReason} max={500} />
        {voted && here.length > 0 && <Status tone={passes ? 'ok' : 'look'}>{t(passes ? 'kinds.passes' : 'kinds.fails', { n: here.length })}</Status>}
      </DialogForm>
    </Dialog>
  );
}
