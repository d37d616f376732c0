/**
 * What a file's path says by itself: the dossier (its product code), the criteria ("1.5_…"), the item of the checklist ("phiếu đăng ký").
 * A name only ever suggests a link where the dossier's set has the criterion.
 */
import type { DossierCode } from './lib/brand.ts';
import { foldVietnamese } from './lib/vietnamese.ts';

/** Lower case without diacritics, signs kept: "(1.5) Hợp đồng.PDF" → "(1.5) hop dong.pdf". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** Folders and file name, the outermost first; a zip's own name counts as a folder. */
const partsOf = (path: string): readonly string[] => path.split(/[/\\]+/).filter((part) => part !== '' && part !== '.');

const withoutExtension = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** File name of a path, without folders. */
export const baseName = (path: string): string => partsOf(path).at(-1) ?? '';

const codePatterns = new Map<string, RegExp | null>();

/**
 * The code as whole words, its signs interchangeable ("27-09103-01-2026", "27_09103_01_2026"). A number and a hyphen before it would
 * make it the tail of a longer code. Null for a code without a letter or digit.
 */
function codePattern(code: string): RegExp | null {
  const known = codePatterns.get(code);
  if (known !== undefined) return known;
  const words = foldVietnamese(code);
  const pattern = words === '' ? null : new RegExp(`(?<![a-z0-9])(?<!\\d[-_.])${words.split(' ').join('[^a-z0-9]+')}(?![a-z0-9])`);
  codePatterns.set(code, pattern);
  return pattern;
}

/** The dossier a path belongs to: the innermost part that names one decides, and in it the longest code. Null: none, or no code at all. */
export function dossierOfPath(path: string, codes: readonly DossierCode[]): DossierCode | null {
  for (const part of [...partsOf(path)].reverse()) {
    const text = plain(part);
    const found = codes.filter((code) => codePattern(code)?.test(text)).sort((a, b) => b.length - a.length);
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

const MARK = /^(?:(?:tc|tieu chi)[\s._-]*)?[([]?\s*(\d{1,2}(?:\.\d{1,2}){1,2})\s*[)\]]?(?![.\d])/;

/** Criterion numbers a part of a path starts with, "1.5, 2.1_hợp đồng" → 1.5 and 2.1. */
function leadingCriteria(part: string, code: DossierCode): readonly string[] {
  const found: string[] = [];
  let rest = plain(part).replace(codePattern(code) ?? '', '');
  for (;;) {
    rest = rest.replace(/^[\s,;+&_-]+/, '');
    const match = MARK.exec(rest);
    if (!match?.[1]) return found;
    found.push(match[1]);
    rest = rest.slice(match[0].length);
  }
}

/** Criteria the path names and the set has: those of the file's name, else of the innermost folder that names any. */
export function criteriaOfPath(path: string, dossier: DossierCode, has: (criterion: string) => boolean): readonly string[] {
  const parts = partsOf(path);
  const names = [withoutExtension(parts.at(-1) ?? ''), ...parts.slice(0, -1).reverse()];
  for (const name of names) {
    const found = leadingCriteria(name, dossier).filter(has);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** The item of the checklist whose usual words stand in the file's name, the longest words first; '' when none does. */
export function itemOfName(path: string, items: readonly { readonly id: string; readonly names: readonly string[] }[]): string {
  const name = ` ${foldVietnamese(withoutExtension(baseName(path)))} `;
  const matches = items.flatMap(({ id, names }) => names.filter((words) => name.includes(` ${words} `)).map((words) => ({ id, length: words.length })));
  return matches.sort((a, b) => b.length - a.length)[0]?.id ?? '';
}

const folderOfZip = (zip: string): string => `${zip.replace(/\.zip$/i, '')}/`;

/** Where a zip's file stands among the other paths: "ho so.zip" and "a/b.pdf" → "ho so/a/b.pdf". */
export const pathOfEntry = (zip: string, entry: string): string => `${folderOfZip(zip)}${entry}`;

/** The way back: what the zip itself calls the file at `path`; '' when it is not one of the zip's. */
export const entryOfPath = (zip: string, path: string): string => (path.startsWith(folderOfZip(zip)) ? path.slice(folderOfZip(zip).length) : '');

const JUNK = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** What file managers and office programs leave in folders and nobody means to hand in. */
export const isJunk = (path: string): boolean => path.endsWith('/') || JUNK.test(path.replace(/\\/g, '/'));
