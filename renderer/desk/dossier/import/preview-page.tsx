/** What a workbook holds and every problem in place. Errors block; warnings are accepted knowingly; nothing is written before that. */
import { Alert, Button, Checkbox, Container, FileButton, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCircleCheck, IconRefresh, IconTable, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportCounts, ImportPreview } from '../../../../shared/contract/desk.ts';
import { formatWhole } from '../../../../shared/lib/vietnamese.ts';
import { ProblemList } from '../../../kit/problem-list.tsx';
import { type StringKey, t } from '../../../kit/strings/index.ts';
import { Beside } from '../../app/beside.tsx';
import { notifyCopied, useCommand } from '../../app/run.tsx';
import { enterSession } from '../../app/state.ts';
import { type OnPreview, useUpload } from './use-upload.ts';
import { XLSX } from './workbook-drop.tsx';

/** One of the three sheets is missing. */
const NO_SHEET = 'OC-2101';

const COUNTS: readonly (readonly [keyof ImportCounts, StringKey])[] = [
  ['dossiers', 'start.countDossiers'],
  ['eligible', 'start.countEligible'],
  ['producers', 'start.countProducers'],
  ['members', 'start.countMembers'],
  ['sheets', 'start.countSheets'],
  ['attendance', 'start.countAttendance'],
  ['advisory', 'start.countAdvisory'],
  ['reports', 'start.countReports'],
];

const Counts = ({ counts }: { readonly counts: ImportCounts }) => (
  <Group gap="sm" mb="md">
    {COUNTS.map(([key, words]) => (
      <Paper key={key} withBorder px="md" py="xs" bg="var(--desk-surface)">
        <Text fw={700} size="xl" className="figures">
          {formatWhole(counts[key])}
        </Text>
        <Text c="dimmed">{t(words)}</Text>
      </Paper>
    ))}
  </Group>
);

function Verdict({ preview }: { readonly preview: ImportPreview }) {
  if (preview.errors > 0) return <Alert color="red" icon={<IconX />} title={t('start.previewRefused', { n: preview.errors })} mb="md" />;
  if (preview.warnings > 0) return <Alert color="amber" icon={<IconAlertTriangle />} title={t('start.previewWarned', { n: preview.warnings })} mb="md" />;
  return <Alert color="green" icon={<IconCircleCheck />} title={t('start.previewFine')} mb="md" />;
}

type Props = {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly onPreview: OnPreview;
  readonly onBack: () => void /** It is no session workbook but another office's list. */;
  readonly onList: () => void;
};

export function ImportPreviewPage({ file, preview, onPreview, onBack, onList }: Props) {
  const [accepted, setAccepted] = useState(false);
  const { run, pending } = useCommand();
  const { checking, refused, send } = useUpload((name, found) => {
    setAccepted(false);
    onPreview(name, found);
  });
  const importable = preview.id !== '' && preview.errors === 0;
  const mayImport = importable && (preview.warnings === 0 || accepted);
  const confirm = async (): Promise<void> => {
    const answer = await run('confirm-import', { id: preview.id, acceptWarnings: accepted }, { success: t('start.imported') });
    if (answer.ok) await enterSession();
  };
  return (
    <Container size="xl" py="md">
      <Beside mb="xs">
        <Title order={2}>{t('start.previewTitle', { name: file })}</Title>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={20} />} onClick={onBack}>
          {t('start.previewBack')}
        </Button>
      </Beside>
      {preview.sessionName && (
        <Text size="lg" mb="md">
          {preview.sessionName} {preview.bookId && <Text span c="dimmed">{`· ${preview.bookId}`}</Text>}
        </Text>
      )}
      {/* Of a workbook with errors nothing was counted: zeros would say that it is empty. */}
      {preview.errors === 0 && <Counts counts={preview.counts} />}
      <Verdict preview={preview} />
      {preview.problems.some(({ code }) => code === NO_SHEET) && (
        <Alert color="gray" icon={<IconTable />} mb="md">
          <Beside>
            <Text>{t('lists.notWorkbook')}</Text>
            <Button variant="default" onClick={onList} style={{ flexShrink: 0 }}>
              {t('lists.startTitle')}
            </Button>
          </Beside>
        </Alert>
      )}
      {preview.problems.length > 0 && <ProblemList problems={preview.problems} onCopied={notifyCopied} maxHeight="max(20rem, calc(100vh - 31rem))" />}
      {refused && (
        <Text c="red" fw={600} role="alert" mt="sm">
          {refused}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        {importable && preview.warnings > 0 && (
          <Checkbox
            mr="auto"
            size="md"
            checked={accepted}
            onChange={(e) => setAccepted(e.currentTarget.checked)}
            label={t('start.previewAccept', { n: preview.warnings })}
          />
        )}
        <FileButton accept={XLSX} onChange={(chosen) => void send(chosen)}>
          {(props) => (
            <Button {...props} variant={importable ? 'default' : 'filled'} leftSection={<IconRefresh size={20} />} loading={checking !== null}>
              {t('start.previewAgain')}
            </Button>
          )}
        </FileButton>
        {importable && (
          <Button onClick={() => void confirm()} disabled={!mayImport} loading={pending !== null} title={mayImport ? undefined : t('start.previewAcceptFirst')}>
            {t('start.previewImport')}
          </Button>
        )}
      </Group>
    </Container>
  );
}
