/** The desk's commands on evidence → their use cases, and its files: uploads in, pages and originals out. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { zDossier } from '../../shared/contract/common.ts';
import { DESK_FILES, type DeskCommand, type DeskOutput, type DeskParsed } from '../../shared/contract/desk.ts';
import type { DeskEvidenceCommand } from '../../shared/contract/desk-evidence.ts';
import type { Checklist } from '../../shared/evidence-checklist.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { refusalOf } from '../dossier/evidence/archive.ts';
import { assignFiles } from '../dossier/evidence/assign-files.ts';
import { attachUpload } from '../dossier/evidence/attach-files.ts';
import { linkEvidence, moveEvidence, saveEvidence, unlinkEvidence } from '../dossier/evidence/edit-evidence.ts';
import { saveAdvisoryPoints, saveAdvisoryReport, saveCommuneReport, saveSample } from '../dossier/evidence/edit-reports.ts';
import type { EvidenceKeeper } from '../dossier/evidence/keep-evidence.ts';
import { readDeskEvidence } from '../dossier/evidence/read-evidence.ts';
import { receiveFile } from '../dossier/evidence/receive-file.ts';
import { removeEvidence, restoreEvidence } from '../dossier/evidence/remove-evidence.ts';
import { readEvidenceItem } from '../store/evidence-tables.ts';
import type { OpenSession } from '../store/open-session.ts';
import { parseInput, send } from './answer.ts';
import type { DeskHandlers, DeskSurroundings } from './desk-commands.ts';
import { parseId, parsePage, sendOriginal, sendPage } from './serve-evidence.ts';
import { streamOf, takeStreams } from './take-stream.ts';
import type { Venue } from './venue.ts';

/** Commands that only read: they don't ring the bell. */
export const READING_EVIDENCE: readonly DeskCommand[] = ['read-evidence', 'cancel-preparing', 'resume-preparing'];

type Within = { readonly session: OpenSession; readonly keeper: EvidenceKeeper };

const holding = (venue: Venue): Within | null => {
  const [session, keeper] = [venue.session(), venue.keeper()];
  return session && keeper ? { session, keeper } : null;
};

export function deskEvidenceHandlers({ venue, checklist }: Pick<DeskSurroundings, 'venue' | 'checklist'>): Pick<DeskHandlers, DeskEvidenceCommand> {
  /** With the open session and its evidence, or OC-1001. */
  const within =
    <C extends DeskEvidenceCommand>(run: (at: Within, input: DeskParsed<C>) => Outcome<DeskOutput<C>> | Promise<Outcome<DeskOutput<C>>>) =>
    (input: DeskParsed<C>): Outcome<DeskOutput<C>> | Promise<Outcome<DeskOutput<C>>> => {
      const at = holding(venue);
      return at ? run(at, input) : err(problem('OC-1001'));
    };

  return {
    'read-evidence': within<'read-evidence'>(({ session, keeper }, { dossier }) => readDeskEvidence(session, checklist, keeper.preparer.waitingOf, dossier)),
    'save-evidence': within<'save-evidence'>(({ session }, given) => saveEvidence(session, checklist, given)),
    'move-evidence': within<'move-evidence'>(({ session }, { id, before }) => moveEvidence(session, id, before)),
    'remove-evidence': within<'remove-evidence'>(({ session, keeper }, { id }) => removeEvidence(session, keeper, id)),
    'restore-evidence': within<'restore-evidence'>(({ session, keeper }, { id }) => restoreEvidence(session, keeper, id)),
    'assign-evidence': within<'assign-evidence'>(({ session, keeper }, { kept, files }) => assignFiles(session, keeper, checklist, kept, files)),
    'link-evidence': within<'link-evidence'>(({ session }, link) => linkEvidence(session, link)),
    'unlink-evidence': within<'unlink-evidence'>(({ session }, { id }) => unlinkEvidence(session, id)),
    'save-commune-report': within<'save-commune-report'>(({ session }, { dossier, report }) => saveCommuneReport(session, dossier, report)),
    'save-advisory-report': within<'save-advisory-report'>(({ session }, { dossier, report }) => saveAdvisoryReport(session, dossier, report)),
    'save-advisory-points': within<'save-advisory-points'>(({ session }, { dossier, criterion, points, comment }) =>
      saveAdvisoryPoints(session, dossier, criterion, points, comment),
    ),
    'save-sample': within<'save-sample'>(({ session }, { dossier, sample }) => saveSample(session, dossier, sample)),
    'check-evidence': within<'check-evidence'>(async ({ keeper }) => ok(await keeper.originals.check())),
    'cancel-preparing': within<'cancel-preparing'>(({ keeper }) => {
      keeper.preparer.cancel();
      return ok(null);
    }),
    'resume-preparing': within<'resume-preparing'>(({ keeper }) => {
      keeper.preparer.resume();
      return ok(null);
    }),
  };
}

const zUpload = z.object({ dossier: z.union([z.literal(''), zDossier]), path: z.string().min(1).max(1000), only: z.string().max(1000).default('') });

/** POST: streamed to disk, never whole in memory; a page that goes away in the middle undoes it all. */
function addUpload(door: FastifyInstance, venue: Venue, checklist: Checklist): void {
  void door.register(async (scope) => {
    takeStreams(scope);
    scope.post(DESK_FILES.evidence, async (request, reply) => {
      const asked = parseInput(zUpload, request.query);
      if (!asked.ok) return send(reply, asked);
      const at = holding(venue);
      if (!at) return send(reply, err(problem('OC-1001')));
      const leaving = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) leaving.abort();
      });
      try {
        const arrival = await receiveFile(at.session.db, streamOf(request), leaving.signal);
        const dossier = asked.value.dossier === '' ? null : asked.value.dossier;
        const outcome = await attachUpload(
          at.session,
          at.keeper,
          checklist,
          { arrival, path: asked.value.path, only: asked.value.only, dossier, chosen: null },
          leaving.signal,
        );
        if (outcome.ok && outcome.value.added.length > 0) venue.changed();
        return send(reply, outcome);
      } catch (thrown) {
        if (leaving.signal.aborted) return reply;
        return send(reply, err(refusalOf(thrown)));
      }
    });
  });
}

/** The desk reads every file of the open session. */
function addDownloads(door: FastifyInstance, venue: Venue): void {
  door.get(`${DESK_FILES.evidence}/:id/:page/:file`, async (request, reply) => {
    const at = holding(venue);
    if (!at) return send(reply, err(problem('OC-1001')));
    const asked = parsePage(request.params);
    const item = asked.ok ? readEvidenceItem(at.session.db, asked.value.id) : undefined;
    if (!asked.ok || !item) return send(reply, err(problem('OC-2724')));
    return sendPage(request, reply, at.session, at.keeper, item, asked.value);
  });
  door.get(`${DESK_FILES.evidence}/:id/original`, async (request, reply) => {
    const at = holding(venue);
    if (!at) return send(reply, err(problem('OC-1001')));
    const asked = parseId(request.params);
    const item = asked.ok ? readEvidenceItem(at.session.db, asked.value) : undefined;
    return item ? sendOriginal(request, reply, at.keeper, item) : send(reply, err(problem('OC-2724')));
  });
}

export function addEvidenceFiles(door: FastifyInstance, { venue, checklist }: Pick<DeskSurroundings, 'venue' | 'checklist'>): void {
  addUpload(door, venue, checklist);
  addDownloads(door, venue);
}
