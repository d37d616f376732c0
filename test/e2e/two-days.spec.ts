/**
 * The council's two days through the real screens: a desk, a hall and four phones (five members more over HTTP), on the Bắc Ninh sample's workbook,
 * a night with the laptop off between them. Breaks when any act of the story can't be done where a person would do it, a result comes out
 * otherwise, an earlier print isn't marked, or the workbook doesn't bring the same results into an empty folder and out of `run`.
 * Over 300 lines: one story in one test, whose steps build on each other; its people, numbers and helpers are in support/two-days.ts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DossierRow } from '../../shared/contract/desk.ts';
import { actAsChair, concludeGates, goOn, toTab } from '../support/chair-phone.ts';
import { enterDesk, showPapers, showScreen } from '../support/enter-desk.ts';
import { type FakeMember, joinMember } from '../support/fake-member.ts';
import { type HostProcess, spawnHostAt } from '../support/host-process.ts';
import { joinOnPhone, type Phone, submitOnPhone, tapSheet, tickSheet } from '../support/phone.ts';
import { workbookBytes } from '../support/rehearse-session.ts';
import { handIn } from '../support/score-product.ts';
import {
  book,
  CHAIR,
  comparable,
  expectRunAgrees,
  handInBehind,
  importOnStartScreen,
  LEAVER,
  LOW,
  nameOf,
  ON_PAPER,
  RECUSED,
  record,
  setOf,
  sheetOf,
  TOTALS,
  typeAtOnce,
  typeOnGrid,
} from '../support/two-days.ts';

const ALL: readonly string[] = Object.keys(TOTALS);

let dataDir: string;
let empty: string;
let host: HostProcess;
test.beforeAll(async () => {
  [dataDir, empty] = [mkdtempSync(join(tmpdir(), 'ocop-e2e-')), mkdtempSync(join(tmpdir(), 'ocop-e2e-'))];
  host = await spawnHostAt('2020-09-04T00:45:00.000Z', dataDir);
});
test.afterAll(async () => {
  await host.stop();
  for (const folder of [dataDir, empty]) rmSync(folder, { recursive: true, force: true });
});

const inDialog = (page: Page, button: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();

test('two days of the council, by its own screens', async ({ browser }) => {
  test.setTimeout(300_000);
  let { page: desk, desk: helper } = await enterDesk(browser, host.ready.desk);
  await test.step('the workbook comes in through the start screen, the session opens', async () => {
    await importOnStartScreen(desk, await workbookBytes(book, record));
    await desk.getByRole('button', { name: 'Khai mạc phiên' }).first().click();
    await inDialog(desk, 'Khai mạc phiên');
    await expect(desk.getByText('Đang họp').first()).toBeVisible();
  });
  const agenda = (await helper.run('read-session', {})).dossiers.filter((d) => d.eligible);
  const by = (part: string): DossierRow => {
    const found = agenda.find((d) => d.name.startsWith(part));
    if (!found) throw new Error(`the sample has no ${part}`);
    return found;
  };
  const [twice, decided, stopped, late] = agenda as [DossierRow, DossierRow, DossierRow, DossierRow];
  const [paper, corrected, coop] = [by('Nước ép cà rốt'), by('Trà cúc chi'), by('Tỏi khô')];

  const cards = await helper.run('issue-seats', { members: record.members.filter((m) => m.scores).map((m) => m.code) });
  const pin = cards.find((c) => c.member === CHAIR)?.pin ?? '';
  const real = cards.filter((c) => [CHAIR, LEAVER, RECUSED, LOW].includes(c.member));
  const phones = await Promise.all(real.map((card) => joinOnPhone(browser, card)));
  const fakes: FakeMember[] = await Promise.all(cards.filter((c) => !real.includes(c)).map((card) => joinMember(host.ready.member, card)));
  const phoneOf = (code: string): Phone => phones.find((p) => p.code === code) as Phone;
  const { page: chair } = phoneOf(CHAIR);
  for (const { page } of phones) await goOn(page);
  const act = (button: string | RegExp, reason?: string): Promise<void> => actAsChair(chair, pin, button, reason);
  /** The product chosen on the chair's phone. */
  const choose = async (dossier: DossierRow): Promise<void> => {
    await toTab(chair, 'Điều hành');
    const list = chair.getByLabel('Xem sản phẩm');
    // What was done at the desk a moment ago reaches the phone by itself.
    await expect(async () => {
      if ((await list.locator(`option[value="${dossier.code}"]`).count()) > 0) await list.selectOption(dossier.code);
      await expect(chair.getByRole('heading', { name: dossier.name })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  };
  /** Everybody of `who` hands in a sheet: those of `ticking` on the phone's screen, with the chair among them when the product is the story. */
  const handIns = async (
    dossier: DossierRow,
    round: number,
    how: { readonly totals?: typeof TOTALS; readonly who?: readonly string[]; readonly ticking?: readonly string[] } = {},
  ) => {
    const { totals = TOTALS, who = ALL, ticking = [LOW] } = how;
    if (ticking.includes(CHAIR)) await toTab(chair, 'Phiếu của tôi');
    const given = (code: string): number => totals[code] ?? 80;
    const onPhone = async (phone: Phone): Promise<void> => {
      const content = sheetOf(dossier, given(phone.code));
      if (!ticking.includes(phone.code)) return handInBehind(phone, { dossier: dossier.code, round, content });
      await expect(phone.page.getByText(dossier.name).first()).toBeVisible();
      if (round > 1) await expect(phone.page.getByText(`Chấm lại, vòng ${round}`)).toBeVisible();
      await tickSheet(phone, setOf(dossier), content);
      await submitOnPhone(phone, given(phone.code));
    };
    await Promise.all([
      ...phones.filter((p) => who.includes(p.code)).map(onPhone),
      ...fakes.filter((m) => who.includes(m.code)).map((m) => handIn(m, dossier.code, round, given(m.code))),
    ]);
    if (ticking.includes(CHAIR)) await toTab(chair, 'Điều hành');
  };
  const resultsNow = async () => comparable(await helper.run('read-results', {}));
  const settle = async (): Promise<void> => {
    await expect(chair.getByText('Điểm của các thành viên')).toBeVisible();
    await concludeGates(chair, pin, 'Hội đồng thống nhất sau khi xem minh chứng');
    await act('Xác nhận kết quả');
  };

  await test.step('a member steps back from her cooperative’s product, on her own phone', async () => {
    const { page } = phoneOf(RECUSED);
    await page.getByText('Từ chối chấm một sản phẩm (xung đột lợi ích)').click();
    await page.getByLabel('Sản phẩm').selectOption(coop.code);
    await page.getByLabel('Lý do').fill('Là thành viên góp vốn của hợp tác xã');
    await page.getByRole('button', { name: 'Từ chối chấm sản phẩm này' }).click();
    await expect(page.locator(`option[value="${coop.code}"]`)).toHaveText(/đã từ chối/);
    await showScreen(desk, 'chuan-bi', 'tu-choi');
    await expect(desk.getByText('Là thành viên góp vốn của hợp tác xã')).toBeVisible();
  });

  await test.step('one product goes to round 2', async () => {
    await choose(twice);
    await act('Mở chấm');
    await handIns(twice, 1, { totals: { ...TOTALS, [LOW]: 68 }, ticking: ALL });
    await act('Đóng chấm');
    await expect(chair.getByText('Chênh lệch 14 điểm, vượt mức cho phép.')).toBeVisible();
    await showScreen(desk, 'tong-hop', twice.code);
    await desk.getByRole('textbox', { name: 'Nội dung' }).fill('Hồ sơ thiếu hợp đồng bao tiêu nên chấm thấp');
    await desk.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(desk.getByText('Hồ sơ thiếu hợp đồng bao tiêu nên chấm thấp')).toBeVisible();
    await act('Chấm lại vòng 2, tất cả');
    await handIns(twice, 2, { ticking: [CHAIR, LOW] });
    await act('Đóng chấm');
    await settle();
  });

  await test.step('one product is still apart after the last round of the two who differ: the chair decides, by PIN', async () => {
    const totals = { ...Object.fromEntries(ALL.map((code) => [code, 76])), [CHAIR]: 80, [LOW]: 68 };
    await choose(decided);
    await act('Mở chấm');
    for (const round of [1, 2, 3]) {
      if (round > 1) await act(new RegExp(`^Chấm lại vòng ${round}, chỉ`));
      await handIns(decided, round, { totals, who: round > 1 ? [CHAIR, LOW] : ALL, ticking: [CHAIR, LOW] });
      await act('Đóng chấm');
      await expect(chair.getByText('Chênh lệch 12 điểm, vượt mức cho phép.')).toBeVisible();
    }
    await expect(chair.getByRole('button', { name: /^Chấm lại/ })).toHaveCount(0);
    await act('Lấy điểm trung bình', 'Đã thảo luận đủ ba vòng');
    await settle();
  });

  await test.step('one product is stopped by a vote on the phones', async () => {
    await choose(stopped);
    await act('Mở chấm');
    await showScreen(desk, 'cham-diem', stopped.code);
    await desk.getByRole('button', { name: 'Biểu quyết dừng đánh giá…' }).click();
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Nghi sao chép nhãn hàng hóa');
    await inDialog(desk, 'Mở biểu quyết');
    await Promise.all(
      phones.map(async ({ code, page }) => {
        const choice = code === LOW ? 'Không tán thành' : 'Tán thành';
        await page.getByRole('dialog').getByText(choice, { exact: true }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: `Gửi biểu quyết: ${choice}` })
          .click();
      }),
    );
    const { vote } = await (fakes[0] as FakeMember).live()!.until((s) => s.vote !== null);
    for (const [i, m] of fakes.entries()) await m.client.command('cast-ballot', { vote: vote?.id, choice: i < 3 ? 'for' : 'abstain' });
    await expect(desk.getByText('Đã biểu quyết 9/9')).toBeVisible();
    await act('Đóng biểu quyết');
    await expect(desk.getByText('Biểu quyết: 6 tán thành, 1 không tán thành, 2 không có ý kiến.')).toBeVisible();
  });

  await test.step('one product is put off to day 2', async () => {
    await showScreen(desk, 'chuan-bi', 'chuong-trinh');
    await desk.getByRole('button', { name: `Việc khác: ${late.name}` }).click();
    await desk.getByRole('menuitem', { name: 'Hoãn…' }).click();
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Chờ chủ thể bổ sung mẫu');
    await inDialog(desk, 'Hoãn');
    await expect(desk.getByText('Lý do: Chờ chủ thể bổ sung mẫu')).toBeVisible();
  });

  await test.step('three sheets come on paper: typed at the desk, confirmed by a second person', async () => {
    await choose(paper);
    await act('Mở chấm');
    await handIns(paper, 1, { who: ALL.filter((m) => !ON_PAPER.includes(m)) });
    await showScreen(desk, 'cham-diem', paper.code);
    const dialog = desk.getByRole('dialog');
    const open = async (code: string, what: string): Promise<void> => {
      await desk.getByRole('button', { name: new RegExp(`^${nameOf(code)}`) }).click();
      await desk.getByRole('menuitem', { name: what }).click();
      await expect(dialog.getByText(nameOf(code))).toBeVisible();
    };
    for (const [i, code] of ON_PAPER.entries()) {
      const content = sheetOf(paper, TOTALS[code] ?? 80);
      await open(code, 'Nhập phiếu giấy…');
      if (i === 0) {
        await dialog.getByLabel('Người nhập').fill(nameOf('TK01'));
        await desk.keyboard.press('Enter');
      }
      await (i === 0 ? typeOnGrid : typeAtOnce)(desk, paper, content);
      await expect(dialog.getByText('Đã nhập đủ')).toBeVisible();
      await desk.keyboard.press('Control+Enter');
      await expect(dialog).toHaveCount(0);
    }
    // Typed once they count for nothing.
    await expect(desk.getByText('6/9 phiếu đã nhận')).toBeVisible();
    for (const [i, code] of ON_PAPER.entries()) {
      await open(code, 'Kiểm tra phiếu giấy…');
      if (i === 0) {
        await dialog.getByLabel('Người kiểm tra').fill('Nguyễn Văn Soát');
        await inDialog(desk, 'Nhập lại');
        await expect(dialog.getByLabel(/^1\.1 .*, Ô số$/)).toBeFocused();
        await typeAtOnce(desk, paper, sheetOf(paper, TOTALS[code] ?? 80));
        await desk.keyboard.press('Control+Enter');
      } else {
        await inDialog(desk, 'Đọc soát');
        await expect(dialog.getByText(`Tổng ${TOTALS[code]}`)).toBeVisible();
        await inDialog(desk, 'Xác nhận đúng với phiếu giấy');
      }
      await expect(dialog).toHaveCount(0);
    }
    await expect(desk.getByText('9/9 phiếu đã nhận')).toBeVisible();
    await act('Đóng chấm');
    await settle();
    const { rounds } = await helper.run('read-tally', { dossier: paper.code });
    expect(rounds[0]?.sheets.filter((s) => s.source === 'paper').map((s) => s.member)).toEqual(ON_PAPER);
  });

  await test.step('a member leaves at noon, and the quorum holds', async () => {
    await host.moveClock('2020-09-04T05:00:00.000Z');
    await showScreen(desk, 'chuan-bi', 'co-mat');
    await desk.getByRole('button', { name: `${nameOf(LEAVER)} ra ngoài` }).click();
    await desk.getByRole('dialog').getByLabel('Giờ').fill('11:45');
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Dự họp Tỉnh ủy');
    await inDialog(desk, 'Ra ngoài');
    await expect(desk.getByRole('listitem').filter({ hasText: nameOf(LEAVER) })).toContainText('Vắng – ra lúc 11:45');
    await desk.getByRole('button', { name: new RegExp(`^${nameOf(LEAVER)} – Ngày 1 - chiều`) }).click();
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Dự họp Tỉnh ủy');
    await inDialog(desk, 'Ghi vắng');
    await expect(desk.getByText('8/9 có mặt').first()).toBeVisible();
    await host.moveClock('2020-09-04T06:30:00.000Z');

    await choose(corrected);
    await act('Mở chấm');
    await expect(phoneOf(LEAVER).page.getByText(/vắng/i).first()).toBeVisible();
    await handIns(corrected, 1, { who: ALL.filter((m) => m !== LEAVER) });
    await act('Đóng chấm');
    await settle();
    const tally = await helper.run('read-tally', { dossier: corrected.code });
    expect([tally.quorum.reached, tally.quorum.present, tally.rounds[0]?.sheets.length]).toEqual([true, 8, 8]);

    await choose(coop);
    await act('Mở chấm');
    await expect(phoneOf(RECUSED).page.getByText('Đồng chí không chấm sản phẩm này')).toBeVisible();
    await expect(phoneOf(RECUSED).page.getByRole('radio')).toHaveCount(0);
    await handIns(coop, 1, { who: ALL.filter((m) => m !== LEAVER && m !== RECUSED) });
    await act('Đóng chấm');
    await settle();
    expect((await helper.run('read-tally', { dossier: coop.code })).rounds[0]?.sheets.length).toBe(7);
  });

  const showSheetPaper = async (): Promise<void> => {
    await showPapers(desk, 'Phiếu đánh giá');
    await desk.getByRole('button', { name: 'Lọc' }).click();
    await desk.getByRole('combobox', { name: 'Sản phẩm' }).click();
    await desk.getByRole('option', { name: corrected.name }).click();
    await desk.getByRole('combobox', { name: 'Thành viên' }).click();
    await desk.getByRole('option', { name: nameOf(LOW) }).click();
    await desk.keyboard.press('Escape');
    await desk.getByRole('row').filter({ hasText: 'Phiếu đánh giá' }).first().click();
  };
  await test.step('a sheet is printed in the evening', async () => {
    await showSheetPaper();
    const saved = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Tải về' }).click();
    await desk.getByRole('menuitem', { name: 'Tải bản PDF' }).click();
    await saved;
    await expect(desk.getByText(/Đã in .*\(1 bản\)/)).toBeVisible();
  });

  await test.step('the evening’s seal, the laptop off overnight, the next morning', async () => {
    await host.moveClock('2020-09-04T10:30:00.000Z');
    await showScreen(desk, 'chuan-bi', 'chuong-trinh');
    await desk.getByRole('button', { name: 'Niêm phong…' }).click();
    await inDialog(desk, 'Niêm phong cuối ngày');
    await expect(desk.getByText(/Đã niêm phong lúc 04\/09\/2020 17:3/)).toBeVisible();
    // All six of the day have their result, the one stopped by vote among them.
    await expect(desk.getByText('Đã mở chấm trong ngày: 6').first()).toBeVisible();
    await expect(desk.getByText(/chờ xác nhận: [1-9]/)).toHaveCount(0);
    expect(readdirSync(join(dataDir, 'sao-luu')).filter((name) => /niem-phong.*\.sqlite$/.test(name))).toHaveLength(1);
    await expect(phoneOf(LOW).page.getByText('Đã kết thúc ngày làm việc')).toBeVisible();
    const portOf = (address: string): string => new URL(address).port;
    const again = ['--desk-port', portOf(host.ready.desk), '--member-port', portOf(host.ready.member), '--hall-port', portOf(host.ready.hall)];
    for (const m of fakes) m.vanish();
    await host.stop();
    host = await spawnHostAt('2020-09-05T00:50:00.000Z', dataDir, ...again);
    await desk.close();
    ({ page: desk, desk: helper } = await enterDesk(browser, host.ready.desk));
    await Promise.all(fakes.map((m) => m.comeBack()));
    // The session under way is open again, at the stage it was in.
    await expect(desk.getByText('Đang họp').first()).toBeVisible();
    await desk.getByRole('button', { name: /^Chuẩn bị/ }).click();
    await desk.getByRole('tab', { name: 'Chương trình' }).click();
    await desk.getByRole('button', { name: 'Bắt đầu ngày làm việc mới' }).click();
    await inDialog(desk, 'Bắt đầu ngày làm việc mới');
    await expect(desk.getByText(/Đã niêm phong lúc/)).toHaveCount(0);
  });

  await test.step('day 2: the product put off comes back and is scored by all nine', async () => {
    await desk.getByRole('button', { name: `Việc khác: ${late.name}` }).click();
    await desk.getByRole('menuitem', { name: 'Đưa trở lại…' }).click();
    const back = desk.getByRole('dialog');
    await back.getByLabel('Lý do').fill('Đã nhận đủ mẫu');
    await back.getByRole('combobox', { name: 'Vào buổi' }).click();
    await desk.getByRole('option', { name: 'Ngày 2 - sáng' }).click();
    await back.getByRole('button', { name: 'Đưa trở lại' }).click();
    await expect(desk.getByText(`Đã đưa «${late.name}» trở lại.`)).toBeVisible();
    await choose(late);
    await act('Mở chấm');
    await handIns(late, 1);
    await act('Đóng chấm');
    await settle();
    expect((await helper.run('read-tally', { dossier: late.code })).rounds[0]?.sheets.length).toBe(9);
  });

  await test.step('one result is reopened and corrected; the earlier print is told as replaced', async () => {
    const before = (await resultsNow()).find((r) => r.dossier === corrected.code);
    await choose(corrected);
    await act('Mở lại kết quả', 'Một phiếu chấm nhầm tiêu chí');
    await choose(corrected);
    await act('Mở chấm tiếp');
    await showScreen(desk, 'cham-diem', corrected.code);
    await desk.getByRole('button', { name: new RegExp(`^${nameOf(LOW)}`) }).click();
    await desk.getByRole('menuitem', { name: 'Trả phiếu để sửa…' }).click();
    await desk.getByRole('dialog').getByLabel('Lý do').fill('Đồng chí đề nghị sửa');
    await inDialog(desk, 'Trả phiếu');
    const low = phoneOf(LOW);
    await tapSheet(low, setOf(corrected), sheetOf(corrected, 86));
    await submitOnPhone(low, 86);
    await act('Đóng chấm');
    await settle();
    const after = (await resultsNow()).find((r) => r.dossier === corrected.code);
    expect([after?.stars, after?.mean === before?.mean]).toEqual([4, false]);

    await showSheetPaper();
    await expect(desk.getByText('Bản đã in không còn giá trị')).toBeVisible();
    const shown = desk.waitForEvent('popup');
    await desk.getByRole('link', { name: /^Xem bản .*\(1 bản\)/ }).click();
    await (await shown).close();
  });

  await test.step('the workbook goes into an empty folder by its start screen and through `run`: the same results to the digit', async () => {
    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: /^Phiên: / }).click();
    await desk.getByRole('menuitem', { name: 'Xuất sổ Excel của phiên' }).click();
    const file = join(empty, 'phien.xlsx');
    await (await download).saveAs(file);
    const expected = await resultsNow();
    expect(expected.filter((r) => r.stars !== null).length).toBeGreaterThanOrEqual(6);
    const other = await spawnHostAt('2020-09-07T01:00:00.000Z', join(empty, 'data'));
    try {
      const second = await enterDesk(browser, other.ready.desk);
      await importOnStartScreen(second.page, readFileSync(file));
      await expect(second.page.getByText('Chuẩn bị').first()).toBeVisible();
      expect(comparable(await second.desk.run('read-results', {}))).toEqual(expected);
    } finally {
      await other.stop();
    }
    expectRunAgrees(file, join(empty, 'run'), expected);
  });
  for (const m of fakes) m.vanish();
});
