/** The day's pace as the journal tells it. Breaks when a later opening counts as a product's first, a break's early end or its successor is forgotten, or the forecast waits for no break. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSessionFile } from '../../electron/dossier/list-sessions.ts';
import { readProgress } from '../../electron/result/read-progress.ts';
import { DESK, journal } from '../../electron/safety/journal.ts';
import { savePause } from '../../electron/store/agenda-tables.ts';
import { readDossiers } from '../../electron/store/dossier-tables.ts';
import type { OpenSession } from '../../electron/store/open-session.ts';
import { realOutside } from '../../electron/store/outside.ts';
import { readOpenings, readRests } from '../../electron/store/pace-tables.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import { councilRecord } from '../support/council-record.ts';
import { placeSession } from '../support/place-session.ts';

const at = (time: string): string => new Date(`2026-09-04T${time}:00+07:00`).toISOString();
let folder = '';
let session: OpenSession;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-pace-'));
  const opened = openSessionFile(folder, placeSession(folder, councilRecord(5), false, 'open'), realOutside(at('07:00')));
  if (!opened.ok) throw new Error('refused');
  session = opened.value;
});
afterEach(() => {
  session.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const products = () => readDossiers(session.db).filter((d) => d.eligible);
const act = (event: AuditEvent, time: string, dossier?: string, details = {}): void =>
  void journal(session.db, { at: at(time), event, actor: DESK, ...(dossier === undefined ? {} : { dossier }), details });

test('each product’s first opening, whatever was opened again', () => {
  const [a = '', b = ''] = products().map((d): string => d.code);
  act('scoring-opened', '08:00', a);
  act('scoring-closed', '08:10', a);
  act('scoring-opened', '08:15', b);
  act('scoring-opened', '09:00', a);
  expect(readOpenings(session.db)).toEqual([
    { dossier: a, at: at('08:00') },
    { dossier: b, at: at('08:15') },
  ]);
});

test('breaks as they were: to their time, to their end before it, to the one that took their place', () => {
  act('break-started', '08:00', undefined, { until: at('08:15') });
  act('break-started', '09:00', undefined, { until: at('09:30') });
  act('break-ended', '09:10');
  act('break-started', '10:00', undefined, { until: at('10:30') });
  act('break-started', '10:05', undefined, { until: at('10:20') });
  expect(readRests(session.db)).toEqual([
    { from: at('08:00'), to: at('08:15') },
    { from: at('09:00'), to: at('09:10') },
    { from: at('10:00'), to: at('10:05') },
    { from: at('10:05'), to: at('10:20') },
  ]);
});

test('the forecast: two turns of twenty minutes, a break between them left out, the one in hand waited for', () => {
  const [a = '', b = '', c = ''] = products().map((d): string => d.code);
  act('scoring-opened', '08:00', a);
  act('break-started', '08:10', undefined, { until: at('08:20') });
  act('scoring-opened', '08:30', b);
  act('scoring-opened', '08:50', c);
  const now = (time: string): OpenSession => ({ ...session, now: () => at(time) });
  const sitting = readProgress(now('08:50'));
  expect(sitting?.pace).toEqual({ low: 1_200_000, usual: 1_200_000, high: 1_200_000, of: 2 });
  const left = Date.parse(sitting?.ends?.usual ?? '') - Date.parse(at('08:50'));
  expect(left).toBeGreaterThan(0);
  savePause(session.db, { since: at('08:50'), until: at('09:05'), note: '' });
  act('break-started', '08:50', undefined, { until: at('09:05') });
  const resting = readProgress(now('08:55'));
  expect(Date.parse(resting?.ends?.usual ?? '') - Date.parse(at('09:05'))).toBe(left);
});
