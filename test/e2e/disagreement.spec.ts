/**
 * The built program in a real browser, desk and three phones: a spread leads to its pair and criteria, a discussion, a second round of
 * the two members named; then a vote on the phones stops the next product while it is being scored.
 */
import { expect, type Page, test } from '@playwright/test';
import { DESK_FILES, type EvidenceUpload } from '../../shared/contract/desk.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { pointsOf } from '../../shared/scoring.ts';
import { valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import type { Desk } from '../support/desk-client.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { makePdf } from '../support/evidence-files.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { ownHost } from '../support/own-host.ts';
import { joinOnPhone, type Phone, submitOnPhone, tickSheet } from '../support/phone.ts';
import { importWorkbook, workbookBytes } from '../support/rehearse-session.ts';
import { sampleBook } from '../support/sample-files.ts';

const book = sampleBook();
const record = councilRecord(3);
const [first, second] = record.dossiers;
const set = first && setByNumber(book, first.setNumber);
if (!first || !second || !set) throw new Error('the sample has too few products');
const people = record.members.filter((m) => m.scores);

/** The criterion on which the sheets of 88 and 74 points differ most: the first of the workspace. */
const pointsIn = (total: number, code: string): number => {
  const placed = criteriaOf(set).get(code);
  return placed ? pointsOf(placed.criterion, makeSheet(set, total).marks) : 0;
};
const [top] = [...criteriaOf(set).keys()].sort((a, b) => pointsIn(88, b) - pointsIn(74, b) - (pointsIn(88, a) - pointsIn(74, a))) as [string];
const NOTE = 'Chưa thấy hợp đồng trong hồ sơ';

const { host } = ownHost();

const dialog = (page: Page) => page.getByRole('dialog');
const score = async (phone: Phone, total: number): Promise<void> => {
  await tickSheet(phone, set, makeSheet(set, total));
  await submitOnPhone(phone, total);
};
const openCard = async (phone: Phone, choice: string): Promise<void> => {
  await dialog(phone.page).getByText(choice, { exact: true }).click();
  await dialog(phone.page)
    .getByRole('button', { name: `Gửi biểu quyết: ${choice}` })
    .click();
};

async function begin(desk: Page, helper: Desk, dossier: string): Promise<void> {
  await importWorkbook(helper, await workbookBytes(book, record));
  const name = `${top}_Hợp đồng.pdf`;
  const address = `${DESK_FILES.evidence}?${new URLSearchParams({ dossier, path: name, only: '' })}`;
  valueOf(await helper.client.upload<EvidenceUpload>(address, await makePdf(['Hợp đồng phân phối', 'Phụ lục'])));
  await helper.run('begin-session', {});
  await showScreen(desk, 'cham-diem');
}

test('a spread is settled by two members named; a vote on the phones stops the next product', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page: desk, desk: helper } = await enterDesk(browser, host().ready.desk);
  await begin(desk, helper, first.code);
  const cards = await helper.run('issue-seats', { members: people.map((m) => m.code) });
  const phones = (await Promise.all(cards.map((card) => joinOnPhone(browser, card)))) as [Phone, Phone, Phone];
  const [high, low, third] = phones;

  await test.step('round 1: 88, 74 and 80, with a note on the criterion that will make most of the gap', async () => {
    await desk.getByRole('button', { name: 'Mở chấm', exact: true }).click();
    const card = low.page.locator(`[id="tc-${top}"]`);
    await card.getByRole('button', { name: 'Ghi chú' }).click();
    await card.getByRole('textbox').fill(NOTE);
    await Promise.all([score(high, 88), score(low, 74), score(third, 80)]);
    await desk.getByRole('button', { name: 'Đóng chấm', exact: true }).click();
  });

  await test.step('the workspace names the pair and what makes its gap', async () => {
    await expect(desk.getByRole('heading', { name: 'Chênh lệch đến từ đâu' })).toBeVisible();
    await expect(desk.getByRole('radio', { name: `${people[0]?.name} và ${people[1]?.name}, chênh 14 điểm` })).toBeChecked();
    await expect(desk.getByText(/cho nhiều hơn .* chênh 14 điểm/)).toBeVisible();
    await expect(desk.getByText(NOTE)).toBeVisible();
    await expect(desk.getByText('Không ghi chú')).toHaveCount(1);
    await desk.getByRole('button', { name: new RegExp(`Minh chứng của tiêu chí ${top.replaceAll('.', '\\.')}$`) }).click();
    await expect(dialog(desk).getByRole('img', { name: /Hợp đồng\.pdf/ })).toBeVisible();
    await desk.keyboard.press('Escape');
  });

  await test.step('the discussion is recorded, a line struck out', async () => {
    for (const text of ['Vùng nguyên liệu chưa có hợp đồng', 'Ghi nhầm']) {
      await desk.getByRole('textbox', { name: 'Nội dung' }).fill(text);
      await desk.getByRole('button', { name: 'Ghi', exact: true }).click();
      await expect(desk.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('');
    }
    await desk.getByRole('button', { name: 'Gạch bỏ: Ghi nhầm' }).click();
    await dialog(desk).getByLabel('Lý do').fill('Của sản phẩm khác');
    await dialog(desk).getByRole('button', { name: 'Gạch bỏ' }).click();
    await expect(desk.getByText('Đã gạch bỏ: Của sản phẩm khác')).toBeVisible();
    await desk.locator('form').getByText('Kết luận', { exact: true }).click();
    await desk.getByRole('button', { name: /Hội đồng thống nhất chấm lại/ }).click();
    await desk.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(desk.getByText('Hội đồng kết luận: ')).toBeVisible();
  });

  await test.step('round 2 of the two: their own marks are there, the third is told why not', async () => {
    await desk.getByRole('button', { name: 'Chấm lại vòng 2' }).click();
    await dialog(desk).getByText('Chỉ các thành viên được nêu tên').click();
    await expect(dialog(desk).getByRole('checkbox', { checked: true })).toHaveCount(2);
    await dialog(desk).getByRole('button', { name: 'Chấm lại vòng 2' }).click();
    await expect(third.page.getByText(/Phiếu vòng 1 của đồng chí vẫn được tính: 80 điểm/)).toBeVisible();
    for (const { page } of [high, low]) await expect(page.getByText('Chấm lại, vòng 2')).toBeVisible();
    await score(high, 84);
    await score(low, 78);
    await desk.getByRole('button', { name: 'Đóng chấm', exact: true }).click();
    await expect(desk.getByText('phiếu giữ từ vòng 1')).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Chênh lệch đến từ đâu' })).toHaveCount(0);
    await desk.getByRole('button', { name: 'Xác nhận kết quả' }).click();
    await dialog(desk).getByRole('button', { name: 'Xác nhận kết quả' }).click();
    await desk.getByRole('button', { name: 'Đến sản phẩm tiếp theo' }).click();
  });

  await test.step('a vote on the phones, beside scoring', async () => {
    await desk.getByRole('button', { name: 'Mở chấm', exact: true }).click();
    await expect(high.page.getByText(second.name).first()).toBeVisible();
    await desk.getByRole('button', { name: 'Biểu quyết dừng đánh giá…' }).click();
    await dialog(desk).getByLabel('Lý do').fill('Giấy chứng nhận đã hết hạn');
    await dialog(desk).getByRole('button', { name: 'Mở biểu quyết' }).click();
    await openCard(high, 'Tán thành');
    await openCard(low, 'Không tán thành');
    // The third goes on scoring first, and the second thinks again.
    await third.page.getByRole('button', { name: 'Để sau, tôi chấm tiếp' }).click();
    await expect(desk.getByText('Đã biểu quyết 2/3')).toBeVisible();
    await low.page.getByRole('button', { name: 'Đổi' }).click();
    await openCard(low, 'Tán thành');
    await third.page.getByRole('button', { name: 'Biểu quyết', exact: true }).click();
    await openCard(third, 'Không có ý kiến');
    await expect(desk.getByText('Đã biểu quyết 3/3')).toBeVisible();
    await desk.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await dialog(desk).getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await expect(desk.getByText(/Tán thành 2, không tán thành 0, không có ý kiến 1: dừng đánh giá/)).toBeVisible();
    for (const { page } of phones) await expect(page.getByText('Chưa có sản phẩm nào mở chấm')).toBeVisible();
  });

  const rows = (await helper.run('read-results', {})).rows;
  expect(rows.find((r) => r.dossier === first.code)).toMatchObject({ state: 'confirmed', spread: 6, counted: 3 });
  expect(rows.find((r) => r.dossier === second.code)).toMatchObject({ disposition: 'knocked-out', stars: null });
});
