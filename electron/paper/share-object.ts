/** Objects of a document that all its pages share: pictures, ornaments. */
import type { Canvas } from './canvas.ts';

export type Reference = { readonly end: (bytes: Buffer) => void };
/** What is used of pdfkit's inside. */
export type Inside = {
  readonly ref: (dictionary: Readonly<Record<string, unknown>>) => Reference;
  readonly page: { readonly xobjects: Record<string, unknown> };
};

const shared = new WeakMap<object, Map<string, Reference>>();

/**
 * Shows the object of that name under a transformation (PDF's six numbers); `make` is asked for it once per document. Names: letters and digits.
 */
export function showShared(
  { doc }: Canvas,
  name: string,
  make: (inside: Inside) => Reference,
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
): void {
  const inside = doc as unknown as Inside;
  const known = shared.get(doc) ?? new Map<string, Reference>();
  shared.set(doc, known);
  const object = known.get(name) ?? make(inside);
  known.set(name, object);
  inside.page.xobjects[name] = object;
  doc.save().transform(a, b, c, d, e, f);
  doc.addContent(`/${name} Do`);
  doc.restore();
}
