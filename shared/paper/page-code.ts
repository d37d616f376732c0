/**
 * What the small QR code in the margin of a printed page holds, so that a scan of the signed page finds its paper: "OP*" + session, content, page, pages.
 * Capitals, digits and signs that a code packs densely; 29 of them at most, so that its modules stay large (PAGE_CODE in electron/paper/draw-qr.ts).
 */

const START = 'OP*';
/** Hex digits of the content's hash: 40 bits tell a session's prints apart. */
const HASH_DIGITS = 10;
const MOST_PAGES = 999;

/** `session`: its letters (sessionLetters). `hash`: of the paper's content, hex. All that the codes of a print have in common. */
export const pageMark = (session: string, hash: string): string => `${START}${session}*${hash.slice(0, HASH_DIGITS).toUpperCase()}`;

/** `page` from 1; null: so many pages have no codes. */
export const writePageCode = (mark: string, page: number, of: number): string | null => (of > MOST_PAGES ? null : `${mark}*${page}*${of}`);

/** `hash`: how the content's hash begins, hex in lower case. */
export type PageCode = { readonly session: string; readonly hash: string; readonly page: number; readonly of: number };

const FORM = new RegExp(`^OP\\*([A-Z]{6})\\*([0-9A-F]{${HASH_DIGITS}})\\*(\\d{1,3})\\*(\\d{1,3})$`);

/** null: no such code. Error correction belongs to the QR code, so what is read is whole. */
export function readPageCode(text: string): PageCode | null {
  const [, session, hash, page, of] = FORM.exec(text) ?? [];
  if (session === undefined || hash === undefined) return null;
  const code = { session, hash: hash.toLowerCase(), page: Number(page), of: Number(of) };
  return code.page >= 1 && code.page <= code.of ? code : null;
}
