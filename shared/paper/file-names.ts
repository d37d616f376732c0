/** Codes as parts of file names: the same code gives the same name, two codes never the same one, on any file system. */

import type { DossierCode } from '../lib/brand.ts';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { SessionRecord } from '../session.ts';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,58}[A-Za-z0-9_-]$|^[A-Za-z0-9]$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** FNV-1a over UTF-16 units, 8 hex digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A code that is a plain file name stays; any other keeps its readable letters and gets a hash behind "~", which no plain name holds. */
function fileName(code: string): string {
  if (SAFE.test(code) && !RESERVED.test(code)) return code;
  const readable = foldVietnamese(code)
    .replaceAll(' ', '-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 40);
  return `${readable || 'ma'}~${shortHash(code)}`;
}

/** File names by code; names that differ only by case, or share a hash, get a count behind "~~" in the order of the list. */
export function fileNames<T extends string>(codes: readonly T[]): ReadonlyMap<T, string> {
  const names = new Map<T, string>();
  const taken = new Set<string>();
  for (const code of codes) {
    if (names.has(code)) continue;
    const name = fileName(code);
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name}~~${n}`;
    taken.add(free.toLowerCase());
    names.set(code, free);
  }
  return names;
}

/** Ids of the products' certificates among the papers. */
export function certificateIds({ dossiers }: Pick<SessionRecord, 'dossiers'>): (code: DossierCode) => string {
  const folders = fileNames(dossiers.map((d) => d.code));
  return (code) => `giay-chung-nhan/${folders.get(code) ?? code}`;
}
