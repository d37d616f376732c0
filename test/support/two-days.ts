/** The people and hands of the two days' story: the sample before it is scored, a workbook on the start screen, sheets typed in the grid, results to compare. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DossierRow, Results } from '../../shared/contract/desk.ts';
import { type CriteriaSet, criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { buildSampleRecord, sampleBeforeOpening } from '../../shared/sample/build-sample.ts';
import { applies } from '../../shared/scoring.ts';
import type { SessionRecord, SheetContent } from '../../shared/session.ts';
import { gridOf } from '../../shared/sheet-grid.ts';
import { codesOf, createClient } from './client.ts';
import { makeSheet } from './make-sheet.ts';
import type { Phone } from './phone.ts';
import { sampleBook } from './sample-files.ts';

export const book = sampleBook();
/** Nobody is recused yet: who is says so on the own phone. */
export const record: SessionRecord = { ...sampleBeforeOpening(buildSampleRecord(book)), recusals: [] };
export const nameOf = (code: string): string => record.members.find((m) => m.code === code)?.name ?? code;

export const CHAIR = 'TV01';
export const LOW = 'TV04';
export const LEAVER = 'TV06';
export const RECUSED = 'TV08';
export const ON_PAPER: readonly string[] = ['TV03', 'TV07', 'TV09'];
/** What each gives where nothing special happens. */
export const TOTALS: Readonly<Record<string, number>> = { TV01: 82, TV02: 80, TV03: 81, TV04: 78, TV05: 80, TV06: 82, TV07: 79, TV08: 80, TV09: 81 };

export function setOf(dossier: DossierRow): CriteriaSet {
  const set = setByNumber(book, dossier.setNumber);
  if (!set) throw new Error(`no set for ${dossier.code}`);
  return set;
}
export const sheetOf = (dossier: DossierRow, total: number): SheetContent => makeSheet(setOf(dossier), total);

/** A workbook chosen on the start screen and taken over, its warnings read. */
export async function importOnStartScreen(page: Page, bytes: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').first().setInputFiles({ name: 'phien.xlsx', mimeType, buffer: bytes });
  const take = page.getByRole('button', { name: 'Nhập thành phiên mới' });
  await expect(take).toBeVisible();
  const seen = page.getByRole('checkbox', { name: /Tôi đã xem \d+ lưu ý/ });
  if ((await seen.count()) > 0) await seen.check();
  await take.click();
}

/** A member's sheet from the own phone's page without its screen, for a product whose ticks the story is not about. */
export async function handInBehind(
  { code, page }: Phone,
  sheet: { readonly dossier: string; readonly round: number; readonly content: SheetContent },
): Promise<void> {
  const id = `${code}-${sheet.dossier}-${sheet.round}-${'x'.repeat(16)}`.slice(0, 40);
  const seat = await page.evaluate(() => ({ base: location.origin, key: localStorage.getItem('ocop|seat') ?? '' }));
  const cookie = (await page.context().cookies(seat.base)).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(codesOf(await createClient(seat.base, cookie, seat.key).command('submit-sheet', { ...sheet, id }))).toEqual([]);
}

/** What is typed for each criterion that applies, in printed order. */
function keysOf(dossier: DossierRow, content: SheetContent): readonly string[] {
  const set = setOf(dossier);
  return gridOf(set).flatMap(({ code }) => {
    const criterion = criteriaOf(set).get(code)?.criterion;
    const mark = content.marks[code];
    return criterion && applies(set, criterion, content.marks) ? [mark === undefined ? '0' : String(mark + 1)] : [];
  });
}

/** The whole sheet typed in the grid, key by key. */
export async function typeOnGrid(page: Page, dossier: DossierRow, content: SheetContent): Promise<void> {
  for (const key of keysOf(dossier, content)) {
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  }
}

/** The same by one script in the page. */
export const typeAtOnce = (page: Page, dossier: DossierRow, content: SheetContent): Promise<void> =>
  page.evaluate(
    async (keys) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      for (const key of keys) {
        const field = document.activeElement as HTMLInputElement;
        set?.call(field, key);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 0));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        await new Promise((done) => setTimeout(done, 0));
      }
    },
    keysOf(dossier, content),
  );

/** What two folders must agree on. */
export const comparable = (results: Results) =>
  results.rows.map((r) => ({
    dossier: r.dossier as string,
    rank: r.rank,
    stars: r.stars,
    disposition: r.disposition,
    mean: r.shownMean,
    parts: r.shownParts,
    spread: r.spread,
    counted: r.counted,
    failed: r.failedGates,
    reward: r.reward,
    sentence: r.sentence,
  }));

type RunRow = Readonly<Record<'code' | 'rank' | 'stars' | 'disposition' | 'spread' | 'counted', string | number | null>> & { readonly disposition: string };
const scored = (disposition: string): boolean => disposition !== 'ineligible' && disposition !== 'knocked-out';

/** `run` on the workbook says what the session says. */
export function expectRunAgrees(workbook: string, out: string, expected: ReturnType<typeof comparable>): void {
  const ran = spawnSync(process.execPath, ['dist/host/cli.js', 'run', '--workbook', workbook, '--out', out, '--no-papers'], { encoding: 'utf8' });
  expect(ran.status, ran.stderr).toBe(0);
  const rows = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as readonly RunRow[];
  expect(rows.map((r) => [r.code, r.rank, r.stars, r.disposition, r.spread, r.counted])).toEqual(
    expected.map((r) => [r.dossier, r.rank, r.stars, r.disposition, scored(r.disposition) ? r.spread : null, scored(r.disposition) ? r.counted : null]),
  );
}
