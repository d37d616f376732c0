/** Joining and leaving a seat. */
import type { WireProblem } from '../../../shared/contract/common.ts';
import type { MemberState, SeatOwner } from '../../../shared/contract/member.ts';
import { deviceName } from '../../../shared/device-name.ts';
import { callDoor, type Reply } from './call-door.ts';
import { enter, findSeat, loseSeat } from './follow-host.ts';
import { SEAT_KEY, secretKey } from './keys.ts';
import { makeId } from './make-id.ts';
import { type TakenIn, takeIn } from './move-page.ts';
import { change, keep, page, texts } from './page-state.ts';

/** null: the host was silent. */
export type Asked<T> = { readonly value: T } | { readonly problem: WireProblem } | null;

function asked<T>(reply: Reply<T>): Asked<T> {
  if (reply.kind === 'silence') return null;
  return reply.answer.ok ? { value: reply.answer.value } : { problem: reply.answer.problems[0] as WireProblem };
}

/** This device's secret for one seat card: made once, before the first request, so that an answer lost on the way can be asked for again. */
function secretFor(key: string): string {
  const known = texts.read(secretKey(key));
  if (known) return known;
  const secret = `${makeId()}${makeId()}`;
  keep(secretKey(key), secret);
  return secret;
}

export const lookUpSeat = async (key: string): Promise<Asked<SeatOwner>> =>
  asked(await callDoor<SeatOwner>('look-up-seat', { key, secret: secretFor(key) }, key));

/** On success the page goes inside; the key leaves the address bar and stays on the phone, for joining again. */
export async function joinSeat(key: string, pin: string): Promise<Asked<MemberState>> {
  const answer = asked(await callDoor<MemberState>('join', { key, pin, device: deviceName(navigator.userAgent), secret: secretFor(key) }, key));
  if (answer && 'value' in answer) {
    keep(SEAT_KEY, key);
    history.replaceState(null, '', '/');
    enter(answer.value);
  }
  return answer;
}

export async function leaveSeat(): Promise<void> {
  await callDoor('leave', {});
  texts.remove(SEAT_KEY);
  loseSeat();
  change({ seatKey: '' });
}

/** Back in the seat under another address of the host: the device's secret says who it is. Without an answer, asks as at every start. */
async function resume({ seat, secret }: TakenIn): Promise<void> {
  change({ seatKey: seat, seat: 'finding' });
  const answer = asked(await callDoor<MemberState>('resume-seat', { secret }));
  if (answer && 'value' in answer) enter(answer.value);
  else void findSeat();
}

const packageInAddress = (): string => /^#\/chuyen\/([\w-]+)$/.exec(location.hash)?.[1] ?? '';

const keyInAddress = (): string => /^#\/ghe\/([\w-]{4,40})$/.exec(location.hash)?.[1] ?? '';

/** At start and when another seat card is scanned: a card's key leads to joining, unless this device already sits there. */
export function readAddress(): void {
  const brought = packageInAddress();
  if (brought) {
    history.replaceState(null, '', '/');
    const taken = takeIn(brought);
    change({ moved: taken ? 'taken-in' : 'refused' });
    if (taken) return void resume(taken);
  }
  const stored = texts.read(SEAT_KEY) ?? '';
  const key = keyInAddress();
  if (key && key !== stored) {
    loseSeat();
    change({ seatKey: key });
  } else {
    if (key) history.replaceState(null, '', '/');
    change({ seatKey: stored });
    if (page().seat === 'finding') void findSeat();
  }
}

/** The card just scanned is another member's: back to the seat this device had, if any. */
export function refuseSeat(): void {
  history.replaceState(null, '', '/');
  change({ seatKey: texts.read(SEAT_KEY) ?? '', seat: 'finding' });
  void findSeat();
}
