/** What is chosen, what of it can't be put out, and where it may go. */
import { Button, CloseButton, Group, Text, Tooltip } from '@mantine/core';
import { IconEye, IconFolderDown, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { DESK_FILES, MOST_IN_ONE_PRINT } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { confirmDialog } from '../app/confirm-dialog.tsx';
import { drawFile, printPdf } from '../app/print-file.ts';
import { notifyProblems } from '../app/run.tsx';
import { Sign } from './bar-parts.tsx';
import { LookThrough } from './look-through.tsx';
import classes from './paper.module.css';
import type { Chosen } from './pick-papers.ts';
import { SaveDialog } from './save-dialog.tsx';
import { SignButton } from './signing/sign-button.tsx';

const SIZE = 20;

/** One print dialog after the other: a printer's tray holds so much, and what wasn't asked for isn't counted. */
async function printAll(ids: readonly string[]): Promise<void> {
  const parts = Math.ceil(ids.length / MOST_IN_ONE_PRINT);
  for (let part = 0; part < parts; part += 1) {
    if (part > 0) {
      const yes = await confirmDialog(() => ({
        title: t('papers.nextPart', { n: part + 1, of: parts }),
        body: t('papers.nextPartBody', { done: part * MOST_IN_ONE_PRINT, of: ids.length }),
        confirmLabel: t('papers.printPart', { n: part + 1 }),
      }));
      if (!yes) return;
    }
    const drawn = await drawFile(DESK_FILES.paperSet, { papers: ids.slice(part * MOST_IN_ONE_PRINT, (part + 1) * MOST_IN_ONE_PRINT) });
    if (!drawn.ok) return notifyProblems(drawn.problems);
    printPdf(drawn.value);
  }
}

type Props = {
  readonly chosen: Chosen;
  readonly busy: boolean;
  /** A day's papers were asked for: Enter prints them. */
  readonly toPrint: boolean;
  readonly onClear: () => void;
};

export function PickBar({ chosen, busy, toPrint, onClear }: Props) {
  const printer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (toPrint) printer.current?.focus();
  }, [toPrint]);
  const [printing, setPrinting] = useState(false);
  const [saving, setSaving] = useState(false);
  const [looking, setLooking] = useState(false);
  const { ready, left } = chosen;
  const drafts = ready.filter((paper) => paper.state === 'provisional').length;
  const ids = ready.map((paper) => paper.id);
  const print = async (): Promise<void> => {
    setPrinting(true);
    await printAll(ids);
    setPrinting(false);
  };
  const words = [drafts > 0 ? t('papers.drafts', { n: drafts }) : '', left.length > 0 ? t('papers.cannot', { n: left.length }) : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <Group gap="xs" role="region" aria-label={t('papers.chosen', { n: ready.length + left.length })} className={classes.picked}>
      <Tooltip
        label={left
          .map((paper) => `${paper.title}: ${paper.why}`)
          .slice(0, 12)
          .join('\n')}
        disabled={left.length === 0}
        multiline
        style={{ whiteSpace: 'pre-line' }}
      >
        <div aria-live="polite" tabIndex={left.length > 0 ? 0 : undefined}>
          <Text fw={600} lh={1.25}>
            {t('papers.chosenShort', { n: ready.length + left.length })}
          </Text>
          {words && (
            <Text c="dimmed" lh={1.25}>
              {words}
            </Text>
          )}
        </div>
      </Tooltip>
      <Sign words={t('papers.look')} icon={<IconEye size={SIZE} />} disabled={ids.length === 0} onClick={() => setLooking(true)} />
      <Button
        ref={printer}
        px="sm"
        leftSection={<IconPrinter size={SIZE} aria-hidden />}
        disabled={ids.length === 0}
        loading={printing}
        onClick={() => void print()}
      >
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
      <CloseButton size="lg" aria-label={t('papers.clear')} title={t('papers.clear')} onClick={onClear} />
      {looking && <LookThrough papers={ready} onClose={() => setLooking(false)} />}
      {saving && <SaveDialog papers={ids} onClose={() => setSaving(false)} onStarted={onClear} />}
    </Group>
  );
}
