/** What became of the files sent, as one list. Pure. */
import type { WireProblem } from '../../../../shared/contract/common.ts';
import { pathOfEntry } from '../../../../shared/evidence-names.ts';
import type { Queue, Upload } from './upload-queue.ts';

export type OutcomeKind = 'failed' | 'refused' | 'unmatched' | 'duplicate' | 'added';

/** `upload`: the file it came with (a zip brings many). `of`: the file that holds the same content already. */
export type OutcomeRow = {
  readonly key: string;
  readonly upload: Upload;
  readonly kind: OutcomeKind;
  readonly path: string;
  readonly dossier: string;
  readonly of: string;
  readonly problems: readonly WireProblem[];
};

const ORDER: readonly OutcomeKind[] = ['unmatched', 'failed', 'refused', 'duplicate', 'added'];

function rowsOf(upload: Upload): readonly OutcomeRow[] {
  const row = (kind: OutcomeKind, path: string, more: Partial<OutcomeRow> = {}): OutcomeRow => ({
    key: `${upload.key} ${kind} ${path} ${more.dossier ?? ''}`,
    upload,
    kind,
    path,
    dossier: '',
    of: '',
    problems: [],
    ...more,
  });
  if (upload.state === 'failed' || upload.state === 'cancelled')
    return [row('failed', upload.only === '' ? upload.path : pathOfEntry(upload.path, upload.only), { dossier: upload.dossier, problems: upload.problems })];
  const { outcome } = upload;
  if (!outcome) return [];
  return [
    ...outcome.unmatched.map((path) => row('unmatched', path)),
    ...outcome.refused.map(({ path, problem }) => row('refused', path, { dossier: upload.dossier, problems: [problem] })),
    ...outcome.duplicates.map(({ dossier, name, of }) => row('duplicate', name, { dossier, of })),
    ...outcome.added.map(({ dossier, name, id }) => row('added', name, { dossier, key: `${upload.key} added ${id}` })),
  ];
}

/** What needs a hand first: without a dossier, not sent, refused; then duplicates and what was added. */
export const outcomeRows = (queue: Queue): readonly OutcomeRow[] =>
  queue.flatMap(rowsOf).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.upload.key - b.upload.key);

export const countOutcome = (rows: readonly OutcomeRow[]): Readonly<Record<OutcomeKind, number>> => {
  const counts = { failed: 0, refused: 0, unmatched: 0, duplicate: 0, added: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
};

export type DossierGroup = { readonly dossier: string; readonly added: readonly string[]; readonly duplicates: readonly string[] };

/** Which dossier got which files, in the order of `codes`; dossiers without any stay away. */
export function groupByDossier(rows: readonly OutcomeRow[], codes: readonly string[]): readonly DossierGroup[] {
  const groups = new Map<string, { added: string[]; duplicates: string[] }>();
  for (const row of rows) {
    if (row.kind !== 'added' && row.kind !== 'duplicate') continue;
    const group = groups.get(row.dossier) ?? { added: [], duplicates: [] };
    (row.kind === 'added' ? group.added : group.duplicates).push(row.path);
    groups.set(row.dossier, group);
  }
  const place = new Map(codes.map((code, i) => [code, i]));
  return [...groups]
    .map(([dossier, group]) => ({ dossier, ...group }))
    .sort((a, b) => (place.get(a.dossier) ?? codes.length) - (place.get(b.dossier) ?? codes.length));
}
