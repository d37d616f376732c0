/** The cards just issued. PINs are shown only here and only now; on paper each card is a page. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskSession, SeatCard } from '../../../../shared/contract/desk.ts';
import { t } from '../../../kit/strings/index.ts';
import { askToLeave, useUnsaved } from '../../app/leave-guard.ts';
import type { Unsaved } from '../../app/state.ts';
import { roleWords } from '../words.ts';
import { PrintCards } from './print-cards.tsx';
import classes from './seat-cards.module.css';

const CARDS: Unsaved = { title: 'dossier.cardsLeaveTitle', body: 'dossier.cardsLeaveBody', leave: 'dossier.cardsLeave' };

/** An image, not markup: the drawing can't bring anything of its own into the page. */
export const CodeImage = ({ svg, alt, className }: { readonly svg: string; readonly alt: string; readonly className?: string | undefined }) => (
  <img className={className} src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={alt} />
);

const Card = ({ card, role }: { readonly card: SeatCard; readonly role: string }) => (
  <article className={classes.card}>
    <div className={classes.words}>
      <h3 className={classes.name}>{card.name}</h3>
      <p className={classes.role}>{role}</p>
      <p className={classes.label}>{t('dossier.cardPin')}</p>
      <p className={classes.pin}>{card.pin}</p>
      <p className={classes.address}>{card.joinUrl}</p>
    </div>
    <CodeImage className={classes.qr} svg={card.qrSvg} alt={t('dossier.cardQr', { name: card.name })} />
  </article>
);

export function SeatCards({ session, cards, onDone }: { readonly session: DeskSession; readonly cards: readonly SeatCard[]; readonly onDone: () => void }) {
  const [printed, setPrinted] = useState(false);
  useUnsaved(!printed, CARDS);
  const leave = async (): Promise<void> => {
    if (await askToLeave()) onDone();
  };
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('dossier.cardsTitle')}</Title>
        <Group>
          <PrintCards cards={cards} onPrinted={() => setPrinted(true)} />
          <Button variant="default" onClick={() => void leave()}>
            {t('dossier.cardsDone')}
          </Button>
        </Group>
      </Group>
      <Alert color="amber" icon={<IconAlertTriangle />}>
        <Text>{t('dossier.cardsOnce')}</Text>
        <Text>{t('dossier.cardsPages')}</Text>
      </Alert>
      <div className={classes.sheet}>
        {cards.map((card) => {
          const member = session.members.find((m) => m.code === card.member);
          return <Card key={card.member} card={card} role={member ? roleWords(member.role) : ''} />;
        })}
      </div>
    </>
  );
}
