/**
 * Large text and narrow windows, down to one beside another program: breaks if a screen of the desk grows wider than its window, if a button or a field of it
 * can't be reached, if words that nothing else tells are cut, or if a sentence is squeezed to one word a line.
 */
import { expect, test } from '@playwright/test';
import { enterDesk, showScreen } from '../../support/enter-desk.ts';
import { ownHost } from '../../support/own-host.ts';
import { DESK_SCREENS } from '../../support/screens/desk-screens.ts';
import { layoutFaults } from '../../support/screens/layout-faults.ts';
import { eachSize } from '../../support/screens/look-sizes.ts';

const own = ownHost();

/** One of each kind of layout; those that need no product in hand. */
const NAMES = {
  preparing: ['overview', 'profile', 'attendance', 'dossiers', 'agenda', 'dossier-facts', 'dossier-advisory', 'dossier-commune', 'list-choose', 'finder'],
  running: ['scoring-whole', 'tally', 'results', 'papers-day', 'network'],
} as const;

test('every act in reach and every sentence in one piece, whatever the text and the window', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, desk, context } = await enterDesk(browser, own.host().ready.desk);
  const found: string[] = [];
  for (const phase of ['preparing', 'running'] as const) {
    await desk.run('create-sample', phase === 'preparing' ? { preparing: true } : {});
    const { dossiers } = await desk.run('read-session', {});
    const placed = (part: string): string =>
      part.startsWith('{') ? (dossiers.find((d) => d.eligible && (part === '{files}' ? d.evidence.files > 0 : part === `{${d.state}}`))?.code ?? part) : part;
    for (const name of NAMES[phase]) {
      const screen = DESK_SCREENS.find((one) => one.name === name);
      if (!screen) throw new Error(`no screen ${name}`);
      await showScreen(page, ...screen.at.map(placed));
      await page.reload();
      await page.locator('main').first().waitFor();
      await screen.act?.({ page, desk, folder: '' });
      await eachSize(page, 'desk', async (size) => {
        for (const fault of await layoutFaults(page)) found.push(`${name}, ${size}: ${fault}`);
      });
    }
  }
  await context.close();
  expect(found).toEqual([]);
});
