/**
 * Geometry of a page in its frame. `scale` 1 shows the whole page; `x` and `y` move the page's centre away from the frame's, in CSS pixels.
 * Every answer is held: never smaller than the whole page, no more than MOST times, no gap where the page is larger than the frame.
 */
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Sight = { readonly scale: number; readonly x: number; readonly y: number };

export const WHOLE: Sight = { scale: 1, x: 0, y: 0 };
export const MOST = 6;
/** What − and + step through. */
const STEPS = [1, 1.5, 2, 3, 4.5, MOST];
/** A hair's breadth: a scale this near to 1 is the whole page. */
const NEAR = 0.02;

/** Wide enough for print at a laptop; wider lines are tiring. */
const READING_PX = 820;

/** Largest size of a picture that fits into the frame; a frame or picture without extent gives 0 × 0. */
export function fitInto(picture: Size, frame: Size): Size {
  if (!(picture.width > 0 && picture.height > 0 && frame.width > 0 && frame.height > 0)) return { width: 0, height: 0 };
  const by = Math.min(frame.width / picture.width, frame.height / picture.height);
  return { width: picture.width * by, height: picture.height * by };
}

const within = (value: number, most: number): number => Math.min(Math.max(value, -most), most);

/** Brings a sight back into its bounds; `page` is the size at scale 1. */
export function hold(sight: Sight, page: Size, frame: Size): Sight {
  const scale = Math.min(Math.max(sight.scale, 1), MOST);
  if (scale < 1 + NEAR) return WHOLE;
  const slack = (one: number, room: number): number => Math.max(0, (one * scale - room) / 2);
  return { scale, x: within(sight.x, slack(page.width, frame.width)), y: within(sight.y, slack(page.height, frame.height)) };
}

/** Zooms by a factor so that what lies under `at` (from the frame's centre) stays there, as far as the bounds allow. */
export function zoomAt(sight: Sight, by: number, at: Point, page: Size, frame: Size): Sight {
  const scale = Math.min(Math.max(sight.scale * by, 1), MOST);
  const real = scale / sight.scale;
  return hold({ scale, x: at.x - (at.x - sight.x) * real, y: at.y - (at.y - sight.y) * real }, page, frame);
}

export const moveBy = (sight: Sight, dx: number, dy: number, page: Size, frame: Size): Sight =>
  hold({ ...sight, x: sight.x + dx, y: sight.y + dy }, page, frame);

/** The next step of − or +, about the frame's centre. */
export function stepZoom(sight: Sight, way: 1 | -1, page: Size, frame: Size): Sight {
  const beyond = STEPS.filter((step) => (way > 0 ? step > sight.scale + NEAR : step < sight.scale - NEAR));
  const next = way > 0 ? beyond[0] : beyond[beyond.length - 1];
  return next === undefined ? sight : zoomAt(sight, next / sight.scale, { x: 0, y: 0 }, page, frame);
}

/** A double tap: from the whole page to one that fills the frame's width (at least twice as large), and back. */
export function toggleZoom(sight: Sight, at: Point, page: Size, frame: Size): Sight {
  if (sight.scale > 1) return WHOLE;
  const fill = page.width > 0 ? frame.width / page.width : 1;
  return zoomAt(sight, Math.max(2, fill), at, page, frame);
}

/** How a page is first shown: whole on a phone held upright; in a wide frame, where a whole page could not be read, at reading width from its top. */
export function firstSight(page: Size, frame: Size): Sight {
  const scale = page.width > 0 ? Math.min(frame.width * 0.94, READING_PX) / page.width : 1;
  if (frame.width <= frame.height || scale < 1.2) return WHOLE;
  return hold({ scale, x: 0, y: Number.MAX_SAFE_INTEGER }, page, frame);
}

/** The next page at the same size, from its top: who needs it large needs the next one large too. Leafing back shows its end. */
export const turned = (sight: Sight, forward: boolean, page: Size, frame: Size): Sight =>
  sight.scale === 1 ? WHOLE : hold({ ...sight, y: forward ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER }, page, frame);

/** Kept clear between what is shown and the frame's edge, where the way back floats. */
const CLEAR_PX = 64;

/** Moves the page so that a part of it (0…1 of the page's width and height) is in sight, in the middle if it wasn't. */
export function reveal(sight: Sight, part: { readonly left: number; readonly top: number } & Size, page: Size, frame: Size): Sight {
  const { width, height } = { width: page.width * sight.scale, height: page.height * sight.scale };
  const [x, y] = [sight.x + (part.left + part.width / 2 - 0.5) * width, sight.y + (part.top + part.height / 2 - 0.5) * height];
  const beyond = (at: number, extent: number, room: number): boolean => Math.abs(at) + extent / 2 > room / 2 - CLEAR_PX;
  const seen = !beyond(x, part.width * width, frame.width) && !beyond(y, part.height * height, frame.height);
  return seen ? sight : moveBy(sight, -x, -y, page, frame);
}
