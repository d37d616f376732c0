/**
 * A paper as plain data: what it says and in which blocks, never how it is drawn. One engine draws every paper
 * (electron/paper), another format reads the same blocks. Lengths are millimetres, type sizes points.
 * Layout rules: Decree 30/2020/NĐ-CP, Annex I.
 */
import type { Family } from './certificate-design.ts';

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A stretch of text in one style. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };
export type Text = string | readonly Run[];

export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
export type PageFormat = { readonly size: 'A4' | 'A3'; readonly landscape: boolean; readonly margins: Margins };

/** Top, bottom 20; left 30 (the bound edge); right 15: within the decree's bounds. */
const DECREE_MARGINS: Margins = { top: 20, right: 15, bottom: 20, left: 30 };
export const A4: PageFormat = { size: 'A4', landscape: false, margins: DECREE_MARGINS };
export const A4_LANDSCAPE: PageFormat = { ...A4, landscape: true };
export const A3_LANDSCAPE: PageFormat = { size: 'A3', landscape: true, margins: DECREE_MARGINS };

/** `box`: a tick box instead of text. `span`: columns covered. `indent`: left inset. */
export type Cell = {
  readonly text: Text;
  readonly align?: Align;
  readonly span?: number;
  readonly indent?: number;
  readonly box?: 'empty' | 'ticked';
};
/** `keep`: stays on the page of the next row. `shade`: a tint that marks a heading row. `open`: no rule above it. */
export type Row = { readonly cells: readonly Cell[]; readonly keep?: boolean; readonly shade?: 'strong' | 'light'; readonly open?: boolean };
/** `width` 0: shares what the others leave. */
export type Column = { readonly width: number; readonly align?: Align };

/** `dateline`: place and date over the lines, in italics. `signature`: path of a drawn one, on a field of 300 × 120, above the name. */
export type SigningPlace = {
  readonly dateline?: string;
  readonly lines: readonly string[];
  readonly note: string;
  readonly name: string;
  readonly signature?: string;
};

export type Block =
  /** Two columns: issuing body with a short rule, quốc hiệu and tiêu ngữ with a full rule; number and place/date below ('' = none). */
  | { readonly kind: 'letterhead'; readonly parent: string; readonly issuer: string; readonly number: string; readonly dateline: string }
  /** Centred: the paper's name in bold, its subject in bold below, small plain lines under them. */
  | { readonly kind: 'title'; readonly name: string; readonly subject: string; readonly under: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  /** `indent`: first line 1.27 cm. `size` defaults to the body's. `tight`: a line of a form, without the space between paragraphs. */
  | {
      readonly kind: 'paragraph';
      readonly text: Text;
      readonly align?: Align;
      readonly indent?: boolean;
      readonly size?: number;
      readonly keep?: boolean;
      readonly tight?: boolean;
    }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly head: readonly Row[]; readonly rows: readonly Row[]; readonly size: number }
  | { readonly kind: 'signatures'; readonly places: readonly SigningPlace[]; readonly columns: number; readonly size: number }
  | { readonly kind: 'recipients'; readonly lines: readonly string[] }
  /** Recipients at the left, beside the one who signs at the right. */
  | { readonly kind: 'closing'; readonly recipients: readonly string[]; readonly place: SigningPlace }
  /** Dotted lines to write on by hand. */
  | { readonly kind: 'writing-lines'; readonly count: number }
  /** What follows begins a page. */
  | { readonly kind: 'page-break' };

/** A thing at its place on a page, x and y from the top left edge. Text wraps in its box and shrinks down to `minSize` before it would leave it. */
export type Item =
  /** At the page's edges, or as far right and down of them. */
  | { readonly kind: 'frame'; readonly x?: number; readonly y?: number }
  | { readonly kind: 'emblem'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly text: Text;
      readonly align: Align;
      readonly vertical: 'top' | 'middle' | 'bottom';
      readonly size: number;
      readonly minSize: number;
      readonly colour?: string;
      /** Tinos unless said otherwise. */
      readonly family?: Family;
    }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'stars'; readonly x: number; readonly y: number; readonly size: number; readonly gap: number; readonly count: number }
  /** `proof`: the signed text drawn in the place of `text`. It says nothing that the paper doesn't say, so the paper's hash leaves it out. */
  | { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly size: number; readonly text: string; readonly proof?: string }
  /** A picture by the SHA-256 of its bytes, whole and undistorted in the middle of its box; `behind`: filling the box, under everything else. */
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly hash: string;
      readonly behind?: boolean;
    };

/** The mark of everything printed in a rehearsal. */
export const REHEARSAL = 'THỬ NGHIỆM';

/** The mark of what is only looked at: certificates of results not confirmed, words not saved. */
export const PREVIEW = 'BẢN XEM';

/** The mark of a print that holds no more. */
export const REPLACED = 'ĐÃ THAY THẾ';

type Common = {
  readonly id: string;
  /** The document's title, shown by viewers. */
  readonly title: string;
  readonly author: string;
  /** ISO instant, recorded as the file's creation date. */
  readonly createdAt: string;
  /** The program that made it, small under the footer and in the file's facts; absent in what was kept before papers said it. */
  readonly program?: string;
  readonly format: PageFormat;
  /** "DỰ THẢO", "BẢN XEM", "THỬ NGHIỆM", "ĐÃ THAY THẾ" or '' for a paper that counts. */
  readonly mark: string;
};

/**
 * Blocks that run over as many pages as they need; `footer` stands small at the foot of each. `pageCodes`: a QR code at the foot of each
 * page, in the pages' order, and beside the footer "Trang 2/5". `pageMark`: what a small code in the margin of each page begins with (page-code.ts), by
 * which a scan of the signed page is known.
 */
export type FlowPaper = Common & {
  readonly kind: 'flow';
  readonly bodySize: number;
  readonly footer: string;
  readonly pageCodes?: readonly string[];
  readonly pageMark?: string;
  readonly blocks: readonly Block[];
};
/** One page of placed items. `noteAt`: where it says which print it replaces, in millimetres; of the framed certificate that place is known. */
export type PlacedPaper = Common & {
  readonly kind: 'placed';
  readonly items: readonly Item[];
  readonly noteAt?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};
/** Several such pages, one after the other. */
export type PagesPaper = Common & { readonly kind: 'pages'; readonly pages: readonly (readonly Item[])[] };
export type Paper = FlowPaper | PlacedPaper | PagesPaper;
