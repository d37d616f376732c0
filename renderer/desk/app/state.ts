/** What every screen of the desk looks at: the live feed's latest state, the open session, the language, the route. View state only. */
import { create } from 'zustand';
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { DeskLive, DeskSession, DossierRow, OpenProduct } from '../../../shared/contract/desk.ts';
import type { Language } from '../../../shared/problems/index.ts';
import { openFeed } from '../../kit/light/live-feed.ts';
import { language, type StringKey, switchLanguage } from '../../kit/strings/index.ts';
import { call } from './client.ts';
import { dossierInRoute, parseRoute, printRoute, type Route, routeTo, type Screen } from './route.ts';

export type Line = 'connected' | 'lost';

/** The question asked before something is lost. */
export type Unsaved = { readonly title: StringKey; readonly body: StringKey; readonly leave: StringKey };

type Desk = {
  readonly live: DeskLive | null;
  /** Line to the host. */
  readonly line: Line;
  /** The open session, null without one. Re-read whenever live.revision changes. */
  readonly session: DeskSession | null;
  /** Why the session could not be read, else null. */
  readonly problem: WireProblem | null;
  readonly language: Language;
  readonly route: Route;
  /** What would be lost on leaving the screen, null when nothing: leaving asks first. */
  readonly unsaved: Unsaved | null;
  readonly setLanguage: (language: Language) => void;
};

const LANGUAGE_KEY = 'ocop.desk.language';

const remembered = (): Language => (globalThis.localStorage?.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'vi');
switchLanguage(remembered());

export const useDesk = create<Desk>((set) => ({
  live: null,
  line: 'connected',
  session: null,
  problem: null,
  language: language(),
  route: parseRoute(globalThis.location?.hash ?? ''),
  unsaved: null,
  setLanguage: (next) => {
    switchLanguage(next);
    globalThis.localStorage?.setItem(LANGUAGE_KEY, next);
    set({ language: next });
  },
}));

/** Codes of the products being scored: at most one in a meeting, any number while opinions are collected in writing. */
export const openCodes = ({ current, collecting }: DeskLive): readonly string[] => [...(current ? [current] : []), ...collecting].map((open) => open.dossier);

/** The product as it is being scored, or null. */
export const openProduct = ({ current, collecting }: DeskLive, code: string | null): OpenProduct | null =>
  [...(current ? [current] : []), ...collecting].find((open) => open.dossier === code) ?? null;

/** Goes to a screen; `rest` are the further parts of the address (dossier code, tab, …). */
export function go(screen: Screen, rest?: readonly string[]): void {
  location.hash = printRoute(routeTo(useDesk.getState().route, screen, rest));
}

/** Selects a dossier on a screen (the present one, if it shows dossiers). */
export function selectDossier(code: string, screen?: Screen): void {
  go(screen ?? useDesk.getState().route.screen, [code]);
}

/** Re-reads the open session now. Concurrent calls share one reading. */
const readSession = (() => {
  let running: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    const answer = await call('read-session', {});
    if (answer.ok) useDesk.setState({ session: answer.value, problem: null });
    else useDesk.setState({ session: null, problem: answer.problems.find((p) => p.code !== 'OC-1001') ?? null });
  };
  return (): Promise<void> => {
    running ??= read().finally(() => {
      running = null;
    });
    return running;
  };
})();

/** After opening or creating: the screen where the session stands. */
export async function enterSession(): Promise<void> {
  const from = location.hash;
  await readSession();
  const session = useDesk.getState().session;
  // Who went elsewhere while it was read stays there.
  if (session && location.hash === from) go(session.state === 'preparing' ? 'dossier' : session.state === 'open' ? 'scoring' : 'result', []);
}

async function follow(live: DeskLive): Promise<void> {
  const first = useDesk.getState().live === null;
  useDesk.setState({ live });
  if (first && live.session && location.hash === '') return enterSession();
  if (!live.session) {
    if (useDesk.getState().session) useDesk.setState({ session: null });
    return;
  }
  const known = useDesk.getState().session;
  if (known?.revision === live.revision && known.file === live.session.file) return;
  await readSession();
  const { session, live: latest } = useDesk.getState();
  // A change that came while reading: read once more.
  if (session && latest && latest.revision !== live.revision && session.revision !== latest.revision) await readSession();
}

/** Follows the address; while something would be lost, takes it back until `mayLeave` agrees. */
function followAddress(mayLeave: () => Promise<boolean>): void {
  let kept = location.hash;
  let asking = false;
  const move = (wanted: string): void => {
    kept = wanted;
    useDesk.setState({ route: parseRoute(wanted) });
  };
  addEventListener('hashchange', () => {
    const wanted = location.hash;
    if (wanted === kept) return;
    if (!useDesk.getState().unsaved) return move(wanted);
    history.replaceState(null, '', kept || '#/');
    if (asking) return;
    asking = true;
    void mayLeave().then((leave) => {
      asking = false;
      if (!leave) return;
      useDesk.setState({ unsaved: null });
      history.replaceState(null, '', wanted);
      move(wanted);
    });
  });
  addEventListener('beforeunload', (event) => {
    if (useDesk.getState().unsaved) event.preventDefault();
  });
}

/** Starts the feed and the routing; called once. `mayLeave` asks whether what is not saved may be lost. */
export function startDesk(mayLeave: () => Promise<boolean>): void {
  const feed = openFeed({
    state: (live) => void follow(live as DeskLive),
    line: (open) => useDesk.setState({ line: open ? 'connected' : 'lost' }),
    broken: () => undefined,
  });
  addEventListener('online', feed.nudge);
  document.addEventListener('visibilitychange', feed.nudge);
  // Two windows of the desk speak one language.
  addEventListener('storage', ({ key }) => key === LANGUAGE_KEY && useDesk.getState().setLanguage(remembered()));
  followAddress(mayLeave);
}

// ---- lookups -------------------------------------------------------------------------------------------------------

/** Name of a member, or the code when unknown. */
export const memberName = (code: string): string => useDesk.getState().session?.members.find((m) => m.code === code)?.name ?? code;

export const dossierOf = (code: string): DossierRow | undefined => useDesk.getState().session?.dossiers.find((d) => d.code === code);

/** The dossier selected in the address, or null. Redraws when either changes. */
export function useSelectedDossier(): DossierRow | null {
  const code = useDesk((s) => dossierInRoute(s.route));
  return useDesk((s) => s.session?.dossiers.find((d) => d.code === code) ?? null);
}
