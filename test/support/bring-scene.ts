/** Designs and wording of one session taken into a new one, as a scene: for pictures and for axe. */
import type { Page } from '@playwright/test';
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import type { Desk } from './desk-client.ts';
import { showScreen } from './enter-desk.ts';

type Stage = { readonly page: Page; readonly desk: Desk; readonly shoot: (name: string) => Promise<void> };

/** The session in hand gets a design and two sentences of its own; a new one takes them over. */
export async function playBringAlong({ page, desk, shoot }: Stage): Promise<void> {
  const { id } = await desk.run('save-certificate-design', { id: null, name: 'Mẫu của tỉnh, in lên phôi năm 2026', design: BUILT_IN_DESIGNS.preprinted });
  await desk.run('apply-certificate-design', { key: id });
  await desk.run('save-wording', {
    changes: [
      { part: 'proposal/closing', text: 'Hội đồng kính trình Chủ tịch Ủy ban nhân dân {tỉnh} xem xét, quyết định và cho công bố.' },
      { part: 'minutes/vote', text: '' },
    ],
  });
  await desk.run('create-session', { name: 'Đợt hai năm 2026', province: 'Bắc Ninh', startDate: '2026-11-04', endDate: '2026-11-04', bookId: 'QD26-2026' });
  await showScreen(page, 'chuan-bi', 'tong-quan');
  const button = page.getByRole('button', { name: 'Lấy mẫu và câu chữ từ phiên trước' });
  await button.waitFor();
  await shoot('bring-overview');
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Câu chữ văn bản (2 phần').waitFor();
  await shoot('bring-along');
  await dialog.getByRole('button', { name: 'Lấy vào phiên này' }).click();
  await button.waitFor({ state: 'detached' });
}
