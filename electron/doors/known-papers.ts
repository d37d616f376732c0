/** What the session in hand knows of its papers when a scanned page is to be recognised. */
import { dossierCode } from '../../shared/lib/brand.ts';
import { sessionLetters } from '../../shared/paper/sheet-code.ts';
import { readProof, tidyProof } from '../../shared/proof/certificate-proof.ts';
import type { KnownPapers } from '../../shared/scan-pages.ts';
import { countPages } from '../paper/count-pages.ts';
import { readMembers } from '../store/council-tables.ts';
import { readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { type AboutPaper, readPrint, readPrinted } from '../store/printed-table.ts';
import { readSessionRow } from '../store/session-table.ts';
import { blankSheetOf } from './desk-blank-sheets.ts';
import { contentsToday } from './desk-papers.ts';

/** Of a certificate's print: what its code says, ''. */
function proofOf(session: OpenSession, print: number): string {
  const paper = readPrint(session.db, print)?.paper;
  const code = paper?.kind === 'placed' ? paper.items.find((item) => item.kind === 'qr') : undefined;
  return tidyProof(code?.proof ?? '');
}

/** Good for one look: what is put out or typed in later it doesn't know. */
export function knownPapers(session: OpenSession): KnownPapers<AboutPaper> {
  const { db } = session;
  const prints = readPrinted(db).toReversed();
  let today: ReturnType<typeof contentsToday> | null = null;
  const contents = () => {
    today ??= contentsToday(session);
    return today;
  };
  return {
    session: sessionLetters(readSessionRow(db).createdAt),
    dossiers: readDossiers(db).map(({ code }) => code),
    members: readMembers(db).map(({ code }) => code),
    print: (start) => {
      const print = prints.find(({ hash }) => hash.startsWith(start));
      // Printed from the page that only shows it: no print is on record, and it is a paper of ours all the same.
      return print ? { paper: print.about, hash: print.hash } : (contents().find(({ hash }) => hash.startsWith(start)) ?? null);
    },
    certificate: (text) => {
      const code = readProof(text)?.content.code;
      const print = prints.find(
        ({ about, number }) => about.kind === 'certificate' && about.dossier === dossierCode(code ?? '') && proofOf(session, number) === text,
      );
      return print ? { paper: print.about, hash: print.hash } : null;
    },
    sheet: (place) => {
      const is = ({ kind, dossier, member, round }: AboutPaper): boolean =>
        kind === 'score-sheet' && dossier === place.dossier && member === place.member && round === place.round;
      const found = contents().find(({ paper }) => is(paper));
      const blank = found && blankSheetOf(session, place);
      return found && blank ? { ...found, pages: countPages(blank) } : null;
    },
  };
}
