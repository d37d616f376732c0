/**
 * Fingers (or a mouse) on the page → what is meant: move, pinch, tap, double tap, swipe. Pure: a state and an event give the next state and
 * the deeds. Positions are CSS pixels from the frame's centre, times milliseconds.
 */
import type { Point } from './zoom.ts';

export type FingerEvent = { readonly type: 'down' | 'move' | 'up' | 'lost'; readonly id: number; readonly at: Point; readonly time: number };

export type Deed =
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'pinch'; readonly by: number; readonly at: Point; readonly dx: number; readonly dy: number }
  | { readonly kind: 'tap'; readonly at: Point }
  | { readonly kind: 'doubleTap'; readonly at: Point }
  /** One finger let go after moving: by how much in all, and how fast at last (px/ms). */
  | { readonly kind: 'release'; readonly dx: number; readonly dy: number; readonly speed: number };

type Finger = { readonly id: number; readonly start: Point; readonly at: Point; readonly time: number; readonly speed: number };
export type Fingers = {
  readonly down: readonly Finger[];
  /** The gesture has moved, or had two fingers: letting go is no tap. */
  readonly moved: boolean;
  /** It had two fingers: the one that stays on moves nothing sideways to another page. */
  readonly pinched: boolean;
  readonly lastTap: { readonly at: Point; readonly time: number } | null;
};
type Step = { readonly fingers: Fingers; readonly deeds: readonly Deed[] };

export const NO_FINGERS: Fingers = { down: [], moved: false, pinched: false, lastTap: null };
/** Trembling hands: less is no movement. */
const STILL_PX = 10;
const DOUBLE_MS = 350;
const DOUBLE_PX = 40;

const distance = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function pressed(fingers: Fingers, { id, at, time }: FingerEvent): Step {
  // A third finger is a palm.
  if (fingers.down.length >= 2) return { fingers, deeds: [] };
  const down = [...fingers.down.filter((f) => f.id !== id), { id, start: at, at, time, speed: 0 }];
  const two = down.length === 2;
  return { fingers: { ...fingers, down, moved: two || (fingers.moved && down.length > 1), pinched: two }, deeds: [] };
}

function dragged(fingers: Fingers, { id, at, time }: FingerEvent): Step {
  const before = fingers.down.filter((f) => f.id === id)[0];
  if (!before) return { fingers, deeds: [] };
  const passed = Math.max(1, time - before.time);
  const after = { ...before, at, time, speed: (at.x - before.at.x) / passed };
  const down = fingers.down.map((f) => (f.id === id ? after : f));
  const other = fingers.down.filter((f) => f.id !== id)[0];
  if (other) {
    const [was, is] = [middle(before.at, other.at), middle(at, other.at)];
    const by = distance(at, other.at) / Math.max(1, distance(before.at, other.at));
    return { fingers: { ...fingers, down }, deeds: [{ kind: 'pinch', by, at: is, dx: is.x - was.x, dy: is.y - was.y }] };
  }
  if (!fingers.moved && distance(at, before.start) < STILL_PX) return { fingers: { ...fingers, down: [{ ...after, at: before.at }] }, deeds: [] };
  return { fingers: { ...fingers, down, moved: true }, deeds: [{ kind: 'move', dx: at.x - before.at.x, dy: at.y - before.at.y }] };
}

function lifted(fingers: Fingers, { id, at, time, type }: FingerEvent): Step {
  const finger = fingers.down.filter((f) => f.id === id)[0];
  if (!finger) return { fingers, deeds: [] };
  const down = fingers.down.filter((f) => f.id !== id);
  const rest = { ...fingers, down };
  if (down.length > 0) return { fingers: rest, deeds: [] };
  const fresh = { ...NO_FINGERS, lastTap: null };
  if (fingers.pinched || type === 'lost') return { fingers: fresh, deeds: [{ kind: 'release', dx: 0, dy: 0, speed: 0 }] };
  if (fingers.moved) {
    // A finger that rested before it was lifted has no speed left.
    const speed = time - finger.time > 100 ? 0 : finger.speed;
    return { fingers: fresh, deeds: [{ kind: 'release', dx: at.x - finger.start.x, dy: at.y - finger.start.y, speed }] };
  }
  const { lastTap } = fingers;
  if (lastTap && time - lastTap.time < DOUBLE_MS && distance(lastTap.at, at) < DOUBLE_PX) return { fingers: fresh, deeds: [{ kind: 'doubleTap', at }] };
  return { fingers: { ...fresh, lastTap: { at, time } }, deeds: [{ kind: 'tap', at }] };
}

export function follow(fingers: Fingers, event: FingerEvent): Step {
  if (event.type === 'down') return pressed(fingers, event);
  return event.type === 'move' ? dragged(fingers, event) : lifted(fingers, event);
}

/** Which way a released drag across the whole page turns it: a fifth of the width, or a flick. */
export function swipeOf({ dx, dy, speed }: { readonly dx: number; readonly dy: number; readonly speed: number }, width: number): -1 | 0 | 1 {
  if (Math.abs(dx) < Math.abs(dy)) return 0;
  const far = Math.abs(dx) > width / 5;
  const flick = Math.abs(speed) > 0.4 && Math.abs(dx) > 24 && speed * dx > 0;
  return far || flick ? (dx < 0 ? 1 : -1) : 0;
}
