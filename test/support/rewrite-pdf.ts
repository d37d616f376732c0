/** Writes a PDF anew as some signing programs do: every object under another number, one table, nothing of the old bytes in place. */
import { openPdf } from '../../electron/safety/pdf/open-pdf.ts';
import { atom, dict, type PdfValue, ref, writeValue } from '../../electron/safety/pdf/values.ts';

export function rewritePdf(bytes: Uint8Array): Buffer {
  const pdf = openPdf(bytes);
  const numbers = [...pdf.xref.entries.keys()].filter((n) => pdf.xref.entries.get(n)?.kind !== 'free').toSorted((a, b) => b - a);
  const fresh = new Map(numbers.map((old, i) => [old, i + 1]));
  const moved = (value: PdfValue): PdfValue => {
    if (value.kind === 'ref') return ref(fresh.get(value.number) ?? 0);
    if (value.kind === 'array') return { kind: 'array', items: value.items.map(moved) };
    if (value.kind === 'dict') return { kind: 'dict', entries: new Map([...value.entries].map(([key, item]) => [key, moved(item)])) };
    return value.kind === 'stream' ? { kind: 'stream', dict: moved(value.dict) as typeof value.dict, raw: value.raw } : value;
  };
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offset = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = numbers.map((old) => {
    const at = offset();
    parts.push(Buffer.from(`${fresh.get(old)} 0 obj\n`), writeValue(moved(pdf.object(old))), Buffer.from('\nendobj\n'));
    return at;
  });
  const startsAt = offset();
  const { Root, Info } = Object.fromEntries(pdf.xref.trailer.entries);
  const trailer = dict({ Size: atom(numbers.length + 1), ...(Root ? { Root: moved(Root) } : {}), ...(Info ? { Info: moved(Info) } : {}) });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n\r\n`).join('');
  parts.push(Buffer.from(`xref\n0 ${numbers.length + 1}\n0000000000 65535 f\r\n${rows}trailer\n`), writeValue(trailer));
  parts.push(Buffer.from(`\nstartxref\n${startsAt}\n%%EOF\n`));
  return Buffer.concat(parts);
}
