/** Evidence at the desk, as its page sends and reads it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_FILES, type DeskLive, type EvidenceUpload } from '../../shared/contract/desk.ts';
import { type Reply, valueOf } from './client.ts';
import type { TestVenue } from './venue.ts';

export const uploadAddress = (path: string, dossier = '', only = ''): string => `${DESK_FILES.evidence}?${new URLSearchParams({ dossier, path, only })}`;

export const upload = (venue: TestVenue, path: string, bytes: Uint8Array, dossier = '', only = ''): Promise<Reply<EvidenceUpload>> =>
  venue.desk.client.upload<EvidenceUpload>(uploadAddress(path, dossier, only), bytes);

/** Attaches one file to a dossier; answers its id. Throws when it isn't added. */
export async function attach(venue: TestVenue, dossier: string, name: string, bytes: Uint8Array): Promise<number> {
  const answer = valueOf(await upload(venue, name, bytes, dossier));
  const id = answer.added[0]?.id;
  if (id === undefined) throw new Error(JSON.stringify(answer));
  return id;
}

/** Waits until no page is waiting to be drawn. */
export async function allDrawn(venue: TestVenue): Promise<DeskLive['evidence']> {
  const live = await venue.desk.listen();
  try {
    return (await live.until((s) => s.evidence.total > 0 && s.evidence.waiting === 0)).evidence;
  } finally {
    live.close();
  }
}

/** Paths of all files in the session's evidence folder, relative to it. */
export function filesOf(venue: TestVenue): readonly string[] {
  const folder = evidenceFolderOf(venue);
  return folder
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [join(e.parentPath, e.name).slice(folder.length + 1)] : []))
    : [];
}

/** The evidence folder of the data folder's one session; '' before anything was attached. */
export function evidenceFolderOf(venue: TestVenue): string {
  const name = readdirSync(venue.dataDir).find((entry) => entry.endsWith('.evidence'));
  return name ? join(venue.dataDir, name) : '';
}
