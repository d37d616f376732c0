/** The paper itself, as it will be printed, with what can be done with it. */
import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconExternalLink, IconFileOff, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { PaperEntry } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { t } from '../../kit/strings/index.ts';
import { notifyProblems } from '../app/run.tsx';
import { saveFile } from '../app/save-file.ts';
import classes from './paper.module.css';
import { aboutPaper, PaperState, paperTitle, paperWhy } from './paper-list.tsx';

const SIZE = 20;

/** `version` changes when the facts behind the paper may have changed: the frame then loads it anew. */
export function Preview({ entry, version }: { readonly entry: PaperEntry | null; readonly version: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [saving, setSaving] = useState(false);
  if (!entry)
    return (
      <Paper withBorder className={classes.preview}>
        <EmptyState icon={<IconFileText size={32} />} title={t('paper.choose')} body={t('paper.chooseHint')} />
      </Paper>
    );
  const address = entry.url && `${entry.url}${entry.url.includes('?') ? '&' : '?'}v=${encodeURIComponent(version)}`;
  const save = async (): Promise<void> => {
    setSaving(true);
    const problems = await saveFile(entry.url, `${entry.id}.pdf`);
    setSaving(false);
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
      {address ? (
        <>
          <Group px="md" pb="sm" gap="xs">
            <Button leftSection={<IconPrinter size={SIZE} />} onClick={() => frame.current?.contentWindow?.print()}>
              {t('common.print')}
            </Button>
            <Button variant="default" leftSection={<IconDownload size={SIZE} />} loading={saving} onClick={() => void save()}>
              {t('paper.download')}
            </Button>
            <Button variant="default" leftSection={<IconExternalLink size={SIZE} />} component="a" href={address} target="_blank" rel="noopener">
              {t('paper.newTab')}
            </Button>
          </Group>
          <iframe
            ref={frame}
            key={address}
            src={`${address}#navpanes=0&view=FitH`}
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
