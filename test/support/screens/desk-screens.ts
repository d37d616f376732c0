/**
 * Every screen of the desk, in the order in which one session passes them: for pictures (take-screens.ts) and for axe (every-screen.spec.ts).
 * A new address of the desk must be here: test/shared/screens.test.ts compares this list with the desk's own tables of addresses.
 */
import { type StringKey, t } from '../../../renderer/kit/strings/index.ts';
import { departmentList, englishList, platformList } from '../../fixtures/foreign-lists.ts';
import { EARLIER_SCREENS, IMPORT_SCREENS, MEETING_SCREENS } from './filled-screens.ts';
import { button, type DeskScene, type DeskScreen, find, item, openRow, type Phase, type Placed, press } from './screen-acts.ts';

/** Another office's list in hand, at one of its parts. */
const chooseList =
  (list: () => Promise<Uint8Array>, part?: StringKey) =>
  async ({ page }: DeskScene): Promise<void> => {
    await page
      .getByRole('main')
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await list()) });
    const tabs = page.getByRole('tab', { name: t(part ?? 'lists.tabColumns') });
    await tabs.waitFor();
    if (part) await tabs.click();
  };

const EMPTY: readonly Placed[] = [
  { name: 'start', at: ['bat-dau'] },
  { name: 'start-create', at: ['bat-dau'], act: press('start.create') },
  { name: 'display', at: ['bat-dau'], act: press('common.settings') },
  { name: 'about', at: ['bat-dau'], act: press('common.settings', 'about.open') },
  { name: 'no-session', at: ['ket-qua'] },
  { name: 'criteria', at: ['bo-tieu-chi'] },
  { name: 'own-books', at: ['bo-tieu-chi', '~cua-co-quan'] },
  { name: 'book-draft', at: ['bo-tieu-chi', '~ban-nhap', '{draft}'] },
  { name: 'book-compare', at: ['bo-tieu-chi', '~so-sanh', '{own}'] },
  { name: 'book-alone', at: ['bo-tieu-chi', '~so-sanh', 'QD26-2026'] },
  { name: 'network', at: ['mang'], act: press('network.testShow') },
  { name: 'earlier-none', at: ['phien-truoc'] },
  { name: 'earlier-add', at: ['phien-truoc'], act: press('earlier.add') },
  { name: 'backup-none', at: ['sao-luu'] },
  { name: 'backup-follow', at: ['sao-luu'], act: press('backup.follow') },
];

const PREPARING: readonly Placed[] = [
  { name: 'overview', at: ['chuan-bi', 'tong-quan'] },
  {
    name: 'overview-room',
    at: ['chuan-bi', 'tong-quan'],
    act: ({ page }) => page.getByRole('region', { name: t('room.title') }).evaluate((part) => part.scrollIntoView()),
  },
  { name: 'begin', at: ['chuan-bi', 'tong-quan'], act: press('dossier.begin') },
  { name: 'info', at: ['chuan-bi', 'thong-tin'] },
  { name: 'profile', at: ['chuan-bi', 'quy-che'] },
  { name: 'council', at: ['chuan-bi', 'hoi-dong'] },
  { name: 'member-add', at: ['chuan-bi', 'hoi-dong'], act: press('dossier.memberAdd') },
  { name: 'attendance', at: ['chuan-bi', 'co-mat'] },
  { name: 'seats-none', at: ['chuan-bi', 'ghe'] },
  { name: 'dossiers', at: ['chuan-bi', 'ho-so'] },
  { name: 'dossiers-menu', at: ['chuan-bi', 'ho-so'], act: press('common.tableMenu') },
  { name: 'dossier-add', at: ['chuan-bi', 'ho-so'], act: press('dossier.dossierAdd') },
  { name: 'samples', at: ['chuan-bi', 'ho-so'], act: press('evidence.samplesAll') },
  { name: 'sub-councils', at: ['chuan-bi', 'ho-so'], act: press('kinds.assignShort') },
  { name: 'list-choose', at: ['chuan-bi', 'nhap-danh-sach'] },
  { name: 'list-columns', at: ['chuan-bi', 'nhap-danh-sach'], act: chooseList(platformList, 'lists.tabColumns') },
  { name: 'list-plan', at: ['chuan-bi', 'nhap-danh-sach'], act: chooseList(departmentList, 'lists.tabPlan') },
  { name: 'list-words', at: ['chuan-bi', 'nhap-danh-sach'], act: chooseList(englishList) },
  { name: 'agenda', at: ['chuan-bi', 'chuong-trinh'] },
  { name: 'recusals', at: ['chuan-bi', 'tu-choi'] },
  { name: 'recusal-add', at: ['chuan-bi', 'tu-choi'], act: press('dossier.recusalAdd') },
  { name: 'dossier-facts', at: ['chuan-bi', 'ho-so', '{files}', 'thong-tin'] },
  { name: 'dossier-files', at: ['chuan-bi', 'ho-so', '{files}', 'minh-chung'] },
  { name: 'dossier-advisory', at: ['chuan-bi', 'ho-so', '{files}', 'to-tu-van'] },
  { name: 'dossier-commune', at: ['chuan-bi', 'ho-so', '{files}', 'bao-cao-xa'] },
  { name: 'dossier-samples', at: ['chuan-bi', 'ho-so', '{files}', 'mau'] },
  { name: 'finder', at: ['chuan-bi', 'tong-quan'], act: find('mat ong') },
  { name: 'shortcuts', at: ['chuan-bi', 'tong-quan'], act: ({ page }) => page.keyboard.press('?') },
  {
    name: 'dialog-asks',
    at: ['chuan-bi', 'hoi-dong'],
    act: async ({ page }) => {
      await button(page, 'dossier.memberAdd');
      await page.getByRole('dialog').getByLabel(t('dossier.memberName')).fill('Nguyễn Thị Sáu');
      await page.keyboard.press('Escape');
    },
  },
  // The last of its session: what is kept is told on every screen after it.
  {
    name: 'kept',
    at: ['chuan-bi', 'thong-tin'],
    act: async ({ page }) => {
      await page.getByLabel(t('dossier.place'), { exact: true }).fill('Nhà văn hóa xã Minh Tân');
      await page.getByRole('tab', { name: t('dossier.tabCouncil') }).click();
      await page.getByRole('button', { name: new RegExp(`^${t('kept.count', { n: '\\d+' })}$`) }).click();
    },
  },
];

const RUNNING: readonly Placed[] = [
  { name: 'overview-frozen', at: ['chuan-bi', 'tong-quan'] },
  { name: 'agenda-running', at: ['chuan-bi', 'chuong-trinh'] },
  { name: 'seats', at: ['chuan-bi', 'ghe'] },
  { name: 'address', at: ['cham-diem', '{ready}'], act: press('scoring.address') },
  { name: 'scoring-ready', at: ['cham-diem', '{ready}'] },
  { name: 'scoring-whole', at: ['cham-diem', '{ready}', 'toan-bo'] },
  { name: 'knock-out', at: ['cham-diem', '{ready}'], act: press('scoring.knockOut') },
  { name: 'tally', at: ['tong-hop', '{closed}'] },
  { name: 'tally-confirmed', at: ['tong-hop', '{confirmed}'] },
  { name: 'results', at: ['ket-qua'] },
  { name: 'result-detail', at: ['ket-qua'], act: openRow(1) },
  { name: 'statistics', at: ['ket-qua', 'thong-ke'] },
  { name: 'statistics-severity', at: ['ket-qua', 'thong-ke'], act: press('statistics.severityOpen') },
  { name: 'papers', at: ['van-ban'] },
  { name: 'papers-more', at: ['van-ban'], act: press('papers.more') },
  { name: 'papers-filters', at: ['van-ban'], act: press('papers.filters') },
  {
    name: 'papers-day',
    at: ['van-ban'],
    act: async ({ page }) => {
      await button(page, 'papers.handRound');
      await page.getByRole('menuitem').first().click();
    },
  },
  {
    name: 'papers-look',
    at: ['van-ban'],
    act: async ({ page }) => {
      await page.getByRole('checkbox').nth(1).click();
      await button(page, 'papers.look');
    },
  },
  {
    name: 'papers-save',
    at: ['van-ban'],
    act: async ({ page }) => {
      await page.getByRole('checkbox').nth(1).click();
      await button(page, 'papers.save');
    },
  },
  { name: 'signed-back', at: ['van-ban'], act: item('papers.more', 'signing.takeBack') },
  { name: 'operator', at: ['van-ban'], act: item('papers.more', 'paper.operatorTitle') },
  { name: 'design', at: ['van-ban', 'mau-giay-chung-nhan'] },
  { name: 'design-test', at: ['van-ban', 'mau-giay-chung-nhan'], act: press('design.test') },
  { name: 'wording', at: ['van-ban', 'cau-chu'] },
  { name: 'scans', at: ['van-ban', 'ban-quet'] },
  { name: 'reminders', at: ['van-ban', 'thu-nhac'] },
  { name: 'journal', at: ['nhat-ky'] },
  { name: 'journal-entry', at: ['nhat-ky'], act: openRow(1) },
  { name: 'earlier-certificates', at: ['phien-truoc', 'giay-chung-nhan'] },
  { name: 'earlier-compare', at: ['phien-truoc', 'so-sanh'] },
  { name: 'earlier-remembered', at: ['phien-truoc', 'da-nho'] },
  { name: 'backup', at: ['sao-luu'] },
  { name: 'backup-place', at: ['sao-luu'], act: press('backup.choose') },
  { name: 'backup-bundle', at: ['sao-luu'], act: press('backup.pack') },
  { name: 'backup-file', at: ['sao-luu', 'goi', '/USB/phien.ocop'] },
  { name: 'restore', at: ['sao-luu'], act: openRow(1) },
  { name: 'standby-code', at: ['sao-luu'], act: press('backup.offer') },
  {
    name: 'https',
    at: ['mang'],
    act: async ({ page, desk }) => {
      await desk.run('turn-https', { on: true });
      await page.getByText(t('network.httpsInstall')).scrollIntoViewIfNeeded();
    },
  },
];

const SCORING: readonly Placed[] = [
  { name: 'scoring', at: ['cham-diem', '{ready}'] },
  { name: 'scoring-close', at: ['cham-diem', '{ready}'], act: press('scoring.close') },
];

/** The words that say what they rest on. */
const basis =
  (n: number) =>
  ({ page }: DeskScene): Promise<void> =>
    page.getByRole('note').nth(n).focus();

const APART: readonly Placed[] = [
  { name: 'tally-apart', at: ['tong-hop', '{ready}'] },
  { name: 'tally-basis-stars', at: ['tong-hop', '{ready}'], act: basis(0) },
  { name: 'tally-basis-gates', at: ['tong-hop', '{ready}'], act: basis(-1) },
  {
    name: 'tally-apart-criteria',
    at: ['tong-hop', '{ready}'],
    act: ({ page }) => page.getByRole('heading', { name: 'Chênh lệch đến từ đâu' }).evaluate((title) => title.scrollIntoView()),
  },
];

/** Papers of a rehearsal are signed by nobody. */
const MEETING: readonly Placed[] = [
  {
    name: 'signing',
    at: ['van-ban'],
    act: async ({ page }) => {
      await page.getByRole('combobox', { name: t('paper.kinds') }).click();
      await page.getByRole('option', { name: new RegExp(`^${t('paper.kindAttendance')}`) }).click();
      await page
        .getByRole('row')
        .nth(1)
        .click({ position: { x: 200, y: 20 } });
      await button(page, 'signing.sign');
    },
  },
  { name: 'signed-file', at: ['van-ban'], act: press('signed.file') },
];

const WRITTEN: readonly Placed[] = [
  { name: 'start-unreadable', at: ['bat-dau'] },

  { name: 'written', at: ['cham-diem'] },
  { name: 'written-files', at: ['cham-diem'], act: press('written.files') },
];

const of = (phase: Phase, screens: readonly Placed[]): readonly DeskScreen[] => screens.map((screen) => ({ ...screen, phase }));

export const DESK_SCREENS: readonly DeskScreen[] = [
  ...of('empty', [...EMPTY, ...IMPORT_SCREENS]),
  ...of('preparing', PREPARING),
  ...of('running', RUNNING),
  ...of('scoring', SCORING),
  ...of('apart', APART),
  ...of('meeting', [...MEETING, ...MEETING_SCREENS]),
  ...of('filled', EARLIER_SCREENS),
  ...of('written', WRITTEN),
];
