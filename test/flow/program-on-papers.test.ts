/** What would fail here: a paper that doesn't say which build drew it, or an update of the program that makes every paper put out look replaced. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groundOf, listed, paperNow } from '../../electron/doors/desk-papers.ts';
import { type Issued, issueCertificate } from '../support/issued-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocop-program-'));
let issued: Issued;
beforeAll(async () => {
  issued = await issueCertificate(folder);
});
afterAll(() => {
  issued.session.db.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every paper names the build; its content is the same under another one', () => {
  const drawnBy = (program: string) => {
    const session = { ...issued.session, program: () => program };
    const ground = groundOf(session);
    return listed(ground).flatMap(({ id, state }) => {
      const now = state === 'missing' ? null : paperNow(session, ground, id);
      return now?.ok ? [{ id, program: now.value.paper.program, hash: now.value.hash }] : [];
    });
  };
  const [before, after] = [drawnBy('OCOP Hội đồng 1'), drawnBy('OCOP Hội đồng 2')];
  expect(before.length).toBeGreaterThan(5);
  expect(new Set(before.map((p) => p.program))).toEqual(new Set(['OCOP Hội đồng 1']));
  expect(new Set(after.map((p) => p.program))).toEqual(new Set(['OCOP Hội đồng 2']));
  expect(after.map((p) => [p.id, p.hash])).toEqual(before.map((p) => [p.id, p.hash]));
});
