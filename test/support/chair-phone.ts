/** The chair's tab on a real phone: the tabs, and acts confirmed by the seat's PIN. */
import { expect, type Page } from '@playwright/test';

/** Whoever was busy elsewhere is told of the next product, and goes on with a tap. A notice that another takes the place of is gone before the tap. */
export async function goOn(page: Page): Promise<void> {
  const notice = page.getByRole('alertdialog');
  await page.addLocatorHandler(notice, () =>
    notice
      .getByRole('button')
      .click({ timeout: 1000 })
      .catch(() => undefined),
  );
}

export const typePin = async (page: Page, pin: string): Promise<void> => {
  for (const digit of pin) await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
};

export const toTab = (page: Page, name: 'Phiếu của tôi' | 'Điều hành'): Promise<void> =>
  page.getByRole('navigation', { name: 'Phần của trang' }).getByRole('button', { name }).click();

/** Presses the button, gives the reason where one is owed, types the PIN and waits for the word that it was done. */
export async function actAsChair(page: Page, pin: string, button: string | RegExp, reason?: string): Promise<void> {
  await page
    .getByRole('button', { name: button, exact: typeof button === 'string' })
    .first()
    .click();
  if (reason !== undefined) await page.getByRole('dialog').getByLabel('Lý do').fill(reason);
  await typePin(page, pin);
  await expect(page.getByText('✓ Đã thực hiện.')).toBeVisible();
}

/** Concludes every gate that still turns the stars as met. */
export async function concludeGates(page: Page, pin: string, reason: string): Promise<void> {
  const met = page.getByRole('button', { name: 'Đạt', exact: true });
  for (let open = await met.count(); open > 0; open -= 1) {
    await actAsChair(page, pin, 'Đạt', reason);
    await expect(met).toHaveCount(open - 1);
  }
}
