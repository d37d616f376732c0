/** Whose opinions are still owed, and the forms to give out for them. */
import { setByNumber } from '../../shared/criteria.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { type OpinionForm, opinionForm } from '../../shared/opinion-form.ts';
import { sessionLetters } from '../../shared/paper/sheet-code.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Member } from '../../shared/session.ts';
import { collectsOpinions } from '../../shared/written-opinions.ts';
import { readMembers } from '../store/council-tables.ts';
import { readScoringDossiers, type StoredDossier } from '../store/dossier-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { readSessionRow } from '../store/session-table.ts';
import { readRoundSubmissions } from '../store/sheet-table.ts';
import { readPanel } from './panel.ts';

export type Owed = { readonly member: Member; readonly dossiers: readonly StoredDossier[] };

/** Members who owe a sheet for an open product, a sheet given back too, in the council's order. OC-3145: no opinions are being collected. */
export function owedOpinions({ db }: OpenSession): Outcome<readonly Owed[]> {
  const { info, state } = readSessionRow(db);
  if (state !== 'open' || !collectsOpinions(info)) return err(problem('OC-3145'));
  const open = readScoringDossiers(db).map((dossier) => ({
    dossier,
    owing: new Set(readPanel(db, dossier).panel.owing),
    received: new Set(
      readRoundSubmissions(db, dossier.code, dossier.round)
        .filter((s) => !s.reopened)
        .map((s) => s.member),
    ),
  }));
  const owed = readMembers(db).map((member) => ({
    member,
    dossiers: open.filter(({ owing, received }) => owing.has(member.code) && !received.has(member.code)).map((o) => o.dossier),
  }));
  return ok(owed.filter((o) => o.dossiers.length > 0));
}

/** A worksheet for each product the member owes an opinion on. */
export function formsFor(session: OpenSession, { member, dossiers }: Owed): readonly OpinionForm[] {
  const { info, createdAt } = readSessionRow(session.db);
  const shared = { info, session: sessionLetters(createdAt), bookHash: session.bookHash, member, now: session.now() };
  return dossiers.flatMap((dossier, index) => {
    const set = setByNumber(session.book, dossier.setNumber);
    return set ? [opinionForm({ ...shared, set, dossier, round: dossier.round }, index + 1)] : [];
  });
}
