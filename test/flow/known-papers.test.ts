/** Codes of certificates and of blank sheets against a session's own papers. Breaks when the scan of a signed certificate or of a sheet filled in by hand finds no paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentsToday } from '../../electron/doors/desk-papers.ts';
import { knownPapers } from '../../electron/doors/known-papers.ts';
import { readSessionRow } from '../../electron/store/session-table.ts';
import { pageMark, writePageCode } from '../../shared/paper/page-code.ts';
import { sessionLetters, writeSheetCode } from '../../shared/paper/sheet-code.ts';
import { recognise } from '../../shared/scan-pages.ts';
import { type Issued, issueCertificate } from '../support/issued-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-known-papers-'));
let issued: Issued;
beforeAll(async () => {
  issued = await issueCertificate(folder);
});
afterAll(() => {
  issued.session.db.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the certificate put out is known by what its code says; altered it is none of ours', () => {
  const known = knownPapers(issued.session);
  expect(recognise([issued.text], known)).toMatchObject({ is: 'page', of: { paper: { id: `giay-chung-nhan/${issued.dossier}` }, page: 1, pages: 1 } });
  expect(recognise([issued.text.replace('4 sao', '5 sao')], known)).toEqual({ is: 'other-session' });
});

test('a sheet filled in by hand belongs to the score sheet it became; a final paper is known before it is put out, too', () => {
  const { session } = issued;
  const known = knownPapers(session);
  const letters = sessionLetters(readSessionRow(session.db).createdAt);
  const sheet = contentsToday(session).find(({ paper }) => paper.kind === 'score-sheet');
  const { dossier, member, round } = sheet?.paper ?? {};
  if (!sheet || !dossier || !member || !round) throw new Error('no sheet');
  const found = recognise([writeSheetCode(letters, { dossier, member, round }, 2)], known);
  expect(found).toMatchObject({ is: 'page', of: { paper: { id: sheet.paper.id }, hash: sheet.hash, page: 2 } });
  expect(found.is === 'page' && found.of.pages).toBeGreaterThan(2);
  expect(recognise([writeSheetCode(letters, { dossier, member, round: 9 }, 1)], known)).toEqual({ is: 'not-typed' });
  const shown = writePageCode(pageMark(letters, sheet.hash), 1, 5) ?? '';
  expect(recognise([shown], known)).toMatchObject({ is: 'page', of: { paper: { id: sheet.paper.id }, pages: 5 } });
});
