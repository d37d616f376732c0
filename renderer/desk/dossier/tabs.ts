/** The parts of Chuẩn bị, each with its place in the address: #/chuan-bi/hoi-dong. */
import type { StringKey } from '../../kit/strings/index.ts';

export const TABS = {
  overview: { slug: 'tong-quan', words: 'dossier.tabOverview' },
  info: { slug: 'thong-tin', words: 'dossier.tabInfo' },
  profile: { slug: 'quy-che', words: 'dossier.tabProfile' },
  council: { slug: 'hoi-dong', words: 'dossier.tabCouncil' },
  attendance: { slug: 'co-mat', words: 'dossier.tabAttendance' },
  seats: { slug: 'ghe', words: 'dossier.tabSeats' },
  dossiers: { slug: 'ho-so', words: 'dossier.tabDossiers' },
  agenda: { slug: 'chuong-trinh', words: 'dossier.tabAgenda' },
  recusals: { slug: 'tu-choi', words: 'dossier.tabRecusals' },
} as const satisfies Record<string, { slug: string; words: StringKey }>;

/** Another office's list stands in place of the dossiers' table. */
export const LIST_PATH = 'nhap-danh-sach';

export type TabKey = keyof typeof TABS;

/** The tab of an address part; unknown or none is the overview. */
export const tabOf = (slug: string | undefined): TabKey =>
  slug === LIST_PATH ? 'dossiers' : ((Object.keys(TABS) as TabKey[]).find((key) => TABS[key].slug === slug) ?? 'overview');
