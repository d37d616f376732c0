/** Takes the first page of one PDF into another as a form: how a signature looks is drawn like any paper, fonts and pictures embedded. */
import type { NewObject } from './append-revision.ts';
import type { Pdf } from './open-pdf.ts';
import { array, atom, dict, name, PdfFault, type PdfValue, ref } from './values.ts';

/** `form`: the object's number. */
export type Graft = { readonly form: number; readonly objects: readonly NewObject[] };

/** Left, bottom, right, top in points. */
export type Sides = readonly [number, number, number, number];

const MOST_OBJECTS = 500;

/** `free`: the least number to give. `part`: what is taken of the page. Throws PdfFault. */
export function graftPage(from: Pdf, free: number, part: Sides): Graft {
  const [page] = from.pages();
  const content = page && from.resolve(page.dict.entries.get('Contents'));
  if (!page || content?.kind !== 'stream') throw new PdfFault('nothing to take over');
  const objects: NewObject[] = [];
  const given = new Map<number, number>();
  let next = free;
  const waiting: { readonly number: number; readonly from: number }[] = [];
  const moved = (value: PdfValue): PdfValue => {
    switch (value.kind) {
      case 'ref': {
        const known = given.get(value.number);
        if (known !== undefined) return ref(known);
        if (given.size > MOST_OBJECTS) throw new PdfFault('too much to take over');
        given.set(value.number, next);
        waiting.push({ number: next, from: value.number });
        next += 1;
        return ref(next - 1);
      }
      case 'array':
        return { kind: 'array', items: value.items.map(moved) };
      case 'dict':
        return { kind: 'dict', entries: new Map([...value.entries].map(([key, item]) => [key, moved(item)])) };
      case 'stream':
        return { kind: 'stream', dict: moved(value.dict) as typeof value.dict, raw: value.raw };
      default:
        return value;
    }
  };
  const form = next;
  next += 1;
  const head = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: array(part.map(atom)),
    Resources: moved(from.resolve(page.dict.entries.get('Resources'))),
    ...(content.dict.entries.has('Filter') ? { Filter: content.dict.entries.get('Filter') as PdfValue } : {}),
  });
  objects.push({ number: form, generation: 0, body: { kind: 'stream', dict: head, raw: content.raw } });
  for (let one = waiting.shift(); one; one = waiting.shift()) objects.push({ number: one.number, generation: 0, body: moved(from.object(one.from)) });
  return { form, objects };
}
