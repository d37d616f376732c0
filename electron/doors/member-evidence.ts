/** Evidence at the members' door: who may read what, and the reading itself. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MemberEvidence } from '../../shared/contract/member.ts';
import type { EvidenceItem } from '../../shared/evidence.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Member } from '../../shared/session.ts';
import { readPanel } from '../scoring/panel.ts';
import { readRecusals } from '../store/council-tables.ts';
import { readDossier } from '../store/dossier-tables.ts';
import { readEvidence, readEvidenceItem, readLinks } from '../store/evidence-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { plainDossier } from '../store/read-record.ts';
import { readReports, readSample } from '../store/report-tables.ts';
import { readSessionRow } from '../store/session-table.ts';
import { hasSheetOf } from '../store/sheet-table.ts';
import { send } from './answer.ts';
import { parseId, parsePage, sendOriginal, sendPage } from './serve-evidence.ts';
import type { Venue } from './venue.ts';

/** `face`: nothing but the product's photo is asked for, which goes with its name wherever that is shown. */
function mayRead(session: OpenSession, member: Member, code: DossierCode, face: boolean): Outcome<null> {
  const { db } = session;
  const dossier = readDossier(db, code);
  if (!dossier) return err(problem('OC-1006', { code }));
  if (readSessionRow(db).state !== 'open') return err(problem('OC-2721'));
  const recused = readRecusals(db).some((r) => r.member === member.code && r.dossier === code);
  if (recused && dossier.state !== 'confirmed') return err(problem('OC-2720'));
  if (face || hasSheetOf(db, member.code, code)) return ok(null);
  const owes = dossier.state === 'scoring' && readPanel(db, plainDossier(dossier)).panel.owing.includes(member.code);
  return owes ? ok(null) : err(problem('OC-2721'));
}

/** OC-2720 recused, OC-2721 not open to this member, OC-1006 unknown. */
export function readMemberEvidence(session: OpenSession, member: Member, dossier: DossierCode): Outcome<MemberEvidence> {
  const allowed = mayRead(session, member, dossier, false);
  if (!allowed.ok) return allowed;
  const { db } = session;
  return ok({
    files: readEvidence(db, dossier).map(({ hash: _hash, ...file }) => file),
    links: readLinks(db, dossier),
    ...readReports(db, dossier),
    samples: readSample(db, dossier),
  });
}

/** Loaded with the first search: most sessions' members never do. */
export async function searchForMember(session: OpenSession, member: Member, dossier: DossierCode, text: string) {
  const allowed = mayRead(session, member, dossier, false);
  if (!allowed.ok) return allowed;
  const { searchEvidence } = await import('../dossier/evidence/search-evidence.ts');
  return ok(await searchEvidence(session, dossier, text));
}

type Seat = { readonly session: OpenSession; readonly member: Member };

/** `whole`: the original, or any page; else only the face's first page. */
function itemFor({ session, member }: Seat, id: number, whole: boolean): Outcome<EvidenceItem> {
  const item = readEvidenceItem(session.db, id);
  if (!item) return err(problem('OC-2724'));
  const allowed = mayRead(session, member, item.dossier, item.face && !whole);
  return allowed.ok ? ok(item) : allowed;
}

export function addMemberEvidence(door: FastifyInstance, venue: Venue, seatOf: (request: FastifyRequest) => Seat | undefined): void {
  door.get('/evidence/:id/:page/:file', async (request, reply) => {
    const [seat, keeper] = [seatOf(request), venue.keeper()];
    if (!seat || !keeper) return send(reply, err(problem('OC-1105')));
    const asked = parsePage(request.params);
    if (!asked.ok) return send(reply, asked);
    const item = itemFor(seat, asked.value.id, asked.value.page > 1);
    return item.ok ? sendPage(request, reply, seat.session, keeper, item.value, asked.value) : send(reply, item);
  });
  door.get('/evidence/:id/original', async (request, reply) => {
    const [seat, keeper] = [seatOf(request), venue.keeper()];
    if (!seat || !keeper) return send(reply, err(problem('OC-1105')));
    const asked = parseId(request.params);
    if (!asked.ok) return send(reply, asked);
    const item = itemFor(seat, asked.value, true);
    return item.ok ? sendOriginal(request, reply, keeper, item.value) : send(reply, item);
  });
}
