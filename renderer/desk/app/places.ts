/** Parts of screens that have an address and a name of their own: the finder goes to them as to a screen. */
import type { StringKey } from '../../kit/strings/index.ts';
import { TABS } from '../dossier/tabs.ts';
import { DESIGN_PATH, SCANS_PATH, type Screen, STATISTICS_PATH, WORDING_PATH } from './route.ts';

export type FinderPlace = { readonly screen: Screen; readonly rest: readonly string[]; readonly words: StringKey };

/** All of them show the open session. */
export const PLACES: readonly FinderPlace[] = [
  ...Object.values(TABS).map(({ slug, words }): FinderPlace => ({ screen: 'dossier', rest: [slug], words })),
  { screen: 'result', rest: [STATISTICS_PATH], words: 'statistics.tab' },
  { screen: 'paper', rest: [DESIGN_PATH], words: 'design.title' },
  { screen: 'paper', rest: [WORDING_PATH], words: 'wording.title' },
  { screen: 'paper', rest: [SCANS_PATH], words: 'scans.title' },
];
