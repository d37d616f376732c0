/** The whole journal for the desk: rows, head of the chain, the walk along it, and the file. */
import type { FastifyInstance } from 'fastify';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { JournalCheck, WholeJournal } from '../../shared/contract/desk-shapes.ts';
import type { Checklist } from '../../shared/evidence-checklist.ts';
import { journalCsv, journalRow } from '../../shared/journal/view.ts';
import { err } from '../../shared/lib/outcome.ts';
import { type Language, problem } from '../../shared/problems/index.ts';
import { firstBreak } from '../safety/journal.ts';
import { readMembers } from '../store/council-tables.ts';
import { readScoringDossiers } from '../store/dossier-tables.ts';
import { journalHead, readJournal } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import { send } from './answer.ts';
import type { DeskSurroundings } from './desk-commands.ts';

/** Newest first. */
export function wholeJournal({ db }: OpenSession, checklist: Checklist, language: Language = 'vi'): WholeJournal {
  const names = new Map<string, string>([
    ...readMembers(db).map((m) => [m.code, m.name] as const),
    ...checklist.items.map((item) => [item.id, item.words[language]] as const),
  ]);
  const scoring = new Set<string>(readScoringDossiers(db).map((d) => d.code));
  const rows = readJournal(db).map((entry) => journalRow(entry, names, scoring, language));
  return { rows: rows.reverse(), head: journalHead(db) };
}

export function checkJournal({ db }: OpenSession): JournalCheck {
  const entries = readJournal(db);
  return { entries: entries.length, firstBreak: firstBreak(entries) };
}

export function addJournalFile(door: FastifyInstance, { venue, checklist }: Pick<DeskSurroundings, 'venue' | 'checklist'>): void {
  door.get(DESK_FILES.journal, (_request, reply) => {
    const session = venue.session();
    if (!session) return send(reply, err(problem('OC-1001')));
    const { rows, head } = wholeJournal(session, checklist);
    const name = session.file.replace(/\.sqlite$/, '');
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="nhat-ky-${name}.csv"`).send(journalCsv(rows, head.hash));
  });
}
