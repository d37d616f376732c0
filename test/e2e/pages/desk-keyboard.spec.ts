/**
 * A session at the desk by keyboard alone: sample opened, begun, a product opened, closed and confirmed, a day's papers printed, another screen found, the
 * session left. Members score on their phones meanwhile. Breaks when a step can only be clicked, the focus is lost in a dialog, or a key leads elsewhere.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import { valueOf } from '../../support/client.ts';
import { enterDesk } from '../../support/enter-desk.ts';
import { type FakeMember, joinMember } from '../../support/fake-member.ts';
import { makeSheet } from '../../support/make-sheet.ts';
import { ownHost } from '../../support/own-host.ts';
import { owing, whenOpen } from '../../support/score-product.ts';

const { host } = ownHost();
/** More stops than the longest screen of the sample has before its main act. */
const MOST_STOPS = 120;

/** Tab by Tab until the focus is there: what can't be reached so can't be done without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached in ${MOST_STOPS} stops: ${target}`);
}

const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name, exact: typeof name === 'string' }).first();

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('from opening the program to printed papers without a mouse', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, host().ready.desk);
  const dialog = page.getByRole('dialog');
  // Chromium without a window dies of printing a PDF: that it is asked to is what counts.
  await page.evaluate(() => {
    const asked = { focus: () => undefined, print: () => document.body.setAttribute('data-printed', '') };
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => asked });
  });

  await press(page, button(page, /^Mở phiên mẫu đang chuẩn bị/));
  await expect(page.getByRole('heading', { name: 'Chuẩn bị', level: 1 })).toBeAttached();
  await page.keyboard.press('Alt+1');
  await press(page, button(page, 'Khai mạc phiên'));
  await press(page, button(dialog, 'Khai mạc phiên'));
  await expect(dialog).toHaveCount(0);

  // What happens on phones isn't the desk's mouse.
  const session = await desk.run('read-session', {});
  const members: FakeMember[] = [];
  for (const card of await desk.run('issue-seats', { members: session.members.filter((m) => m.scores).map((m) => m.code) }))
    members.push(await joinMember(host().ready.member, card));

  await page.keyboard.press('Alt+2');
  await press(page, button(page, 'Mở chấm'));
  await expect.poll(async () => (await desk.run('read-session', {})).dossiers.filter((d) => d.state === 'scoring').length).toBe(1);
  const product = (await desk.run('read-session', {})).dossiers.find((d) => d.state === 'scoring');
  if (!product) throw new Error('nothing is being scored');
  for (const member of await owing(desk, members, product.code)) {
    const live = await whenOpen(member, product.code, 1);
    valueOf(await member.submit(member.prepare(live, makeSheet(await member.readSet(product.code), 80))));
  }
  await press(page, button(page, 'Đóng chấm'));

  await page.keyboard.press('Alt+3');
  await press(page, button(page, 'Xác nhận kết quả'));
  await press(page, button(dialog, 'Xác nhận kết quả'));
  await expect(dialog).toHaveCount(0);
  expect((await desk.run('read-session', {})).dossiers.find((d) => d.code === product.code)?.state).toBe('confirmed');

  // The ranked table by arrows, and back out of what Enter opened.
  await page.keyboard.press('Alt+4');
  await tabTo(page, page.getByRole('grid', { name: 'Kết quả' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(product.name);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // A day's papers: the menu, its first entry, and the focus is on what prints them.
  await page.keyboard.press('Alt+5');
  await press(page, button(page, 'In giấy tờ theo ngày'));
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: /^Đã chọn \d+ văn bản/ });
  await expect(button(bar, 'In')).toBeFocused();
  const [drawn] = await Promise.all([page.waitForResponse((answer) => answer.url().includes(DESK_FILES.paperSet)), page.keyboard.press('Enter')]);
  expect(drawn.status()).toBe(200);
  await expect(page.locator('body[data-printed]')).toBeAttached();
  await press(page, button(bar, 'Bỏ chọn'));
  // One of the list: an arrow down, Enter shows it, Space ticks it.
  await tabTo(page, page.getByRole('grid', { name: 'Văn bản' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.getByRole('region', { name: 'Đã chọn 1 văn bản' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('nhat ky');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nhật ký', level: 2 })).toBeVisible();
  await press(page, button(page, /^Phiên: /));
  // The menu takes the focus once it is there; a key before it is the button's.
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await press(page, button(dialog, 'Thoát phiên'));
  await expect(page.getByRole('heading', { name: 'Phiên trên máy này' })).toBeVisible();
});
