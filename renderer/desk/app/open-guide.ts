/** The guide beside the desk: which chapter belongs to the screen shown, and the new tab or window that shows it. */
import { guideAddress } from '../../../shared/guide.ts';
import { language } from '../../kit/strings/index.ts';
import { TABS, tabOf } from '../dossier/tabs.ts';
import { type Route, SLUGS } from './route.ts';
import { useDesk } from './state.ts';

/** Id of the chapter's heading: the address's own word for the screen, and for each part of Chuẩn bị. */
export const chapterOf = (route: Route): string => (route.screen === 'dossier' ? TABS[tabOf(route.rest[0])].slug : SLUGS[route.screen]);

/** Opens the chapter of the screen shown, in the desk's language. */
export function openGuide(): void {
  window.open(guideAddress(language(), chapterOf(useDesk.getState().route)), '_blank', 'noopener');
}
