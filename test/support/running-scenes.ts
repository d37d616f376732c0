/** The council's running as a row of scenes on one real host: sub-councils, agenda, paper, corrections, the chair's tab, rehearsal, design and wording for the next session. For pictures and for axe. */
import type { Page } from '@playwright/test';
import { DESK_FILES, type DossierRow, type SeatCard } from '../../shared/contract/desk.ts';
import type { Member } from '../../shared/session.ts';
import { playBringAlong } from './bring-scene.ts';
import { valueOf } from './client.ts';
import { councilRecord } from './council-record.ts';
import type { Desk } from './desk-client.ts';
import { showPapers, showScreen } from './enter-desk.ts';
import { makePdf } from './evidence-files.ts';
import { type FakeMember, joinMember } from './fake-member.ts';
import { importWorkbook, workbookBytes } from './rehearse-session.ts';
import { sampleBook } from './sample-files.ts';
import { handIn, owing, playRound } from './score-product.ts';

/** `shoot` looks at what the desk's page shows now, `shootHall` and `shootChair` at the other two. */
export type RunningStage = {
  readonly page: Page;
  readonly desk: Desk;
  readonly memberUrl: string;
  readonly joinChair: (card: SeatCard) => Promise<Page>;
  readonly shoot: (name: string) => Promise<void>;
  readonly shootHall: (name: string) => Promise<void>;
  readonly shootChair: (name: string) => Promise<void>;
};

const FOOD = 'Tiểu ban Thực phẩm';
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

/** Concludes what turns the stars, and confirms. */
async function settle(desk: Desk, dossier: DossierRow['code']): Promise<void> {
  for (const { criterion, stars } of (await desk.run('read-tally', { dossier })).gates.filter((g) => g.matters))
    await desk.run('conclude-gate', { dossier, criterion, stars: stars as 3 | 4 | 5, met: true, reason: 'Hội đồng thống nhất' });
  await desk.run('confirm-result', { dossier });
}

async function council({ page, desk, shoot }: RunningStage): Promise<void> {
  await showScreen(page, 'chuan-bi', 'hoi-dong');
  await shoot('council');
  await page.getByText('Phạm Thu Hằng').first().click();
  await shoot('council-member-form');
  await escape(page);
  await showScreen(page, 'chuan-bi', 'ho-so');
  await press(page, 'Giao tiểu ban');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.keyboard.press('Tab');
  await shoot('council-assign');
  await escape(page);
  await desk.run('begin-session', {});
}

async function agenda({ page, desk, shoot, shootHall }: RunningStage, first: DossierRow, second: DossierRow): Promise<void> {
  await showScreen(page, 'chuan-bi', 'chuong-trinh');
  await shoot('agenda');
  await desk.run('defer-dossier', { dossier: second.code, kind: 'postponed', reason: 'Chủ thể bổ sung mẫu, hẹn sáng ngày thứ hai' });
  await press(page, `Việc khác: ${second.name}`);
  await shoot('agenda-menu');
  await escape(page);
  await desk.run('call-product', { dossier: first.code });
  await desk.run('start-timer', { dossier: first.code, minutes: 5 });
  await shootHall('called');
  await desk.run('stop-timer', {});
  await desk.run('start-break', { minutes: 20, note: 'Nghỉ giải lao' });
  await shoot('agenda-break');
  await shootHall('break');
  await desk.run('end-break', {});
}

async function paper({ page, desk, shoot }: RunningStage, members: readonly FakeMember[], product: DossierRow, low: Member): Promise<void> {
  await desk.run('open-scoring', { dossier: product.code });
  await showScreen(page, 'cham-diem', product.code);
  await press(page, new RegExp(`^${low.name}`));
  await page.getByRole('menuitem', { name: 'Nhập phiếu giấy…' }).click();
  await page.getByLabel('Người nhập').fill('Bùi Thị Thanh Thảo');
  await page.keyboard.press('Enter');
  for (const key of ['1', '2', '9']) {
    await page.keyboard.press(key);
    if (key !== '9') await page.keyboard.press('Enter');
  }
  await shoot('paper-grid');
  await escape(page);
  await shoot('paper-leave');
  await page.getByRole('button', { name: 'Bỏ và đóng' }).click();
  await press(page, 'Phiếu giấy');
  await shoot('paper-list-empty');
  await escape(page);
  for (const member of await owing(desk, members, product.code)) await handIn(member, product.code, 1, member.code === low.code ? 66 : 80);
  await desk.run('close-scoring', { dossier: product.code, evenIfMissing: false });
}

async function disagreement({ page, shoot }: RunningStage, product: DossierRow): Promise<void> {
  await showScreen(page, 'tong-hop', product.code);
  await page.getByRole('heading', { name: 'Chênh lệch đến từ đâu' }).waitFor();
  await shoot('apart');
  await page.getByRole('heading', { name: 'Chênh lệch đến từ đâu' }).evaluate((title) => title.scrollIntoView());
  await shoot('apart-criteria');
  await page.getByRole('textbox', { name: 'Nội dung' }).scrollIntoViewIfNeeded();
  await shoot('apart-discussion');
  await press(page, 'Chấm lại vòng 2');
  await shoot('apart-next-round');
  await escape(page);
}

async function corrections({ page, desk, shoot }: RunningStage, members: readonly FakeMember[], product: DossierRow): Promise<void> {
  await playRound(desk, members, product.code, 2, [70, 69, 71, 70]);
  await showScreen(page, 'tong-hop', product.code);
  await shoot('near-edge');
  await settle(desk, product.code);
  const sheets = (await desk.run('list-papers', {})).filter((p) => p.kind === 'certificate' && p.dossier === product.code && p.url);
  for (const { url } of sheets) await (await desk.client.get(url)).arrayBuffer();
  await desk.run('reopen-result', { dossier: product.code, reason: 'Một phiếu nhập nhầm tiêu chí 3.2, đồng chí Phạm Thu Hằng đề nghị sửa' });
  await showPapers(page, 'Giấy chứng nhận');
  await page.getByRole('row').nth(1).click();
  await shoot('papers-replaced');
  await settle(desk, product.code);
  await showScreen(page, 'ket-qua');
  await page.getByRole('row').filter({ hasText: product.name }).click();
  await page.getByText('Các lần xác nhận và đính chính').scrollIntoViewIfNeeded();
  await shoot('result-trail');
  await escape(page);
  await signed(page, desk, shoot, product);
}

/** A certificate that was signed twice over, the summary with its Excel file, and filing one more. */
async function signed(page: Page, desk: Desk, shoot: RunningStage['shoot'], product: DossierRow): Promise<void> {
  const certificate = (await desk.run('list-papers', {})).find((p) => p.kind === 'certificate' && p.dossier === product.code);
  for (const [name, note] of [
    ['Giấy chứng nhận (thiếu dấu).pdf', ''],
    ['Giấy chứng nhận có chữ ký và dấu.pdf', 'Văn phòng UBND tỉnh trả ngày 05/9'],
  ] as const) {
    const about = new URLSearchParams({ paper: certificate?.id ?? '', name, by: 'Đỗ Thanh Tùng', note });
    valueOf(await desk.client.upload<null>(`${DESK_FILES.signed}?${about}`, await makePdf([name])));
  }
  const [first] = (await desk.run('list-papers', {})).find((p) => p.id === certificate?.id)?.signed ?? [];
  await desk.run('withdraw-signed', { id: first?.id ?? 0, reason: 'Bản quét thiếu trang có dấu' });
  await showPapers(page, 'Giấy chứng nhận');
  await page.getByRole('row').filter({ hasText: product.name }).click();
  await shoot('papers-signed');
  await press(page, /Các bản khác/);
  await shoot('papers-signed-others');
  await escape(page);
  await press(page, 'Lưu bản đã ký');
  await shoot('papers-file-signed');
  await escape(page);
  await showPapers(page, 'Tổng hợp điểm');
  await page.getByRole('row').nth(1).click();
  await shoot('papers-excel');
}

async function plenary({ page, desk, shoot }: RunningStage, members: readonly FakeMember[], product: DossierRow): Promise<void> {
  await playRound(desk, members, product.code, 1, [82, 80, 84]);
  await showScreen(page, 'tong-hop', product.code);
  await shoot('sub-council-tally');
  await showScreen(page, 'ket-qua');
  await shoot('results-plenary');
  await press(page, 'Biểu quyết toàn thể');
  await page.getByLabel('Tán thành', { exact: true }).fill('3');
  await page.getByLabel('Không tán thành').fill('5');
  await shoot('plenary');
  await escape(page);
  await shoot('plenary-leave');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Đóng, bỏ phần đã gõ' }).click();
}

async function presiding(
  { desk, joinChair, shootChair }: RunningStage,
  card: SeatCard,
  members: readonly FakeMember[],
  product: DossierRow,
  awaited: DossierRow,
): Promise<void> {
  const page = await joinChair(card);
  await page.getByRole('navigation', { name: 'Phần của trang' }).getByRole('button', { name: 'Điều hành' }).click();
  await page.getByLabel('Xem sản phẩm').selectOption(product.code);
  await page.getByRole('button', { name: 'Mở chấm' }).waitFor();
  await shootChair('ready');
  await page.getByRole('button', { name: 'Mở chấm' }).click();
  await shootChair('pin');
  await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click();
  await desk.run('open-scoring', { dossier: product.code });
  for (const member of (await owing(desk, members, product.code)).slice(0, 4)) await handIn(member, product.code, 1, member.code === 'TV04' ? 66 : 81);
  await page.getByRole('heading', { name: /^Phiếu đã nộp/ }).waitFor();
  await shootChair('scoring');
  const { id } = await desk.run('open-vote', { dossier: product.code, reason: 'Giấy chứng nhận an toàn thực phẩm đã hết hạn từ tháng 3', proposer: '' });
  await page.getByText(/^Biểu quyết dừng đánh giá/).waitFor();
  await shootChair('vote');
  await desk.run('cancel-vote', { id, reason: 'Đã có giấy mới' });
  await desk.run('close-scoring', { dossier: product.code, evenIfMissing: true });
  await page.getByText('Điểm của các thành viên').waitFor();
  await shootChair('closed');
  await page.getByRole('button', { name: 'Ghi ý kiến thảo luận' }).click();
  await shootChair('discussion');
  await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click();
  await page.getByLabel('Xem sản phẩm').selectOption(awaited.code);
  await page.getByRole('button', { name: 'Ghi biểu quyết của Hội đồng toàn thể' }).click();
  await shootChair('plenary');
  await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click();
}

async function evening({ page, desk, shoot, shootHall, shootChair }: RunningStage): Promise<void> {
  await showScreen(page, 'chuan-bi', 'chuong-trinh');
  await press(page, 'Niêm phong…');
  await shoot('seal');
  await escape(page);
  await desk.run('seal-day', {});
  await page.getByText(/Đã niêm phong lúc/).waitFor();
  await shoot('sealed');
  await shootHall('sealed');
  await shootChair('sealed');
  await desk.run('resume-day', {});
}

async function rehearsal({ page, shoot }: RunningStage): Promise<void> {
  await press(page, /^Phiên: /);
  await page.getByRole('menuitem', { name: 'Diễn tập phiên này' }).click();
  await shoot('rehearse');
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo và mở bản diễn tập' }).click();
  await page.getByText('THỬ NGHIỆM').first().waitFor();
  await showScreen(page, 'cham-diem');
  await shoot('rehearsal');
  await press(page, /^Phiên: /);
  await page.getByRole('menuitem', { name: 'Xóa bản diễn tập' }).click();
  await shoot('rehearsal-wipe');
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa bản diễn tập' }).click();
  await page.getByText('Đã xóa bản diễn tập.').waitFor();
  await shoot('rehearsal-gone');
}

/** Plays it all and looks at every scene on the way. */
export async function playRunning(stage: RunningStage): Promise<void> {
  const { desk } = stage;
  const sample = councilRecord(9);
  const members = sample.members.map((m) => (['TV05', 'TV06', 'TV07', 'TV08', 'TV09'].includes(m.code) ? { ...m, subCouncils: FOOD } : m));
  const [, , sub] = sample.dossiers.filter((d) => d.eligible);
  const dossiers = sample.dossiers.map((d) => (d.code === sub?.code ? { ...d, subCouncil: FOOD } : d));
  await importWorkbook(desk, await workbookBytes(sampleBook(), { ...sample, members, dossiers, recusals: [] }));
  await council(stage);
  const session = await desk.run('read-session', {});
  const scoring = session.members.filter((m) => m.scores);
  const cards = await desk.run('issue-seats', { members: scoring.map((m) => m.code) });
  const fakes = await Promise.all(cards.slice(1).map((card) => joinMember(stage.memberUrl, card)));
  const all = [await joinMember(stage.memberUrl, cards[0] as SeatCard), ...fakes];
  const [first, second, third, fourth] = session.dossiers.filter((d) => d.eligible) as [DossierRow, DossierRow, DossierRow, DossierRow];
  await agenda(stage, first, second);
  await paper(stage, all, first, scoring[3] as Member);
  await disagreement(stage, first);
  await corrections(stage, all, first);
  await plenary(stage, all, third);
  all[0]?.vanish();
  const [card] = await desk.run('issue-seats', { members: [(cards[0] as SeatCard).member] });
  await presiding(stage, card as SeatCard, fakes, fourth, third);
  await evening(stage);
  await rehearsal(stage);
  // A rehearsal that is wiped leaves nothing open.
  await desk.run('open-session', { file: session.file });
  await playBringAlong(stage);
  for (const member of fakes) member.vanish();
}
