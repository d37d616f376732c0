/** Whether the members' address is another than the one their cards and phones know. */

/** Address last known to everyone, of one session's file. */
export type KnownAddress = { readonly file: string; readonly url: string };

const hostOf = (url: string): string => /^https?:\/\/([^:/]*)/.exec(url)?.[1] ?? url;

/**
 * What to remember and whether to say that it changed. `known`: as remembered, null for nothing; `now`: '' while it isn't known. A session
 * seen for the first time, or whose seats nobody has joined with a card yet (`issued` false), has nobody to tell.
 */
export function addressChange(
  known: KnownAddress | null,
  now: KnownAddress,
  issued: boolean,
): { readonly remember: KnownAddress | null; readonly changed: boolean } {
  if (now.url === '') return { remember: known, changed: false };
  if (known?.file === now.file && known.url === now.url) return { remember: known, changed: false };
  // What is printed by http leads there still; by HTTPS it needs that.
  const nowSecure = known !== null && hostOf(known.url) === hostOf(now.url) && now.url.startsWith('https:');
  if (known?.file !== now.file || !issued || nowSecure) return { remember: now, changed: false };
  return { remember: known, changed: true };
}

const KEY = 'ocop.desk.address';

/** As remembered on this machine; what can't be read counts as nothing. */
export function readKnownAddress(): KnownAddress | null {
  try {
    const { file, url } = JSON.parse(localStorage.getItem(KEY) ?? '') as Partial<KnownAddress>;
    return typeof file === 'string' && typeof url === 'string' ? { file, url } : null;
  } catch {
    return null;
  }
}

export const writeKnownAddress = (known: KnownAddress): void => localStorage.setItem(KEY, JSON.stringify(known));
