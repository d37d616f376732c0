/** A member's phone in a real browser: the page as a person uses it. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { SeatCard } from '../../shared/contract/desk.ts';
import { type CriteriaSet, criteriaOf, hasZeroBox } from '../../shared/criteria.ts';
import type { SheetContent } from '../../shared/session.ts';

export type Phone = { readonly code: string; readonly page: Page };

/** Opens the address of the seat card's QR code, says "yes, that's me" and types the PIN on the page's keypad. */
export async function joinOnPhone(browser: Browser, card: SeatCard): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(card.joinUrl);
  await expect(page.getByRole('heading', { name: card.name })).toBeVisible();
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (const digit of card.pin) await page.getByRole('button', { name: digit, exact: true }).click();
  return { code: card.member, page };
}

const cardOf = (page: Page, code: string): Locator => page.locator(`[id="tc-${code}"]`);

/** Which radio of each criterion is ticked, by its place; read at once, since asking row by row takes longer than ticking. */
const ticked = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[id^="tc-"]')].map((card) => [
        card.id.slice(3),
        [...card.querySelectorAll<HTMLInputElement>('label.row input[type=radio]')].findIndex((radio) => radio.checked),
      ]),
    ),
  );

/** Ticks what `content` says, in printed order, leaving alone what is ticked so already. */
export async function tickSheet({ page }: Phone, set: CriteriaSet, content: SheetContent): Promise<void> {
  await expect(cardOf(page, [...criteriaOf(set).keys()][0] ?? '')).toBeVisible();
  const before = await ticked(page);
  const wanted: Record<string, number> = {};
  for (const { criterion } of criteriaOf(set).values()) {
    const rows = cardOf(page, criterion.code).locator('label.row');
    const mark = content.marks[criterion.code];
    if (mark === undefined && (hasZeroBox(criterion) || !content.confirmedBlanks.includes(criterion.code))) continue;
    // Without a mark it is the last row: a blank confirmed as 0.
    const at = mark ?? (await rows.count()) - 1;
    wanted[criterion.code] = at;
    if (before[criterion.code] === at) continue;
    // The whole row is the button; the radio inside it is only there for the browser.
    await rows.nth(at).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await rows.nth(at).click();
  }
  await expect.poll(() => ticked(page)).toMatchObject(wanted);
}

/** Review, submit, and the receipt with the host's total. Answers the receipt's code. */
export async function submitOnPhone({ page }: Phone, total: number): Promise<string> {
  await page.getByRole('button', { name: /Xem lại và nộp phiếu/ }).click();
  await page.getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
  await expect(page.locator('.receipt-code')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(page.locator('.receipt-points')).toHaveText(`${total} điểm`);
  return page.locator('.receipt-code').innerText();
}
