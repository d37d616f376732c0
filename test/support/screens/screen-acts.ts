/** What a screen of the list is, and how its state is reached by hand. */
import type { Page } from '@playwright/test';
import { type StringKey, t } from '../../../renderer/kit/strings/index.ts';
import type { Desk } from '../desk-client.ts';

/** What the session has come to: none open, before its opening, half of its products scored, one product being scored, closed with sheets far apart, a real session with papers to sign, one with earlier sessions remembered, opinions asked for in writing. In parts that need nothing of each other: each begins with a session of its own. */
export const PARTS = [
  ['empty', 'preparing'],
  ['running', 'scoring', 'apart'],
  ['meeting', 'filled', 'written'],
] as const;
export const PHASES = PARTS.flat();
export type Phase = (typeof PHASES)[number];

/** `folder`: for files that are chosen at the screen. */
export type DeskScene = { readonly page: Page; readonly desk: Desk; readonly folder: string };

export type DeskScreen = {
  readonly name: string;
  readonly phase: Phase;
  /** Parts of the address; `{ready}`, `{closed}`, `{confirmed}`, `{files}` stand for the code of a product that is so, `{draft}` for a draft of a book, `{own}` for a published one. */
  readonly at: readonly string[];
  /** What is pressed there, in the desk's Vietnamese. */
  readonly act?: (scene: DeskScene) => Promise<void>;
};

export type Placed = Omit<DeskScreen, 'phase'>;

export const button = (page: Page, words: StringKey): Promise<void> =>
  page
    .getByRole('button', { name: t(words) })
    .first()
    .click();
export const press =
  (...words: readonly StringKey[]) =>
  async ({ page }: DeskScene): Promise<void> => {
    for (const word of words) await button(page, word);
  };
export const item =
  (menu: StringKey, entry: StringKey) =>
  async ({ page }: DeskScene): Promise<void> => {
    await button(page, menu);
    await page
      .getByRole('menuitem', { name: t(entry) })
      .first()
      .click();
  };
export const find =
  (query: string) =>
  async ({ page }: DeskScene): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill(query);
  };
export const openRow =
  (row: number) =>
  ({ page }: DeskScene): Promise<void> =>
    page
      .getByRole('row')
      .nth(row)
      .click({ position: { x: 200, y: 20 } });
