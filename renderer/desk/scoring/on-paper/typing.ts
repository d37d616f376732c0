/** A sheet being typed from paper, row by row: pure, so that fast typing can be tried without a browser. Never a total that counts: the host computes it. */

import { type CriteriaSet, criteriaOf } from '../../../../shared/criteria.ts';
import { applies, type SheetTotals, totalsOf } from '../../../../shared/scoring.ts';
import type { Marks, SheetContent } from '../../../../shared/session.ts';
import { type GridRow, gridOf, readTyped, type Typed, type TypedBy } from '../../../../shared/sheet-grid.ts';

/** Index of the box ticked, or 'blank' for a criterion confirmed as 0. */
type Choice = number | 'blank';
/** `text`: what stands in the field of the row in hand. `choices`: criterion → what was typed for it. */
export type Typing = {
  readonly set: CriteriaSet;
  readonly rows: readonly GridRow[];
  readonly at: number;
  readonly text: string;
  readonly by: TypedBy;
  readonly choices: Readonly<Record<string, Choice>>;
};

export const beginTyping = (set: CriteriaSet, by: TypedBy = 'number'): Typing => ({ set, rows: gridOf(set), at: 0, text: '', by, choices: {} });

export const rowOf = (typing: Typing): GridRow => typing.rows[typing.at] as GridRow;

/** Every tick typed, also those of criteria that don't apply at present. */
const ticked = ({ choices }: Typing): Marks => Object.fromEntries(Object.entries(choices).filter((pair): pair is [string, number] => pair[1] !== 'blank'));

export const appliesNow = (typing: Typing, code: string): boolean => {
  const placed = criteriaOf(typing.set).get(code);
  return placed !== undefined && applies(typing.set, placed.criterion, ticked(typing));
};

/** What stands in a row: the number of its box or its points, as typing goes. */
export function shownIn(typing: Typing, row: GridRow): string {
  const choice = typing.choices[row.code];
  if (choice === undefined) return '';
  if (choice === 'blank') return typing.by === 'number' ? '0' : '-';
  const box = row.boxes[choice];
  return String((typing.by === 'number' ? box?.number : box?.option.points) ?? '');
}

const enterRow = (typing: Typing, at: number): Typing => {
  const row = typing.rows[at];
  return row ? { ...typing, at, text: shownIn(typing, row) } : typing;
};

/** Something would be lost: also text that means no box. */
export const isBegun = ({ choices, text }: Typing): boolean => Object.keys(choices).length > 0 || text !== '';

/** What the text in hand means. */
export const typedNow = (typing: Typing): Typed => readTyped(rowOf(typing), typing.text, typing.by);

/** Text that stands in the field now; a scanner's letters never get in. */
export function typeText(typing: Typing, given: string): Typing {
  const text = given.replace(/[^\d-]/g, '').slice(0, 3);
  const { code } = rowOf(typing);
  const typed = typedNow({ ...typing, text });
  const { [code]: _gone, ...others } = typing.choices;
  const choices = typed.kind === 'box' ? { ...others, [code]: typed.box } : typed.kind === 'blank' ? { ...others, [code]: 'blank' as const } : others;
  return { ...typing, text, choices };
}

/** To the next or the previous criterion that applies; stays where the text means no box, and at the ends. */
export function step(typing: Typing, by: 1 | -1): Typing {
  const { kind } = typedNow(typing);
  if (kind === 'unknown' || kind === 'several') return typing;
  let at = typing.at + by;
  while (typing.rows[at] && !appliesNow(typing, typing.rows[at]?.code ?? '')) at += by;
  return enterRow(typing, at);
}

/** By its code, "5.2"; null: there is none. */
export function jumpTo(typing: Typing, code: string): Typing | null {
  const at = typing.rows.findIndex((row) => row.code === code.trim().replace(',', '.'));
  return at < 0 ? null : enterRow(typing, at);
}

export const switchBy = (typing: Typing): Typing => enterRow({ ...typing, by: typing.by === 'number' ? 'points' : 'number' }, typing.at);

/** Criteria that apply and have nothing typed, in printed order. */
export const openRows = (typing: Typing): readonly string[] =>
  typing.rows.map((row) => row.code).filter((code) => typing.choices[code] === undefined && appliesNow(typing, code));

/** Ticks and confirmed blanks of the criteria that apply. */
export function contentOf(typing: Typing, opinion: string): SheetContent {
  const applying = typing.rows.map((row) => row.code).filter((code) => appliesNow(typing, code));
  const marks: Record<string, number> = {};
  const confirmedBlanks: string[] = [];
  for (const code of applying) {
    const choice = typing.choices[code];
    if (choice === 'blank') confirmedBlanks.push(code);
    else if (choice !== undefined) marks[code] = choice;
  }
  return { marks, confirmedBlanks, criterionNotes: {}, opinion };
}

export const runningTotals = (typing: Typing): SheetTotals => totalsOf(typing.set, contentOf(typing, '').marks);
