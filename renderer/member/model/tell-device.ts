/** Tells the desk how this phone is: its clock, battery where the browser says, sheets that wait on it, a browser older than the page is built for. */

import { isOutdated } from '../../../shared/device-name.ts';
import { callDoor } from './call-door.ts';
import { page } from './page-state.ts';

type Battery = { readonly level: number; readonly addEventListener: (event: string, then: () => void) => void };

let battery: Battery | null = null;
let told = '';
let busy = false;

/** Asks for the battery once. Most browsers don't tell on a plain http page: then the desk shows none. */
export async function watchBattery(): Promise<void> {
  const phone = navigator as { readonly getBattery?: () => Promise<Battery> };
  if (!phone.getBattery) return;
  try {
    battery = await phone.getBattery();
    battery.addEventListener('levelchange', () => void tellDevice());
  } catch {
    battery = null;
  }
}

/** Only what changed since the last time, in steps of 5 per cent. `connection`: a new one may lead to a host that has just started. */
export async function tellDevice(): Promise<void> {
  const { seat, outbox, connection } = page();
  if (busy || seat !== 'taken') return;
  const level = battery ? Math.round(battery.level * 20) * 5 : null;
  const state = { battery: level, pending: outbox.filter((own) => own.status === 'waiting').length, outdated: isOutdated(navigator.userAgent) };
  const news = `${connection} ${JSON.stringify(state)}`;
  if (news === told) return;
  busy = true;
  const reply = await callDoor<null>('tell-device', { ...state, clock: Date.now() });
  busy = false;
  if (reply.kind === 'answer') told = news;
}
