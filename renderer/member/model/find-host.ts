/**
 * The host is gone: asks the other addresses it told before, the stand-by laptop's among them, whether the session is run there now, and goes there
 * with seat, drafts and outbox. A laptop that only stands by says no, and so does nobody: then the page stays, keeps everything and asks again.
 */
import { isSeatAt } from './call-door.ts';
import { HOSTS_KEY, SEAT_KEY } from './keys.ts';
import { goToAddress } from './move-page.ts';
import { keep, texts } from './page-state.ts';

/** A host that restarts, or a lift of the phone past a pillar, is back sooner. */
const FIRST_MS = 5000;
const AGAIN_MS = 3000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** As the host tells them with every state; kept, for a page loaded anew at a host that has no session any more. */
export function rememberHosts(addresses: readonly string[]): void {
  const text = addresses.join(' ');
  if (text !== texts.read(HOSTS_KEY)) keep(HOSTS_KEY, text);
}

async function look(): Promise<void> {
  const others = (texts.read(HOSTS_KEY) ?? '').split(' ').filter((address) => address !== '' && address !== location.origin);
  const asked = [location.origin, ...others];
  const found = texts.read(SEAT_KEY) === null ? [] : await Promise.all(asked.map(isSeatAt));
  if (timer === undefined) return;
  // 0: it is back here, and the feed will be in a moment; going to another name of the same laptop would only cost an origin.
  const at = found.indexOf(true);
  if (at > 0) return goToAddress(asked[at] as string);
  timer = setTimeout(() => void look(), AGAIN_MS);
}

/** Begins to look for the session elsewhere, or leaves off because it is here. */
export function lookElsewhere(gone: boolean): void {
  if (gone && timer === undefined) timer = setTimeout(() => void look(), FIRST_MS);
  if (gone) return;
  clearTimeout(timer);
  timer = undefined;
}
