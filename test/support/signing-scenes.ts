/** Signing at the desk as a row of scenes: choosing papers, the certificate, the batch, what was found, what comes back. For pictures (take-desk-pictures.ts). */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Stage } from './desk-scenes.ts';
import { fromMore, showPapers } from './enter-desk.ts';
import { type FakeMember, joinMember } from './fake-member.ts';
import { PASSPHRASE, startAuthority } from './make-p12.ts';
import { playRound } from './score-product.ts';
import { JAM, makeSmallCouncil, TOUR } from './small-council.ts';

const STROKE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="160"><path d="M20 120C80 10 120 150 180 60S260 140 380 40" fill="none" stroke="#1F3A93" stroke-width="8"/></svg>';

/** One product scored, settled and confirmed, so that its papers are final. */
export async function settle({ desk, memberUrl }: Pick<Stage, 'desk' | 'memberUrl'>): Promise<void> {
  await makeSmallCouncil(desk);
  await desk.run('defer-dossier', { dossier: TOUR, kind: 'withdrawn', reason: 'Chủ thể xin rút' });
  const scoring = (await desk.run('read-session', {})).members.filter((m) => m.scores).map((m) => m.code);
  const members: FakeMember[] = [];
  for (const card of await desk.run('issue-seats', { members: scoring })) members.push(await joinMember(memberUrl, card));
  const tally = await playRound(desk, members, JAM, 1, [80]);
  for (const { criterion, stars } of tally.gates)
    if (stars <= 4) await desk.run('conclude-gate', { dossier: JAM, criterion, stars, met: true, reason: 'Xem lại minh chứng' });
  await desk.run('confirm-result', { dossier: JAM });
  for (const member of members) member.vanish();
}

export async function playSigning(stage: Stage): Promise<void> {
  const { page, shoot } = stage;
  const authority = startAuthority();
  try {
    const [key, old, picture] = ['ky.p12', 'het-han.p12', 'chu-ky.png'].map((name) => join(authority.folder, name)) as [string, string, string];
    writeFileSync(key, authority.make({ name: 'Nguyễn Văn Hùng', from: '200101000000Z' }));
    writeFileSync(old, authority.make({ name: 'Nguyễn Văn Hùng', from: '200101000000Z', to: '210101000000Z' }));
    writeFileSync(picture, await sharp(Buffer.from(STROKE)).png().toBuffer());
    await settle(stage);
    await showPapers(page, 'Phiếu đánh giá');
    for (const row of [1, 2, 3]) await page.getByRole('checkbox').nth(row).click();
    await shoot('signing-pick');
    await page
      .getByRole('region', { name: /^Đã chọn/ })
      .getByRole('button', { name: 'Ký số' })
      .click();
    await shoot('signing-key');
    const open = async (file: string, passphrase: string): Promise<void> => {
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.getByLabel('Mật khẩu của tệp').fill(passphrase);
      await page.getByRole('button', { name: 'Mở chứng thư' }).click();
    };
    await open(key, 'sai');
    await page.getByText('OC-6202').waitFor();
    await shoot('signing-wrong');
    await open(old, PASSPHRASE);
    await page.getByText('OC-6204').waitFor();
    await shoot('signing-expired');
    await page.getByRole('button', { name: 'Chọn chứng thư khác' }).click();
    await open(key, PASSPHRASE);
    await page.getByText('Ký với tư cách').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(picture);
    await shoot('signing-ready');
    await page.getByRole('button', { name: /^Ký \d+ văn bản/ }).click();
    await page.getByText(/^Đã ký và lưu/).waitFor();
    await shoot('signing-done');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Xem kiểm tra chữ ký' }).first().click();
    await shoot('signing-check');
    await page.keyboard.press('Escape');
    await fromMore(page, 'Nhận bản đã ký');
    await page.getByLabel('Hoặc đường dẫn thư mục trên máy này').fill('/không/có');
    await page.getByLabel('Người lưu').fill('Lê Thị Hoa');
    await page.getByRole('button', { name: 'Kiểm tra và lưu' }).click();
    await page.getByText('OC-6235').waitFor();
    await shoot('signing-back');
  } finally {
    rmSync(authority.folder, { recursive: true, force: true });
  }
}
