/** Every screen of the member's page as a scene that starts from a fresh page: for pictures (take-pictures.ts) and for the check with axe. */
import type { Page } from '@playwright/test';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import type { FakeDoors } from './fake-doors.ts';
import { product } from './fake-product.ts';
import { writtenScenes } from './written-scenes.ts';

export const honey = product(7, 'Mật ong hoa nhãn Cửa Khe', 4, { face: 12 });
export const tour = product(28, 'Tour trải nghiệm làng nghề gốm Phù Lãng và đêm quan họ bên dòng sông Cầu', 26);

export async function join(page: Page, doors: FakeDoors): Promise<void> {
  await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
  await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('heading', { name: 'Phiếu đồng chí đã nộp' }).waitFor();
}

export const card = (page: Page, code: string) => page.locator(`[id="tc-${code}"]`);
export const pick = (page: Page, code: string, row: number): Promise<void> => card(page, code).locator('.row').nth(row).click();

/** The first box of every criterion still open, through the page's own radios. */
export async function tickAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const id of [...document.querySelectorAll('fieldset')].map((f) => f.id)) {
      const field = document.getElementById(id);
      if (!field?.querySelector('input:checked')) field?.querySelector<HTMLInputElement>('input:not(:disabled)')?.click();
      await new Promise((done) => setTimeout(done, 0));
    }
  });
}

/** Draws two strokes on the open field. */
export async function sign(page: Page): Promise<void> {
  const field = page.locator('.sign-field');
  await field.scrollIntoViewIfNeeded();
  const box = (await field.boundingBox()) as { x: number; y: number; width: number; height: number };
  for (const lift of [0.35, 0.6]) {
    await page.mouse.move(box.x + 0.15 * box.width, box.y + lift * box.height);
    await page.mouse.down();
    for (let i = 0; i <= 24; i += 1) await page.mouse.move(box.x + (0.15 + (i / 24) * 0.65) * box.width, box.y + (lift + Math.sin(i) * 0.18) * box.height);
    await page.mouse.up();
  }
}

async function scored(page: Page, doors: FakeDoors): Promise<void> {
  await join(page, doors);
  doors.open(honey);
  await card(page, '1.1').waitFor();
  await pick(page, '5.1', 1);
  await tickAll(page);
}

async function reviewed(page: Page, doors: FakeDoors): Promise<void> {
  await scored(page, doors);
  await page.getByRole('button', { name: 'Xem lại và nộp phiếu' }).click();
}

const receipt = (n: number): Receipt & { readonly name: string } => ({
  id: `sheet-${n}-0000000000000000`,
  member: memberCode('UV1'),
  dossier: dossierCode(`27-09103-0${n}-2026`),
  round: n === 2 ? 2 : 1,
  version: 1,
  receipt: `K7Q${n}-M9XD`,
  receivedAt: '2026-09-04T03:42:00.000Z',
  totals: { A: 31, B: 18, C: 29, total: 78 },
  name: n === 1 ? 'Gạo nếp cái hoa vàng Yên Phụ' : 'Bánh phu thê Đình Bảng',
});

const history: Partial<MemberState> = {
  sheets: [receipt(2), receipt(1)],
  late: [
    { id: 'late-1', dossier: dossierCode('27-09103-03-2026'), round: 1, name: 'Tương Đình Tổ', at: '2026-09-04T03:50:00.000Z', state: 'kept', reason: '' },
  ],
  withdrawn: [{ id: 'moved-1', dossier: dossierCode('27-09103-04-2026'), round: 1, name: 'Rượu nếp làng Vân', reason: 'Chấm nhầm sang sản phẩm trước.' }],
};

const vote: NonNullable<MemberState['vote']> = {
  id: 1,
  dossier: honey.dossier,
  name: honey.name,
  producer: honey.producer,
  reason: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm đã hết hạn từ tháng 3, chủ thể chưa nộp giấy mới',
  proposer: 'Trần Thị Hồng Vân',
  own: null,
};

type Scene = (page: Page, doors: FakeDoors) => Promise<void>;

export const SCENES: Readonly<Record<string, Scene>> = {
  'vote-outcome': async (page, doors) => {
    await join(page, doors);
    doors.set({ outcome: { dossier: honey.dossier, name: honey.name, votesFor: 6, votesAgainst: 2, abstentions: 1, stopped: true } });
    await page.getByText('6').first().waitFor();
  },
  'join-how': async (page, doors) => void (await page.goto(doors.url)),
  'join-owner': async (page, doors) => {
    await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
    await page.getByText('Đúng không?').waitFor();
  },
  'join-pin': async (page, doors) => {
    await page.goto(`${doors.url}/#/ghe/ghe-uv1-k7q2`);
    await page.getByRole('button', { name: 'Đúng, tôi vào ghế' }).click();
    for (const digit of '1111') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByText('Còn 4 lần thử').waitFor();
  },
  waiting: join,
  'waiting-history': async (page, doors) => {
    await scored(page, doors);
    doors.set({ ...history, phase: 'waiting', current: null });
    await page.getByRole('button', { name: 'Đã hiểu' }).click();
  },
  recused: async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    doors.set({ phase: 'recused' });
    await page.getByText('Đồng chí không chấm sản phẩm này').waitFor();
  },
  exempt: async (page, doors) => {
    await join(page, doors);
    doors.set({ phase: 'exempt', current: null, exempt: { ...honey, round: 2 }, sheets: [{ ...receipt(1), dossier: honey.dossier }] });
    await page.getByText('Đồng chí không phải chấm lại').waitFor();
  },
  vote: async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    doors.set({ vote });
    await page.getByRole('dialog').getByText('Không tán thành', { exact: true }).click();
  },
  'vote-put-off': async (page, doors) => {
    await SCENES.vote?.(page, doors);
    await page.getByRole('button', { name: 'Để sau, tôi chấm tiếp' }).click();
  },
  'vote-sent': async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    doors.set({ vote: { ...vote, own: 'against' } });
    await page.getByText('Đã biểu quyết').waitFor();
  },
  score: async (page, doors) => {
    await join(page, doors);
    doors.sisters = [{ dossier: tour.dossier, name: 'Mật ong bạc hà', round: 1, receipt: 'K7Q2-M9XD', marks: { '1.1': 1, '1.2': 1 }, criterionNotes: {} }];
    doors.open(honey);
    await page.getByText('Chép lựa chọn từ').waitFor();
  },
  'score-grounds': async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    await page.getByText('Trường hợp loại hoặc dừng đánh giá').click();
    await page.locator('.grounds .row').first().click();
  },
  'score-note': async (page, doors) => {
    await join(page, doors);
    doors.open(honey, { advisory: [{ criterion: '1.1', points: 2, comment: 'đủ hợp đồng' }] });
    await pick(page, '1.1', 2);
    await card(page, '1.1').getByRole('button', { name: 'Ghi chú' }).click();
    await page.getByRole('button', { name: 'Minh chứng đầy đủ.' }).click();
  },
  'score-copied': async (page, doors) => {
    await SCENES.score?.(page, doors);
    await page.getByText('Chép lựa chọn từ').click();
    await card(page, '1.1').getByRole('button', { name: 'Giữ lựa chọn này' }).scrollIntoViewIfNeeded();
  },
  'score-hint': async (page, doors) => {
    await scored(page, doors);
    await page.getByText('Để đạt 3 sao còn thiếu').waitFor();
  },
  'score-round-2': async (page, doors) => {
    await join(page, doors);
    doors.open(honey, {
      round: 2,
      before: { marks: { '1.1': 1, '1.2': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: '' },
      gap: { spread: 14, limit: 10, names: null },
    });
    await pick(page, '1.1', 2);
  },
  'score-reopened': async (page, doors) => {
    await join(page, doors);
    doors.open(honey, {
      receipt: receipt(1),
      reopened: { at: '2026-09-04T03:45:00.000Z', reason: 'Đồng chí đề nghị xem lại mục 3.5', version: 1 },
      before: { marks: { '1.1': 1, '1.2': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: '' },
    });
    await page.getByText('đã mở lại phiếu').waitFor();
  },
  'review-open': async (page, doors) => {
    await join(page, doors);
    doors.open(honey, { advisory: [{ criterion: '1.1', points: 2, comment: 'đủ hợp đồng' }] });
    await pick(page, '1.1', 0);
    await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  },
  'review-sign': async (page, doors) => {
    await reviewed(page, doors);
    await page.getByRole('button', { name: 'Ký bằng ngón tay' }).click();
    await sign(page);
  },
  sending: async (page, doors) => {
    await reviewed(page, doors);
    doors.line = 'deaf';
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText('Đừng tắt trang').waitFor();
  },
  receipt: async (page, doors) => {
    await reviewed(page, doors);
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText('Mã phiếu').first().waitFor();
  },
  'own-sheet': async (page, doors) => {
    await SCENES.receipt?.(page, doors);
    await page.getByRole('button', { name: 'Xem phiếu', exact: true }).first().click();
    await page.getByText('Phiếu đã nộp (chỉ xem)').waitFor();
  },
  tools: async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    await card(page, '1.1').waitFor();
    await page.getByRole('button', { name: 'Trợ giúp và cài đặt' }).click();
  },
  'tools-asked': async (page, doors) => {
    await SCENES.tools?.(page, doors);
    await page.getByRole('button', { name: 'Cần hỗ trợ' }).click();
    await page.getByRole('dialog').getByText('Đã báo bàn thư ký').waitFor();
  },
  'help-asked': async (page, doors) => {
    await SCENES['tools-asked']?.(page, doors);
    await page.getByRole('button', { name: 'Đóng' }).click();
  },
  address: async (page, doors) => {
    await SCENES.tools?.(page, doors);
    await page.getByRole('button', { name: 'Máy thư ký đổi địa chỉ?' }).click();
  },
  notice: async (page, doors) => {
    await scored(page, doors);
    doors.open(tour);
    await page.getByRole('alertdialog').waitFor();
  },
  'line-lost': async (page, doors) => {
    await join(page, doors);
    doors.open(honey);
    await pick(page, '1.1', 1);
    doors.line = 'deaf';
    await doors.stop();
    await page.getByText('Mất kết nối với máy thư ký').waitFor();
  },
  ...writtenScenes({ join, pick, tickAll, honey, tour }),
};
