/** Entry of the hall's page: follows the feed and draws the latest state. Nothing to press; `#en` in the address gives English. */
import { createRoot } from 'react-dom/client';
import '../kit/light/base.css';
import './hall.css';
import { openFeed } from '../kit/light/live-feed.ts';
import { speak } from '../kit/light/words.ts';
import { hallWords } from '../kit/strings/hall.ts';
import { HallScreen } from './hall-screen.tsx';
import { isHallState, useHall } from './hall-state.ts';

const language = location.hash === '#en' ? 'en' : 'vi';
document.documentElement.lang = language;

const feed = openFeed({
  state: (data) => isHallState(data) && useHall.setState({ live: data }),
  line: (line) => useHall.setState({ line }),
  broken: () => undefined,
});
window.addEventListener('online', feed.nudge);
document.addEventListener('visibilitychange', feed.nudge);
createRoot(document.getElementById('page') as HTMLElement).render(<HallScreen say={speak(hallWords, language)} />);
