/** The page in its frame with its two neighbours beside it: follows fingers, mouse and wheel, leafs and zooms. Moves styles by itself, so that a cheap phone keeps up. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Aim, Mark } from './marks.ts';
import type { PageImages } from './page-images.ts';
import { fileOf, leaf, type Place, samePlace } from './place.ts';
import { useReadingWords } from './reading-words.ts';
import { type File, pictureSize, SheetView } from './sheet-view.tsx';
import { type Deed, type FingerEvent, follow, NO_FINGERS, swipeOf } from './track-fingers.ts';
import { firstSight, fitInto, hold, MOST, moveBy, type Point, reveal, type Sight, type Size, stepZoom, toggleZoom, turned, WHOLE, zoomAt } from './zoom.ts';

/** How far in: buttons and keys depend on it. */
export type Depth = 'whole' | 'in' | 'most';
export type StageHandle = {
  readonly zoom: (way: 1 | -1 | 0) => void;
  /** False at the page's edge, where there is nowhere to move. */
  readonly move: (dx: number, dy: number) => boolean;
};

type StageProps = {
  readonly files: readonly File[];
  readonly place: Place;
  readonly images: PageImages;
  readonly marks: (place: Place) => readonly Mark[];
  /** To be brought into sight, once. */
  readonly aim: Aim | null;
  readonly leafBy: (by: 1 | -1) => void;
  readonly showDepth: (depth: Depth) => void;
  readonly handle: { current: StageHandle | null };
};

/** As in reading.css. */
const SLIDE_MS = 160;
const WHEEL_PX = 60;
const WHEEL_PAUSE_MS = 350;

const depthOf = (sight: Sight): Depth => (sight.scale <= 1 ? 'whole' : sight.scale >= MOST ? 'most' : 'in');
const rank = (files: readonly File[], place: Place): number => files.map((f) => f.id).indexOf(place.file) * 1e6 + place.page;

export function Stage({ files, place, images, marks, aim, leafBy, showDepth, handle }: StageProps) {
  const say = useReadingWords();
  const frame = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const sight = useRef<Sight>(WHOLE);
  const fingers = useRef(NO_FINGERS);
  const drag = useRef(0);
  const before = useRef(place);
  const begun = useRef(false);
  const aimed = useRef('');
  const sliding = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly end: () => void } | null>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const page = fitInto(pictureSize(images, place), room);

  const paint = (): void => {
    if (strip.current) strip.current.style.transform = drag.current === 0 ? '' : `translateX(${drag.current}px)`;
    for (const sheet of Array.from(strip.current?.querySelectorAll<HTMLElement>('.sheet') ?? [])) {
      const { scale, x, y } = sight.current;
      // Words in place of a picture stay as they are.
      const larger = scale > 1 && sheet.parentElement?.className === 'slot slot-0' && sheet.querySelector('img') !== null;
      sheet.style.transform = larger ? `translate(${x}px,${y}px) scale(${scale})` : '';
      // Rims of the marks don't grow with the page.
      sheet.style.setProperty('--zoom', larger ? String(scale) : '1');
    }
  };
  const look = (next: Sight): void => {
    sight.current = next;
    showDepth(depthOf(next));
    paint();
  };

  useLayoutEffect(() => {
    const { clientWidth: width, clientHeight: height } = frame.current as HTMLDivElement;
    if (width !== room.width || height !== room.height) setRoom({ width, height });
    if (!begun.current && room.width > 0) {
      begun.current = true;
      look(firstSight(page, room));
    } else if (!samePlace(before.current, place)) {
      const forward = rank(files, place) > rank(files, before.current);
      before.current = place;
      drag.current = 0;
      look(turned(sight.current, forward, page, room));
    } else look(hold(sight.current, page, room));
    // Again when the page takes on its real size; not when the reader moves away from it.
    const wanted = aim && page.width > 0 ? `${aim.turn} ${page.width} ${page.height}` : '';
    if (aim && wanted && wanted !== aimed.current) look(reveal(sight.current, aim.box, page, room));
    aimed.current = wanted;
  });
  useEffect(() => {
    const measure = (): void => setRoom({ width: 0, height: 0 });
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);

  const endSlide = (): void => {
    const slide = sliding.current;
    if (!slide) return;
    sliding.current = null;
    clearTimeout(slide.timer);
    strip.current?.classList.remove('strip-slides');
    slide.end();
  };
  /** Slides the rest of the way, then leafs (or, with 0, is back where it was). */
  const slide = (by: -1 | 0 | 1): void => {
    const end = (): void => {
      if (by !== 0) return leafBy(by);
      drag.current = 0;
      paint();
    };
    if (drag.current === 0) return end();
    drag.current = -by * room.width;
    strip.current?.classList.add('strip-slides');
    sliding.current = { timer: setTimeout(endSlide, SLIDE_MS), end };
    if (strip.current) strip.current.style.transform = `translateX(${drag.current}px)`;
  };
  const canLeaf = (by: -1 | 1): boolean => !samePlace(leaf(files, place, by), place);

  const act = (deed: Deed): void => {
    const zoomed = sight.current.scale > 1;
    if (deed.kind === 'move' && zoomed) look(moveBy(sight.current, deed.dx, deed.dy, page, room));
    else if (deed.kind === 'move') {
      // Beyond the first and the last page the drag only gives a little.
      drag.current += canLeaf(drag.current + deed.dx < 0 ? 1 : -1) ? deed.dx : deed.dx / 4;
      paint();
    } else if (deed.kind === 'pinch') {
      drag.current = 0;
      look(moveBy(zoomAt(sight.current, deed.by, deed.at, page, room), deed.dx, deed.dy, page, room));
    } else if (deed.kind === 'doubleTap') look(toggleZoom(sight.current, deed.at, page, room));
    else if (deed.kind === 'release' && !zoomed) {
      const by = swipeOf(deed, room.width);
      slide(by !== 0 && canLeaf(by) ? by : 0);
    }
  };
  const feel = (type: FingerEvent['type'], event: { readonly pointerId: number; readonly clientX: number; readonly clientY: number }): void => {
    if (type === 'down') endSlide();
    const box = (frame.current as HTMLDivElement).getBoundingClientRect();
    const at: Point = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
    const step = follow(fingers.current, { type, id: event.pointerId, at, time: Date.now() });
    fingers.current = step.fingers;
    step.deeds.forEach(act);
  };

  const move = (dx: number, dy: number): boolean => {
    const { x, y } = sight.current;
    look(moveBy(sight.current, dx, dy, page, room));
    return sight.current.x !== x || sight.current.y !== y;
  };
  handle.current = {
    zoom: (way) => look(way === 0 ? WHOLE : stepZoom(sight.current, way, page, room)),
    move,
  };

  // Listeners that must be able to refuse the browser's own scrolling and zooming; they call what the last drawing left here.
  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  const turning = useRef({ sum: 0, at: 0 });
  wheel.current = (event) => {
    const box = (frame.current as HTMLDivElement).getBoundingClientRect();
    const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
    if (event.ctrlKey) return look(zoomAt(sight.current, Math.exp(-event.deltaY / 300), at, page, room));
    if (move(-event.deltaX, -event.deltaY)) return;
    const now = Date.now();
    const turn = turning.current;
    turn.sum = now - turn.at < WHEEL_PAUSE_MS ? 0 : turn.sum + event.deltaY;
    if (Math.abs(turn.sum) < WHEEL_PX) return;
    const by = turn.sum > 0 ? 1 : -1;
    turning.current = { sum: 0, at: now };
    if (canLeaf(by)) leafBy(by);
  };
  useEffect(() => {
    const element = frame.current as HTMLDivElement;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      wheel.current(event);
    };
    // Safari scrolls the page beneath a fixed layer unless the touch is refused; a button within keeps its tap.
    const onTouch = (event: TouchEvent): void => event.preventDefault();
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouch);
      clearTimeout(sliding.current?.timer);
    };
  }, []);

  const slots = ([-1, 0, 1] as const)
    .map((by) => ({ by, at: leaf(files, place, by) }))
    .filter(({ by, at }) => by === 0 || !samePlace(at, place))
    .map(({ by, at }) => ({ by, at, file: fileOf(files, at.file) as File, size: fitInto(pictureSize(images, at), room) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an area for keys and fingers, not a set of form fields
    <div
      ref={frame}
      className="stage"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the page while the focus is here
      tabIndex={0}
      aria-label={say('pageArea')}
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest('a, button')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        feel('down', event);
      }}
      onPointerMove={(event) => feel('move', event)}
      onPointerUp={(event) => feel('up', event)}
      onPointerCancel={(event) => feel('lost', event)}
    >
      <div ref={strip} className="strip">
        {slots.map(({ by, at, file, size }) => (
          <div key={`${at.file}/${at.page}`} className={`slot slot-${by}`} aria-hidden={by !== 0}>
            <div className={file.pages === 0 ? 'sheet sheet-given' : 'sheet'} style={file.pages === 0 ? {} : { width: size.width, height: size.height }}>
              <SheetView file={file} place={at} images={images} marks={marks(at)} current={by === 0} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
