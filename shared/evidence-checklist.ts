/** What a dossier must hold by its kind of registration: data of resources/checklists, and what is missing. */
import { z } from 'zod';
import type { CriteriaSet } from './criteria.ts';
import type { EvidenceItem, Words } from './evidence.ts';
import { foldVietnamese } from './lib/vietnamese.ts';
import type { Registration } from './session.ts';

const zWords = z.object({ vi: z.string().min(1), en: z.string().min(1) });
const zRegistration = z.enum(['first', 'upgrade', 'again']);

const zChecklist = z
  .object({
    book: z.string().min(1),
    source: zWords,
    items: z
      .array(
        z.object({
          id: z.string().regex(/^[a-z][a-z-]{1,39}$/),
          words: zWords,
          source: z.string().min(1),
          /** Kinds of registration for which it must be there; in the others it may be. */
          required: z.array(zRegistration),
          optional: z.array(zRegistration),
          /** Sets it doesn't concern, by the flag that decides: food safety and samples are nothing for tourism services. */
          goodsOnly: z.boolean(),
          /** Usual words of file names, folded. */
          names: z.array(z.string().refine((text) => text !== '' && text === foldVietnamese(text))),
        }),
      )
      .min(1),
  })
  .refine(({ items }) => new Set(items.map((i) => i.id)).size === items.length, 'ids are unique');

export type Checklist = z.output<typeof zChecklist>;
export type ChecklistItem = {
  readonly id: string;
  readonly words: Words;
  readonly source: string;
  readonly required: boolean;
  readonly names: readonly string[];
};

/** Throws with zod's words when the shipped file doesn't fit. */
export const parseChecklist = (json: unknown): Checklist => zChecklist.parse(json);

/** The items for one kind of registration and one set, in the file's order. Sets whose need of samples is unknown count as goods. */
export const checklistFor = (checklist: Checklist, registration: Registration, set: Pick<CriteriaSet, 'requiresSamples'>): readonly ChecklistItem[] =>
  checklist.items
    .filter((item) => !(item.goodsOnly && set.requiresSamples === false))
    .filter((item) => item.required.includes(registration) || item.optional.includes(registration))
    .map(({ id, words, source, required, names }) => ({ id, words, source, required: required.includes(registration), names }));

/** Required items that no file answers. */
export const missingItems = (items: readonly ChecklistItem[], files: readonly Pick<EvidenceItem, 'item'>[]): readonly ChecklistItem[] =>
  items.filter((item) => item.required && !files.some((file) => file.item === item.id));

/** Samples are asked for unless the set says it needs none. */
export const needsSamples = (set: Pick<CriteriaSet, 'requiresSamples'> | undefined): boolean => set?.requiresSamples !== false;
