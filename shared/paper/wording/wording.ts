/** A session's wording: the texts of the parts that its office changed, by key; every other part says its default. */
import type { PartKey } from './catalogue.ts';

export type Wording = Readonly<Partial<Record<PartKey, string>>>;

export const DEFAULT_WORDING: Wording = {};
