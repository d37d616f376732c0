/** Papers that replace an earlier print, and the earlier print drawn again: the same plain data with one line or one mark more. */
import { formatDate, formatTime, localDate } from '../lib/vietnamese.ts';
import { type FlowPaper, type Item, type Paper, REPLACED } from './paper.ts';

/** Small under what the certificate says of itself; no other paper of placed items is ever replaced. */
const placedLine = (text: string): Item => ({
  kind: 'text',
  x: 63,
  y: 187.5,
  width: 90,
  height: 5,
  align: 'left',
  vertical: 'middle',
  size: 9,
  minSize: 7,
  text: [{ text, italic: true }],
});

const withFooter = (paper: FlowPaper, line: string): FlowPaper => ({ ...paper, footer: [paper.footer, line].filter(Boolean).join(' · ') });

/** The paper with the line that says which print it stands for. `printedAt`: ISO instant of that print. */
export function sayReplaces(paper: Paper, printedAt: string): Paper {
  const line = `Thay cho bản in lúc ${formatTime(printedAt)} ngày ${formatDate(localDate(printedAt))}`;
  if (paper.kind === 'flow') return withFooter(paper, line);
  if (paper.kind === 'placed') return { ...paper, items: [...paper.items, placedLine(line)] };
  return { ...paper, pages: paper.pages.map((items) => [...items, placedLine(line)]) };
}

/** An earlier print as it was, with the mark that it holds no more. */
export const markReplaced = (paper: Paper): Paper => ({ ...paper, mark: REPLACED });
