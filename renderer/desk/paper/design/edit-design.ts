/** Editing a design: pure changes, and a history to go back in. */
import { type CertificateDesign, type DesignItem, pageOf } from '../../../../shared/paper/certificate-design.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** `tag`: what the newest change was; the next one of the same tag goes into the same step back. */
export type History = {
  readonly past: readonly CertificateDesign[];
  readonly present: CertificateDesign;
  readonly future: readonly CertificateDesign[];
  readonly tag: string;
};

const MOST_STEPS = 200;

export const openHistory = (present: CertificateDesign): History => ({ past: [], present, future: [], tag: '' });

/** A change; with the tag of the change before it, both are one step. '' is always a step of its own. */
export function change(history: History, next: CertificateDesign, tag = ''): History {
  if (next === history.present) return history;
  const joined = tag !== '' && tag === history.tag;
  return { past: joined ? history.past : [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [], tag };
}

/** What comes next is a step of its own. */
export const settle = (history: History): History => (history.tag === '' ? history : { ...history, tag: '' });

export function undo(history: History): History {
  const last = history.past.at(-1);
  return last ? { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future], tag: '' } : history;
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future, tag: '' } : history;
}

export const hundredths = (n: number): number => Math.round(n * 100) / 100;

const withItems = (design: CertificateDesign, items: readonly DesignItem[]): CertificateDesign => ({ ...design, items });

/** The design with some values of one item replaced. */
export const setItem = (design: CertificateDesign, index: number, values: Partial<DesignItem>): CertificateDesign =>
  withItems(
    design,
    design.items.map((item, i) => (i === index ? ({ ...item, ...values } as DesignItem) : item)),
  );

/** Place and size of one item, in hundredths of a millimetre. */
export const setBox = (design: CertificateDesign, index: number, box: Partial<Box>): CertificateDesign =>
  setItem(design, index, Object.fromEntries(Object.entries(box).map(([key, value]) => [key, hundredths(value)])));

export const addItem = (design: CertificateDesign, item: DesignItem): CertificateDesign => withItems(design, [...design.items, item]);

export const removeItem = (design: CertificateDesign, index: number): CertificateDesign =>
  withItems(
    design,
    design.items.filter((_, i) => i !== index),
  );

/** A copy right above its original, a little right and down so that it is seen. */
export const duplicateItem = (design: CertificateDesign, index: number): CertificateDesign =>
  withItems(
    design,
    design.items.flatMap((item, i) => (i === index ? [item, { ...item, x: hundredths(item.x + 5), y: hundredths(item.y + 5) }] : [item])),
  );

/** Later items are drawn over earlier ones. */
export function reorderItem(design: CertificateDesign, index: number, to: number): CertificateDesign {
  const item = design.items[index];
  if (!item || to < 0 || to >= design.items.length || to === index) return design;
  const others = design.items.filter((_, i) => i !== index);
  return withItems(design, [...others.slice(0, to), item, ...others.slice(to)]);
}

/** Things that keep their size; everything else is as wide a share of the page as before. */
const STIFF: readonly DesignItem['kind'][] = ['qr', 'picture'];

/** The page turned: the middle of each thing keeps its share of width and height, so that nothing is left outside. */
export function turnPage(design: CertificateDesign, landscape: boolean): CertificateDesign {
  if (design.landscape === landscape) return design;
  const [before, after] = [pageOf(design), pageOf({ landscape })];
  const items = design.items.map((item): DesignItem => {
    const width = STIFF.includes(item.kind) ? item.width : (item.width * after.width) / before.width;
    const x = ((item.x + item.width / 2) * after.width) / before.width - width / 2;
    const y = ((item.y + item.height / 2) * after.height) / before.height - item.height / 2;
    return { ...item, x: hundredths(x), y: hundredths(y), width: hundredths(width) };
  });
  return { ...design, landscape, items };
}

const INK = '#000000';

/** A new item in the middle of what is seen. `picture`: hash and proportion of one. */
export function newItem(kind: Exclude<DesignItem['kind'], 'picture'>, page: { readonly width: number; readonly height: number }): DesignItem {
  const at = (width: number, height: number): Box => ({ x: hundredths((page.width - width) / 2), y: hundredths((page.height - height) / 2), width, height });
  switch (kind) {
    case 'text':
      return {
        kind,
        ...at(100, 10),
        text: 'Chủ thể: **{chủ thể}**',
        family: 'tinos',
        bold: false,
        italic: false,
        size: 14,
        minSize: 9,
        colour: INK,
        align: 'center',
        vertical: 'middle',
      };
    case 'stars':
      return { kind, ...at(90, 12), spacing: 4 };
    case 'qr':
      return { kind, ...at(28, 28) };
    case 'rule':
      return { kind, ...at(60, 0) };
    case 'box':
      return { kind, ...at(80, 40) };
    case 'note':
      return { kind, ...at(90, 5) };
  }
}
