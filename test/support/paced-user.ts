/**
 * Somebody who has never seen the desk, as a clock: what a page says for the first time is read, and each act costs the time the keystroke-level model
 * gives it (Card, Moran, Newell 1983): think 1.35 s, hand to the mouse and point 1.5 s, press 0.2 s. Nothing waits: the seconds are counted, and the
 * machine's own time is kept apart.
 */
import type { Locator, Page } from '@playwright/test';

/** Adults over fifty read some 200 English words a minute, which are 300 syllables; what Vietnamese puts spaces between are syllables. */
const SYLLABLES_A_MINUTE = 300;
const ACT_S = 1.35 + 1.5 + 0.2;
/** Finding a known file in the system's window. */
const FILE_S = 12;

export type PacedUser = {
  /** Reads what is new on the page, then clicks. */
  readonly click: (target: Locator) => Promise<void>;
  readonly choose: (input: Locator, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) => Promise<void>;
  readonly spent: () => { readonly acts: number; readonly words: number; readonly seconds: number };
};

/** Every line of text that is in sight now, names and numbers too; what lies below the fold or behind a dialog isn't. */
const linesInSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, width, height } = range.getBoundingClientRect();
      if (text === '' || width < 2 || height < 2) continue;
      const seen = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
      if (seen && (seen === node.parentElement || node.parentElement?.contains(seen) || seen.contains(node))) lines.push(text);
    }
    return lines;
  });

export function pacedUser(page: Page): PacedUser {
  const read = new Set<string>();
  let [acts, words, files] = [0, 0, 0];
  const look = async (): Promise<void> => {
    for (const line of await linesInSight(page))
      if (!read.has(line)) {
        read.add(line);
        words += line.split(/\s+/).length;
      }
  };
  return {
    click: async (target) => {
      await target.waitFor();
      await look();
      acts += 1;
      await target.click();
    },
    choose: async (input, file) => {
      await look();
      acts += 1;
      files += 1;
      await input.setInputFiles(file);
    },
    spent: () => ({ acts, words, seconds: acts * ACT_S + files * FILE_S + (words / SYLLABLES_A_MINUTE) * 60 }),
  };
}
