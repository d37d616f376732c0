/**
 * A sheet being filled in: pure edits on plain data. Every edit gives a new draft that obeys `appliesIf`: a tick whose condition
 * falls away is set aside, and comes back when the condition holds again before anything else was ticked there.
 */
import { type CriteriaSet, criteriaOf } from '../../../shared/criteria.ts';
import { applies, completenessOf } from '../../../shared/scoring.ts';
import type { Marks, SheetContent } from '../../../shared/session.ts';

export type Draft = SheetContent & {
  /** Ticks taken off because their criterion no longer applies. */
  readonly setAside: Marks;
  /** The criterion touched last, to come back to after a reload. */
  readonly last: string;
};

const EMPTY: Draft = { marks: {}, confirmedBlanks: [], criterionNotes: {}, opinion: '', setAside: {}, last: '' };

/** A new round starts from the member's own marks of the round before. */
export const startDraft = (before: SheetContent | null): Draft =>
  before ? { ...EMPTY, marks: before.marks, confirmedBlanks: before.confirmedBlanks, criterionNotes: before.criterionNotes, opinion: before.opinion } : EMPTY;

/** Without one key. */
function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** Sets aside what no longer applies and brings back what applies again; in printed order, so that chains settle. */
function settle(set: CriteriaSet, draft: Draft): Draft {
  let { marks, setAside, confirmedBlanks } = draft;
  criteriaOf(set).forEach(({ criterion }, code) => {
    if (!criterion.appliesIf) return;
    const [tick, aside] = [marks[code], setAside[code]];
    if (!applies(set, criterion, marks)) {
      if (tick !== undefined) setAside = { ...setAside, [code]: tick };
      marks = without(marks, code);
      confirmedBlanks = confirmedBlanks.filter((c) => c !== code);
    } else if (aside !== undefined) {
      if (tick === undefined) marks = { ...marks, [code]: aside };
      setAside = without(setAside, code);
    }
  });
  return { ...draft, marks, setAside, confirmedBlanks };
}

const unconfirmed = (draft: Draft, code: string): readonly string[] => draft.confirmedBlanks.filter((c) => c !== code);

/** Ticks box `box` (index into `boxesOf`) of a criterion. */
export const tick = (set: CriteriaSet, draft: Draft, code: string, box: number): Draft =>
  settle(set, { ...draft, marks: { ...draft.marks, [code]: box }, confirmedBlanks: unconfirmed(draft, code), last: code });

/** Back to nothing chosen: neither ticked nor confirmed as 0. */
export const clear = (set: CriteriaSet, draft: Draft, code: string): Draft =>
  settle(set, { ...draft, marks: without(draft.marks, code), confirmedBlanks: unconfirmed(draft, code), last: code });

/** "No box reached: 0 points", said explicitly for each code given. */
export function confirmBlanks(set: CriteriaSet, draft: Draft, codes: readonly string[]): Draft {
  const cleared = codes.reduce((d, code) => clear(set, d, code), draft);
  return { ...cleared, confirmedBlanks: [...cleared.confirmedBlanks, ...codes] };
}

export const writeNote = (draft: Draft, code: string, text: string): Draft => ({
  ...draft,
  criterionNotes: text ? { ...draft.criterionNotes, [code]: text } : without(draft.criterionNotes, code),
  last: code,
});

export const writeOpinion = (draft: Draft, opinion: string): Draft => ({ ...draft, opinion });

/** What is handed in: no blank confirmed where a tick stands or nothing applies, no empty note. */
export function contentOf(set: CriteriaSet, draft: Draft): SheetContent {
  const criterionNotes: Record<string, string> = {};
  for (const code of Object.keys(draft.criterionNotes)) {
    const text = (draft.criterionNotes[code] ?? '').trim();
    if (text) criterionNotes[code] = text;
  }
  return { marks: draft.marks, confirmedBlanks: completenessOf(set, draft).confirmedBlanks, criterionNotes, opinion: draft.opinion.trim() };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function pick<T>(value: unknown, wanted: (v: unknown) => v is T): Record<string, T> {
  const found: Record<string, T> = {};
  if (isRecord(value)) for (const key of Object.keys(value)) if (wanted(value[key])) found[key] = value[key];
  return found;
}
const isText = (value: unknown): value is string => typeof value === 'string';
const isBox = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value % 1 === 0;

/** A stored draft, keeping every part of it that can still be read; null when there is none. */
export function readDraft(text: string | null): Draft | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    return {
      marks: pick(value.marks, isBox),
      setAside: pick(value.setAside, isBox),
      criterionNotes: pick(value.criterionNotes, isText),
      confirmedBlanks: Array.isArray(value.confirmedBlanks) ? value.confirmedBlanks.filter(isText) : [],
      opinion: isText(value.opinion) ? value.opinion : '',
      last: isText(value.last) ? value.last : '',
    };
  } catch {
    return null;
  }
}
