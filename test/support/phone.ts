/** A member's phone in a real browser: the page as a person uses it. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { SeatCard } from '../../shared/contract/desk.ts';
import { type CriteriaSet, criteriaOf, hasZeroBox } from '../../shared/criteria.ts';
import { SEAT_HERE } from '../../shared/seal.ts';
import type { SheetContent } from '../../shared/session.ts';

export type Phone = { readonly code: string; readonly page: Page };

/** A screen that costs little to draw, for many phones at once. */
export const PLAIN_SCREEN = { width: 320, height: 568, scale: 1 };
const SCREEN: typeof PLAIN_SCREEN = { width: 390, height: 844, scale: 2 };

/**
 * Opens the address of the seat card's QR code, says "yes, that's me" and types the PIN on the page's keypad. `finds`: without a line the page may look
 * for its session at other addresses; tests of a bad line leave it on that line.
 */
export async function joinOnPhone(browser: Browser, card: SeatCard, { width, height, scale } = SCREEN, finds = false): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, deviceScaleFactor: scale });
  if (!finds) await context.route(`**/${SEAT_HERE}?**`, (route) => route.abort());
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

/** Row to press at each criterion, by its place; -1: the last one, a blank confirmed as 0. */
function rowsOf(set: CriteriaSet, content: SheetContent): readonly (readonly [code: string, row: number])[] {
  return [...criteriaOf(set).values()].flatMap(({ criterion }) => {
    const mark = content.marks[criterion.code];
    if (mark !== undefined) return [[criterion.code, mark] as const];
    return !hasZeroBox(criterion) && content.confirmedBlanks.includes(criterion.code) ? [[criterion.code, -1] as const] : [];
  });
}

const firstCard = (page: Page, set: CriteriaSet): Locator => cardOf(page, [...criteriaOf(set).keys()][0] ?? '');

/** Ticks what `content` says tap by tap, in printed order, leaving alone what is ticked so already. */
export async function tapSheet({ page }: Phone, set: CriteriaSet, content: SheetContent): Promise<void> {
  await expect(firstCard(page, set)).toBeVisible();
  const before = await ticked(page);
  const wanted: Record<string, number> = {};
  for (const [code, row] of rowsOf(set, content)) {
    const rows = cardOf(page, code).locator('label.row');
    const at = row < 0 ? (await rows.count()) - 1 : row;
    wanted[code] = at;
    if (before[code] === at) continue;
    // The whole row is the button; the radio inside it is only there for the browser.
    await rows.nth(at).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await rows.nth(at).click();
  }
  await expect.poll(() => ticked(page)).toMatchObject(wanted);
}

/**
 * The same rows pressed from within the page, one redraw after the other: where the taps themselves aren't what is tried, since a sheet tap by
 * tap takes seconds. Leaves alone what is ticked so already.
 */
export async function tickSheet({ page }: Phone, set: CriteriaSet, content: SheetContent): Promise<void> {
  await expect(firstCard(page, set)).toBeVisible();
  const left = await page.evaluate(
    async (rows) => {
      const radio = (code: string, row: number): HTMLInputElement | undefined =>
        [...(document.getElementById(`tc-${code}`)?.querySelectorAll<HTMLInputElement>('label.row input[type=radio]') ?? [])].at(row);
      for (const [code, row] of rows) {
        if (radio(code, row)?.checked) continue;
        radio(code, row)?.closest('label')?.click();
        await new Promise((drawn) => setTimeout(drawn, 0));
      }
      return rows.filter(([code, row]) => !radio(code, row)?.checked).map(([code]) => code);
    },
    rowsOf(set, content),
  );
  expect(left, 'criteria that did not take their tick').toEqual([]);
}

/** A press without the driver's second looks, so that those of many phones come within one moment. `words` begin the button's own. */
export async function pressNow({ page }: Phone, words: string): Promise<void> {
  const pressed = await page.evaluate((begin) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(begin) && !one.disabled);
    button?.click();
    return button !== undefined;
  }, words);
  if (!pressed) throw new Error(`no button "${words}" can be pressed`);
}

/** Review, submit, and the receipt with the host's total. Answers the receipt's code. */
export async function submitOnPhone({ page }: Phone, total: number): Promise<string> {
  await page.getByRole('button', { name: /Xem lại và nộp phiếu/ }).click();
  await page.getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
  await expect(page.locator('.receipt-code')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(page.locator('.receipt-points')).toHaveText(`${total} điểm`);
  return page.locator('.receipt-code').innerText();
}
