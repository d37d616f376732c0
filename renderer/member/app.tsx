/** Chooses the screen: join, wait, score, review, sending, receipt, or an own submitted sheet. */

import { ChairLayer, ChairTabs } from './chair/chair-layer.tsx';
import { type Current, chooseScreen } from './model/choose-screen.ts';
import { usePage, useWords } from './model/page-state.ts';
import { ReadingLayer } from './reading/reading-layer.tsx';
import { ChooseProduct } from './screens/choose-product.tsx';
import { FindAddress } from './screens/find-address.tsx';
import { Foot } from './screens/foot.tsx';
import { JoinSeat } from './screens/join-seat.tsx';
import { Banners, PageHead } from './screens/page-head.tsx';
import { GoneNotice, ProductNotice } from './screens/product-notice.tsx';
import { ReadSheet } from './screens/read-sheet.tsx';
import { ReviewSheet } from './screens/review-sheet.tsx';
import { ScoreProduct } from './screens/score-product.tsx';
import { SendingSheet } from './screens/sending-sheet.tsx';
import { ShowReceipt } from './screens/show-receipt.tsx';
import { ToolsOver } from './screens/tools-over.tsx';
import { MemberVote } from './screens/vote-card.tsx';
import { WaitingRoom } from './screens/waiting-room.tsx';

function Connecting() {
  const say = useWords();
  const { trouble, language } = usePage();
  return (
    <>
      <main className="room">
        <PageHead />
        <h1 className="lead">{trouble ? `${trouble[language]} (${trouble.code})` : say('connecting')}</h1>
      </main>
      <Foot />
    </>
  );
}

const inHand = ({ dossier, round }: Current): string => `${dossier} ${round}`;

function Screen() {
  const state = usePage();
  const screen = chooseScreen(state);
  switch (screen.kind) {
    case 'join':
      return <JoinSeat key={state.seatKey} seatKey={state.seatKey} />;
    case 'connecting':
      return <Connecting />;
    case 'sheet':
      return <ReadSheet key={`${screen.dossier} ${screen.round}`} dossier={screen.dossier} round={screen.round} />;
    case 'waiting':
      return <WaitingRoom live={screen.live} />;
    case 'choose':
      return <ChooseProduct live={screen.live} />;
    case 'receipt':
      return <ShowReceipt live={screen.live} current={screen.current} receipt={screen.receipt} own={screen.own} />;
    case 'sending':
      return <SendingSheet live={screen.live} current={screen.current} own={screen.own} />;
    case 'review':
      return <ReviewSheet key={inHand(screen.current)} live={screen.live} current={screen.current} set={screen.set} draft={screen.draft} />;
    case 'score':
      // Of its own for each product: nothing opened or half written on one may show up on the next.
      return <ScoreProduct key={inHand(screen.current)} live={screen.live} current={screen.current} refused={screen.refused} />;
  }
}

export function App() {
  const over = usePage((s) => s.over);
  const tab = usePage((s) => s.tab);
  if (over === 'address') return <FindAddress />;
  return (
    <>
      <Banners />
      <ChairTabs />
      {tab === 'chair' ? <ChairLayer /> : <Screen />}
      <ReadingLayer />
      {over === 'tools' && <ToolsOver />}
      <MemberVote />
      <ProductNotice />
      <GoneNotice />
    </>
  );
}
