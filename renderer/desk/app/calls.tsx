/** What waits in the top bar: help, a decision on a late sheet, a vote under way. Seen from every screen, without a sound; gone when settled. */
import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { IconCheckbox, IconClockExclamation, IconHandStop } from '@tabler/icons-react';
import type { SeatPresence } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';
import { settleHelp } from '../dossier/seats/seat-acts.ts';
import { howLong } from '../dossier/seats/seat-rows.ts';
import { handOverPhone } from '../dossier/seats/spare-phone.tsx';
import { openLateSheets } from '../scoring/late-sheets.tsx';
import { useCommand } from './run.tsx';
import { memberName, selectDossier, useDesk } from './state.ts';
import { useNow } from './use-now.ts';

const SIZE = 20;
export const CALL_LOOK = { color: 'amber', variant: 'light', px: 'sm', style: { flexShrink: 0, borderColor: 'var(--mantine-color-amber-outline)' } } as const;

function Wanting({ seat, help }: { readonly seat: SeatPresence; readonly help: string }) {
  const { run } = useCommand();
  const now = useNow();
  return (
    <div>
      <Text fw={700}>{memberName(seat.member)}</Text>
      <Text c="dimmed">{t('scoring.helpSince', { for: howLong(help, now) })}</Text>
      <Group gap="xs" mt={4}>
        <Button variant="light" px="sm" onClick={() => void settleHelp(run, seat.member)}>
          {t('dossier.seatHelpSettle')}
        </Button>
        <Button variant="subtle" px="sm" onClick={() => void handOverPhone(run, seat.member)}>
          {t('dossier.spare')}
        </Button>
      </Group>
    </div>
  );
}

/** "2 cần hỗ trợ": who, since when, and what is usually done. */
export function HelpCall() {
  const seats = useDesk((s) => s.live?.seats) ?? [];
  const wanting = seats.flatMap((seat) => (seat.help === null ? [] : [{ seat, help: seat.help }])).sort((a, b) => (a.help < b.help ? -1 : 1));
  if (wanting.length === 0) return null;
  return (
    <Popover position="bottom-start" width="24rem" shadow="md" trapFocus>
      <Popover.Target>
        <Button {...CALL_LOOK} leftSection={<IconHandStop size={SIZE} aria-hidden />}>
          {t('scoring.helpCount', { n: wanting.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('scoring.helpTitle')}>
        <Stack gap="sm">
          {wanting.map(({ seat, help }) => (
            <Wanting key={seat.member} seat={seat} help={help} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** "1 phiếu muộn": leads to the list where it is decided on. */
export function LateCall() {
  const late = useDesk((s) => s.live?.late.length ?? 0);
  if (late === 0) return null;
  return (
    <Button {...CALL_LOOK} leftSection={<IconClockExclamation size={SIZE} aria-hidden />} onClick={openLateSheets}>
      {t('scoring.lateCount', { n: late })}
    </Button>
  );
}

/** "Biểu quyết 3/5": leads to the product that is voted on. */
export function VoteCall() {
  const vote = useDesk((s) => s.live?.vote ?? null);
  if (!vote) return null;
  return (
    <Button {...CALL_LOOK} leftSection={<IconCheckbox size={SIZE} aria-hidden />} onClick={() => selectDossier(vote.dossier, 'scoring')}>
      {t('discussion.voteCall', { n: vote.voters.filter((v) => v.voted).length, of: vote.voters.length })}
    </Button>
  );
}
