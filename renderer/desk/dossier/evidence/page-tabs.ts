/** The parts of a dossier's page, each with its place in the address: #/chuan-bi/ho-so/<code>/minh-chung. */
import type { StringKey } from '../../../kit/strings/index.ts';
import { TABS } from '../tabs.ts';

export const PAGE_TABS = {
  facts: { slug: 'thong-tin', words: 'evidence.tabFacts' },
  files: { slug: 'minh-chung', words: 'evidence.tabFiles' },
  advisory: { slug: 'to-tu-van', words: 'evidence.tabAdvisory' },
  commune: { slug: 'bao-cao-xa', words: 'evidence.tabCommune' },
  samples: { slug: 'mau', words: 'evidence.tabSamples' },
} as const satisfies Record<string, { slug: string; words: StringKey }>;

export type PageTab = keyof typeof PAGE_TABS;

export const PAGE_TAB_KEYS = Object.keys(PAGE_TABS) as readonly PageTab[];

/** The tab of an address part; unknown or none is the first. */
export const pageTabOf = (slug: string | undefined): PageTab => PAGE_TAB_KEYS.find((key) => PAGE_TABS[key].slug === slug) ?? 'facts';

/** Address parts below "Chuẩn bị". */
export const LIST_PATH: readonly string[] = [TABS.dossiers.slug];
export const dossierPath = (code: string, tab: PageTab): readonly string[] => [TABS.dossiers.slug, code, PAGE_TABS[tab].slug];
