/** The rehearsal's session, handed to the host as an office would: a workbook through the desk's door. And the final comparison. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../electron/dossier/write-workbook.ts';
import { DESK_FILES, type ImportPreview, type Results } from '../../shared/contract/desk.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import { resultsOf } from '../../shared/result.ts';
import { showMean } from '../../shared/result-words.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { valueOf } from './client.ts';
import { councilRecord } from './council-record.ts';
import type { Desk } from './desk-client.ts';
import type { Played } from './rehearse-product.ts';
import { sampleBook } from './sample-files.ts';

/** A record as workbook bytes. */
export async function workbookBytes(book: CriteriaBook, record: SessionRecord): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-so-'));
  try {
    await writeWorkbook(join(folder, 'phien.xlsx'), book, record);
    return readFileSync(join(folder, 'phien.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Uploads a workbook and takes the session over, warnings accepted. Throws with the problems when there are errors. */
export async function importWorkbook(desk: Desk, bytes: Uint8Array): Promise<ImportPreview> {
  const preview = valueOf(await desk.client.upload<ImportPreview>(DESK_FILES.workbook, bytes));
  if (preview.errors > 0) throw new Error(preview.problems.map((p) => `${p.place?.vi ?? ''} ${p.vi} (${p.code})`).join('\n'));
  await desk.run('confirm-import', { id: preview.id, acceptWarnings: true });
  return preview;
}

/** Imports and opens the rehearsal's session; answers its facts. */
export async function prepareSession(desk: Desk, members: number): Promise<SessionRecord> {
  const record = councilRecord(members);
  await importWorkbook(desk, await workbookBytes(sampleBook(), record));
  await desk.run('begin-session', {});
  return record;
}

/** What the host's results say otherwise than the shared rules on the members' own sheets; empty when they agree. */
export function differences(record: SessionRecord, played: readonly Played[], results: Results): readonly string[] {
  const book = sampleBook();
  const sheets = played.flatMap((p) => p.handed.map((h) => h.sheet));
  const expected = resultsOf(book, { ...record, sheets, gateConclusions: played.flatMap((p) => p.conclusions) });
  return expected.flatMap((want) => {
    const row = results.rows.find((r) => r.dossier === want.dossier.code);
    const mean = want.tally.mean ? showMean(want.tally.mean, book.starBands, record.profile.decimals) : '';
    const seen = [row?.stars, row?.shownMean, row?.spread, row?.disposition, row?.reward, row?.rank, row?.counted];
    const meant = [want.stars, mean, want.tally.spread, want.disposition, want.reward, want.rank, want.tally.counted.length];
    return JSON.stringify(seen) === JSON.stringify(meant)
      ? []
      : [`${want.dossier.code} ${want.dossier.name}: máy chủ ${JSON.stringify(seen)}, quy tắc ${JSON.stringify(meant)}`];
  });
}
