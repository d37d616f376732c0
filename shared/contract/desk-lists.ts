/** Lists of products from other offices: read, mapped, looked at, taken over, undone. Part of the map in desk.ts; the file itself goes to POST /files/list?name=. */
import { z } from 'zod';
import { LIST_FIELDS, type ListField, VALUE_FIELDS, type ValueField } from '../lists/list-fields.ts';
import { GROUP_ROW, type ListMapping } from '../lists/list-mapping.ts';
import type { PlanKind, PlanRow } from '../lists/plan-list.ts';
import type { ListWord } from '../lists/read-list-row.ts';
import { type WireProblem, zDossier } from './common.ts';

const MOST_ROW = 1_048_576;
const MOST_WORDS = 2000;

const zField = z.enum(LIST_FIELDS as unknown as [ListField, ...ListField[]]);
const zValueField = z.enum(VALUE_FIELDS as unknown as [ValueField, ...ValueField[]]);
const zMeanings = z.record(z.string().max(200), z.string().max(10)).refine((words) => Object.keys(words).length <= MOST_WORDS);

/** The parts of a mapping that outlive its list. */
export const keptShape = {
  values: z.partialRecord(zValueField, zMeanings),
  keepRest: z.boolean(),
  codePrefix: z.string().trim().max(20),
} as const;
export const zKeptColumns = z.partialRecord(zField, z.string().max(200));

const zPlace = { headRow: z.int().min(1).max(MOST_ROW), headRows: z.int().min(1).max(3) } as const;
export const zListMapping: z.ZodType<ListMapping> = z.object({
  sheet: z.string().max(200),
  ...zPlace,
  columns: z.partialRecord(zField, z.int().min(GROUP_ROW).max(200)),
  ...keptShape,
}) as z.ZodType<ListMapping>;

const zId = z.string().min(1).max(80);
const zShape = z.string().regex(/^[0-9a-f]{64}$/);

/** Query of POST /files/list. */
export const zListUpload = z.object({ name: z.string().min(1).max(200) });

export const deskListInputs = {
  /** What the program makes of another sheet or head of the list in hand. OC-7634. */
  'read-list-proposal': z.object({ id: zId, sheet: z.string().max(200), place: z.object(zPlace).nullable() }),
  /** What taking the list over with this mapping would do now. OC-7634. */
  'read-list-plan': z.object({ id: zId, mapping: zListMapping }),
  /**
   * One transaction; the mapping is kept under `keepAs` for lists of the same shape ('' keeps nothing). `change`: products already there that may
   * be changed. `seen`: what the preview said would be added and be changed of these. OC-7634, 7635, 7641, 7642, 7646, OC-1002 after the opening.
   */
  'take-list': z.object({
    id: zId,
    mapping: zListMapping,
    change: z.array(zDossier).max(5000),
    leaveFaults: z.boolean(),
    seen: z.object({ add: z.int().min(0), change: z.int().min(0) }),
    keepAs: z.string().trim().max(100),
  }),
  /** Takes the last list back. OC-7634 none was taken since the program started, OC-7643 its dossiers are in use. */
  'undo-list': z.object({ id: zId }),
  'read-kept-mappings': z.object({}),
  'forget-mapping': z.object({ shape: zShape }),
} as const;
export type DeskListCommand = keyof typeof deskListInputs;

/** `rows`: rows with any text. `kept`: the name of the kept mapping that fits, '' when it is the program's guess. */
export type ListProposal = {
  readonly id: string;
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[];
  readonly mapping: ListMapping;
  readonly kept: string;
};

/** `samples`: some of the column's different texts. */
export type ListColumn = { readonly heading: string; readonly letter: string; readonly samples: readonly string[] };
export type ListPreview = {
  readonly columns: readonly ListColumn[];
  /** The head and the rows around it as they stand in the file, so that the head can be chosen by eye. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly groups: readonly string[];
  readonly rows: readonly PlanRow[];
  readonly counts: Readonly<Record<PlanKind, number>>;
  readonly words: readonly ListWord[];
  readonly problems: readonly WireProblem[];
  readonly blocked: boolean;
};

export type KeptMappingLine = { readonly shape: string; readonly name: string; readonly usedAt: string; readonly columns: number };

export type DeskListOutputs = {
  'read-list-proposal': ListProposal;
  'read-list-plan': ListPreview;
  'take-list': { readonly undo: string; readonly added: number; readonly changed: number; readonly left: number };
  'undo-list': { readonly removed: number; readonly restored: number };
  'read-kept-mappings': readonly KeptMappingLine[];
};
