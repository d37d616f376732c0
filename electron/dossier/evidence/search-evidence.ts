/** Search in the text of a dossier's PDF pages. The texts of the files last searched are kept folded. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EvidenceHit, EvidenceSearch } from '../../../shared/contract/member.ts';
import type { EvidenceItem } from '../../../shared/evidence.ts';
import { type PageHit, searchPages } from '../../../shared/evidence-search.ts';
import { boxesBetween, type WordBoxes } from '../../../shared/evidence-words.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { foldVietnamese } from '../../../shared/lib/vietnamese.ts';
import { textPath, wordsPath } from '../../store/evidence-folder.ts';
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

/** Empty where the page was drawn without. */
async function wordsOf(session: OpenSession, hash: string, page: number): Promise<WordBoxes> {
  const bytes = await readFile(wordsPath(session.db, hash, page)).catch(() => Buffer.alloc(0));
  return new Uint16Array(Uint8Array.from(bytes).buffer, 0, bytes.length >> 1);
}

/** Only the pages with hits are looked up, each once. */
async function withBoxes(
  session: OpenSession,
  { id, hash }: EvidenceItem,
  pages: readonly string[],
  found: readonly PageHit[],
): Promise<readonly EvidenceHit[]> {
  const hits: EvidenceHit[] = [];
  let [page, words]: [number, WordBoxes] = [0, new Uint16Array()];
  for (const { span, ...hit } of found) {
    if (hit.page !== page) [page, words] = [hit.page, await wordsOf(session, hash, hit.page)];
    hits.push({ evidence: id, ...hit, boxes: boxesBetween(pages[page - 1] ?? '', words, span) });
  }
  return hits;
}

/** At most 50 hits, file by file in their order. Whether the asker may read the dossier is the door's to say. */
export async function searchEvidence(session: OpenSession, dossier: DossierCode, text: string): Promise<EvidenceSearch> {
  const hits: EvidenceHit[] = [];
  const unread: number[] = [];
  for (const item of readEvidence(session.db, dossier)) {
    if (item.pages === 0) continue;
    const found = await textOf(session, item.hash);
    if (!found?.pages.some((page) => page.trim() !== '')) unread.push(item.id);
    else if (hits.length <= MOST_HITS)
      hits.push(...(await withBoxes(session, item, found.pages, searchPages(found.pages, text, MOST_HITS + 1 - hits.length, found.folded))));
  }
  return { hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS, unread };
}
