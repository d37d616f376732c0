/** Bản quét ký tay: scans dropped or chosen, what there is of each paper at the left, the pages at the right. */
import { Button, Group, Paper, Title } from '@mantine/core';
import { IconArrowLeft, IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import type { Scans } from '../../../../shared/contract/desk-scans.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { t } from '../../../kit/strings/index.ts';
import { Column, Columns } from '../../app/columns.tsx';
import { go, useDesk } from '../../app/state.ts';
import { useRead } from '../../app/use-read.ts';
import { DropArea } from '../../dossier/evidence/drop-area.tsx';
import { Awaited } from '../kept-screen.tsx';
import { type Chosen, ScanRows } from './scan-rows.tsx';
import { ScanView } from './scan-view.tsx';
import { TakeBar } from './take-bar.tsx';
import { useTaking } from './take-scans.ts';

/** What waits for the secretary's eye, else the first paper. */
function firstOf({ loose, papers }: Scans): Chosen | null {
  const page = loose.find(({ state }) => state !== 'blank' && state !== 'out');
  if (page) return { kind: 'page', id: page.id };
  return papers.length > 0 ? { kind: 'paper', at: 0 } : null;
}

export function ScanScreen() {
  const operator = useDesk((s) => s.session?.operator ?? '');
  const progress = useDesk((s) => s.live?.scanning ?? null);
  const { data: scans, problems } = useRead('read-scans', {});
  const [by, setBy] = useState(operator);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const taking = useTaking(by.trim());
  const shown = chosen ?? (scans ? firstOf(scans) : null);
  return (
    <DropArea
      active={!taking.busy && by.trim() !== ''}
      words={t('scans.dropHere')}
      onFiles={(files) => files.length > 0 && void taking.files(files.map(({ file }) => file))}
    >
      <Columns widths="minmax(22rem, 5fr) minmax(0, 6fr)">
        <Column>
          <Group gap="sm" mb="sm">
            <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={() => go('paper', [])}>
              {t('scans.back')}
            </Button>
            <Title order={2}>{t('scans.title')}</Title>
          </Group>
          <TakeBar by={by} onBy={setBy} taking={taking} progress={progress} />
          {scans ? (
            <Paper withBorder mt="sm">
              {scans.files.length === 0 ? (
                <EmptyState icon={<IconScan size={32} />} title={t('scans.noneTitle')} body={t('scans.noneBody')} />
              ) : (
                <ScanRows scans={scans} chosen={shown} onChoose={setChosen} />
              )}
            </Paper>
          ) : (
            <Awaited problems={problems} />
          )}
        </Column>
        {scans && <ScanView scans={scans} chosen={shown} by={by} />}
      </Columns>
    </DropArea>
  );
}
