/**
 * Every screen of desk, hall and the chair's tab under axe in both themes, in a session played once: nothing serious or critical. The screens are those
 * of the pictures (npm run pictures); the member's are in member-axe.spec.ts, the guide in guide.spec.ts. All findings stand in axe-report/.
 */
import { expect, type Page, test } from '@playwright/test';
import { axeFindings, COLOUR_RULES } from '../../support/axe-findings.ts';
import { makerKey } from '../../support/fake-update.ts';
import { spawnHostTrusting } from '../../support/host-process.ts';
import { ownHost } from '../../support/own-host.ts';
import { keepFindings } from '../../support/screens/axe-report.ts';
import { eachLook } from '../../support/screens/look-both.ts';
import { playScreens } from '../../support/screens/play-screens.ts';
import { PARTS } from '../../support/screens/screen-acts.ts';

/** The list under a field scrolls with the field's arrow keys: axe sees a part that scrolls and takes no focus. */
const isListOfField = (line: string): boolean => line.includes('scrollable-region-focusable') && line.includes('data-offset-scrollbars');

// Parts of the session on hosts of their own, beside each other.
test.describe.configure({ mode: 'parallel', timeout: 1_200_000 });

for (const phases of PARTS)
  test.describe(phases.join(', '), () => {
    // Screens of an update need a maker's key.
    const own = ownHost((dataDir) => spawnHostTrusting(makerKey.publicKey, dataDir));

    test('no screen of desk, hall or chair holds anything back from anybody', async ({ browser }) => {
      const found: string[] = [];
      const look = async (page: Page, where: 'desk' | 'hall' | 'chair', name: string): Promise<void> => {
        await eachLook(page, where === 'chair' ? 'member' : where, ['vi'], async (_, theme) => {
          const findings = await axeFindings(page, 'html', theme === 'light' ? [] : COLOUR_RULES);
          keepFindings(`${name}, ${theme}`, findings);
          found.push(...findings.filter((line) => /^(serious|critical)/.test(line) && !isListOfField(line)).map((line) => `${name}, ${theme}: ${line}`));
        });
      };
      await playScreens(browser, own.host(), look, { phases });
      expect(found).toEqual([]);
    });
  });
