/** Entry of the member's page. */
import { createRoot } from 'react-dom/client';
import '../kit/light/base.css';
import './styles/themes.css';
import './styles/page.css';
import './styles/join.css';
import './styles/bars.css';
import './styles/cards.css';
import './styles/sheets.css';
import './styles/reading.css';
import './styles/over.css';
import './styles/chair.css';
import './styles/written.css';
import './styles/narrow.css';
import './styles/little-room.css';
import { App } from './app.tsx';
import { restoreLook } from './model/choose-look.ts';
import { followBackButton } from './model/follow-back-button.ts';
import { askState, nudge } from './model/follow-host.ts';
import { loadOutbox, whenSeatLost } from './model/hand-in.ts';
import { holdPlace } from './model/hold-place.ts';
import { readAddress } from './model/join-seat.ts';
import { loadDraft, whenEdited } from './model/keep-draft.ts';
import { sendDraft } from './model/send-draft.ts';
import { watchBattery } from './model/tell-device.ts';
import { watchProduct } from './model/watch-product.ts';
import { followBackToList } from './screens/go-to-product.ts';

restoreLook();
watchProduct();
followBackToList();
followBackButton();
holdPlace();
whenSeatLost(() => void askState());
whenEdited(() => void sendDraft());
void watchBattery();
window.addEventListener('hashchange', readAddress);
window.addEventListener('online', nudge);
window.addEventListener('pageshow', nudge);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && nudge());
// Another tab of the same seat wrote: show what is stored now.
window.addEventListener('storage', () => {
  loadOutbox();
  loadDraft();
});
readAddress();
createRoot(document.getElementById('page') as HTMLElement).render(<App />);
