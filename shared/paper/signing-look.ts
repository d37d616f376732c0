/**
 * Where and how a digital signature is seen on a paper (Decree 30/2020/NĐ-CP, Annex I, II.7 and II.8): the signer's in blue, between the office and the
 * name; the agency's the red seal in its real size over about a third of the signer's, at its left; on attachments text in the upper right corner:
 * agency and time by ISO 8601, upright, 10 points, black. Millimetres from the page's top left corner, pages from 1.
 */
import { foldVietnamese, localTime } from '../lib/vietnamese.ts';
import type { Item, PageFormat, PlacedPaper, Text } from './paper.ts';

export type SigningBox = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
};
export type Area = Omit<SigningBox, 'name'>;

/** A signature's picture is fitted into this much; a round seal of an agency is 36 mm wide. */
const SIGNATURE = { width: 50, height: 20 } as const;
const SEAL = 36;
const NOTE = { width: 75, height: 14 } as const;
/** Text of 10 points, Annex I. */
const NOTE_SIZE = 10;

/** The box of whom the certificate names; nobody's box: the last, where whoever has the authority signs. null: the paper has none. */
export function boxOf(boxes: readonly SigningBox[], subject: string): SigningBox | null {
  const words = foldVietnamese(subject);
  const own = boxes.find(({ name }) => name.trim() !== '' && !name.includes('…') && words.includes(foldVietnamese(name)));
  return own ?? boxes.at(-1) ?? null;
}

/** Centred in the box. */
export function signatureArea({ page, x, y, width, height }: SigningBox): Area {
  const [wide, high] = [Math.min(width, SIGNATURE.width), Math.min(height, SIGNATURE.height)];
  return { page, x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

/** Its right third lies over the signature's left third. */
export function sealArea(box: SigningBox): Area {
  const signature = signatureArea(box);
  const right = signature.x + signature.width / 3;
  return { page: box.page, x: Math.max(0, right - SEAL), y: signature.y + (signature.height - SEAL) / 2, width: SEAL, height: SEAL };
}

/** Upper right corner of the first page. */
export function noteArea(format: PageFormat): Area {
  const [short, long] = format.size === 'A4' ? [210, 297] : [297, 420];
  const width = format.landscape ? long : short;
  return { page: 1, x: width - format.margins.right - NOTE.width, y: 4, ...NOTE };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "2026-09-05T11:00:00+07:00" */
export function isoInVietnam(at: string): string {
  const t = localTime(at);
  return `${t.year}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}:${two(t.second)}+07:00`;
}

/** `hash`: of a picture's bytes. */
export type Look = { readonly kind: 'picture'; readonly hash: string } | { readonly kind: 'text'; readonly agency: string; readonly at: string };

const textIn = (area: Area, text: Text): Item => ({ kind: 'text', ...area, text, align: 'right', vertical: 'top', size: NOTE_SIZE, minSize: 6 });

/** A page of the paper's own format on which only the look stands, at its place. */
export function drawnLook(format: PageFormat, area: Area, look: Look, createdAt: string): PlacedPaper {
  const item: Item =
    look.kind === 'picture'
      ? { kind: 'picture', x: area.x, y: area.y, width: area.width, height: area.height, hash: look.hash }
      : textIn(area, `${look.agency}\n${isoInVietnam(look.at)}`);
  return { kind: 'placed', id: 'chu-ky', title: 'Chữ ký số', author: '', createdAt, format, mark: '', items: [item] };
}

const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

/**
 * The box of a page of placed items: between the lines of authority and the name under them, as the page's texts say them. null: the design names
 * no signer.
 */
export function placedBox(items: readonly Item[], authority: string, signer: string): SigningBox | null {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  const name = texts.findLast((item) => plain(item.text).trim() === signer.trim());
  if (!name) return null;
  const over = texts.findLast((item) => plain(item.text).trim() === authority.trim() && item.y < name.y);
  const top = over ? over.y + over.height : name.y - SIGNATURE.height;
  const height = Math.max(8, name.y - top);
  return { page: 1, x: name.x, y: name.y - height, width: name.width, height, name: signer };
}
