/** Papers that replace an earlier print, and the earlier print drawn again: the same plain data with one line or one mark more. */
import { formatDate, formatTime, localDate } from '../lib/vietnamese.ts';
import { type FlowPaper, type Item, type Paper, REPLACED } from './paper.ts';

/** Under what the framed certificate says of itself; no other paper of placed items is ever replaced. */
export const NOTE_AT = { x: 63, y: 187.5, width: 90, height: 5 } as const;

const placedLine = (text: string, at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Item => ({
  kind: 'text',
  ...at,
  align: 'left',
  vertical: 'middle',
  size: 9,
  minSize: 7,
  text: [{ text, italic: true }],
});

const withFooter = (paper: FlowPaper, line: string): FlowPaper => ({ ...paper, footer: [paper.footer, line].filter(Boolean).join(' · ') });

function withLine(paper: Paper, line: string): Paper {
  if (paper.kind === 'flow') return withFooter(paper, line);
  if (paper.kind === 'placed') return { ...paper, items: [...paper.items, placedLine(line, paper.noteAt ?? NOTE_AT)] };
  return { ...paper, pages: paper.pages.map((items) => [...items, placedLine(line, NOTE_AT)]) };
}

/**
 * The paper with the line that says which print it stands for and which copy of its content it is: "Thay cho bản in lúc 10:42 ngày 04/09/2026 ·
 * Bản in lần 2". `replaces`: ISO instant of the earlier print, or null; a first copy isn't counted aloud.
 */
export function sayPrint(paper: Paper, replaces: string | null, copy: number): Paper {
  const words = [
    replaces === null ? '' : `Thay cho bản in lúc ${formatTime(replaces)} ngày ${formatDate(localDate(replaces))}`,
    copy > 1 ? `Bản in lần ${copy}` : '',
  ].filter(Boolean);
  return words.length > 0 ? withLine(paper, words.join(' · ')) : paper;
}

/** An earlier print as it was, with the mark that it holds no more. */
export const markReplaced = (paper: Paper): Paper => ({ ...paper, mark: REPLACED });
