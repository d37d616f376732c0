/** The desk's day as a row of scenes on one real host, from the empty start to the papers: for pictures (take-desk-pictures.ts). */
import type { Page } from '@playwright/test';
import type { DossierRow } from '../../shared/contract/desk.ts';
import type { Member } from '../../shared/session.ts';
import { councilRecord } from './council-record.ts';
import type { Desk } from './desk-client.ts';
import { showScreen } from './enter-desk.ts';
import { makeImage, makePdf } from './evidence-files.ts';
import { type FakeMember, joinMember } from './fake-member.ts';
import { importWorkbook, workbookBytes } from './rehearse-session.ts';
import { sampleBook } from './sample-files.ts';
import { handIn, owing, playRound } from './score-product.ts';

/** What the scenes act on. `shoot` takes the pictures of what the page shows now. */
export type Stage = {
  readonly page: Page;
  readonly desk: Desk;
  readonly memberUrl: string;
  readonly attach: (dossier: string, name: string, bytes: Uint8Array) => Promise<void>;
  readonly shoot: (name: string) => Promise<void>;
  /** The hall's page beside the desk's. */
  readonly shootHall: (name: string) => Promise<void>;
};

const PREPARING = ['tong-quan', 'thong-tin', 'quy-che', 'hoi-dong', 'co-mat', 'ghe', 'ho-so', 'tu-choi'] as const;
const DOSSIER_PAGE = ['thong-tin', 'minh-chung', 'to-tu-van', 'bao-cao-xa', 'mau'] as const;

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

async function start({ page, shoot }: Stage): Promise<void> {
  await showScreen(page, 'bat-dau');
  await shoot('start');
  await showScreen(page, 'bo-tieu-chi');
  await shoot('criteria');
  await showScreen(page, 'mang');
  await press(page, 'Hiện mã thử');
  await shoot('network');
}

async function prepare(stage: Stage): Promise<void> {
  const { page, desk, shoot } = stage;
  const record = councilRecord(9);
  await importWorkbook(desk, await workbookBytes(sampleBook(), record));
  const [first] = (await desk.run('read-session', {})).dossiers.filter((d) => d.eligible) as [DossierRow];
  await stage.attach(first.code, '1.5_Hợp đồng thu mua nguyên liệu với các hộ trồng.pdf', await makePdf(['Hợp đồng thu mua', 'Phụ lục 1', 'Phụ lục 2']));
  await stage.attach(first.code, 'mặt trước.jpg', await makeImage('jpeg', 800, 600));
  const face = (await desk.run('read-evidence', { dossier: first.code })).files.find((f) => f.name === 'mặt trước.jpg');
  if (face) await desk.run('save-evidence', { id: face.id, name: face.name, item: '', face: true });
  await desk.run('save-advisory-points', { dossier: first.code, criterion: '1.1', points: 2, comment: 'Đủ hợp đồng, có xác nhận của xã' });
  for (const tab of PREPARING) {
    await showScreen(page, 'chuan-bi', tab);
    await shoot(`prepare-${tab}`);
  }
  for (const tab of DOSSIER_PAGE) {
    await showScreen(page, 'chuan-bi', 'ho-so', first.code, tab);
    await shoot(`dossier-${tab}`);
  }
  await showScreen(page, 'chuan-bi', 'ho-so', first.code, 'minh-chung');
  await page.getByText(/^Giấy tờ: thiếu/).click();
  await shoot('dossier-checklist');
}

/** The half-day's attendance and what differs from it, by the desk's own buttons. */
async function presence({ page, desk, shoot }: Stage, scoring: readonly Member[]): Promise<void> {
  const [, deputy, third, fourth, fifth] = scoring as [Member, Member, Member, Member, Member];
  await showScreen(page, 'chuan-bi', 'co-mat');
  await shoot('presence');
  await press(page, new RegExp(`${fourth.name}.*Có mặt`));
  await shoot('presence-absent-form');
  await escape(page);
  await press(page, `${third.name} ra ngoài`);
  await shoot('presence-leave-form');
  await escape(page);
  const { halfDays } = await desk.run('read-session', {});
  const move = (member: Member, kind: 'arrive' | 'leave', time: string, reason: string) =>
    desk.run('record-movement', { member: member.code, halfDay: halfDays[0] ?? '', kind, time, reason });
  await move(third, 'leave', '00:05', 'Họp đột xuất ở Sở');
  await move(third, 'arrive', '00:06', '');
  await move(deputy, 'leave', '00:07', 'Tiếp đoàn kiểm tra');
  await page.getByText('00:07').first().waitFor();
  await page.mouse.wheel(0, 2000);
  await shoot('presence-moved');
  const edge = await move(fourth, 'leave', '00:08', '');
  await shoot('presence-edge');
  const broken = await move(fifth, 'leave', '00:09', '');
  await shoot('presence-broken');
  for (const { id } of [edge, broken]) await desk.run('undo-movement', { id, reason: 'Ghi nhầm' });
  await shoot('presence-undone');
  await press(page, /^Hủy lượt này/);
  await shoot('presence-undo');
  await escape(page);
}

async function seats({ page, shoot }: Stage): Promise<void> {
  await showScreen(page, 'chuan-bi', 'ghe');
  await shoot('seats');
  await page.getByRole('row').nth(2).getByRole('button').last().click();
  await shoot('seats-menu');
  await page.getByRole('menuitem', { name: 'Đưa máy khác' }).click();
  await shoot('seats-spare');
  await escape(page);
}

async function score({ page, desk, shoot, shootHall }: Stage, members: readonly FakeMember[], product: DossierRow): Promise<void> {
  await showScreen(page, 'cham-diem', product.code);
  await shoot('scoring-ready');
  await shootHall('waiting');
  await desk.run('open-scoring', { dossier: product.code });
  for (const member of (await owing(desk, members, product.code)).slice(0, 4)) await handIn(member, product.code, 1, 82);
  members.at(-1)?.vanish();
  await shoot('scoring');
  await shootHall('scoring');
  await press(page, 'Đóng chấm');
  await shoot('scoring-close');
  await escape(page);
  await showScreen(page, 'cham-diem', product.code, 'toan-bo');
  await shoot('scoring-whole');
  await showScreen(page, 'cham-diem', product.code);
  await press(page, 'Địa chỉ và mã QR');
  await shoot('address');
  await escape(page);
  await page.keyboard.press('Control+k');
  await shoot('finder');
  await escape(page);
}

/** Late, missing, over the limit, in round 2, confirmed, revealed. */
async function tally({ page, desk, shoot, shootHall }: Stage, members: readonly FakeMember[], product: DossierRow): Promise<void> {
  await showScreen(page, 'tong-hop', product.code);
  await desk.run('close-scoring', { dossier: product.code, evenIfMissing: true });
  await shoot('tally-missing');
  await desk.run('resume-scoring', { dossier: product.code });
  await members.at(-1)?.comeBack();
  const missing = new Set(
    (await desk.run('read-matrix', {})).rows
      .find((r) => r.dossier === product.code)
      ?.cells.filter((c) => c.status !== 'received' && c.status !== 'recused' && c.status !== 'absent')
      .map((c) => c.member),
  );
  for (const [i, member] of members.filter((m) => missing.has(m.code as never)).entries()) await handIn(member, product.code, 1, i === 0 ? 69 : 80);
  await desk.run('close-scoring', { dossier: product.code, evenIfMissing: false });
  await shoot('tally-over-limit');
  await shootHall('closed');
  await playRound(desk, members, product.code, 2, [82, 80, 78]);
  await shoot('tally-settled');
  await page.mouse.move(800, 500);
  await page.mouse.wheel(0, 4000);
  await shoot('tally-settled-below');
  await press(page, 'Xác nhận kết quả');
  await shoot('tally-confirm');
  await escape(page);
  for (let tally = await desk.run('read-tally', { dossier: product.code }); !tally.may.confirm; tally = await desk.run('read-tally', { dossier: product.code }))
    for (const { criterion, stars } of tally.gates.filter((g) => g.matters))
      await desk.run('conclude-gate', { dossier: product.code, criterion, stars: stars as 3 | 4 | 5, met: true, reason: 'Hội đồng thống nhất' });
  await desk.run('confirm-result', { dossier: product.code });
  await shoot('tally-confirmed');
  await desk.run('reveal-result', { dossier: product.code });
  await shootHall('result');
  await showScreen(page, 'cham-diem', product.code);
  await shoot('scoring-confirmed');
  await showScreen(page, 'nhat-ky');
  await shoot('journal');
}

async function sample({ page, desk, shoot }: Stage): Promise<void> {
  await desk.run('close-session', {});
  await showScreen(page, 'bat-dau');
  await shoot('start-recent');
  await desk.run('create-sample', {});
  await showScreen(page, 'tong-hop');
  await shoot('sample-tally');
  await showScreen(page, 'ket-qua');
  await shoot('results');
  await showScreen(page, 'ket-qua', 'thong-ke');
  await shoot('statistics');
  await press(page, 'Mở cho Chủ tịch xem');
  await page.getByText('Độ lệch của từng thành viên').scrollIntoViewIfNeeded();
  await shoot('statistics-severity');
  await showScreen(page, 'van-ban');
  await shoot('papers');
  await showScreen(page, 'van-ban', 'mau-giay-chung-nhan');
  await page.locator('[data-row="8"]').click();
  await shoot('papers-design');
  await page.getByRole('button', { name: 'In thử' }).click();
  await shoot('papers-design-test');
  await page.keyboard.press('Escape');
  await showScreen(page, 'van-ban', 'cau-chu');
  await page.getByRole('option', { name: 'Câu kết' }).first().click();
  await shoot('wording');
  await page.getByLabel('Câu chữ', { exact: true }).fill('Hội đồng kính trình Chủ tịch Ủy ban nhân dân {tĩnh} xem xét./.');
  await shoot('wording-fault');
  await page.getByLabel('Câu chữ', { exact: true }).fill('Hội đồng kính trình Chủ tịch Ủy ban nhân dân {tỉnh} xem xét, quyết định trong {đợt và năm}./.');
  await shoot('wording-changed');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Các bản trước' }).click();
  await shoot('wording-versions');
  await page.keyboard.press('Escape');
  await showScreen(page, 'van-ban');
}

/** Plays the day and shoots every scene on the way. */
export async function playDeskDay(stage: Stage): Promise<void> {
  const { page, desk } = stage;
  await start(stage);
  await prepare(stage);
  await desk.run('begin-session', {});
  for (const tab of ['tong-quan', 'quy-che', 'ho-so'] as const) {
    await showScreen(page, 'chuan-bi', tab);
    await stage.shoot(`frozen-${tab}`);
  }
  const session = await desk.run('read-session', {});
  const scoring = session.members.filter((m) => m.scores);
  await presence(stage, scoring);
  const cards = await desk.run('issue-seats', { members: scoring.map((m) => m.code) });
  const members: FakeMember[] = [];
  for (const card of cards) members.push(await joinMember(stage.memberUrl, card));
  await seats(stage);
  const product = session.dossiers.find((d) => d.eligible);
  if (!product) throw new Error('the sample has no eligible product');
  await score(stage, members, product);
  await tally(stage, members, product);
  for (const member of members) member.vanish();
  await sample(stage);
}
