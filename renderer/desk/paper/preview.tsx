/** The paper itself, as it will be printed, with what can be done with it. */
import { ActionIcon, Alert, Button, Group, Paper, Text, Title, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDownload,
  IconExternalLink,
  IconFileOff,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypeXls,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { excelKindOf, WORD_KINDS } from '../../../shared/contract/paper-kinds.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { printPdf } from '../app/print-file.ts';
import { notifyProblems } from '../app/run.tsx';
import { fetchFile, saveFile } from '../app/save-file.ts';
import { FileSigned } from './file-signed.tsx';
import classes from './paper.module.css';
import { aboutPaper, PaperState, paperTitle, paperWhy } from './paper-list.tsx';
import { ReplacedPrints } from './prints.tsx';
import { PaperNumber } from './register-fields.tsx';
import { SignedVersions } from './signed.tsx';
import { SignButton } from './signing/sign-button.tsx';

const SIZE = 20;

/** `version` changes when the facts behind the paper may have changed: the frame then loads it anew. */
export function Preview({ entry, version }: { readonly entry: ListedPaper | null; readonly version: string }) {
  const [busy, setBusy] = useState<'print' | 'save' | 'word' | 'excel' | null>(null);
  if (!entry)
    return (
      <Paper withBorder className={classes.preview}>
        <EmptyState icon={<IconFileText size={32} />} title={t('paper.choose')} body={t('paper.chooseHint')} />
      </Paper>
    );
  const address = entry.url && `${entry.url}${entry.url.includes('?') ? '&' : '?'}look&v=${encodeURIComponent(version)}`;
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
  const office = async (kind: 'word' | 'excel', ending: string): Promise<void> => {
    setBusy(kind);
    const problems = await saveFile(entry.url.replace(/\.pdf$/, ending), `${entry.id}${ending}`);
    setBusy(null);
    if (problems.length > 0) notifyProblems(problems);
  };
  return (
    <Paper withBorder className={classes.preview}>
      <Group p="md" justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
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
            <Button leftSection={<IconPrinter size={SIZE} />} loading={busy === 'print'} onClick={() => void print()}>
              {t('common.print')}
            </Button>
            <Button variant="default" leftSection={<IconDownload size={SIZE} />} loading={busy === 'save'} onClick={() => void save()}>
              {t('paper.download')}
            </Button>
            {WORD_KINDS.includes(entry.kind) && (
              <Tooltip label={t('paper.wordHint')} multiline w={320}>
                <Button variant="default" leftSection={<IconFileTypeDocx size={SIZE} />} loading={busy === 'word'} onClick={() => void office('word', '.docx')}>
                  {t('paper.word')}
                </Button>
              </Tooltip>
            )}
            {excelKindOf(entry.kind) && (
              <Tooltip label={t('paper.excelHint')} multiline w={320}>
                <Button
                  variant="default"
                  leftSection={<IconFileTypeXls size={SIZE} />}
                  loading={busy === 'excel'}
                  onClick={() => void office('excel', '.xlsx')}
                >
                  {t('paper.excel')}
                </Button>
              </Tooltip>
            )}
            <SignButton key={`sign ${entry.id}`} papers={[entry]} />
            <FileSigned entry={entry} />
            <Tooltip label={t('paper.newTab')}>
              <ActionIcon variant="default" size={44} component="a" href={entry.url} target="_blank" rel="noopener" aria-label={t('paper.newTab')}>
                <IconExternalLink size={SIZE} />
              </ActionIcon>
            </Tooltip>
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
