/** Sessions in which everything is scored: a sheet of every member for every product, decided without a discussion. */

import { type DossierCode, dossierCode, type MemberCode, sheetId } from '../../shared/lib/brand.ts';
import type { PaperContext } from '../../shared/paper/context.ts';
import { ONLY_FACTS } from '../../shared/paper/only-facts.ts';
import { resultsOf } from '../../shared/result.ts';
import type { Dossier, Member, SessionRecord, Sheet } from '../../shared/session.ts';
import { councilRecord } from '../support/council-record.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { sampleBook } from '../support/sample-files.ts';

function sheetOf(dossier: DossierCode, member: MemberCode, content: ReturnType<typeof makeSheet>): Sheet {
  const about = { dossier, member, round: 1, version: 1, source: 'device', receivedAt: '', receipt: '', signature: '' } as const;
  return { ...content, ...about, id: sheetId(`${dossier}-${member}`) };
}

/** Every eligible product of `record` gets a sheet of every member who scores: 74 to 80 points, every gate up to four stars met. */
function scored(record: SessionRecord): SessionRecord {
  const book = sampleBook();
  const scoring = record.members.filter((m): m is Member => m.scores);
  const pools = new Map(book.sets.map((set) => [set.number, scoring.map((_, i) => makeSheet(set, 74 + (i % 7)))]));
  const sheets = record.dossiers
    .filter((d) => d.eligible)
    .flatMap((d) => scoring.flatMap((m, i) => (pools.get(d.setNumber) ?? []).slice(i, i + 1).map((content) => sheetOf(d.code, m.code, content))));
  return { ...record, recusals: [], knockOuts: [], sheets };
}

/** The Bắc Ninh sample as it ends: 33 products ranked by nine members, 297 sheets. */
const sampleScored = (): SessionRecord => scored(councilRecord(9));

/** A session far larger than any council's. */
export function largeScored(products: number, members: number): SessionRecord {
  const book = sampleBook();
  const sample = councilRecord(members);
  const template = sample.dossiers[0] as Dossier;
  const dossiers = Array.from(
    { length: products },
    (_, i): Dossier => ({ ...template, code: dossierCode(`27-${10_000 + i}-1-2026`), setNumber: book.sets[i % book.sets.length]?.number ?? 1, order: i }),
  );
  return scored({ ...sample, dossiers });
}

/** What papers are built from: of the scored sample, or of so many products with one member's sheet each. */
export function paperContext(of: 'sample' | number): PaperContext {
  const book = sampleBook();
  const record = of === 'sample' ? sampleScored() : largeScored(of, 1);
  const program = 'OCOP Hội đồng 1.0.0 · bản dựng 0123456789ab';
  return { book, record, results: resultsOf(book, record), now: '2026-09-05T03:20:00.000Z', ...ONLY_FACTS, program };
}
