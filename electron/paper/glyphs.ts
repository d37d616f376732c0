/**
 * Which glyphs of a face a document uses, and what each reads as: a list of characters by glyph number. Asked for with every word of every paper,
 * so it is kept in arrays of numbers.
 */
import type { FaceName } from './faces.ts';

/** Glyphs of one face, each with the character it stands for. */
export type Glyphs = { readonly face: FaceName; readonly ids: ArrayLike<number>; readonly codePoints: ArrayLike<number> };

/** By glyph number the character it reads as; 0: not used. */
export type Reading = Uint32Array;

/** A reading of nothing. A face has at most 65,536 glyphs, those of ours some 3,000. */
export const emptyReading = (): Reading => new Uint32Array(4096);

/** The reading with these glyphs noted; a longer one when their numbers need it. Of two characters with one glyph the lower names it, in whatever order they came. */
export function noteGlyphs(reading: Reading, { ids, codePoints }: Glyphs): Reading {
  let notes = reading;
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? 0;
    const codePoint = codePoints[i] ?? 0;
    if (id >= notes.length) {
      notes = new Uint32Array(65_536);
      notes.set(reading);
    }
    const before = notes[id] ?? 0;
    if (before === 0 || codePoint < before) notes[id] = codePoint;
  }
  return notes;
}

/** The same glyphs, once each, by face in the order of its first. */
export function gatherGlyphs(all: readonly Glyphs[]): readonly Glyphs[] {
  const byFace = new Map<FaceName, Map<number, number>>();
  for (const { face, ids, codePoints } of all) {
    const known = byFace.get(face) ?? new Map<number, number>();
    byFace.set(face, known);
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      const codePoint = codePoints[i] ?? 0;
      known.set(id, Math.min(known.get(id) ?? codePoint, codePoint));
    }
  }
  return [...byFace].map(([face, known]) => ({ face, ids: Uint16Array.from(known.keys()), codePoints: Uint32Array.from(known.values()) }));
}

/** The glyphs of a reading with what they read as, in the order of their numbers. */
export function glyphsIn(reading: Reading): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let id = 0; id < reading.length; id += 1) {
    const codePoint = reading[id] ?? 0;
    if (codePoint !== 0) found.set(id, codePoint);
  }
  return found;
}
