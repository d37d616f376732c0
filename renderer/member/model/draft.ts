/**
 * A sheet being filled in: pure edits on plain data. Every edit gives a new draft that obeys `appliesIf`: a tick whose condition
 * falls away is set aside, and comes back when the condition holds again before anything else was ticked there.
 */
import type { DraftContent, SisterSheet } from '../../../shared/contract/member.ts';
import { type CriteriaSet, criteriaOf } from '../../../shared/criteria.ts';
import { applies, completenessOf } from '../../../shared/scoring.ts';
import type { SheetContent } from '../../../shared/session.ts';

export type Draft = DraftContent & {
  /** The criterion touched last, to come back to after a reload. */
  readonly last: string;
};

const EMPTY: Draft = { marks: {}, confirmedBlanks: [], criterionNotes: {}, opinion: '', setAside: {}, toConfirm: [], signature: '', last: '' };

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

const leaving = (codes: readonly string[], code: string): readonly string[] => codes.filter((c) => c !== code);

/** The criterion was touched: what was copied there is the member's own now. */
const touched = (draft: Draft, code: string): Pick<Draft, 'confirmedBlanks' | 'toConfirm' | 'last'> => ({
  confirmedBlanks: leaving(draft.confirmedBlanks, code),
  toConfirm: leaving(draft.toConfirm, code),
  last: code,
});

/** Ticks box `box` (index into `boxesOf`) of a criterion. */
export const tick = (set: CriteriaSet, draft: Draft, code: string, box: number): Draft =>
  settle(set, { ...draft, marks: { ...draft.marks, [code]: box }, ...touched(draft, code) });

/** Back to nothing chosen: neither ticked nor confirmed as 0. */
export const clear = (set: CriteriaSet, draft: Draft, code: string): Draft =>
  settle(set, { ...draft, marks: without(draft.marks, code), ...touched(draft, code) });

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

/**
 * Marks and notes of an own sheet for a sister product, for every criterion that isn't decided here yet. Each waits in `toConfirm` until it is
 * tapped or confirmed one by one; a criterion without a mark there stays open.
 */
export function copyMarks(set: CriteriaSet, draft: Draft, sister: Pick<SisterSheet, 'marks' | 'criterionNotes'>): Draft {
  const copied = Array.from(criteriaOf(set).keys()).filter(
    (code) => sister.marks[code] !== undefined && draft.marks[code] === undefined && draft.confirmedBlanks.indexOf(code) < 0,
  );
  const marks: Record<string, number> = { ...draft.marks };
  const criterionNotes: Record<string, string> = { ...draft.criterionNotes };
  for (const code of copied) {
    marks[code] = sister.marks[code] as number;
    const note = sister.criterionNotes[code];
    if (note && !criterionNotes[code]) criterionNotes[code] = note;
  }
  return settle(set, { ...draft, marks, criterionNotes, toConfirm: draft.toConfirm.concat(copied) });
}

/** The copied mark of one criterion stands, said without choosing again. */
export const confirmMark = (draft: Draft, code: string): Draft => ({ ...draft, toConfirm: leaving(draft.toConfirm, code), last: code });

/** Copied marks still to be looked at, in printed order: while one remains nothing is handed in. A mark that was set aside needs no look. */
export const openCopies = (set: CriteriaSet, draft: Pick<Draft, 'marks' | 'toConfirm'>): readonly string[] =>
  Array.from(criteriaOf(set).keys()).filter((code) => draft.toConfirm.indexOf(code) >= 0 && draft.marks[code] !== undefined);

export const writeSignature = (draft: Draft, signature: string): Draft => ({ ...draft, signature });

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
      toConfirm: Array.isArray(value.toConfirm) ? value.toConfirm.filter(isText) : [],
      signature: isText(value.signature) ? value.signature : '',
      last: isText(value.last) ? value.last : '',
    };
  } catch {
    return null;
  }
}
