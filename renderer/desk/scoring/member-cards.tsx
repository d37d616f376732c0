/** The members at the product in hand: a card each that says what they are at and opens what can be done. No points. */
import { Menu, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconClipboardCheck, IconClipboardText, IconHandStop, IconPrinter, IconUserPlus } from '@tabler/icons-react';
import type { DeskSession, DossierRow, MatrixCell } from '../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { t } from '../../kit/strings/index.ts';
import { useCommand } from '../app/run.tsx';
import { memberName, useDesk } from '../app/state.ts';
import { useNow } from '../app/use-now.ts';
import { SeatMenu } from '../dossier/seats/seat-menu.tsx';
import { seatOf, seatWarnings } from '../dossier/seats/seat-rows.ts';
import { takeIn } from '../written/ask-first.tsx';
import { isWritten } from '../written/product-rows.ts';
import { cellWords, helpWords, orderCells, type SeatedCell } from './cells.ts';
import { MemberSign } from './mark-sign.tsx';
import { openMoveSheet } from './move-sheet.tsx';
import { openPlace } from './on-paper/open-sheet.ts';
import classes from './scoring.module.css';
import { reopenSheet } from './sheet-acts.ts';

const SIZE = 20;
const HAS_SHEET: readonly MatrixCell['status'][] = ['received', 'reopened'];

const TAKES_NO_PAPER: readonly MatrixCell['status'][] = ['received', 'absent', 'recused', 'exempt', 'outside'];

const blankUrl = (dossier: DossierRow, member: string): string => `${DESK_FILES.blankSheets}?${new URLSearchParams({ dossier: dossier.code, member })}`;

type CardProps = { readonly session: DeskSession; readonly dossier: DossierRow; readonly seated: SeatedCell; readonly now: number };

/** What the card says, one line under the other. */
function CardWords({ seated, now, onPaper }: Pick<CardProps, 'seated' | 'now'> & { readonly onPaper: boolean }) {
  const { cell, presence } = seated;
  const [help, warnings] = [helpWords(presence, now), seatWarnings(cell.status === 'kept' ? { ...presence, pending: 0 } : presence)];
  return (
    <>
      <div style={{ minWidth: 0 }}>
        <Text fw={600} lh={1.25}>
          {memberName(cell.member)}
        </Text>
        {help && (
          <Text fw={700} c="amber" lh={1.35}>
            {help}
          </Text>
        )}
        <Text c={cell.status === 'received' ? undefined : 'dimmed'} className="figures" lh={1.35}>
          {cellWords(seated, now)}
        </Text>
        {onPaper && (
          <Text fw={600} c="amber" lh={1.35}>
            {t('onPaper.cardWaiting')}
          </Text>
        )}
        {warnings.length > 0 && (
          <Text c="amber" className="figures" lh={1.35}>
            {warnings.join(' · ')}
          </Text>
        )}
      </div>
      {help ? <IconHandStop size={26} color="var(--mantine-color-amber-text)" aria-hidden /> : <MemberSign status={cell.status} size={26} />}
    </>
  );
}

function MemberCard({ session, dossier, seated, now }: CardProps) {
  const { run } = useCommand();
  const { cell, presence } = seated;
  const waiting = useDesk((s) => s.live?.paperEntries.find((e) => e.dossier === dossier.code && e.member === cell.member && e.round === dossier.round));
  const look = { className: classes.member, 'data-status': cell.status, 'data-help': presence.help !== null || undefined };
  // A session that has ended is only looked at.
  if (session.state !== 'open')
    return (
      <div {...look}>
        <CardWords seated={seated} now={now} onPaper={waiting !== undefined} />
      </div>
    );
  const sheetActs = HAS_SHEET.includes(cell.status) && (
    <>
      {cell.status === 'received' && dossier.state === 'scoring' && (
        <Menu.Item leftSection={<IconArrowBackUp size={SIZE} />} onClick={() => void reopenSheet(run, dossier, cell.member)}>
          {t('scoring.reopen')}
        </Menu.Item>
      )}
      {(dossier.state === 'scoring' || dossier.state === 'closed') && (
        <Menu.Item leftSection={<IconArrowsExchange size={SIZE} />} onClick={() => openMoveSheet(dossier, cell.member)}>
          {t('scoring.move')}
        </Menu.Item>
      )}
      <Menu.Divider />
    </>
  );
  const paperActs = dossier.state === 'scoring' && !TAKES_NO_PAPER.includes(cell.status) && (
    <>
      <Menu.Item
        leftSection={waiting ? <IconClipboardCheck size={SIZE} /> : <IconClipboardText size={SIZE} />}
        onClick={() => openPlace({ dossier: dossier.code, member: cell.member, round: dossier.round })}
      >
        {t(waiting ? 'onPaper.check' : 'onPaper.enter')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPrinter size={SIZE} />} component="a" href={blankUrl(dossier, cell.member)} target="_blank" rel="noopener">
        {t('onPaper.print')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
  const takeInAct = isWritten(session) && cell.status === 'absent' && (dossier.state === 'scoring' || dossier.state === 'closed') && (
    <Menu.Item leftSection={<IconUserPlus size={SIZE} />} onClick={() => void takeIn(run, dossier, cell.member)}>
      {t('written.takeIn')}
    </Menu.Item>
  );
  const acts = (
    <>
      {takeInAct}
      {sheetActs}
      {paperActs}
    </>
  );
  return (
    <SeatMenu seat={seatOf(session.seats, cell.member)} presence={presence} onIssue={null} more={acts}>
      <UnstyledButton {...look}>
        <CardWords seated={seated} now={now} onPaper={waiting !== undefined} />
      </UnstyledButton>
    </SeatMenu>
  );
}

type Props = { readonly session: DeskSession; readonly dossier: DossierRow; readonly cells: readonly MatrixCell[] };

export function MemberCards({ session, dossier, cells }: Props) {
  const seats = useDesk((s) => s.live?.seats) ?? [];
  const now = useNow();
  return (
    <SimpleGrid
      component="ul"
      type="container"
      cols={{ base: 1, '25rem': 2, '54rem': 3 }}
      spacing="xs"
      verticalSpacing="xs"
      className={classes.members}
      aria-label={t('scoring.members')}
    >
      {orderCells(cells, seats).map((seated) => (
        <li key={seated.cell.member}>
          <MemberCard session={session} dossier={dossier} seated={seated} now={now} />
        </li>
      ))}
    </SimpleGrid>
  );
}
