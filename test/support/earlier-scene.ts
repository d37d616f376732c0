/** Two earlier sessions and the one in hand, as a scene: for pictures, for axe and for the flow in a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dossierCode } from '../../shared/lib/brand.ts';
import { monthsAfter } from '../../shared/proof/certificate-proof.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';
import type { Dossier, SessionRecord, Sheet } from '../../shared/session.ts';
import type { Desk } from './desk-client.ts';
import { showScreen } from './enter-desk.ts';
import { importWorkbook, workbookBytes } from './rehearse-session.ts';
import { sampleBook } from './sample-files.ts';

type Stage = { readonly page: Page; readonly desk: Desk; readonly shoot: (name: string) => Promise<void> };

const DAY_MS = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Under an earlier year's code; every fifth is spelled otherwise. */
const former = (dossier: Dossier, index: number): Dossier => ({
  ...dossier,
  code: dossierCode(dossier.code.replace(/\d{4}$/, '2023')),
  name: index % 5 === 2 ? `${dossier.name} loại đặc biệt` : dossier.name,
  phone: `0912 345 ${String(100 + index)}`,
});

/** Fewer ticks: the product had fewer stars then. */
function weaker(sheet: Sheet): Sheet {
  const kept = Object.entries(sheet.marks).slice(0, -9);
  const gone = Object.keys(sheet.marks).slice(-9);
  return { ...sheet, marks: Object.fromEntries(kept), confirmedBlanks: [...sheet.confirmedBlanks, ...gone] };
}

/** The sample's products `from` to `to` as a session whose certificates end in so many days; `name` as the list says it. */
function earlierRecord(name: string, from: number, to: number, endsIn: number): SessionRecord {
  const sample = buildSampleRecord(sampleBook());
  const own = sample.dossiers.slice(from, to);
  const codes = new Map(own.map((d, i) => [d.code, former(d, i)]));
  const decided = monthsAfter(dayFromNow(endsIn), -36);
  return {
    ...sample,
    info: {
      ...sample.info,
      name,
      year: decided.slice(0, 4),
      // The list is by the sittings' days: the one that is compared first is the latest.
      startDate: decided,
      endDate: decided,
      recognitionDecision: '1320/QĐ-UBND',
      recognitionDate: decided,
      firstCertificateNumber: '0098/GCN-OCOP',
      notes: {},
    },
    dossiers: [...codes.values()],
    recusals: [],
    knockOuts: [],
    advisory: [],
    gateConclusions: sample.gateConclusions.flatMap((c) => (codes.has(c.dossier) ? [{ ...c, dossier: codes.get(c.dossier)?.code ?? c.dossier }] : [])),
    communeReports: [],
    advisoryReports: [],
    sheets: sample.sheets.flatMap((s) => {
      const dossier = codes.get(s.dossier);
      if (!dossier) return [];
      const moved = { ...s, dossier: dossier.code };
      return own.findIndex((d) => d.code === s.dossier) % 3 === 0 ? [weaker(moved)] : [moved];
    }),
  };
}

/** Workbooks of three earlier sessions, of which certificates hold, end soon and have ended; their paths. */
export async function writeEarlier(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [name, from, to, days] of [
    ['Đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024', 0, 24, 160],
    ['Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2023', 24, 30, 95],
    ['Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2022', 30, 36, -12],
  ] as const) {
    const path = join(folder, `dot-${from}.xlsx`);
    writeFileSync(path, await workbookBytes(sampleBook(), earlierRecord(name, from, to, days)));
    paths.push(path);
  }
  return paths;
}

/** The sample's first products, scored, as a real session in hand. */
export async function takePresent(desk: Desk): Promise<void> {
  const sample = buildSampleRecord(sampleBook());
  await importWorkbook(desk, await workbookBytes(sampleBook(), { ...sample, dossiers: sample.dossiers.slice(0, 20), ...of(sample, 20) }));
}

/** Takes two earlier sessions from their workbooks, opens the sample's own as a real one, and looks at every part of the screen. */
export async function playEarlier({ page, desk, shoot }: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-truoc-'));
  try {
    await showScreen(page, 'phien-truoc');
    await page.getByText('Máy chưa nhớ phiên trước nào').waitFor();
    await shoot('earlier-empty');
    await page.getByRole('button', { name: 'Thêm phiên trước' }).click();
    const [path = '', ...others] = await writeEarlier(folder);
    await page.getByRole('textbox', { name: /đường dẫn gói phiên/ }).fill(path);
    await shoot('earlier-add');
    await page.getByRole('button', { name: 'Đọc và nhớ' }).click();
    await page.getByText(/^Đã nhớ «Đánh giá/).waitFor();
    for (const other of others) await desk.run('take-earlier', { path: other });
    await page.reload();
    await page.getByRole('grid', { name: 'Giấy chứng nhận' }).waitFor();
    await shoot('earlier-certificates');
    await page.getByRole('tab', { name: 'Phiên đã nhớ' }).click();
    await shoot('earlier-remembered');
    await takePresent(desk);
    await page.getByRole('tab', { name: 'So sánh' }).click();
    await page.getByRole('grid', { name: 'So sánh' }).waitFor();
    await shoot('earlier-compare');
    await page.getByRole('button', { name: /^Có phải cùng một sản phẩm/ }).click();
    await page.getByRole('button', { name: 'Cùng sản phẩm' }).first().waitFor();
    await shoot('earlier-doubts');
    await page.getByRole('button', { name: 'Cùng sản phẩm' }).first().click();
    await page.getByText('Đã trả lời (1)').waitFor();
    await page.getByText(/^Tăng hạng \(/).click();
    await shoot('earlier-rose');
    await page.getByRole('tab', { name: 'Giấy chứng nhận' }).click();
    await page.getByRole('button', { name: /^Soạn thư nhắc/ }).click();
    await page.getByText(/^Đã soạn thư cho/).waitFor();
    await shoot('earlier-letters');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of the first `count` products only. */
function of(sample: SessionRecord, count: number): Partial<SessionRecord> {
  const codes = new Set<string>(sample.dossiers.slice(0, count).map((d) => d.code));
  const own = <T extends { readonly dossier: string }>(rows: readonly T[]): readonly T[] => rows.filter((row) => codes.has(row.dossier));
  const { recusals, knockOuts, advisory, sheets, gateConclusions, communeReports, advisoryReports } = sample;
  return {
    recusals: own(recusals),
    knockOuts: own(knockOuts),
    advisory: own(advisory),
    sheets: own(sheets),
    gateConclusions: own(gateConclusions),
    communeReports: own(communeReports),
    advisoryReports: own(advisoryReports),
  };
}
