/** Where the desk is: the address's hash. `#/cham-diem/T-X-01-2026` ↔ { screen: 'scoring', rest: ['T-X-01-2026'] }. */
export type Screen = 'start' | 'dossier' | 'scoring' | 'tally' | 'result' | 'paper' | 'journal' | 'backup' | 'network' | 'criteria' | 'earlier';
export type Route = { readonly screen: Screen; readonly rest: readonly string[] };

export const SLUGS: Readonly<Record<Screen, string>> = {
  start: 'bat-dau',
  dossier: 'chuan-bi',
  scoring: 'cham-diem',
  tally: 'tong-hop',
  result: 'ket-qua',
  paper: 'van-ban',
  journal: 'nhat-ky',
  backup: 'sao-luu',
  network: 'mang',
  criteria: 'bo-tieu-chi',
  earlier: 'phien-truoc',
};

/** The screens of one session in the order of the work; Alt+1 … Alt+5. */
export const STAGES = ['dossier', 'scoring', 'tally', 'result', 'paper'] as const satisfies readonly Screen[];
/** Screens whose address carries the selected dossier; going from one to another keeps it. */
const WITH_DOSSIER: readonly Screen[] = ['scoring', 'tally', 'result', 'paper'];

/** Second part of the papers' address for the certificate designer; no dossier. */
export const DESIGN_PATH = 'mau-giay-chung-nhan';
/** Second part of the backups' address for a bundle to open; its path follows. Electron's main process knows it, too. */
export const BUNDLE_PATH = 'goi';
/** The same for the wording of the papers. */
export const WORDING_PATH = 'cau-chu';
/** Second part of the results' address for the numbers at a glance. */
export const STATISTICS_PATH = 'thong-ke';
/** Second part of the papers' address for scans of papers signed by hand. */
export const SCANS_PATH = 'ban-quet';
/** Second part of the criteria's address for the office's own books, a draft (its id follows) and a comparison. No book's id begins so. */
export const OWN_BOOKS_PATH = '~cua-co-quan';
export const BOOK_DRAFT_PATH = '~ban-nhap';
export const BOOK_COMPARE_PATH = '~so-sanh';
/** Second part of the papers' address for the letters on certificates that end. */
export const REMINDERS_PATH = 'thu-nhac';
const NO_DOSSIER: readonly (string | undefined)[] = [DESIGN_PATH, WORDING_PATH, SCANS_PATH, STATISTICS_PATH, REMINDERS_PATH];

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** An unknown or empty hash is the start screen. */
export function parseRoute(hash: string): Route {
  const [slug = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decode);
  const screen = (Object.keys(SLUGS) as Screen[]).find((key) => SLUGS[key] === slug);
  return screen ? { screen, rest } : { screen: 'start', rest: [] };
}

export const printRoute = (route: Route): string => `#/${[SLUGS[route.screen], ...route.rest.map(encodeURIComponent)].join('/')}`;

/** Code of the selected dossier, or null. */
export const dossierInRoute = (route: Route): string | null =>
  WITH_DOSSIER.includes(route.screen) && !NO_DOSSIER.includes(route.rest[0]) ? (route.rest[0] ?? null) : null;

/** The route to a screen: between the stages that show one dossier, the selection goes along. */
export function routeTo(from: Route, screen: Screen, rest?: readonly string[]): Route {
  if (rest) return { screen, rest };
  const selected = dossierInRoute(from);
  return { screen, rest: selected !== null && WITH_DOSSIER.includes(screen) ? [selected] : [] };
}
