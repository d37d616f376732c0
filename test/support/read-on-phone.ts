/** Reading evidence as a person does it on the member's page in a real browser: a product with files, taps, fingers. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { FakeDoors } from './fake-doors.ts';
import { evidenceOf, fakeFile, fakeLink } from './fake-evidence.ts';
import { product } from './fake-product.ts';

export const honey = product(7, 'Mật ong hoa nhãn', 4);
/** 500 scanned pages, a contract of two, a worksheet; 1.5 is shown by pages 12–15 of the scan and by the contract. */
const scan = fakeFile(1, 'Hồ sơ quét.pdf', { pages: 500, bytes: 150_000_000 });
export const contract = fakeFile(2, 'Hợp đồng.pdf', { pages: 2 });
const sheet = fakeFile(3, 'Bảng kê.xlsx', { kind: 'sheet', pages: 0 });
export const links = [fakeLink(1, 1, '1.5', 12, 15, 'Hợp đồng thu mua'), fakeLink(2, 2, '1.5'), fakeLink(3, 1, '1.4', 40, 44)];
export const honeyEvidence = evidenceOf([scan, contract, sheet], links);

/** Joins the fake council's seat and has the chair open the product that carries evidence. */
export async function joinReading(page: Page, doors: FakeDoors): Promise<void> {
  await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
  doors.open(honey, { advisory: [{ criterion: '1.5', points: 2, comment: 'đủ hợp đồng' }] });
}

export const card = (page: Page, code: string): Locator => page.locator(`[id="tc-${code}"]`);
export const lineOf = (page: Page, code: string): Locator => card(page, code).getByRole('button', { name: /^Minh chứng \(/ });
export const reader = (page: Page): Locator => page.getByRole('dialog');
export const field = (page: Page): Locator => reader(page).getByRole('textbox', { name: /^Số trang/ });
export const picture = (page: Page, path: string): Locator => page.locator(`.slot-0 img[src="/evidence/${path}.jpg"]`);
export const tab = (page: Page, name: string): Promise<void> => page.locator('.reader-tabs').getByRole('button', { name, exact: true }).click();
export const scale = (page: Page): Promise<number> =>
  page.locator('.slot-0 .sheet').evaluate((sheet) => Number(/scale\(([\d.]+)\)/.exec((sheet as HTMLElement).style.transform)?.[1] ?? 1));

export async function openFrom(page: Page, code: string): Promise<void> {
  // Clear of the bars at the top and the bottom, as a thumb would have it.
  await lineOf(page, code).evaluate((line) => line.scrollIntoView({ block: 'center' }));
  await lineOf(page, code).click();
  await expect(reader(page)).toBeVisible();
}

/** Fingers through the browser's own input, so that touch-action and pointer events are the real ones. */
export async function touch(page: Page, ...moments: readonly (readonly { x: number; y: number }[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let before = 0;
  for (const points of moments) {
    const type = points.length < before ? 'touchEnd' : points.length > before ? 'touchStart' : 'touchMove';
    before = points.length;
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  }
  await session.detach();
}
export const swipe = (page: Page, from: number, to: number): Promise<void> =>
  touch(page, [{ x: from, y: 400 }], ...[0.25, 0.5, 0.75, 1].map((part) => [{ x: from + (to - from) * part, y: 402 }]), []);
