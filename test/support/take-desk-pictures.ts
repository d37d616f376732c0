/**
 * Pictures of the desk's screens and the hall, by hand: node test/support/take-desk-pictures.ts FOLDER [part of a scene's name…]
 * The laptop's 1366×768 in both themes, a narrow window, 1920×1080, and the largest text. Scenes that begin with "written" stand on their own;
 * "running" plays those of the council's running instead, with the chair's tab at four widths; "signing" those of signing papers, "scans" those of scanned ones, "earlier" those of earlier sessions,
 * "books" those of an office's own criteria books, "lists" those of other offices' product lists. Needs dist (node setup.mjs build).
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { DESK_FILES, type EvidenceUpload, type SeatCard } from '../../shared/contract/desk.ts';
import { playBooks } from './book-scenes.ts';
import { valueOf } from './client.ts';
import { playDeskDay, type Stage } from './desk-scenes.ts';
import { playWritten } from './desk-written-scenes.ts';
import { playEarlier } from './earlier-scene.ts';
import { enterDesk } from './enter-desk.ts';
import { findBrowser } from './find-tools.mjs';
import { spawnHost } from './host-process.ts';
import { playLists } from './list-scenes.ts';
import { joinOnPhone } from './phone.ts';
import { playRunning } from './running-scenes.ts';
import { playScans } from './scan-scenes.ts';
import { playSigning } from './signing-scenes.ts';

const SIZES = [
  { name: '1366-light', width: 1366, height: 768, theme: 'light', text: '100' },
  { name: '1366-dark', width: 1366, height: 768, theme: 'dark', text: '100' },
  { name: '1366-large', width: 1366, height: 768, theme: 'light', text: '125' },
  { name: '768-light', width: 768, height: 1024, theme: 'light', text: '100' },
  { name: '768-dark', width: 768, height: 1024, theme: 'dark', text: '100' },
  { name: '1920-light', width: 1920, height: 1080, theme: 'light', text: '100' },
] as const;

const PHONES = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1366, 768],
] as const;

const [folder, ...parts] = process.argv.slice(2);
const running = parts[0] === 'running';
const signing = parts[0] === 'signing';
const scans = parts[0] === 'scans';
const earlier = parts[0] === 'earlier';
const books = parts[0] === 'books';
const lists = parts[0] === 'lists';
const alone = running || signing || scans || earlier || books || lists;
const wanted = alone ? parts.slice(1) : parts;
if (!folder) {
  process.stderr.write('take-desk-pictures.ts FOLDER [part of a name…]\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-pictures-'));
const host = await spawnHost(dataDir);
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-background-networking'] });
const { page, desk } = await enterDesk(browser, host.ready.desk);
// "Like the computer": the page follows when the system turns dark.
await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
await page.reload();
page.setDefaultTimeout(10_000);
const hall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
await hall.goto(host.ready.hall);
const asked = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));

try {
  const stage: Stage = {
    page,
    desk,
    memberUrl: host.ready.member,
    attach: async (dossier, name, bytes) =>
      void valueOf(await desk.client.upload<EvidenceUpload>(`${DESK_FILES.evidence}?${new URLSearchParams({ dossier, path: name, only: '' })}`, bytes)),
    shoot: async (name) => {
      if (!asked(name)) return;
      await page.waitForTimeout(400);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: size.theme });
        await page.evaluate((text) => {
          document.documentElement.style.fontSize = `${text}%`;
        }, size.text);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(folder, `${name}-${size.name}.png`) });
      }
      await page.setViewportSize(SIZES[0]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '100%';
      });
    },
    shootHall: async (name) => {
      await hall.waitForTimeout(400);
      await hall.screenshot({ path: join(folder, `hall-${name}.png`) });
    },
  };
  let chair = page;
  const shootChair = async (name: string): Promise<void> => {
    for (const [width, height] of PHONES) {
      await chair.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await chair.emulateMedia({ colorScheme });
        await chair.waitForTimeout(150);
        await chair.screenshot({ path: join(folder, `chair-${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
  };
  const joinChair = async (card: SeatCard): Promise<Page> => {
    chair = (await joinOnPhone(browser, card)).page;
    return chair;
  };
  const onlyWritten = wanted.length > 0 && wanted.every((part) => part.startsWith('written'));
  if (running) await playRunning({ ...stage, shootChair, joinChair });
  else if (signing) await playSigning(stage);
  else if (scans) await playScans(stage);
  else if (earlier) await playEarlier(stage);
  else if (books) await playBooks(stage);
  else if (lists) await playLists(stage);
  else if (!onlyWritten) await playDeskDay(stage);
  if (!alone && (onlyWritten || wanted.length === 0)) await playWritten(stage);
} finally {
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
