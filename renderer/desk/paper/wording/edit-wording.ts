/** Drafts of the wording over what is kept, and text put in at the cursor. Pure: the screen only draws it. */
import type { WordingChange, WordingVersion } from '../../../../shared/contract/desk-wording.ts';
import { foldVietnamese } from '../../../../shared/lib/vietnamese.ts';
import { PARTS, type PartKey, partOf, WORDED_KINDS, WORDED_NAMES, WORDED_PAPERS, type WordedKind } from '../../../../shared/paper/wording/catalogue.ts';
import { checkWording } from '../../../../shared/paper/wording/check-wording.ts';
import type { Part } from '../../../../shared/paper/wording/part.ts';

/** Texts typed and not saved yet, by part. */
export type Drafts = Readonly<Partial<Record<PartKey, string>>>;

/** What is kept for a part: its last version, or the default. */
export function keptText(versions: readonly WordingVersion[], key: PartKey): string {
  const last = versions.findLast((v) => v.part === key);
  return last?.text ?? partOf(key).text;
}

export const textOf = (versions: readonly WordingVersion[], drafts: Drafts, key: PartKey): string => drafts[key] ?? keptText(versions, key);

/** The drafts with a part's new text; one that says what is kept is no draft. */
export function withDraft(versions: readonly WordingVersion[], drafts: Drafts, key: PartKey, text: string): Drafts {
  const { [key]: _before, ...others } = drafts;
  return text === keptText(versions, key) ? others : { ...others, [key]: text };
}

/** What stays a draft once `sent` is saved: what was typed since, even where it says what was kept before. `versions`: of before. */
export const afterSaving = (versions: readonly WordingVersion[], sent: Drafts, now: Drafts): Drafts =>
  Object.fromEntries(Object.entries(now).filter(([part, text]) => text !== (sent[part as PartKey] ?? keptText(versions, part as PartKey))));

/** Drafts as they were kept: of parts that still exist and that don't say what is kept anyway. */
export function knownDrafts(versions: readonly WordingVersion[], value: unknown): Drafts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.entries(value).reduce<Drafts>(
    (all, [part, text]) => (PARTS.has(part as PartKey) && typeof text === 'string' ? withDraft(versions, all, part as PartKey, text) : all),
    {},
  );
}

/** What saving would change. */
export const changesIn = (drafts: Drafts): readonly WordingChange[] =>
  [...PARTS.keys()].flatMap((part) => {
    const text = drafts[part];
    return text === undefined ? [] : [{ part, text: text === partOf(part).text ? null : text }];
  });

/** Drafts that can't be saved. */
export const faultyIn = (drafts: Drafts): readonly PartKey[] =>
  [...PARTS.keys()].filter((part) => {
    const text = drafts[part];
    return text !== undefined && !checkWording(part, text).ok;
  });

export type ListedPart = { readonly key: PartKey; readonly part: Part };

/** Parts by kind of paper that match a query by their names or their text, either with or without diacritics. */
export function findParts(query: string, text: (key: PartKey) => string): readonly { readonly kind: WordedKind; readonly parts: readonly ListedPart[] }[] {
  const wanted = foldVietnamese(query);
  return WORDED_KINDS.map((kind) => ({
    kind,
    parts: WORDED_PAPERS[kind]
      .map((part: Part): ListedPart => ({ key: `${kind}/${part.id}` as PartKey, part }))
      .filter(({ key, part }) => wanted === '' || foldVietnamese(`${WORDED_NAMES[kind].vi} ${part.vi} ${part.en} ${text(key)}`).includes(wanted)),
  })).filter(({ parts }) => parts.length > 0);
}

/** A text and where the cursor stands in it, or what is marked. */
export type Marked = { readonly text: string; readonly from: number; readonly to: number };

/** Puts `before` and `after` around what is marked; the cursor stands between them, after what was marked. */
export function putAround({ text, from, to }: Marked, before: string, after: string): Marked {
  const caret = from + before.length + (to - from);
  return { text: `${text.slice(0, from)}${before}${text.slice(from, to)}${after}${text.slice(to)}`, from: caret, to: caret };
}

/** Offset of a place given by line and column from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, row) => sum + row.length + 1, 0) + column - 1);
}
