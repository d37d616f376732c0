/** Moves everything on a page of placed items: paper that is printed already never comes out quite where the program thinks. */
import type { Item, Paper } from './paper.ts';

/** Millimetres, right and down positive. */
export type Shift = { readonly right: number; readonly down: number };

const hundredths = (n: number): number => Math.round(n * 100) / 100;

const moved = (item: Item, { right, down }: Shift): Item => ({ ...item, x: hundredths((item.x ?? 0) + right), y: hundredths((item.y ?? 0) + down) });

/** What a printer needs that prints off by this much: as much the other way. */
export const againstDeviation = ({ right, down }: Shift): Shift => ({ right: 0 - right, down: 0 - down });

/** The paper with every item moved; itself when there is nothing to move. */
export function shiftPaper(paper: Paper, shift: Shift): Paper {
  if (paper.kind !== 'placed' || (shift.right === 0 && shift.down === 0)) return paper;
  return { ...paper, items: paper.items.map((item) => moved(item, shift)) };
}
