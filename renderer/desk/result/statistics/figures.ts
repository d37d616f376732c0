/** A chart's figures as a table: drawn under it, and as text that Excel takes apart again. */
import { language } from '../../../kit/strings/index.ts';
import { cellsText } from '../../../kit/table-copy.ts';

export type Figure = string | number;
export type Figures = { readonly heads: readonly string[]; readonly rows: readonly (readonly Figure[])[] };

export const copiedText = ({ heads, rows }: Figures): string => cellsText([heads, ...rows], language() === 'vi');
