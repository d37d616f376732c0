/** Word's units: twentieths of a point for lengths, half points for type. */
import type { Align, Text } from '../../shared/paper/paper.ts';

/** On every machine that has Word or LibreOffice; Tinos, which the PDF embeds, has the same widths. */
export const FONT = 'Times New Roman';

export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
export const halfPoints = (points: number): number => Math.round(points * 2);

export const ALIGNED: Readonly<Record<Align, 'left' | 'center' | 'right' | 'both'>> = { left: 'left', center: 'center', right: 'right', justify: 'both' };

type Stretch = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };
/** Lines of a text, each in stretches of one style: a line feed of the paper is a line break of Word. */
export function linesOf(text: Text): readonly (readonly Stretch[])[] {
  const lines: Stretch[][] = [[]];
  for (const run of typeof text === 'string' ? [{ text }] : text)
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)?.push({ ...run, text: part });
    });
  return lines;
}
