/** Where the work begins: sessions of this machine, a new one, a workbook, the sample. */
import { Button, Container, Grid, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBook2, IconDownload, IconPaperclip, IconPlus, IconSparkles, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ImportPreview } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { t } from '../../../kit/strings/index.ts';
import { WorkbookDrop } from '../../dossier/import/workbook-drop.tsx';
import { LIST_PATH } from '../../dossier/tabs.ts';
import { later } from '../later.tsx';
import { notifyProblems, useCommand } from '../run.tsx';
import { saveFile } from '../save-file.ts';
import { enterSession, go } from '../state.ts';
import { useNarrow } from '../text-size.ts';
import { RecentSessions } from './recent-sessions.tsx';

const ImportPreviewPage = later(async () => (await import('../../dossier/import/preview-page.tsx')).ImportPreviewPage);
const CreateSession = later(async () => (await import('./create-session.tsx')).CreateSession, true);

const Choice = ({
  icon,
  label,
  hint,
  onClick,
  loading,
}: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly onClick: () => void;
  readonly loading?: boolean;
}) => (
  <Button
    variant="default"
    h="auto"
    py="sm"
    justify="flex-start"
    leftSection={icon}
    onClick={onClick}
    loading={loading ?? false}
    styles={{ label: { whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.35, height: 'auto', overflow: 'visible' } }}
  >
    <span>
      {label}
      <Text span display="block" c="dimmed" fw={400}>
        {hint}
      </Text>
    </span>
  </Button>
);

export function StartScreen() {
  const [creating, setCreating] = useState<'empty' | 'list' | null>(null);
  const [preview, setPreview] = useState<{ readonly file: string; readonly found: ImportPreview } | null>(null);
  const [sampling, setSampling] = useState<'open' | 'preparing'>('open');
  const { run, pending } = useCommand();
  const narrow = useNarrow();
  const openSample = async (preparing: boolean): Promise<void> => {
    setSampling(preparing ? 'preparing' : 'open');
    const answer = await run('create-sample', { preparing });
    if (answer.ok) await enterSession();
  };

  const creation = (
    <CreateSession opened={creating !== null} onClose={() => setCreating(null)} then={creating === 'list' ? () => go('dossier', [LIST_PATH]) : undefined} />
  );
  if (preview)
    return (
      <>
        <ImportPreviewPage
          file={preview.file}
          preview={preview.found}
          onPreview={(file, found) => setPreview({ file, found })}
          onBack={() => setPreview(null)}
          onList={() => setCreating('list')}
        />
        {creation}
      </>
    );
  return (
    <Container size="xl" py="md">
      <Title order={2} size="h1">
        {t('start.welcome')}
      </Title>
      <Text size="lg" c="dimmed" mb="xl">
        {t('start.welcomeBody')}
      </Text>
      <Grid gap="xl">
        <Grid.Col span={narrow ? 12 : 7} order={narrow ? 2 : 1}>
          <RecentSessions />
          <Title order={3} mt="xl" mb="sm">
            {t('start.learn')}
          </Title>
          <SimpleGrid cols={narrow ? 1 : 2} spacing="sm">
            <Choice
              icon={<IconSparkles size={24} />}
              label={t('start.sample')}
              hint={t('start.sampleBody')}
              onClick={() => void openSample(false)}
              loading={pending === 'create-sample' && sampling === 'open'}
            />
            <Choice
              icon={<IconPaperclip size={24} />}
              label={t('start.samplePreparing')}
              hint={t('start.samplePreparingBody')}
              onClick={() => void openSample(true)}
              loading={pending === 'create-sample' && sampling === 'preparing'}
            />
            <Choice icon={<IconBook2 size={24} />} label={t('start.readCriteria')} hint={t('start.readCriteriaBody')} onClick={() => go('criteria', [])} />
          </SimpleGrid>
        </Grid.Col>
        <Grid.Col span={narrow ? 12 : 5} order={narrow ? 1 : 2}>
          <Stack gap="sm">
            <Button size="lg" leftSection={<IconPlus size={22} />} onClick={() => setCreating('empty')}>
              {t('start.create')}
            </Button>
            <WorkbookDrop onPreview={(file, found) => setPreview({ file, found })} />
            <Choice icon={<IconTable size={24} />} label={t('lists.startTitle')} hint={t('lists.startBody')} onClick={() => setCreating('list')} />
            <Choice
              icon={<IconDownload size={24} />}
              label={t('start.template')}
              hint={t('start.templateBody')}
              onClick={async () => notifyProblems(await saveFile(DESK_FILES.template, 'so-phien-mau.xlsx'))}
            />
          </Stack>
        </Grid.Col>
      </Grid>
      {creation}
    </Container>
  );
}
