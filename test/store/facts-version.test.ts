import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordAttendance, recordRecusal, withdrawRecusal } from '../../electron/dossier/edit-council.ts';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { DESK, journal } from '../../electron/safety/journal.ts';
import { readPanel } from '../../electron/scoring/panel.ts';
import { saveRecusal } from '../../electron/store/council-tables.ts';
import { transact } from '../../electron/store/database.ts';
import { readDossiers } from '../../electron/store/dossier-tables.ts';
import { factsVersion, paperVersions } from '../../electron/store/journal-table.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { councilRecord } from '../support/council-record.ts';
import { placeSession } from '../support/place-session.ts';

const NOW = '2026-11-22T02:00:00.000Z';
let folder = '';
let session: OpenSession;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-facts-'));
  const opened = openSessionFile(folder, placeSession(folder, councilRecord(5)), realOutside(NOW));
  if (!opened.ok) throw new Error('refused');
  session = opened.value;
});
afterEach(() => {
  session.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const dossier = () => {
  const found = readDossiers(session.db).find((d) => d.eligible);
  if (!found) throw new Error('no dossier');
  return found;
};
const owing = (): readonly string[] => readPanel(session.db, dossier()).panel.owing;

it('a panel read before is read afresh after every act that changes it', () => {
  const [first, second] = owing() as [string, string];
  const everyone = owing().length;
  const { halfDay } = readPanel(session.db, dossier());
  const reason = 'liên quan đến chủ thể';
  expect(recordRecusal(session, { member: memberCode(first), dossier: dossier().code, reason }).ok).toBe(true);
  expect(owing()).not.toContain(first);
  expect(recordAttendance(session, { member: memberCode(second), halfDay, present: false, reason: '' }).ok).toBe(true);
  expect(owing().length).toBe(everyone - 2);
  expect(withdrawRecusal(session, memberCode(first), dossier().code, reason).ok).toBe(true);
  expect(owing()).toContain(first);
});

it('a receipt changes nothing that a panel rests on; an act that was undone leaves no trace in what is remembered', () => {
  const before = factsVersion(session.db);
  journal(session.db, { at: NOW, event: 'sheet-received', actor: DESK });
  expect(factsVersion(session.db)).toBe(before);

  const [first, second] = owing() as [string, string];
  const recuse = (member: string, refuse: boolean) =>
    transact(session.db, () => {
      saveRecusal(session.db, { member: memberCode(member), dossier: dossier().code, reason: 'x', notes: {} });
      journal(session.db, { at: NOW, event: 'recusal-recorded', actor: DESK, details: { member } });
      expect(owing()).not.toContain(member);
      return refuse ? err(problem('OC-1001')) : { ok: true, value: null, warnings: [] };
    });
  recuse(first, true);
  expect(owing()).toContain(first);
  recuse(second, false);
  expect([owing().includes(first), owing().includes(second)]).toEqual([true, false]);
});

it('other words of the papers make every paper be looked at again but the score sheets, which have none of them', () => {
  const version = () => [paperVersions(session.db)(dossier().code), paperVersions(session.db)(null)];
  const [sheets, papers] = version();
  journal(session.db, { at: NOW, event: 'wording-changed', actor: DESK });
  const [sheetsAfter, papersAfter] = version();
  expect([sheetsAfter === sheets, papersAfter === papers]).toEqual([true, false]);
});
