/** The member's page while opinions are collected in writing, as scenes (member-scenes.ts). */
import type { Page } from '@playwright/test';
import type { ProductCard, ProductInHand, Receipt } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import type { FakeDoors } from './fake-doors.ts';
import { opened, product } from './fake-product.ts';

type Scene = (page: Page, doors: FakeDoors) => Promise<void>;
/** What the scenes of the rest of the page can do already. */
type Hands = {
  readonly join: Scene;
  readonly pick: (page: Page, code: string, row: number) => Promise<void>;
  readonly tickAll: (page: Page) => Promise<void>;
  readonly honey: ProductCard;
  readonly tour: ProductCard;
};

const receiptFor = (card: ProductCard, code: string): Receipt => ({
  id: `sheet-${card.number}-0000000000000000`,
  member: memberCode('UV1'),
  dossier: card.dossier,
  round: 1,
  version: 1,
  receipt: code,
  receivedAt: '2026-09-04T03:42:00.000Z',
  totals: { A: 31, B: 18, C: 29, total: 78 },
});

export const row = (page: Page, number: number) => page.locator('.written-row', { hasText: new RegExp(`^${number < 10 ? '0' : ''}${number}`) });

export function writtenScenes({ join, pick, tickAll, honey, tour }: Hands): Readonly<Record<string, Scene>> {
  const rice = product(3, 'Gạo nếp cái hoa vàng Yên Phụ', 2);
  const cake = product(12, 'Bánh phu thê Đình Bảng', 12);
  const sauce = product(15, 'Tương Đình Tổ', 9);
  const returned: ProductInHand = {
    ...opened(sauce),
    receipt: receiptFor(sauce, 'K7Q4-M9XD'),
    reopened: { at: '2026-09-04T03:45:00.000Z', reason: 'Đồng chí đề nghị xem lại mục 3.5', version: 1 },
    before: { marks: { '1.1': 1, '1.2': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: '' },
  };
  const open: readonly ProductInHand[] = [{ ...opened(rice), receipt: receiptFor(rice, 'K7Q2-M9XD') }, opened(honey), opened(cake), returned, opened(tour)];

  async function collected(page: Page, doors: FakeDoors): Promise<void> {
    await join(page, doors);
    doors.set({ phase: 'choosing', current: null, open });
    await page.getByRole('heading', { name: 'Sản phẩm cần cho ý kiến' }).waitFor();
  }
  async function begun(page: Page, doors: FakeDoors): Promise<void> {
    await collected(page, doors);
    await row(page, honey.number).click();
    for (const code of ['1.1', '1.2', '5.1']) await pick(page, code, 1);
  }
  async function handedIn(page: Page, doors: FakeDoors): Promise<void> {
    await begun(page, doors);
    await page.getByRole('button', { name: 'Về danh sách' }).click();
    await row(page, cake.number).click();
    await tickAll(page);
    await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
  }

  return {
    'written-list': collected,
    'written-begun': async (page, doors) => {
      await handedIn(page, doors);
      doors.line = 'deaf';
      await page.getByRole('button', { name: 'Nộp phiếu' }).click();
      await page.getByText('Đừng tắt trang').waitFor();
      await page.getByRole('button', { name: 'Về danh sách', exact: true }).last().click();
      await page.getByText('Phiếu đang ở trên máy này').waitFor();
    },
    'written-score': begun,
    'written-sending': async (page, doors) => {
      await handedIn(page, doors);
      doors.line = 'deaf';
      await page.getByRole('button', { name: 'Nộp phiếu' }).click();
      await page.getByText('Đừng tắt trang').waitFor();
    },
    'written-receipt': async (page, doors) => {
      await handedIn(page, doors);
      await page.getByRole('button', { name: 'Nộp phiếu' }).click();
      await page.locator('.receipt-code').waitFor();
    },
    'written-gone': async (page, doors) => {
      await begun(page, doors);
      doors.set({ open: open.filter((one) => one.dossier !== honey.dossier) });
      await page.getByRole('alertdialog').waitFor();
    },
  };
}
