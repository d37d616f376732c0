/** The office papers word for word: breaks when a sentence that nobody meant to touch says something else. */
import { expect, it } from 'vitest';
import { contextOf } from '../support/paper-record.ts';
import { wordsOfPapers } from '../support/paper-words.ts';
import { WORDING_SCENES } from '../support/wording-scenes.ts';

const KINDS = ['attendance', 'minutes', 'summary', 'results', 'proposal', 'decision', 'rewards', 'ministry', 'notice'] as const;

it.each(Object.entries(WORDING_SCENES))('%s', async (name, context) => {
  const decided = (code: string) => context.results.some((r) => r.dossier.code === code && r.disposition !== 'undecided');
  await expect(`${wordsOfPapers(context, KINDS, decided)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

it('the annex of receipt codes: codes, rounds and times, no points', async () => {
  const words = wordsOfPapers(contextOf(), ['receipts'], () => true);
  await expect(`${words}\n`).toMatchFileSnapshot('golden/receipts.txt');
});
