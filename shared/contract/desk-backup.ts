/** Backups and restore at the desk's door. Part of the map in desk.ts; progress and trouble are `DeskLive.backup`. */
import { z } from 'zod';
import type { CopyKind, Relation } from '../backup-copies.ts';
import type { SessionState } from '../session.ts';
import type { WireProblem } from './common.ts';

export const LEAST_MINUTES = 1;
export const MOST_MINUTES = 60;

/** A copy of the list, or any file of the machine. */
const zCopyRef = z.union([
  z.object({ place: z.enum(['first', 'second']), name: z.string().regex(/^[\w-][\w.-]{0,200}\.sqlite$/) }),
  z.object({ path: z.string().min(1).max(1000) }),
]);
export type CopyRef = z.output<typeof zCopyRef>;

export const deskBackupInputs = {
  'read-backups': z.object({}),
  /** A copy of the session in hand, now, in every place. OC-1001, OC-7200, OC-7202, OC-7204. */
  'back-up-now': z.object({}),
  /** `second`: a folder or stick; '' for none. OC-7206. */
  'save-backup-settings': z.object({ minutes: z.int().min(LEAST_MINUTES).max(MOST_MINUTES), second: z.string().trim().max(1000) }),
  /** What the copy holds and how it differs from the session of its name. OC-7207, OC-7208, OC-7200. */
  'preview-restore': z.object({ copy: zCopyRef }),
  /** `seen`: `token` of the preview. `understood`: the secretary has read what is dropped. OC-7209 to OC-7214. */
  'restore-session': z.object({ copy: zCopyRef, seen: z.string().max(200), understood: z.boolean() }),
  /** Session, workbook and what is wished for, as one signed file in `place`. OC-1001, OC-7230, OC-7100; warns with OC-7229. */
  'export-bundle': z.object({ place: z.string().trim().min(1).max(1000), papers: z.boolean(), evidence: z.boolean() }),
  /** Checks a bundle and unpacks it beside the backups; `copy` is then looked at and restored like any copy. OC-7220 to OC-7228, OC-7230. */
  'open-bundle': z.object({ path: z.string().trim().min(1).max(1000) }),
} as const;

/** `at`: of the last copy that passed, ISO; null: none yet. `waiting`: something changed since. `failed`: the last try there did. */
export type BackupPlaceState = { readonly path: string; readonly at: string | null; readonly state: 'ready' | 'missing' | 'failed' };
export type BackupState = {
  readonly running: boolean;
  readonly waiting: boolean;
  readonly first: BackupPlaceState;
  readonly second: BackupPlaceState | null;
  readonly problems: readonly WireProblem[];
};

/** `at`: the laptop's time in the name, "2026-09-04-170512". `hashed`: its SHA-256 was written beside it after its check. */
export type ListedCopy = {
  readonly place: 'first' | 'second';
  readonly name: string;
  readonly session: string;
  readonly at: string;
  readonly kind: CopyKind;
  readonly bytes: number;
  readonly hashed: boolean;
};

export type Backups = { readonly minutes: number; readonly second: string; readonly copies: readonly ListedCopy[] };

/** A sheet that the session has and the copy doesn't: a member has its receipt. */
export type LostSheet = { readonly member: string; readonly dossier: string; readonly round: number };

/** What is the laptop's own, in no session: results of earlier sessions, words on their products, own criteria books, drafts of them. */
export type BelongingKind = 'earlier' | 'words' | 'book' | 'draft' | 'removed-draft';
/** `new`: isn't here and is put back; `later`: takes the place of an earlier state; `same`; `kept`: here it is another or a later one, which stays; `damaged`: nothing to be had. */
export type RestoredBelonging = { readonly kind: BelongingKind; readonly title: string; readonly is: 'new' | 'later' | 'same' | 'kept' | 'damaged' };

export type RestorePreview = {
  readonly token: string;
  /** The session file it would replace, or make anew. */
  readonly session: string;
  readonly name: string;
  readonly state: SessionState;
  readonly dossiers: number;
  readonly confirmed: number;
  readonly sheets: number;
  readonly acts: number;
  readonly lastAt: string;
  readonly lastEvent: string;
  readonly relation: Relation;
  /** Acts of the session that the copy doesn't have, newest first, at most 200 of them. */
  readonly dropped: readonly { readonly seq: number; readonly at: string; readonly event: string; readonly dossier: string | null }[];
  readonly lostSheets: readonly LostSheet[];
  /** What members and products named above are called, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Files of evidence and signed papers that the copy names: those at hand now or beside the copy, and those nowhere. */
  readonly files: { readonly there: number; readonly missing: number };
  /** What came with the copy of the laptop's own; none with copies of before. */
  readonly belongings: readonly RestoredBelonging[];
};

export type DeskBackupCommand = keyof typeof deskBackupInputs;
export type DeskBackupOutputs = {
  'read-backups': Backups;
  'back-up-now': { readonly name: string };
  'export-bundle': { readonly path: string; readonly bytes: number; readonly sha256: string };
  'open-bundle': { readonly copy: { readonly path: string }; readonly madeAt: string; readonly fingerprint: string; readonly files: number };
  'preview-restore': RestorePreview;
  'restore-session': { readonly file: string /** The safety copy of what was there; '' when nothing was. */; readonly safety: string };
};
