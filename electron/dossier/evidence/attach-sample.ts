/** The shipped files of the sample → evidence of its products, the way a file comes in at the desk: hashed, kept, linked by name and by hand. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../../../shared/evidence-checklist.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { SAMPLE_EVIDENCE, SAMPLE_PRODUCTS, type SampleFile } from '../../../shared/sample/evidence.ts';
import { transact } from '../../store/database.ts';
import { readDossiers } from '../../store/dossier-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { attachUpload } from './attach-files.ts';
import { linkEvidence, saveEvidence } from './edit-evidence.ts';
import { saveSample } from './edit-reports.ts';
import type { EvidenceKeeper } from './keep-evidence.ts';
import { receiveFile } from './receive-file.ts';

/** Pages are known of what the program ships: the start needn't wait for the PDF reader. They are drawn in the background as always. */
const counted = (keeper: EvidenceKeeper, pages: number): EvidenceKeeper => ({
  ...keeper,
  preparer: { ...keeper.preparer, inspect: () => Promise.resolve(ok(pages)) },
});

type Attached = { readonly file: SampleFile; readonly id: number; readonly name: string };

/** What the desk does by hand with one file. */
function finishFile(session: OpenSession, checklist: Checklist, { file, id, name }: Attached): Outcome<unknown> {
  for (const { criterion, pages, label } of file.links) {
    const linked = linkEvidence(session, { evidence: id, criterion, firstPage: pages?.[0] ?? null, lastPage: pages?.[1] ?? null, label });
    if (!linked.ok) return linked;
  }
  return file.face ? saveEvidence(session, checklist, { id, name, item: 'photos', face: true }) : ok(null);
}

/**
 * `folder`: resources/sample/evidence. The session must be the sample, and still being prepared. Drawing rests meanwhile: the sample's start
 * goes first. Throws when a shipped file is missing.
 */
export async function attachSample(session: OpenSession, keeper: EvidenceKeeper, checklist: Checklist, folder: string): Promise<Outcome<unknown>> {
  const codes = new Map(readDossiers(session.db).map((d) => [d.name, d.code]));
  const { signal } = new AbortController();
  const attached: Attached[] = [];
  keeper.preparer.cancel();
  try {
    for (const file of SAMPLE_EVIDENCE) {
      const arrival = await receiveFile(session.db, createReadStream(join(folder, file.file)), signal);
      const given = { arrival, path: file.name, dossier: codes.get(file.product) ?? null, only: '', chosen: null };
      const outcome = await attachUpload(session, counted(keeper, file.pages), checklist, given, signal);
      if (!outcome.ok) return outcome;
      attached.push(...outcome.value.added.map(({ id, name }) => ({ file, id, name })));
    }
    return transact(session.db, (): Outcome<unknown> => {
      const steps = [
        ...attached.map((one) => () => finishFile(session, checklist, one)),
        ...SAMPLE_PRODUCTS.map((product) => () => saveSample(session, codes.get(product) as DossierCode, { received: 5, at: '2020-09-03', note: '' })),
      ];
      for (const step of steps) {
        const done = step();
        if (!done.ok) return done;
      }
      return ok(null);
    });
  } finally {
    keeper.preparer.resume();
  }
}
