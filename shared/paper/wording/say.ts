/** What the builders say: the session's wording of a part, filled with its facts. */
import type { PaperContext } from '../context.ts';
import { type PartKey, partOf, vocabularyOf } from './catalogue.ts';
import { parseTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';
import { sessionFacts } from './session-facts.ts';
import { count, fact } from './session-fields.ts';
import type { Facts, Template } from './template.ts';
import type { Wording } from './wording.ts';

/** A part's own facts: a text ('' prints dots), a number, or whether a condition holds. */
export type OwnFacts = Readonly<Record<string, string | number | boolean>>;

/** `own` beside the session's facts. */
export function factsWith(common: Facts, own: OwnFacts): Facts {
  const entries = Object.entries(own);
  const fields = entries.flatMap(([name, value]) =>
    typeof value === 'boolean' ? [] : [[name, typeof value === 'number' ? count(value) : fact(value)] as const],
  );
  const conditions = entries.flatMap(([name, value]) => (typeof value === 'boolean' ? [[name, value] as const] : []));
  return { ...common, fields: { ...common.fields, ...Object.fromEntries(fields) }, conditions: { ...common.conditions, ...Object.fromEntries(conditions) } };
}

const read = new WeakMap<Wording, Map<PartKey, Template>>();

/** The part's wording as read once. One that this program can't read (kept by another version) gives way to the default: a paper always comes out. */
function templateOf(wording: Wording, key: PartKey): Template {
  const known = read.get(wording) ?? new Map<PartKey, Template>();
  read.set(wording, known);
  const before = known.get(key);
  if (before) return before;
  const part = partOf(key);
  // The default always can: the catalogue's test reads every one.
  const readable = [wording[key] ?? part.text, part.text].map((text) => parseTemplate(text, vocabularyOf(part)));
  const template = readable.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))[0] as Template;
  known.set(key, template);
  return template;
}

const filled = (context: PaperContext, key: PartKey, own: OwnFacts): string =>
  renderTemplate(templateOf(context.wording, key), factsWith(sessionFacts(context), own));

/** A sentence on one line, '' where the office left it out. */
export const sentenceOf = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
/** The lines that say something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const say = (context: PaperContext, key: PartKey, own: OwnFacts = {}): string => sentenceOf(filled(context, key, own));
export const sayLines = (context: PaperContext, key: PartKey, own: OwnFacts = {}): readonly string[] => linesOf(filled(context, key, own));
