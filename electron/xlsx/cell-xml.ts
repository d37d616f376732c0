/** One cell as XML. A text is always a string cell: whatever it begins with, no program takes it for a formula. */
import { attributeText } from './xml-text.ts';

/** The text's number among the shared strings. */
export type StringIndex = (text: string) => number;

/** `formula` without "="; `value` is what it comes to today, for programs that only show a file. */
export type CellFormula = { readonly formula: string; readonly value: number | string };

/** Whether a text would be a formula if somebody typed it: such a cell must be marked as text. */
export const isRisky = (text: string): boolean => /^[=+\-@\t]/.test(text);

/** `style`: place of the look in styles.xml; an empty content still draws its lines. */
export function cellXml(reference: string, content: string | number | CellFormula | null, style: number, strings: StringIndex): string {
  if (content === null || content === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof content === 'number') return `<c r="${reference}" s="${style}"><v>${content}</v></c>`;
  if (typeof content === 'string') return `<c r="${reference}" s="${style}" t="s"><v>${strings(content)}</v></c>`;
  const { formula, value } = content;
  const words = typeof value === 'string';
  return `<c r="${reference}" s="${style}"${words ? ' t="str"' : ''}><f>${attributeText(formula)}</f><v>${words ? attributeText(value) : value}</v></c>`;
}
