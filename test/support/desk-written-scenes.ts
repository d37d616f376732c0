/** Opinions in writing at the desk as a row of scenes: asked, coming in by phone and file, closed, differing. For pictures (take-desk-pictures.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESK_FILES, type DossierRow } from '../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { choicesOf, NO_BOX_CHOICE } from '../../shared/opinion-form.ts';
import { applies } from '../../shared/scoring.ts';
import type { SheetContent } from '../../shared/session.ts';
import { gridOf } from '../../shared/sheet-grid.ts';
import { valueOf } from './client.ts';
import { councilRecord } from './council-record.ts';
import type { Stage } from './desk-scenes.ts';
import { showScreen } from './enter-desk.ts';
import { type FakeMember, joinMember } from './fake-member.ts';
import { type Cells, fillOpinion, readForm, rowOf } from './fill-opinion.ts';
import { makeSheet } from './make-sheet.ts';
import { importWorkbook, workbookBytes } from './rehearse-session.ts';
import { sampleBook } from './sample-files.ts';

const MEMBERS = 7;
const PRODUCTS = 8;

/** As the member's page does it: one of the open products is taken in hand. */
async function send(member: FakeMember, { code, setNumber }: DossierRow, total: number): Promise<void> {
  const live = await member.live()!.until((s) => s.open.some((p) => p.dossier === code));
  const current = live.open.find((p) => p.dossier === code)!;
  const set = setByNumber(sampleBook(), setNumber)!;
  valueOf(await member.submit(member.prepare({ ...live, phase: 'scoring', current }, makeSheet(set, total))));
}

/** What a member writes into the first worksheet of the form. */
function cellsFor(cells: Cells, setNumber: number, content: SheetContent): Cells {
  const set = setByNumber(sampleBook(), setNumber)!;
  return Object.fromEntries(
    gridOf(set).flatMap((row): [string, string][] => {
      if (!applies(set, criteriaOf(set).get(row.code)!.criterion, content.marks)) return [];
      const box = content.marks[row.code];
      return [[`D${rowOf(cells, row.code)}`, box === undefined ? NO_BOX_CHOICE : choicesOf(row)[box]!]];
    }),
  );
}

/** Two members' files: one complete for its first product, one with mistakes. */
async function files({ page, desk, shoot }: Stage, products: readonly DossierRow[], good: string, bad: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-phieu-'));
  try {
    const formOf = async (member: string): Promise<Uint8Array> =>
      new Uint8Array(await (await desk.client.get(`${DESK_FILES.opinionForms}?member=${member}`)).arrayBuffer());
    const first = products[0]!;
    const content = makeSheet(setByNumber(sampleBook(), first.setNumber)!, 81);
    const paths: string[] = [];
    for (const [member, change] of [
      [good, {}],
      [bad, { '1.1': '9', '1.2': 'Có' }],
    ] as const) {
      const form = await formOf(member);
      const { cells } = await readForm(form, 1);
      const wrong = Object.fromEntries(Object.entries(change).map(([code, text]) => [`D${rowOf(cells, code)}`, text]));
      const path = join(folder, `Phiếu ý kiến ${member}.xlsx`);
      writeFileSync(path, await fillOpinion(form, 1, { ...cellsFor(cells, first.setNumber, content), ...wrong }));
      paths.push(path);
    }
    await showScreen(page, 'cham-diem');
    await page.getByRole('button', { name: 'Phiếu bằng tệp' }).click();
    await shoot('written-files');
    await page.locator('input[type=file]').setInputFiles(paths);
    await page.getByText('Có lỗi').waitFor();
    await shoot('written-files-preview');
    await page.getByRole('button', { name: /^Nhận 1 phiếu/ }).click();
    await page
      .getByText(/mã phiếu/)
      .first()
      .waitFor();
    await shoot('written-files-taken');
    await page.keyboard.press('Escape');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plays it on a session of its own. */
export async function playWritten(stage: Stage): Promise<void> {
  const { page, desk, shoot } = stage;
  const record = councilRecord(MEMBERS);
  const eligible = record.dossiers.filter((d) => d.eligible).slice(0, PRODUCTS);
  await desk.run('close-session', {});
  await importWorkbook(
    desk,
    await workbookBytes(sampleBook(), {
      ...record,
      info: { ...record.info, form: 'written' },
      dossiers: eligible,
      recusals: [],
      advisory: [],
      knockOuts: [],
      communeReports: [],
      advisoryReports: [],
    }),
  );
  await desk.run('begin-session', {});
  await showScreen(page, 'chuan-bi', 'tong-quan');
  await shoot('written-overview');
  await showScreen(page, 'cham-diem');
  await shoot('written-ready');

  const session = await desk.run('read-session', {});
  const products = session.dossiers;
  for (const product of products.slice(0, 6)) await desk.run('open-scoring', { dossier: product.code });
  const cards = await desk.run('issue-seats', { members: session.members.filter((m) => m.scores).map((m) => m.code) });
  const members: FakeMember[] = [];
  for (const card of cards.slice(0, 5)) members.push(await joinMember(stage.memberUrl, card));
  const [agreed, differing, partly, silent] = [products[1]!, products[2]!, products[3]!, products[4]!];
  const [sixth, seventh] = [cards[5]!.member, cards[6]!.member];
  for (const member of members) await send(member, agreed, 82);
  for (const [i, member] of members.entries()) await send(member, differing, [92, 71, 70, 72, 70][i]!);
  for (const member of members.slice(0, 3)) await send(member, partly, 76);
  for (const member of members) await send(member, silent, 78);
  await files(stage, products, sixth, seventh);
  await shoot('written-table');
  await showScreen(page, 'cham-diem', partly.code);
  await shoot('written-product');
  await showScreen(page, 'cham-diem');
  await page.getByRole('checkbox', { name: `Chọn ${partly.name}` }).check();
  await page.getByRole('checkbox', { name: `Chọn ${silent.name}` }).check();
  await page.getByRole('button', { name: /^Đóng 2 sản phẩm đã chọn/ }).click();
  await shoot('written-close');
  await page.keyboard.press('Escape');

  for (const product of [agreed, differing, silent]) {
    await desk.run('close-scoring', { dossier: product.code, evenIfMissing: true });
    for (const member of [sixth, seventh])
      if (product !== silent)
        await desk.run('set-product-presence', { dossier: product.code, member, present: false, reason: 'Không gửi ý kiến trong thời hạn' });
  }
  await page.getByRole('button', { name: /^Ghi không gửi ý kiến/ }).waitFor();
  await shoot('written-differing');
  await page.getByRole('button', { name: /^Ghi không gửi ý kiến/ }).click();
  await shoot('written-silent');
  await page.keyboard.press('Escape');
  await showScreen(page, 'cham-diem', silent.code);
  await shoot('written-product-closed');
  await showScreen(page, 'tong-hop', differing.code);
  await shoot('written-tally');
  await showScreen(page, 'ket-qua');
  await shoot('written-results');
  await showScreen(page, 'chuan-bi', 'chuong-trinh');
  await shoot('written-agenda');
  for (const product of [products[0]!, partly, products[5]!]) await desk.run('close-scoring', { dossier: product.code, evenIfMissing: true });
  await showScreen(page, 'cham-diem');
  await page.getByRole('button', { name: 'Chuyển sang họp' }).click();
  await shoot('written-turn');
  await page.keyboard.press('Escape');
  await desk.run('turn-into-meeting', {});
  await showScreen(page, 'chuan-bi', 'tong-quan');
  await shoot('written-turned');
  for (const member of members) member.vanish();
}
