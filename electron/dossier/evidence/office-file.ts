/** Word or Excel by the parts inside, not by the name; macros and passwords refused. */
import { Refused } from '../xlsx/refused.ts';
import { type Archive, inflate, openArchive } from './archive.ts';
import { OFFICE_UNPACKED_MEGABYTES } from './limits.ts';

export type OfficeKind = { readonly kind: 'word' | 'sheet'; readonly mime: string };

const WORD: OfficeKind = { kind: 'word', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
const SHEET: OfficeKind = { kind: 'sheet', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const partName = (fileName: string): string => fileName.replace(/^\/+/, '').toLowerCase();

/** Reads the main part to its end: a damaged file shows now, not in front of the council. */
async function readThrough(archive: Archive, part: string): Promise<void> {
  const entry = archive.entries.find((e) => partName(e.fileName) === part);
  if (!entry) throw new Refused('OC-2709', { detail: part });
  for await (const _chunk of inflate(archive, entry)) {
    // Only the check at the end matters.
  }
}

/**
 * Null: a zip that is no Office file. Throws Refused: OC-2708 macros, OC-2716 password, OC-2709 damaged, OC-2712 a limit, OC-2704 another
 * kind of Office file (slides).
 */
export async function officeKindOf(file: string, bytes: number): Promise<OfficeKind | null> {
  const archive = await openArchive(file, bytes, OFFICE_UNPACKED_MEGABYTES);
  try {
    const parts = new Set(archive.entries.map((e) => partName(e.fileName)));
    if (!parts.has('[content_types].xml')) return null;
    if ([...parts].some((part) => part.endsWith('vbaproject.bin') || part.includes('/macrosheets/'))) throw new Refused('OC-2708');
    const [kind, main] = parts.has('word/document.xml') ? [WORD, 'word/document.xml'] : parts.has('xl/workbook.xml') ? [SHEET, 'xl/workbook.xml'] : [null, ''];
    if (kind === null) throw new Refused('OC-2704');
    await readThrough(archive, '[content_types].xml');
    await readThrough(archive, main);
    return kind;
  } finally {
    archive.close();
  }
}
