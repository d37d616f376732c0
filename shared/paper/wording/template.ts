/** A wording once read: literal text, fields, conditions and lists, and the facts it is filled with. */

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly wanted: boolean;
      readonly yes: readonly TemplateNode[];
      readonly no: readonly TemplateNode[];
    }
  | { readonly kind: 'each'; readonly name: string; readonly body: readonly TemplateNode[] };
export type Template = readonly TemplateNode[];

/** `text` as it is printed, dots where nothing is known; `given`: whether a condition on the field holds. */
export type FieldFact = { readonly text: string; readonly given: boolean };
export type Facts = {
  readonly fields: Readonly<Record<string, FieldFact>>;
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly lists: Readonly<Record<string, readonly Facts[]>>;
};

export const NO_FACTS: Facts = { fields: {}, conditions: {}, lists: {} };

/** Holds in the row of a list that no other follows. */
export const LAST_ROW = 'dòng cuối';

/** Longest wording of a part, in UTF-16 units. */
export const MOST_TEMPLATE = 6000;
/** Longest name between braces. */
export const MOST_NAME = 80;
/** Conditions within conditions. */
export const MOST_DEPTH = 6;
/** Longest text a wording may grow to with all its rows; the rest is cut off. */
export const MOST_RENDERED = 200_000;
