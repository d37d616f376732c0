/** Own sheets for other products of the same producer and criteria set: what a member may copy marks from. */
import type { SisterSheet } from '../../shared/contract/member.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { foldVietnamese } from '../../shared/lib/vietnamese.ts';
import { problem } from '../../shared/problems/index.ts';
import { readDossier, readDossiers } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readLatestSheet } from '../store/sheet-table.ts';
import { readPanel, whyNotOwing } from './panel.ts';

/** Of each such product the own newest sheet of its latest round, in the list's order. OC-3003 for who doesn't score the product in hand. */
export function readSisters(session: OpenSession, member: MemberCode, code: DossierCode): Outcome<readonly SisterSheet[]> {
  const { db } = session;
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  const { panel } = readPanel(db, dossier);
  if (!panel.owing.includes(member)) return err(problem('OC-3003', { why: whyNotOwing(panel, member) }));
  const producer = foldVietnamese(dossier.producer);
  const sisters = readDossiers(db).filter((d) => d.code !== code && d.setNumber === dossier.setNumber && foldVietnamese(d.producer) === producer);
  return ok(
    sisters.flatMap(({ code: sister, name, round: latest }) => {
      const sheet = newestUpTo(session, sister, member, latest);
      if (!sheet) return [];
      const { round, receipt, marks, criterionNotes } = sheet;
      return [{ dossier: sister, name, round, receipt, marks, criterionNotes }];
    }),
  );
}

function newestUpTo(session: OpenSession, dossier: DossierCode, member: MemberCode, latest: number): ReturnType<typeof readLatestSheet> {
  for (let round = latest; round > 0; round -= 1) {
    const sheet = readLatestSheet(session.db, dossier, member, round);
    if (sheet) return sheet;
  }
  return undefined;
}
