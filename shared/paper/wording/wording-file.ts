/** An office's wording as a file of its own: JSON with the format's name and version and the changed parts only, to be read into another session. */
import { z } from 'zod';
import { err, type Outcome, ok } from '../../lib/outcome.ts';
import { describeProblem, type Problem, problem } from '../../problems/index.ts';
import { PARTS, type PartKey, partName } from './catalogue.ts';
import { checkWording } from './check-wording.ts';
import { MOST_TEMPLATE } from './template.ts';
import type { Wording } from './wording.ts';

export const WORDING_FORMAT = 'ocop-cau-chu';
export const WORDING_VERSION = 1;

/** The file's text, two spaces deep, in the catalogue's order, so that it can be read and compared. */
export function writeWordingFile(wording: Wording): string {
  const parts = Object.fromEntries([...PARTS.keys()].flatMap((key) => (wording[key] === undefined ? [] : [[key, wording[key]]])));
  return `${JSON.stringify({ format: WORDING_FORMAT, version: WORDING_VERSION, parts }, null, 2)}\n`;
}

const zHead = z.object({ format: z.literal(WORDING_FORMAT), version: z.int().min(1), parts: z.record(z.string(), z.unknown()) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Problems beyond these help nobody. */
const MOST_PROBLEMS = 50;

/**
 * A wording from a file's text, whole or not at all. OC-6073 not such a file, OC-6074 of a newer program, OC-6072 a part that isn't known,
 * OC-6075 a part that can't be read: every one of them at once.
 */
export function readWordingFile(text: string): Outcome<Wording> {
  const head = zHead.safeParse(parsed(text));
  if (!head.success) return err(problem('OC-6073'));
  const { version, parts } = head.data;
  if (version > WORDING_VERSION) return err(problem('OC-6074', { found: version, allowed: WORDING_VERSION }));
  const problems: Problem[] = [];
  const wording: Partial<Record<PartKey, string>> = {};
  for (const [key, given] of Object.entries(parts)) {
    const part = key as PartKey;
    if (!PARTS.has(part)) problems.push(problem('OC-6072', { part: key.slice(0, 80) }));
    else if (typeof given !== 'string')
      problems.push(problem('OC-6075', { part: partName(part), why: `phải là chữ trong ngoặc kép, nhiều nhất ${MOST_TEMPLATE} ký tự.` }));
    else {
      const checked = checkWording(part, given);
      if (checked.ok) wording[part] = given;
      else problems.push(...checked.problems.map((p) => problem('OC-6075', { part: partName(part), why: describeProblem(p) })));
    }
  }
  return problems.length > 0 ? err(...problems.slice(0, MOST_PROBLEMS)) : ok(wording);
}
