/**
 * Pictures of every screen of desk, member and hall in both languages and themes, with a page to look through them: npm run pictures [-- [--sizes] FOLDER [name…]]
 * With --sizes, instead: Vietnamese in light, at large text and in narrow windows.
 * One session is played on a real host; the member's screens on doors of their own. Needs dist (node setup.mjs build).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startFakeDoors } from '../fake-doors.ts';
import { makerKey } from '../fake-update.ts';
import { findBrowser } from '../find-tools.mjs';
import { spawnHostTrusting } from '../host-process.ts';
import { eachLook, LANGUAGES } from './look-both.ts';
import { eachSize } from './look-sizes.ts';
import { MEMBER_SCENES, NARROW } from './member-screens.ts';
import { playScreens } from './play-screens.ts';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'boolean', default: false } } });
const [folder = 'pictures', ...only] = positionals;
mkdirSync(folder, { recursive: true });
const taken: string[] = [];

async function take(page: Page, where: 'desk' | 'member' | 'hall', name: string): Promise<void> {
  const keep = async (look: string): Promise<void> => {
    const file = `${name}-${look}.png`;
    await page.screenshot({ path: join(folder, file) });
    taken.push(file);
  };
  if (flags.sizes) await eachSize(page, where, keep);
  else await eachLook(page, where, LANGUAGES, (language, theme) => keep(`${language}-${theme}`));
  process.stdout.write(`${name}\n`);
}

const asked = (name: string): boolean => only.length === 0 || only.includes(name);

async function takeDesk(browser: Browser): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-pictures-'));
  const host = await spawnHostTrusting(makerKey.publicKey, dataDir);
  try {
    const look = async (page: Page, where: 'desk' | 'hall' | 'chair', name: string): Promise<void> => {
      if (asked(name)) await take(page, where === 'chair' ? 'member' : where, name);
    };
    await playScreens(browser, host, look, { only });
  } finally {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function takeMember(browser: Browser, scene: string, width: number): Promise<void> {
  const doors = await startFakeDoors();
  const viewport = width === 320 ? { width, height: 568 } : { width, height: 844 };
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', hasTouch: true });
  const page = await context.newPage();
  try {
    await MEMBER_SCENES[scene]?.(page, doors);
    await take(page, 'member', `member-${scene}-${width}`);
  } finally {
    await context.close();
    await doors.stop();
  }
}

/** Every picture under its name: a screen a row, its four looks beside each other. */
function page(files: readonly string[]): string {
  const rows = Map.groupBy(files, (file) => file.replace(/-(vi|en)-[a-z\d]+\.png$/, ''));
  const drawn = [...rows].map(([name, looks]) => {
    const images = looks.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`);
    return `<h2 id="${name}">${name}</h2>\n<div>${images.join('')}</div>`;
  });
  const style = 'body{font:16px sans-serif;margin:1rem}div{display:flex;gap:.5rem;flex-wrap:wrap}img{height:260px;border:1px solid #999}';
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Screens</title>\n<style>${style}</style>\n<h1>${rows.size} screens</h1>\n${drawn.join('\n')}\n</html>\n`;
}

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-background-networking'] });
try {
  if (!only.length || only.some((name) => !name.startsWith('member-'))) await takeDesk(browser);
  for (const scene of Object.keys(MEMBER_SCENES))
    for (const width of NARROW.includes(scene) ? [390, 320] : [390]) if (asked(`member-${scene}`)) await takeMember(browser, scene, width);
} finally {
  await browser.close();
}
writeFileSync(join(folder, 'index.html'), page(taken));
process.stdout.write(`${taken.length} pictures in ${join(folder, 'index.html')}\n`);
