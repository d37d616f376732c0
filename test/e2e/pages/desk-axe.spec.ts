/**
 * The council's running on desk, hall and the chair's phone under axe, in both themes: nothing serious or critical. Breaks when a screen for
 * sub-councils, agenda, paper, corrections, seal, chair or rehearsal can't be read or reached by somebody.
 */
import { expect, type Page, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES, fadedIn } from '../../support/axe-findings.ts';
import { enterDesk } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { joinOnPhone } from '../../support/phone.ts';
import { playRunning } from '../../support/running-scenes.ts';

const own = ownHost();

test('sub-councils, agenda, paper, corrections, the chair and rehearsal hold nothing back from anybody', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page, desk } = await enterDesk(browser, own.host().ready.desk);
  // "Like the computer": the page follows when the system turns dark.
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  await page.reload();
  const hall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await hall.goto(own.host().ready.hall);
  let chair = page;
  const found: string[] = [];
  const look = async (on: Page, name: string): Promise<void> => {
    for (const [colorScheme, rules] of [
      ['light', []],
      ['dark', COLOUR_RULES],
    ] as const) {
      await on.emulateMedia({ colorScheme });
      await fadedIn(on);
      const serious = (await axeFindings(on, 'body', rules)).filter((line) => /^(serious|critical)/.test(line));
      found.push(...serious.map((line) => `${name}, ${colorScheme}: ${line}`));
    }
  };
  await playRunning({
    page,
    desk,
    memberUrl: own.host().ready.member,
    joinChair: async (card) => {
      chair = (await joinOnPhone(browser, card)).page;
      return chair;
    },
    shoot: (name) => look(page, name),
    shootHall: (name) => look(hall, `hall ${name}`),
    shootChair: (name) => look(chair, `chair ${name}`),
  });
  expect(found).toEqual([]);
});
