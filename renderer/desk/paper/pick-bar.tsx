/** What is chosen, what of it can't be put out, and where it may go. */
import { Button, CloseButton, Group, Paper, Text, Tooltip } from '@mantine/core';
import { IconFolderDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { DESK_FILES, MOST_IN_ONE_PRINT } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { drawFile, printPdf } from '../app/print-file.ts';
import { confirmDialog, notifyProblems } from '../app/run.tsx';
import type { Chosen } from './pick-papers.ts';
import { SaveDialog } from './save-dialog.tsx';
import { SignButton } from './signing/sign-button.tsx';

const SIZE = 20;

/** One print dialog after the other: a printer's tray holds so much, and what wasn't asked for isn't counted. */
async function printAll(ids: readonly string[]): Promise<void> {
  const parts = Math.ceil(ids.length / MOST_IN_ONE_PRINT);
  for (let part = 0; part < parts; part += 1) {
    if (part > 0) {
      const body = t('papers.nextPartBody', { done: part * MOST_IN_ONE_PRINT, of: ids.length });
      if (!(await confirmDialog({ title: t('papers.nextPart', { n: part + 1, of: parts }), body, confirmLabel: t('papers.printPart', { n: part + 1 }) })))
        return;
    }
    const drawn = await drawFile(DESK_FILES.paperSet, { papers: ids.slice(part * MOST_IN_ONE_PRINT, (part + 1) * MOST_IN_ONE_PRINT) });
    if (!drawn.ok) return notifyProblems(drawn.problems);
    printPdf(drawn.value);
  }
}

export function PickBar({ chosen, busy, onClear }: { readonly chosen: Chosen; readonly busy: boolean; readonly onClear: () => void }) {
  const [printing, setPrinting] = useState(false);
  const [saving, setSaving] = useState(false);
  const { ready, left } = chosen;
  const drafts = ready.filter((paper) => paper.state === 'provisional').length;
  const ids = ready.map((paper) => paper.id);
  const print = async (): Promise<void> => {
    setPrinting(true);
    await printAll(ids);
    setPrinting(false);
  };
  return (
    <Paper withBorder p="xs" role="region" aria-label={t('papers.chosen', { n: ready.length + left.length })}>
      <Group gap="xs" justify="space-between" wrap="nowrap" mb="xs">
        <Group gap="xs" aria-live="polite">
          <Text fw={600}>{t('papers.chosen', { n: ready.length + left.length })}</Text>
          {(drafts > 0 || left.length > 0) && (
            <Tooltip
              label={left
                .map((paper) => `${paper.title}: ${paper.why}`)
                .slice(0, 12)
                .join('\n')}
              disabled={left.length === 0}
              multiline
              style={{ whiteSpace: 'pre-line' }}
            >
              <Text c="dimmed" tabIndex={left.length > 0 ? 0 : undefined}>
                {[drafts > 0 ? t('papers.drafts', { n: drafts }) : '', left.length > 0 ? t('papers.cannot', { n: left.length }) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Tooltip>
          )}
        </Group>
        <CloseButton size="lg" aria-label={t('papers.clear')} title={t('papers.clear')} onClick={onClear} />
      </Group>
      <Group gap="xs">
        <Button px="sm" leftSection={<IconPrinter size={SIZE} aria-hidden />} disabled={ids.length === 0} loading={printing} onClick={() => void print()}>
          {t('common.print')}
        </Button>
        <Button
          px="sm"
          variant="default"
          leftSection={<IconFolderDown size={SIZE} aria-hidden />}
          disabled={ids.length === 0 || busy}
          onClick={() => setSaving(true)}
        >
          {t('papers.save')}
        </Button>
        <SignButton papers={[...ready, ...left]} onStarted={onClear} />
      </Group>
      {saving && <SaveDialog papers={ids} onClose={() => setSaving(false)} onStarted={onClear} />}
    </Paper>
  );
}
