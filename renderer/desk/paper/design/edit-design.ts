/** Editing a design: pure changes. */
import { type CertificateDesign, type DesignItem, pageOf } from '../../../../shared/paper/certificate-design.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

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
