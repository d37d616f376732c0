/** All papers of a day or half-day at once, in the order they go round for signing: chosen, and the focus on the button that prints them. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import type { ListedPaper } from '../../../shared/contract/desk.ts';
import { halfDayOf } from '../../../shared/half-days.ts';
import { handRound, sittingsOf } from '../../../shared/paper/hand-round.ts';
import { t } from '../../kit/strings/index.ts';
import { notifySuccess } from '../app/run.tsx';
import { useDesk } from '../app/state.ts';
import type { Picks } from './pick-papers.ts';

export function HandRoundMenu({ papers, onPicks }: { readonly papers: readonly ListedPaper[]; readonly onPicks: (picks: Picks) => void }) {
  const session = useDesk((s) => s.session);
  if (!session) return null;
  const { halfDays, dossiers, members } = session;
  const agenda = dossiers.map((d) => ({ code: d.code, halfDay: halfDayOf(d, halfDays) }));
  const choose = (own: readonly string[]): void => {
    const round = handRound(papers, { halfDays, agenda, members: members.map((m) => m.code) }, own);
    if (round.length === 0) notifySuccess(t('papers.handRoundNone'));
    else onPicks({ ids: new Set(round), round, last: null });
  };
  const sittings = sittingsOf(halfDays);
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button px="sm" style={{ flex: 'none' }} leftSection={<IconPrinter size={20} aria-hidden />} rightSection={<IconChevronDown size={18} aria-hidden />}>
          {t('papers.handRound')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={380}>
        <Menu.Label style={{ whiteSpace: 'normal' }}>{t('papers.handRoundHint')}</Menu.Label>
        {(sittings.length > 0 ? sittings : [{ name: t('papers.anyDay'), halfDays }]).map((sitting) => (
          <Menu.Item key={sitting.name} onClick={() => choose(sitting.halfDays)}>
            {sitting.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
