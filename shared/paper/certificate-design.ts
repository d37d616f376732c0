/**
 * The layout of a certificate as data: what stands where on the page, in millimetres from the top left edge. A design holds its pictures by
 * the SHA-256 of their bytes; the bytes lie in the session's store, or beside the design in a file that is given away (design-file.ts).
 */
import { z } from 'zod';

export const DESIGN_VERSION = 1;
export const FAMILIES = ['tinos', 'pro'] as const;
export const BACKGROUNDS = ['none', 'picture', 'blank'] as const;
/** Most things on one page, most letters in one text: more is no certificate. */
export const MOST_ITEMS = 60;
export const MOST_TEXT = 1200;
/** Type sizes in points. */
export const SIZES = { least: 5, most: 96 } as const;

/** Hundredths of a millimetre: finer than any printer, coarse enough that what is typed comes back as typed. */
const hundredths = (n: number): number => Math.round(n * 100) / 100;
/** Off the page is possible while one designs; far off is a slip. */
const zPlace = z.number().min(-300).max(600).transform(hundredths);
const zLength = z.number().min(0).max(600).transform(hundredths);
const zBox = { x: zPlace, y: zPlace, width: zLength, height: zLength };
const zSize = z.number().min(SIZES.least).max(SIZES.most);
export const zColour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
export const zPictureHash = z.string().regex(/^[0-9a-f]{64}$/);

const zText = z
  .strictObject({
    kind: z.literal('text'),
    ...zBox,
    /** Fields in braces, bold between double asterisks: "Chủ thể: **{chủ thể}**". */
    text: z.string().max(MOST_TEXT),
    family: z.enum(FAMILIES),
    bold: z.boolean(),
    italic: z.boolean(),
    size: zSize,
    minSize: zSize,
    colour: zColour,
    align: z.enum(['left', 'center', 'right', 'justify']),
    vertical: z.enum(['top', 'middle', 'bottom']),
  })
  .refine((item) => item.minSize <= item.size);

const zItem = z.discriminatedUnion('kind', [
  zText,
  /** As many stars as the product has, as high as the box, in its middle. */
  z.strictObject({ kind: z.literal('stars'), ...zBox, spacing: z.number().min(0).max(50) }),
  /** A square as large as the box allows, at its top left. */
  z.strictObject({ kind: z.literal('qr'), ...zBox }),
  z.strictObject({ kind: z.literal('rule'), ...zBox }),
  z.strictObject({ kind: z.literal('box'), ...zBox }),
  z.strictObject({ kind: z.literal('picture'), ...zBox, picture: zPictureHash }),
  /** Where a print says which earlier one it replaces; nothing stands there otherwise. */
  z.strictObject({ kind: z.literal('note'), ...zBox }),
]);

export const zDesign = z
  .strictObject({
    landscape: z.boolean(),
    /** `picture`: printed behind everything. `blank`: paper that is printed already; its picture is only shown, never printed. */
    background: z.enum(BACKGROUNDS),
    backgroundPicture: zPictureHash.nullable(),
    frame: z.boolean(),
    emblem: z.boolean(),
    items: z.array(zItem).max(MOST_ITEMS).readonly(),
  })
  .refine((design) => design.background !== 'picture' || design.backgroundPicture !== null)
  .readonly();

export type DesignItem = Readonly<z.output<typeof zItem>>;
export type DesignText = Extract<DesignItem, { kind: 'text' }>;
export type CertificateDesign = z.output<typeof zDesign>;
export type Family = (typeof FAMILIES)[number];

/** Width and height of the page, millimetres. */
export const pageOf = ({ landscape }: Pick<CertificateDesign, 'landscape'>): { readonly width: number; readonly height: number } =>
  landscape ? { width: 297, height: 210 } : { width: 210, height: 297 };

/** Every picture a design needs, once each. */
export const picturesOf = ({ backgroundPicture, items }: CertificateDesign): readonly string[] => [
  ...new Set([...(backgroundPicture === null ? [] : [backgroundPicture]), ...items.flatMap((item) => (item.kind === 'picture' ? [item.picture] : []))]),
];
