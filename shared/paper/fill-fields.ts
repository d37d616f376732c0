/** Text with named fields → runs of text. `{sản phẩm}` is a field, `**…**` is bold; a line of nothing but empty fields is left out. */
import type { Run, Text } from './paper.ts';

const FIELD = /\{([^{}\n]*)\}/g;

/** Names between braces, as they were written, once each. */
export const fieldsIn = (text: string): readonly string[] => [...new Set([...text.matchAll(FIELD)].map((m) => m[1] ?? ''))];

/** A line whose fields are all empty says nothing by what is left of it. */
function withoutEmptyLines(text: string, valueOf: (field: string) => string): string {
  const lines = text.split('\n').filter((line) => {
    const fields = fieldsIn(line);
    return fields.length === 0 || fields.some((field) => valueOf(field) !== '') || /[\p{L}\p{N}]/u.test(line.replace(FIELD, ''));
  });
  return lines.join('\n');
}

/**
 * Fills the fields. An unknown one stays as it is written, so that it is seen. Without fields and style the answer is the plain text. The marks
 * of bold are read before the values come in: a value may hold asterisks and braces.
 */
export function fillFields(text: string, values: Readonly<Record<string, string>>, style: { readonly bold: boolean; readonly italic: boolean }): Text {
  const valueOf = (field: string): string => (Object.hasOwn(values, field) ? (values[field] ?? '') : `{${field}}`);
  const parts = withoutEmptyLines(text, valueOf).split('**');
  const runs = parts.flatMap((part, i): readonly Run[] => {
    // An odd number of marks leaves the last one without its partner: it is text then.
    const open = i % 2 === 1 && i < parts.length - 1;
    const filled = `${i % 2 === 1 && !open ? '**' : ''}${part.replace(FIELD, (_whole, field: string) => valueOf(field))}`;
    if (filled === '') return [];
    return [{ text: filled, ...(style.bold || open ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}) }];
  });
  const [only] = runs;
  if (runs.length === 0) return '';
  return runs.length === 1 && only && !only.bold && !only.italic && fieldsIn(text).length === 0 ? only.text : runs;
}
