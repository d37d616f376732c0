/**
 * The offline half of the dependency audit: which publicly known faults of the packages that ship somebody has looked up (test/safety/known-faults.json), held
 * against the versions in package-lock.json. It can't know what became public after it was last looked through: that is asked by `npm run audit`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inRange } from './version-range.ts';

const root = join(import.meta.dirname, '..', '..');

const zDay = z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/);
const zSentence = z.string().min(10);
const zFault = z.strictObject({
  /** Identifiers of one fault; of several where one release mended them and the source tells no more. An issue (`owner/name#7`) where there is none. */
  ids: z.array(z.string().regex(/^(GHSA(-[2-9cfghjmpqrvwx]{4}){3}|CVE-\d{4}-\d{4,}|[\w.-]+\/[\w.-]+#\d+)$/)).min(1),
  /** Of the package or part, as in version-range.ts. Where a source names no bound for a line of versions: the next one that another source names, or the version that was tried. */
  affected: z.string(),
  what: zSentence,
  /** Whether what the program does with the package comes there. */
  reach: z.string().regex(/^(yes|no|partly): ./),
  /** The public page it was found at; `known` for what was written from memory. */
  origin: z.union([z.url({ protocol: /^https$/ }), z.literal('known')]),
  /** Only where the shipped version is affected: why that can be borne, and until when. */
  accepted: zSentence.optional(),
});
/** What is known of a package. Until `databaseUntil` a database of advisories was asked for its name, so that no fault on record means that none stood there. */
const zEntry = z.strictObject({
  /**
   * How public threads and pages were searched besides: for it alone, and what came told of it; for it alone, and nothing that came told of it, so that no fault there
   * says little; or not for it alone, and it stands only in the list.
   */
  looked: z.enum(['alone', 'silent', 'listed']),
  faults: z.array(zFault),
});
/**
 * A library in another language inside a package. No database was asked for it: it was searched for alone, or nothing more is known than is remembered. `version` is ''
 * where nothing tells it: then all its faults are taken to meet it.
 */
const zPart = z.strictObject({ part: z.string(), of: z.string(), version: z.string(), looked: z.enum(['alone', 'remembered']), faults: z.array(zFault) });

const zRecord = z.strictObject({
  lookedOn: zDay,
  /** The newest entry seen of the database of advisories (GitLab's, which holds GitHub's too; a copy of it, one folder a package). */
  databaseUntil: zDay,
  /** The newest page that the search held: what became public later is not in here, and between the two days only what a search came upon. */
  sourcesUntil: zDay,
  packages: z.record(z.string(), zEntry),
  /** Ships though the lock file counts them among the tools. */
  beside: z.record(z.string(), zEntry),
  parts: z.array(zPart),
  /** Identifiers whose range nothing told: they neither accuse nor clear a version. */
  unclear: z.array(z.strictObject({ id: z.string(), of: z.string(), what: zSentence })),
});

export type Fault = z.infer<typeof zFault>;
export type FaultRecord = z.infer<typeof zRecord>;
/** `where`: its folder in the lock file. */
export type Locked = { readonly name: string; readonly version: string; readonly where: string };
export type Finding = { readonly name: string; readonly version: string; readonly fault: Fault };

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

export const readFaults = (): FaultRecord => zRecord.parse(read('test', 'safety', 'known-faults.json'));

const zLock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })) });

/** Every package of the lock file but the program itself, other systems' ones too; `dev`: one of the tools that don't ship. */
export function readLock(): readonly (Locked & { readonly dev: boolean })[] {
  return Object.entries(zLock.parse(read('package-lock.json')).packages).flatMap(([where, { version = '', dev = false }]) =>
    where === '' ? [] : [{ name: where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length), version, where, dev }],
  );
}

/** The image library's binaries are one package for each system, in lockstep: they share an entry. */
const SYSTEMS = /^@img\/sharp-(libvips-)?(darwin|freebsd|linux|linuxmusl|wasm32|webcontainers|win32)(-\w+)?$/;
export const entryName = (name: string): string => name.replace(SYSTEMS, (_all, library = '') => `@img/sharp-${library}*`);

/** What ships: the tree of what the program needs, and of the tools what `record.beside` names. */
export const shippedOf = (record: FaultRecord): readonly Locked[] => readLock().filter(({ name, dev }) => !dev || name in record.beside);

/** The recorded faults whose range holds a version that ships. */
export function affectedOf(record: FaultRecord, shipped: readonly Locked[]): readonly Finding[] {
  const ofPackages = shipped.flatMap(({ name, version }) => {
    const entry = record.packages[entryName(name)] ?? record.beside[name];
    return (entry?.faults ?? []).filter((fault) => inRange(version, fault.affected)).map((fault) => ({ name, version, fault }));
  });
  const ofParts = record.parts.flatMap(({ part, of, version, faults }) =>
    faults.filter((fault) => version === '' || inRange(version, fault.affected)).map((fault) => ({ name: `${part} (${of})`, version: version || '?', fault })),
  );
  return [...ofPackages, ...ofParts];
}
