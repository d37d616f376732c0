/** Whether a text may stand for a part: read at the desk while it is typed, and again by the host before it is kept. */
import { err, type Outcome } from '../../lib/outcome.ts';
import { problem } from '../../problems/index.ts';
import { type PartKey, partName, partOf, vocabularyOf } from './catalogue.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';

/** OC-6071 an empty text where something must be said, else what `parseTemplate` finds. */
export function checkWording(key: PartKey, text: string): Outcome<Template> {
  const part = partOf(key);
  if (part.needed && text.trim() === '') return err(problem('OC-6071', { part: partName(key) }));
  return parseTemplate(text, vocabularyOf(part));
}
