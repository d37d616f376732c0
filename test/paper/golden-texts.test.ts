/** The office papers word for word: breaks when a sentence that nobody meant to touch says something else. */
import { expect, it } from 'vitest';
import { wordsOfPapers } from '../support/paper-words.ts';
import { WORDING_SCENES } from '../support/wording-scenes.ts';

const KINDS = ['attendance', 'minutes', 'summary', 'results', 'proposal', 'decision', 'rewards', 'ministry', 'notice'] as const;

it.each(Object.entries(WORDING_SCENES))('%s', async (name, context) => {
  const decided = (code: string) => context.results.some((r) => r.dossier.code === code && r.disposition !== 'undecided');
  await expect(`${wordsOfPapers(context, KINDS, decided)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});
