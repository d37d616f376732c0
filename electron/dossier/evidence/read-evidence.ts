/** Evidence of one dossier as the desk reads it, and the counts that the list of dossiers shows. */
import type { ChecklistEntry, DeskEvidence, DossierEvidence } from '../../../shared/contract/desk-evidence-shapes.ts';
import { type CriteriaBook, setByNumber } from '../../../shared/criteria.ts';
import { type EvidenceItem, sampleStatus } from '../../../shared/evidence.ts';
import { type Checklist, type ChecklistItem, checklistFor, missingItems, needsSamples } from '../../../shared/evidence-checklist.ts';
import type { DossierCode } from '../../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../../shared/lib/outcome.ts';
import { problem } from '../../../shared/problems/index.ts';
import type { Dossier } from '../../../shared/session.ts';
import { readDossier } from '../../store/dossier-tables.ts';
import { readEvidence, readLinks } from '../../store/evidence-tables.ts';
import type { OpenSession } from '../../store/open-session.ts';
import { readReports, readSample, readSamples } from '../../store/report-tables.ts';
import { readSessionRow } from '../../store/session-table.ts';

function itemsFor(book: CriteriaBook, checklist: Checklist, dossier: Pick<Dossier, 'registration' | 'setNumber'>): readonly ChecklistItem[] {
  const set = setByNumber(book, dossier.setNumber);
  return set ? checklistFor(checklist, dossier.registration, set) : [];
}

const entryOf = ({ id, words, source, required }: ChecklistItem, files: readonly EvidenceItem[]): ChecklistEntry => {
  const evidence = files.filter((file) => file.item === id).map((file) => file.id);
  return { id, words, source, required, have: evidence.length > 0, evidence };
};

/** `waiting`: pages of a file not yet drawn, by its hash. OC-1006: no such dossier. */
export function readDeskEvidence(session: OpenSession, checklist: Checklist, waiting: (hash: string) => number, code: DossierCode): Outcome<DeskEvidence> {
  const { db, book } = session;
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  const files = readEvidence(db, code);
  return ok({
    dossier: code,
    files,
    links: readLinks(db, code),
    checklist: itemsFor(book, checklist, dossier).map((item) => entryOf(item, files)),
    ...readReports(db, code),
    sample: readSample(db, code),
    needsSamples: needsSamples(setByNumber(book, dossier.setNumber)),
    drawn: Object.fromEntries(files.filter((f) => f.state === 'waiting').map((f) => [f.id, f.pages - waiting(f.hash)])),
    mayChange: readSessionRow(db).state === 'preparing',
  });
}

/** Of every dossier in one reading: a session may have 1,500. `waiting`: pages of a file not yet drawn, by its hash. */
export function countEvidence(session: OpenSession, checklist: Checklist, waiting: (hash: string) => number): (dossier: Dossier) => DossierEvidence {
  const files = new Map<DossierCode, EvidenceItem[]>();
  for (const file of readEvidence(session.db)) {
    const own = files.get(file.dossier);
    if (own) own.push(file);
    else files.set(file.dossier, [file]);
  }
  const samples = readSamples(session.db);
  const known = new Map<string, readonly ChecklistItem[]>();
  // The same for every dossier of a set and a kind of registration, of which there are few.
  const itemsOf = (dossier: Dossier): readonly ChecklistItem[] => {
    const key = `${dossier.setNumber} ${dossier.registration}`;
    const items = known.get(key) ?? itemsFor(session.book, checklist, dossier);
    known.set(key, items);
    return items;
  };
  return (dossier) => {
    const own = files.get(dossier.code) ?? [];
    const sample = samples.get(dossier.code) ?? null;
    return {
      files: own.length,
      pages: own.reduce((sum, file) => sum + file.pages, 0),
      waiting: own.reduce((sum, file) => sum + waiting(file.hash), 0),
      missing: missingItems(itemsOf(dossier), own).length,
      sample: sampleStatus(needsSamples(setByNumber(session.book, dossier.setNumber)), sample),
      samples: sample,
      face: own.find((file) => file.face)?.id ?? null,
    };
  };
}
