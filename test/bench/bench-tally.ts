/** A session far larger than any council's: 1,500 products, 11 sheets each, tallied and ranked by the shared rules. */
import { type DossierCode, dossierCode, type MemberCode, memberCode, sheetId } from '../../shared/lib/brand.ts';
import { resultsOf } from '../../shared/result.ts';
import type { Dossier, Member, SessionRecord, Sheet } from '../../shared/session.ts';
import { councilRecord } from '../support/council-record.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { sampleBook } from '../support/sample-files.ts';
import { timed } from './measure.ts';

function sheetOf(dossier: DossierCode, member: MemberCode, content: ReturnType<typeof makeSheet>): Sheet {
  return {
    ...content,
    id: sheetId(`${dossier}-${member}`),
    dossier,
    member,
    round: 1,
    version: 1,
    source: 'device',
    receivedAt: '',
    receipt: '',
    signature: '',
  };
}

function largeRecord(products: number, members: number): SessionRecord {
  const book = sampleBook();
  const sample = councilRecord(members);
  const scoring = sample.members.filter((m): m is Member => m.scores);
  const pools = book.sets.map((set) => scoring.map((_, i) => makeSheet(set, 74 + (i % 7))));
  const template = sample.dossiers[0] as Dossier;
  const dossiers = Array.from(
    { length: products },
    (_, i): Dossier => ({ ...template, code: dossierCode(`27-${10_000 + i}-1-2026`), setNumber: book.sets[i % book.sets.length]?.number ?? 1, order: i }),
  );
  const sheets = dossiers.flatMap((d, i) =>
    scoring.map((m, j) => sheetOf(d.code, memberCode(m.code), (pools[i % pools.length] as (typeof pools)[number])[j] as ReturnType<typeof makeSheet>)),
  );
  return { ...sample, dossiers, recusals: [], sheets };
}

/** Milliseconds of each run after one to warm up. */
export function benchTally(products: number, members: number, runs: number): readonly number[] {
  const book = sampleBook();
  const record = largeRecord(products, members);
  const run = (): void => {
    const results = resultsOf(book, record);
    if (results.length !== products || results.some((r) => r.stars === null)) throw new Error('the large session is not decided');
  };
  run();
  return Array.from({ length: runs }, () => timed(run));
}
