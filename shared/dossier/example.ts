/**
 * The template's example rows. They import cleanly when left; once real rows stand in their place, the rows of other sheets
 * that still refer to them are passed over, so that nobody has to hunt for them.
 */
import { codeKey } from './cells.ts';

export const EXAMPLE_MEMBER = 'VD-TV01';
export const EXAMPLE_RECUSED = 'VD-TV02';
export const EXAMPLE_DOSSIER = 'VD-SP01';

const EXAMPLES = new Set([EXAMPLE_MEMBER, EXAMPLE_RECUSED, EXAMPLE_DOSSIER].map(codeKey));

export const isExample = (code: string): boolean => EXAMPLES.has(codeKey(code));
