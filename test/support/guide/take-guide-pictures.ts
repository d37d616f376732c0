/**
 * Takes the pictures that the guide's texts name, by hand: node test/support/guide/take-guide-pictures.ts
 * The desk's day on a real host with the sample council, a member's phone scene by scene, the chair's phone in that host. Needs dist (node setup.mjs build).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { DESK_FILES, type EvidenceUpload, type SeatCard } from '../../../shared/contract/desk.ts';
import { GUIDE_TEXTS } from '../../../shared/guide.ts';
import { valueOf } from '../client.ts';
import type { Desk } from '../desk-client.ts';
import { playDeskDay } from '../desk-scenes.ts';
import { enterDesk, showScreen } from '../enter-desk.ts';
import { startFakeDoors } from '../fake-doors.ts';
import { findBrowser } from '../find-tools.mjs';
import { spawnHost } from '../host-process.ts';
import { card, pick, SCENES } from '../member-scenes.ts';
import { joinOnPhone } from '../phone.ts';
import { PROGRAM_FOLDER } from '../sample-files.ts';
import { speak } from '../screens/look-both.ts';
import { GUIDE, LANGUAGES, picturesOf, readText } from './draw-guide.ts';

/** Scene of the desk's day → picture. */
const DESK: Readonly<Record<string, string>> = {
  start: 'desk-start',
  'prepare-tong-quan': 'desk-prepare',
  'prepare-ho-so': 'desk-dossiers',
  'presence-moved': 'desk-presence',
  seats: 'desk-seats',
  scoring: 'desk-scoring',
  'tally-over-limit': 'desk-tally',
  results: 'desk-results',
  papers: 'desk-papers',
};
const HALL: Readonly<Record<string, string>> = { result: 'hall-result' };
const MEMBER: Readonly<Record<string, string>> = { 'join-owner': 'phone-join', score: 'phone-score', 'review-open': 'phone-review', receipt: 'phone-receipt' };

/** The first product of the sample is a cake. */
const PRODUCT_PHOTO = join(PROGRAM_FOLDER, 'resources/sample/evidence/banh-phu-the/anh.jpg');
const PICTURES = join(GUIDE, 'pictures');
const PATIENCE_MS = 90_000;
const named = new Set(LANGUAGES.flatMap((language) => GUIDE_TEXTS.flatMap((text) => picturesOf(readText(language, text)))));

/** Chromium without a window draws no PDF in a frame: the same file's first page is put there, as a window would show it. */
async function drawFrames(page: Page): Promise<void> {
  await page.locator('iframe').first().waitFor();
  for (const frame of await page.locator('iframe').all()) {
    const base64 = await frame.evaluate(async (element) => {
      const bytes = new Uint8Array(await (await fetch((element as HTMLIFrameElement).src)).arrayBuffer());
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    });
    const drawn = execFileSync('pdftoppm', ['-png', '-r', '110', '-f', '1', '-l', '1', '-'], {
      input: Buffer.from(base64, 'base64'),
      maxBuffer: 64 * 1024 * 1024,
    });
    await frame.evaluate((element, data) => {
      const image = Object.assign(document.createElement('img'), { src: `data:image/png;base64,${data}`, className: element.className });
      image.style.objectFit = 'contain';
      image.style.objectPosition = 'top';
      element.replaceWith(image);
      return image.decode();
    }, drawn.toString('base64'));
  }
}

/** The folder of this run is nobody's: the picture shows the one an office would have. */
const nameFolder = (page: Page): Promise<void> =>
  page.evaluate((folder) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      node.textContent = node.textContent?.replaceAll(folder, 'C:\\Users\\thuky\\Documents\\OCOP') ?? '';
  }, dataDir);

/** Keeps what the page shows when a text names it; `width` px at most, sharp enough to read. The English guide has its own, of the page in English. */
async function take(page: Page, name: string | undefined, width: number): Promise<void> {
  if (!name) return;
  await keep(page, name, width);
  if (!named.has(`pictures/${name}-en.webp`)) return;
  const where = name.startsWith('phone') ? 'member' : name.startsWith('hall') ? 'hall' : 'desk';
  await speak(page, where, 'en');
  await keep(page, `${name}-en`, width);
  await speak(page, where, 'vi');
}

async function keep(page: Page, name: string, width: number): Promise<void> {
  if (!named.has(`pictures/${name}.webp`)) return;
  await page.mouse.move(2, 400);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(1200);
  const picture = await page.screenshot({ animations: 'disabled' });
  await sharp(picture)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 82, smartSubsample: true, effort: 6 })
    .toFile(join(PICTURES, `${name}.webp`));
  process.stdout.write(`${name}\n`);
}

async function memberScenes(browser: Browser): Promise<void> {
  for (const [scene, name] of Object.entries(MEMBER)) {
    const doors = await startFakeDoors();
    const context = await browser.newContext({
      viewport: { width: 390, height: 780 },
      deviceScaleFactor: 2,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      hasTouch: true,
      colorScheme: 'light',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await SCENES[scene]?.(page, doors);
    if (scene === 'score') {
      await pick(page, '1.1', 1);
      await card(page, '1.1').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    }
    await take(page, name, 585);
    await context.close();
    await doors.stop();
  }
}

/** The chair's tab in the sample session: a product to open, and one closed with its points. */
async function chairScenes(browser: Browser, desk: Desk): Promise<void> {
  const { members, dossiers } = await desk.run('read-session', {});
  const chair = members.find((m) => m.role === 'chair');
  const [seat] = await desk.run('issue-seats', { members: chair ? [chair.code] : [] });
  const { page } = await joinOnPhone(browser, seat as SeatCard, { width: 390, height: 780, scale: 2 });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.getByRole('navigation', { name: 'Phần của trang' }).getByRole('button', { name: 'Điều hành' }).click();
  for (const [state, name] of [
    ['ready', 'phone-chair-open'],
    ['closed', 'phone-chair-closed'],
  ] as const) {
    const product = dossiers.find((d) => d.state === state && d.eligible);
    await page.getByLabel('Xem sản phẩm').selectOption(product?.code ?? '');
    await take(page, name, 585);
  }
}

mkdirSync(PICTURES, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'ocop-guide-'));
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-background-networking'] });
const host = await spawnHost(dataDir);
try {
  await memberScenes(browser);
  const { page, desk } = await enterDesk(browser, host.ready.desk);
  page.setDefaultTimeout(PATIENCE_MS);
  const hall = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await hall.goto(host.ready.hall);
  await playDeskDay({
    page,
    desk,
    memberUrl: host.ready.member,
    attach: async (dossier, name, bytes) => {
      const about = new URLSearchParams({ dossier, path: name, only: '' });
      const body = name.endsWith('.jpg') ? readFileSync(PRODUCT_PHOTO) : bytes;
      valueOf(await desk.client.upload<EvidenceUpload>(`${DESK_FILES.evidence}?${about}`, body));
    },
    shoot: async (name) => {
      if (name === 'papers') await drawFrames(page);
      await take(page, DESK[name], 1366);
    },
    shootHall: (name) => take(hall, HALL[name], 1366),
  });
  await showScreen(page, 'sao-luu');
  await page.getByText(dataDir).first().waitFor();
  await nameFolder(page);
  await take(page, 'desk-backup', 1366);
  await chairScenes(browser, desk);
} finally {
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
