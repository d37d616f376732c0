/** What is put off, who was replaced, rounds for some members, and what was said between two rounds. */
import { z } from 'zod';
import { type DossierCode, dossierCode, type MemberCode, memberCode } from '../../shared/lib/brand.ts';
import type { Deferral, Discussion, Replacement, RoundPanel } from '../../shared/session.ts';
import { zNotes } from './council-tables.ts';
import { type Database, sql } from './database.ts';

const zDossierCode = z.string().transform(dossierCode);
const zMemberCode = z.string().transform(memberCode);

const zDeferral = z.object({ dossier: zDossierCode, kind: z.enum(['postponed', 'withdrawn']), reason: z.string(), notes: zNotes });

/** Those that stand, oldest first. */
export const readDeferrals = (db: Database): readonly Deferral[] =>
  z.array(zDeferral).parse(sql(db, 'SELECT dossier, kind, reason, notes FROM deferral WHERE ended_at IS NULL ORDER BY id').all());

/** At most one stands per dossier: the index refuses a second. */
export const insertDeferral = (db: Database, d: Deferral, at: string): void =>
  void sql(db, 'INSERT INTO deferral (dossier, kind, reason, at, notes) VALUES (@dossier, @kind, @reason, @at, @notes)').run({
    ...d,
    at,
    notes: JSON.stringify(d.notes),
  });

const zCodes = z.array(z.string().transform(dossierCode));
const zReplacement = z.object({
  member: zMemberCode,
  by: zMemberCode,
  reason: z.string(),
  dossiers: z.string().transform((json) => zCodes.parse(JSON.parse(json))),
  notes: zNotes,
});

export const readReplacements = (db: Database): readonly Replacement[] =>
  z.array(zReplacement).parse(sql(db, 'SELECT member, by, reason, dossiers, notes FROM replacement ORDER BY rowid').all());

export const insertReplacement = (db: Database, r: Replacement): void =>
  void sql(db, 'INSERT INTO replacement (member, by, reason, dossiers, notes) VALUES (@member, @by, @reason, @dossiers, @notes)').run({
    ...r,
    dossiers: JSON.stringify(r.dossiers),
    notes: JSON.stringify(r.notes),
  });

export const deleteReplacement = (db: Database, member: MemberCode): void => void sql(db, 'DELETE FROM replacement WHERE member = ?').run(member);

const zRoundPanel = z.object({ dossier: zDossierCode, round: z.int(), member: zMemberCode, notes: zNotes });

export const readRoundPanels = (db: Database): readonly RoundPanel[] =>
  z.array(zRoundPanel).parse(sql(db, 'SELECT dossier, round, member, notes FROM round_panel ORDER BY rowid').all());

/** Of one dossier. */
export const readDossierRoundPanels = (db: Database, dossier: DossierCode): readonly RoundPanel[] =>
  z.array(zRoundPanel).parse(sql(db, 'SELECT dossier, round, member, notes FROM round_panel WHERE dossier = ? ORDER BY rowid').all(dossier));

export const insertRoundPanel = (db: Database, r: RoundPanel): void =>
  void sql(db, 'INSERT INTO round_panel (dossier, round, member, notes) VALUES (@dossier, @round, @member, @notes)').run({
    ...r,
    notes: JSON.stringify(r.notes),
  });

const zDiscussion = z.object({
  dossier: zDossierCode,
  round: z.int(),
  kind: z.enum(['remark', 'conclusion']),
  speaker: z
    .string()
    .nullable()
    .transform((code) => (code === null ? ('' as const) : memberCode(code))),
  text: z.string(),
  notes: zNotes,
});

/** Lines that stand, as they were said. */
export const readDiscussions = (db: Database): readonly Discussion[] =>
  z.array(zDiscussion).parse(sql(db, 'SELECT dossier, round, kind, speaker, text, notes FROM discussion WHERE struck_at IS NULL ORDER BY id').all());

/** Answers the line's number. */
export const insertDiscussion = (db: Database, d: Discussion, at: string): number =>
  Number(
    sql(db, 'INSERT INTO discussion (dossier, round, kind, speaker, text, at, notes) VALUES (@dossier, @round, @kind, @speaker, @text, @at, @notes)').run({
      ...d,
      speaker: d.speaker || null,
      at,
      notes: JSON.stringify(d.notes),
    }).lastInsertRowid,
  );
