/**
 * The page on which any phone tests its line to the laptop, no seat needed. On its own, sharing no module with the scoring page, so that
 * neither loads a part of the other.
 */
import { CLOCK_LIMIT_S, isSlow } from '../../../shared/network/facts.ts';
import { tryWords } from '../../kit/strings/try-network.ts';
import { type Beat, beat, load, summary, tell } from './measure.ts';

const BEATS = 7;
const BEAT_EVERY_MS = 4000;
const LOAD_TRIES = 6;
const LOAD_AGAIN_MS = 3000;

type Words = keyof typeof tryWords;
/** Vietnamese, whatever the phone's own language: many of them speak English to people who don't. */
const language = location.hash === '#en' ? 'en' : 'vi';
const say = (key: Words, n: number | string = ''): string => tryWords[key][language].replace(/\{\w+\}/, String(n));

/** Lower-case letters and digits: this page's own name at the desk as long as it is open. */
const id = Array.from({ length: 16 }, () => Math.floor(Math.random() * 36).toString(36)).join('');

const page = document.getElementById('page') as HTMLElement;

function add(parent: HTMLElement, tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  parent.appendChild(made);
  return made;
}

document.documentElement.lang = language;
document.title = `${say('title')} · Hội đồng OCOP`;
page.textContent = '';
const top = add(page, 'header', 'top');
add(top, 'p', 'name', `Hội đồng OCOP · ${say('title')}`);
const other = add(top, 'a', 'other', say('other')) as HTMLAnchorElement;
other.href = language === 'vi' ? '#en' : '#';
other.lang = language === 'vi' ? 'en' : 'vi';
window.addEventListener('hashchange', () => location.reload());
const state = add(page, 'h1', 'state', say('trying'));
state.setAttribute('aria-live', 'polite');
const seat = add(page, 'p', 'seat');
const list = add(page, 'dl', 'facts');
const row = (key: Words): HTMLElement => {
  const line = add(list, 'div', 'fact');
  add(line, 'dt', '', say(key));
  return add(line, 'dd', '', say('measuring'));
};
const [roundTrip, speed, clock] = [row('roundTrip'), row('speed'), row('clock')] as [HTMLElement, HTMLElement, HTMLElement];
const hints = add(page, 'div', 'hints');
const again = add(page, 'button', 'again', say('again')) as HTMLButtonElement;
again.type = 'button';

function show(reached: boolean): void {
  page.dataset.state = reached ? 'reached' : 'lost';
  const words = say(reached ? 'reached' : 'lost');
  // Said once, not with every beat.
  if (state.textContent !== words) state.textContent = words;
}

const whole = (n: number): string => String(Math.max(1, Math.round(n)));

function clockWords(off: number): string {
  const by = Math.abs(off);
  if (by < 5) return say('clockRight');
  const much = by < 90 ? say('seconds', whole(by)) : say('minutes', whole(by / 60));
  return say(off > 0 ? 'clockAhead' : 'clockBehind', much);
}

function hint(key: Words, tone: string): void {
  add(hints, 'p', tone, say(key));
}

/** Several tries: while others measure, the laptop asks to wait. */
async function speedOf(): Promise<number | null> {
  for (let turn = 0; turn < LOAD_TRIES; turn += 1) {
    const got = await load();
    if (got !== 'busy') return got;
    speed.textContent = say('waiting');
    await new Promise((resolve) => setTimeout(resolve, LOAD_AGAIN_MS + Math.random() * LOAD_AGAIN_MS));
  }
  return null;
}

let busy = false;

async function measure(): Promise<void> {
  if (busy) return;
  busy = true;
  again.disabled = true;
  hints.textContent = '';
  for (const cell of [roundTrip, speed, clock]) cell.textContent = say('measuring');
  const beats: Beat[] = [];
  for (let turn = 0; turn < BEATS; turn += 1) {
    const one = await beat();
    if (one) beats.push(one);
    show(one !== null);
  }
  if (beats.length > 0) {
    const line = summary(beats);
    roundTrip.textContent = say('ms', whole(line.ms));
    clock.textContent = clockWords(line.clockOff);
    // Told twice: a device on a bad line is at the desk before its load has ended.
    await tell(id, line, null);
    const kBps = await speedOf();
    speed.textContent = kBps === null ? say('unmeasured') : say('kBps', whole(kBps));
    const member = await tell(id, line, kBps);
    seat.textContent = member ? say('hello', member) : '';
    if (Math.abs(line.clockOff) > CLOCK_LIMIT_S) hint('clockHint', 'look');
    if (isSlow({ roundTripMs: line.ms, kBps })) hint('slowHint', 'look');
    if (member !== null) hint('done', 'fine');
    hint('walk', 'quiet');
  } else {
    for (const cell of [roundTrip, speed, clock]) cell.textContent = say('unmeasured');
    hint('lostBody', 'look');
  }
  again.disabled = false;
  busy = false;
}

/** Whoever walks around sees at once where the line ends, and a line that comes back is measured. */
async function follow(): Promise<void> {
  if (busy || document.visibilityState === 'hidden') return;
  const was = page.dataset.state;
  const one = await beat();
  if (busy) return;
  show(one !== null);
  if (one && was === 'lost') void measure();
}

again.addEventListener('click', () => void measure());
setInterval(() => void follow(), BEAT_EVERY_MS);
void measure();
