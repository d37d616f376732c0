/** Text for XML parts of a workbook. */

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => SPECIAL[c] ?? c);
const hex = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** For attributes the program itself names (headings, sheet names, lists). */
export const attributeText = (text: string): string => escapeXml(text);

/** Any text as a string item: what XML can't hold becomes _x000D_, and text that looks like such an escape is protected. */
export function stringItem(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hex);
  return `<si><t xml:space="preserve">${escapeXml(safe)}</t></si>`;
}
