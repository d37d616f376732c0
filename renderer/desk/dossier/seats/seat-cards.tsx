/** The cards to cut and hand out, eight to an A4 sheet. PINs are shown only here and only now. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession, SeatCard } from '../../../../shared/contract/desk.ts';
import { native } from '../../../kit/native.ts';
import { t } from '../../../kit/strings/index.ts';
import { askToLeave, useUnsaved } from '../../app/leave-guard.ts';
import type { Unsaved } from '../../app/state.ts';
import { roleWords } from '../words.ts';
import classes from './seat-cards.module.css';

const CARDS: Unsaved = { title: 'dossier.cardsLeaveTitle', body: 'dossier.cardsLeaveBody', leave: 'dossier.cardsLeave' };

const Card = ({ card, role, session }: { readonly card: SeatCard; readonly role: string; readonly session: string }) => (
  <article className={classes.card}>
    <div className={classes.words}>
      <p className={classes.session}>{session}</p>
      <h3 className={classes.name}>{card.name}</h3>
      <p className={classes.role}>{role}</p>
      <p className={classes.label}>{t('dossier.cardPin')}</p>
      <p className={classes.pin}>{card.pin}</p>
      <p className={classes.step}>{t('dossier.cardStep')}</p>
      <p className={classes.address}>{card.joinUrl}</p>
    </div>
    {/* An image, not markup: the drawing can't bring anything of its own into the page. */}
    <img className={classes.qr} src={`data:image/svg+xml;utf8,${encodeURIComponent(card.qrSvg)}`} alt={t('dossier.cardQr', { name: card.name })} />
  </article>
);

export function SeatCards({ session, cards, onDone }: { readonly session: DeskSession; readonly cards: readonly SeatCard[]; readonly onDone: () => void }) {
  const [printed, setPrinted] = useState(false);
  useUnsaved(!printed, CARDS);
  const print = async (): Promise<void> => {
    const shell = native();
    if (shell) {
      if (await shell.print()) setPrinted(true);
      return;
    }
    window.print();
    setPrinted(true);
  };
  const leave = async (): Promise<void> => {
    if (await askToLeave()) onDone();
  };
  return (
    <>
      <Group justify="space-between" className="no-print">
        <Title order={2}>{t('dossier.cardsTitle')}</Title>
        <Group>
          <Button leftSection={<IconPrinter size={20} />} onClick={() => void print()}>
            {t('dossier.cardsPrint')}
          </Button>
          <Button variant="default" onClick={() => void leave()}>
            {t('dossier.cardsDone')}
          </Button>
        </Group>
      </Group>
      <Alert color="amber" icon={<IconAlertTriangle />} className="no-print">
        <Text>{t('dossier.cardsOnce')}</Text>
      </Alert>
      <div className={classes.sheet}>
        {cards.map((card) => {
          const member = session.members.find((m) => m.code === card.member);
          return <Card key={card.member} card={card} role={member ? roleWords(member.role) : ''} session={session.info.name} />;
        })}
      </div>
    </>
  );
}
