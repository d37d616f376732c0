/** Finds the outside tools of the tests: a Chromium-like browser and poppler. Plain JavaScript: set-up uses it under any Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Path of a browser the end-to-end tests may drive, or null. `OCOP_BROWSER` overrides. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.OCOP_BROWSER ?? '', ...onPath, ...fixedPlaces].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** pdftotext, pdftoppm and pdffonts are there. */
export const hasPoppler = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
