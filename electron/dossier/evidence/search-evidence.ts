/** Search in the text of a dossier's PDF pages. The texts of the files last searched are kept folded. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EvidenceHit, EvidenceSearch } from '../../../shared/contract/member.ts';
import { searchPages } from '../../../shared/evidence-search.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { foldVietnamese } from '../../../shared/lib/vietnamese.ts';
import { textPath } from '../../store/evidence-folder.ts';
import { readEvidence } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';

const MOST_HITS = 50;
/** Characters kept of the files last searched. */
const MOST_KEPT = 8_000_000;
const zPages = z.array(z.string());

type Text = { readonly pages: readonly string[]; readonly folded: readonly string[]; readonly size: number };

/** Oldest first. A file's text never changes: it goes by the content's hash. */
const kept = new Map<string, Text>();

async function textOf(session: OpenSession, hash: string): Promise<Text | null> {
  const known = kept.get(hash);
  if (known) {
    kept.delete(hash);
    kept.set(hash, known);
    return known;
  }
  const json = await readFile(textPath(session.db, hash), 'utf8').catch(() => null);
  if (json === null) return null;
  const pages = zPages.parse(JSON.parse(json));
  const text = { pages, folded: pages.map(foldVietnamese), size: json.length };
  kept.set(hash, text);
  let size = [...kept.values()].reduce((sum, t) => sum + t.size, 0);
  for (const [oldest, { size: freed }] of kept) {
    if (size <= MOST_KEPT || oldest === hash) break;
    kept.delete(oldest);
    size -= freed;
  }
  return text;
}

/** At most 50 hits, file by file in their order. Whether the asker may read the dossier is the door's to say. */
export async function searchEvidence(session: OpenSession, dossier: DossierCode, text: string): Promise<EvidenceSearch> {
  const hits: EvidenceHit[] = [];
  const unread: number[] = [];
  for (const { id, hash, pages } of readEvidence(session.db, dossier)) {
    if (pages === 0) continue;
    const found = await textOf(session, hash);
    if (!found?.pages.some((page) => page.trim() !== '')) unread.push(id);
    else if (hits.length <= MOST_HITS)
      hits.push(...searchPages(found.pages, text, MOST_HITS + 1 - hits.length, found.folded).map((hit) => ({ evidence: id, ...hit })));
  }
  return { hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS, unread };
}
