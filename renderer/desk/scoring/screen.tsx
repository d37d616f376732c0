/** Chấm điểm: the agenda, the product in hand with who has handed in, and what to do now. */
import { Button, Center, Divider, Loader, Paper, SegmentedControl, Stack } from '@mantine/core';
import { IconArrowLeft, IconList } from '@tabler/icons-react';
import type { DeskLive, DeskSession, DossierRow } from '../../../shared/contract/desk.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { t } from '../../kit/strings/index.ts';
import { CallCard } from '../agenda/call-card.tsx';
import { DeferButtons } from '../agenda/defer-buttons.tsx';
import { Column, Columns } from '../app/columns.tsx';
import { go, openProduct, useDesk, useSelectedDossier } from '../app/state.ts';
import { useRead } from '../app/use-read.ts';
import { isWritten } from '../written/product-rows.ts';
import { WrittenScreen } from '../written/screen.tsx';
import { SilentButton } from '../written/silent-button.tsx';
import { markOf, nextReady, VOTABLE } from './agenda.ts';
import { AgendaList } from './agenda-list.tsx';
import { HallCard } from './hall-card.tsx';
import { JournalList } from './journal-list.tsx';
import { KnockOutButton } from './knock-out-form.tsx';
import { PaperDialogs } from './on-paper/dialogs.tsx';
import { PaperButton } from './on-paper/paper-button.tsx';
import { ProductPanel } from './product-panel.tsx';
import { StepCard } from './step-card.tsx';
import { VoteCard } from './vote-card.tsx';
import { WholeGrid } from './whole-grid.tsx';

const WHOLE = 'toan-bo';

/** Without a choice in the address: the product being scored, else the next one, else the first. */
function defaultDossier(session: DeskSession, current: DeskLive['current']): DossierRow | null {
  return session.dossiers.find((d) => d.code === current?.dossier) ?? nextReady(session, null) ?? session.dossiers[0] ?? null;
}

export function ScoringScreen() {
  const session = useDesk((s) => s.session);
  const live = useDesk((s) => s.live);
  const whole = useDesk((s) => s.route.rest[1] === WHOLE);
  const chosen = useSelectedDossier();
  const written = session !== null && isWritten(session);
  const selected = chosen ?? (session && live && !written ? defaultDossier(session, live.current) : null);
  const open = live && openProduct(live, selected?.code ?? null);
  // The feed itself carries the cells of the product being scored.
  const needsMatrix = whole || (selected !== null && open === null);
  const { data: matrix, problems } = useRead('read-matrix', needsMatrix ? {} : null);
  if (!session || !live) return null;
  if (written && !selected) return <WrittenScreen session={session} live={live} />;
  // While opinions are collected the product chosen is the one in hand; many are open beside it.
  const current = written ? open : live.current;

  const mark = selected && markOf(selected, session);
  const cells = selected && (open?.cells ?? matrix?.rows.find((row) => row.dossier === selected.code)?.cells);
  return (
    <Columns
      widths={
        whole ? 'minmax(18rem, 1fr) minmax(13rem, max(17rem, 12vw))' : 'minmax(12rem, max(17rem, 12vw)) minmax(18rem, 1fr) minmax(13rem, max(17rem, 12vw))'
      }
    >
      {!whole && <AgendaList selected={selected?.code ?? null} />}
      <Paper withBorder p="md" style={{ display: 'flex', flexDirection: 'column', gap: '1rem', minHeight: 0, minWidth: 0, background: 'var(--desk-surface)' }}>
        <SegmentedControl
          value={whole ? WHOLE : 'one'}
          onChange={(view) => selected && go('scoring', view === WHOLE ? [selected.code, WHOLE] : [selected.code])}
          data={[
            { value: 'one', label: t('scoring.viewOne') },
            { value: WHOLE, label: t('scoring.viewWhole') },
          ]}
          fullWidth
          style={{ flex: 'none' }}
        />
        <ProblemAlert problems={problems} />
        {!selected && <EmptyState icon={<IconList size={32} />} title={t('scoring.noDossiers')} body={t('scoring.noDossiersHint')} />}
        {selected && !whole && (
          <div style={{ overflow: 'auto', minHeight: 0, flex: 1 }}>
            <ProductPanel dossier={selected} cells={cells ?? null} current={current} />
          </div>
        )}
        {selected && whole && matrix && <WholeGrid matrix={matrix} current={current} selected={selected.code} />}
        {selected && whole && !matrix && problems.length === 0 && (
          <Center py="xl">
            <Loader role="status" aria-label={t('common.loading')} />
          </Center>
        )}
      </Paper>
      <Column>
        <Stack gap="md">
          {written && (
            <Button variant="light" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={() => go('scoring', [])}>
              {t('written.toTable')}
            </Button>
          )}
          {live.vote && (
            <Paper withBorder p="md" bg="var(--desk-surface)" style={{ borderColor: 'var(--mantine-color-amber-outline)' }}>
              <VoteCard vote={live.vote} />
            </Paper>
          )}
          <Paper withBorder p="md" bg="var(--desk-surface)">
            <StepCard session={session} current={current} selected={selected} />
            {written && selected && <SilentButton dossier={selected} cells={cells ?? []} />}
            {!written && <CallCard session={session} live={live} selected={selected} />}
            {selected && mark && VOTABLE.includes(mark) && session.state === 'open' && (
              <>
                <Divider my="sm" />
                <KnockOutButton key={selected.code} dossier={selected} />
                <DeferButtons session={session} dossier={selected} />
              </>
            )}
          </Paper>
          {session.state === 'open' && <PaperButton />}
          {!written && (
            <Paper withBorder p="md" bg="var(--desk-surface)">
              <HallCard hall={live.hall} selected={selected} />
            </Paper>
          )}
          <Paper withBorder p="md" bg="var(--desk-surface)">
            <JournalList lines={live.journal} />
          </Paper>
        </Stack>
      </Column>
      {session.state === 'open' && <PaperDialogs />}
    </Columns>
  );
}
