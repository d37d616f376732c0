/** The paper itself, as it will be printed, with what can be done with it. */
import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileOff, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { printPdf } from '../app/print-file.ts';
import { notifyProblems } from '../app/run.tsx';
import { fetchFile, saveFile } from '../app/save-file.ts';
import { FileMenu } from './file-menu.tsx';
import { FileSigned } from './file-signed.tsx';
import { lookAddress } from './look-through.tsx';
import classes from './paper.module.css';
import { aboutPaper, PaperState, paperTitle, paperWhy } from './paper-list.tsx';
import { ReplacedPrints } from './prints.tsx';
import { PaperNumber } from './register-fields.tsx';
import { SignedVersions } from './signed.tsx';
import { SignButton } from './signing/sign-button.tsx';

const SIZE = 20;
const ENDINGS = { word: '.docx', excel: '.xlsx' } as const;

/** `version` changes when the facts behind the paper may have changed: the frame then loads it anew. */
export function Preview({ entry, version }: { readonly entry: ListedPaper | null; readonly version: string }) {
  const [busy, setBusy] = useState<'print' | 'save' | 'word' | 'excel' | null>(null);
  if (!entry)
    return (
      <Paper withBorder className={classes.preview}>
        <EmptyState icon={<IconFileText size={32} />} title={t('paper.choose')} body={t('paper.chooseHint')} />
      </Paper>
    );
  const address = entry.url && `${lookAddress(entry.url)}&v=${encodeURIComponent(version)}`;
  // The frame only shows the paper: what leaves the desk is fetched anew, so that the host keeps and counts it.
  const print = async (): Promise<void> => {
    setBusy('print');
    const drawn = await fetchFile(entry.url);
    setBusy(null);
    if (drawn.ok) printPdf(drawn.value);
    else notifyProblems(drawn.problems);
  };
  const save = async (): Promise<void> => {
    setBusy('save');
    const problems = await saveFile(entry.url, `${entry.id}.pdf`);
    setBusy(null);
    if (problems.length > 0) notifyProblems(problems);
  };
  const office = async (kind: 'word' | 'excel'): Promise<void> => {
    const ending = ENDINGS[kind];
    setBusy(kind);
    const problems = await saveFile(entry.url.replace(/\.pdf$/, ending), `${entry.id}${ending}`);
    setBusy(null);
    if (problems.length > 0) notifyProblems(problems);
  };
  return (
    <Paper withBorder className={classes.preview}>
      <Group p="md" justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 9rem', minWidth: 0 }}>
          <Title order={2} size="h3">
            {paperTitle(entry)}
          </Title>
          {aboutPaper(entry) && <Text c="dimmed">{aboutPaper(entry)}</Text>}
          <PaperNumber key={entry.id} entry={entry} />
        </div>
        <div style={{ flex: 'none' }}>
          <PaperState state={entry.state} />
        </div>
      </Group>
      {entry.why && (
        <Alert mx="md" mb="sm" color={entry.state === 'missing' ? 'gray' : 'amber'} icon={<IconAlertTriangle />}>
          {paperWhy(entry)}
        </Alert>
      )}
      <ReplacedPrints entry={entry} />
      <SignedVersions key={`signed ${entry.id}`} entry={entry} />
      {address ? (
        <>
          <Group px="md" pb="sm" gap="xs">
            <Button px="sm" leftSection={<IconPrinter size={SIZE} />} loading={busy === 'print'} onClick={() => void print()}>
              {t('common.print')}
            </Button>
            <FileMenu entry={entry} busy={busy !== null && busy !== 'print'} onPdf={() => void save()} onOffice={(kind) => void office(kind)} />
            <SignButton key={`sign ${entry.id}`} papers={[entry]} />
            <FileSigned entry={entry} />
          </Group>
          <iframe
            key={address}
            src={`${address}#toolbar=0&navpanes=0&view=FitH`}
            title={`${paperTitle(entry)} ${aboutPaper(entry)}`}
            className={classes.frame}
          />
        </>
      ) : (
        <EmptyState icon={<IconFileOff size={32} />} title={t('paper.cannotDraw')} body={t('paper.cannotDrawHint')} />
      )}
    </Paper>
  );
}
