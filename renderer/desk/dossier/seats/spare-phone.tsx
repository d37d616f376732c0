/** Handing over another phone: the seat's new code and PIN over the whole screen until a device has joined with them. */
import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SeatCard } from '../../../../shared/contract/desk.ts';
import type { MemberCode } from '../../../../shared/lib/brand.ts';
import { t } from '../../../kit/strings/index.ts';
import { confirmDialog } from '../../app/confirm-dialog.tsx';
import { openWindow } from '../../app/open-window.tsx';
import { notifySuccess, type Run } from '../../app/run.tsx';
import { memberName, useDesk } from '../../app/state.ts';
import { PrintCards } from './print-cards.tsx';
import classes from './seat-cards.module.css';
import { CodeImage } from './seat-cards.tsx';
import { presenceOf } from './seat-rows.ts';

type Props = { readonly card: SeatCard; readonly onAgain: () => void; readonly onJoined: () => void; readonly onClose: () => void };

function SparePhone({ card, onAgain, onJoined, onClose }: Props) {
  const seats = useDesk((s) => s.live?.seats);
  const memberUrl = useDesk((s) => s.live?.memberUrl ?? '');
  const [printed, setPrinted] = useState(false);
  const { bound, online } = presenceOf(seats ?? [], card.member);
  // The old device was put out with its PIN: whoever sits there now came with this one.
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (!bound) setLeft(true);
    else if (online && left) onJoined();
  }, [bound, online, left, onJoined]);
  const moved = memberUrl !== '' && !card.joinUrl.startsWith(`${memberUrl}/`);
  const close = async (): Promise<void> => {
    const asked = () => ({ title: t('dossier.spareLeaveTitle'), body: t('dossier.spareLeaveBody'), confirmLabel: t('dossier.spareLeave'), danger: true });
    if (printed || (await confirmDialog(asked))) onClose();
  };
  return (
    <div className={classes.spare}>
      <CodeImage className={classes.spareQr} svg={card.qrSvg} alt={t('dossier.cardQr', { name: card.name })} />
      <Stack gap="lg">
        {moved ? (
          <Alert color="amber" icon={<IconAlertTriangle />} role="alert">
            <Text mb="sm">{t('dossier.spareMoved')}</Text>
            <Button onClick={onAgain}>{t('dossier.spareAgain')}</Button>
          </Alert>
        ) : (
          <>
            <Text fz="xl" fw={600}>
              {t('dossier.spareScan')}
            </Text>
            <div>
              <Text fz="xl" fw={600}>
                {t('dossier.spareType')}
              </Text>
              <p className={classes.sparePin}>{card.pin}</p>
            </div>
            <Group gap="sm" wrap="nowrap" role="status">
              <Loader size="sm" aria-hidden />
              <Text>{t('dossier.spareWait')}</Text>
            </Group>
            <Text c="dimmed">
              {t('dossier.spareByHand')} <b style={{ overflowWrap: 'anywhere' }}>{card.joinUrl}</b>
            </Text>
          </>
        )}
        <Text c="dimmed">{t('dossier.spareSecret')}</Text>
        <Group>
          <PrintCards cards={[card]} onPrinted={() => setPrinted(true)} />
          <Button variant="default" onClick={() => void close()}>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}

function show(run: Run, card: SeatCard): void {
  const close = openWindow(
    () => t('dossier.spareFor', { name: card.name }),
    () => (
      <SparePhone
        card={card}
        onAgain={() => {
          close();
          void issue(run, card.member);
        }}
        onJoined={() => {
          close();
          notifySuccess(t('dossier.spareDone', { name: card.name }));
        }}
        onClose={() => close()}
      />
    ),
    { fullScreen: true, withCloseButton: false, closeOnEscape: false },
  );
}

async function issue(run: Run, member: MemberCode): Promise<void> {
  const answer = await run('issue-seats', { members: [member] });
  const card = answer.ok ? answer.value[0] : undefined;
  if (card) show(run, card);
}

/** Frees the seat, gives it a new PIN and shows both. Asks first only while a connected device would be put out. */
export async function handOverPhone(run: Run, member: MemberCode): Promise<void> {
  const { online, bound } = presenceOf(useDesk.getState().live?.seats ?? [], member);
  const asked = () => ({ title: t('dossier.spareTitle', { name: memberName(member) }), body: t('dossier.spareBody'), confirmLabel: t('dossier.spare') });
  if (online && bound && !(await confirmDialog(asked))) return;
  await issue(run, member);
}
