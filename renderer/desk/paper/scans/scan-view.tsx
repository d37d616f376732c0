/** What is looked at: a paper's scanned pages in their order, or one page that waits to be matched. */
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { LooseScan, ScannedPaper, ScanRef, Scans } from '../../../../shared/contract/desk-scans.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { useCommand } from '../../app/run.tsx';
import { useRead } from '../../app/use-read.ts';
import { PlaceForm } from './place-form.tsx';
import type { Chosen } from './scan-rows.tsx';
import classes from './scans.module.css';

const Picture = ({ page }: { readonly page: ScanRef }) =>
  page.picture === '' ? <Text>{t('scans.hidden')}</Text> : <img className={classes.sheet} src={page.picture} alt={t('scans.pageOf', page)} loading="lazy" />;

function useTakeOut(by: string) {
  const { run } = useCommand();
  return async (scans: readonly number[]): Promise<void> => {
    const asked = () => ({ title: t('scans.takeOutTitle'), body: t('scans.takeOutBody'), confirmLabel: t('scans.takeOutDo'), danger: true, reason: true });
    const given = await confirmDialog(asked);
    const said = { scans: [...scans], by: by.trim(), reason: given?.reason ?? '' };
    if (given) await run('take-out-scan-pages', said, { success: t('scans.takenOut', { n: scans.length }) });
  };
}

function OfPaper({ paper, by }: { readonly paper: ScannedPaper; readonly by: string }) {
  const takeOut = useTakeOut(by);
  const nameless = by.trim() === '';
  return (
    <>
      <Group justify="space-between" wrap="nowrap" px="md" pt="sm">
        <Title order={3}>{paper.title}</Title>
        <Button variant="default" flex="none" disabled={nameless} onClick={() => void takeOut(paper.pages.flat().map(({ id }) => id))}>
          {t('scans.takeOutAll')}
        </Button>
      </Group>
      <Stack className={classes.pages} tabIndex={0} role="group" aria-label={paper.title}>
        {paper.pages.map((found, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the page's number.
          <section key={i} aria-label={t('scans.pageTitle', { page: i + 1 })}>
            <Text fw={600}>{t('scans.pageTitle', { page: i + 1 })}</Text>
            {found.length === 0 && <Text c="dimmed">{t('scans.pageMissing')}</Text>}
            {found.map((page) => (
              <Stack key={page.id} gap="xs" mb="md">
                <Group justify="space-between">
                  <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t('scans.pageOf', page)}
                  </Text>
                  <Button variant="subtle" disabled={nameless} onClick={() => void takeOut([page.id])}>
                    {t('scans.takeOut')}
                  </Button>
                </Group>
                <Picture page={page} />
              </Stack>
            ))}
          </section>
        ))}
      </Stack>
    </>
  );
}

type LooseProps = { readonly page: LooseScan; readonly url: string; readonly by: string };

function Loose({ page, url, by }: LooseProps) {
  const takeOut = useTakeOut(by);
  const { data: papers } = useRead('list-papers', {});
  return (
    <>
      <Stack gap="xs" px="md" pt="sm">
        <Group justify="space-between">
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {t('scans.pageOf', page)}
          </Title>
          <Group gap="xs">
            {url !== '' && (
              <Anchor href={url} target="_blank" rel="noopener">
                {t('scans.original')}
              </Anchor>
            )}
            {page.state !== 'out' && (
              <Button variant="default" disabled={by.trim() === ''} onClick={() => void takeOut([page.id])}>
                {t('scans.takeOut')}
              </Button>
            )}
          </Group>
        </Group>
        {papers && <PlaceForm key={page.id} scan={page.id} by={by} papers={papers} />}
      </Stack>
      <Stack className={classes.pages} tabIndex={0} role="group" aria-label={t('scans.pageOf', page)}>
        <Picture page={page} />
      </Stack>
    </>
  );
}

type Props = { readonly scans: Scans; readonly chosen: Chosen | null; readonly by: string };

export function ScanView({ scans, chosen, by }: Props) {
  const paper = chosen?.kind === 'paper' ? scans.papers[chosen.at] : undefined;
  const page = chosen?.kind === 'page' ? scans.loose.find(({ id }) => id === chosen.id) : undefined;
  return (
    <Paper withBorder style={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      {paper && <OfPaper paper={paper} by={by} />}
      {page && <Loose page={page} url={scans.files.find(({ name }) => name === page.file)?.url ?? ''} by={by} />}
      {!paper && !page && <EmptyState title={t('scans.choosePage')} />}
    </Paper>
  );
}
