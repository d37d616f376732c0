/** What axe finds wrong in a part of the page, in one line each: impact, rule and the element. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { keepFindings } from './screens/axe-report.ts';

/** The rules whose finding can turn with the theme: all others look at what the page is made of. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** The same program in less than half the bytes: reading it is most of what looking at a small page costs. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Once a page, through the debugger, so that the page's own security policy stays in force. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: SOURCE, silent: true });
  await session.detach();
}

const look = (page: Page, selector: string, rules: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    async ([part, only]) => {
      const { axe: checks } = window as unknown as { readonly axe: typeof axe };
      const { violations } = await checks.run(part, { resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: [...only] } : {}) });
      return violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.impact} ${rule.id} ${node.html.slice(0, 160)} – ${node.any[0]?.message ?? rule.help}`),
      );
    },
    [selector, rules] as const,
  );

/** All rules unless some are named. What is found is looked for once more: a notice that goes by itself may have been half faded while axe looked. */
export async function axeFindings(page: Page, selector: string, rules: readonly string[] = []): Promise<readonly string[]> {
  await bringAxe(page);
  const found = await look(page, selector, rules);
  if (found.length === 0) return found;
  await fadedIn(page);
  return look(page, selector, rules);
}

/** Nothing serious or critical on the whole page; `what` names the screen in a failure. */
export async function expectNoBarriers(page: Page, what: string, rules: readonly string[] = []): Promise<void> {
  const findings = await axeFindings(page, 'html', rules);
  keepFindings(what, findings);
  expect(
    findings.filter((line) => /^(serious|critical)/.test(line)),
    what,
  ).toEqual([]);
}

/** Until what was read or said a moment ago stands on the page. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));

/** Until what fades in is there: colours of something half-transparent would be judged wrongly. What turns for ever isn't waited for. */
export const fadedIn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ends = (animation: Animation): boolean => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    for (let quiet = 0; quiet < 2; ) {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const running = document.getAnimations().filter((animation) => animation.playState === 'running' && ends(animation));
      quiet = running.length === 0 ? quiet + 1 : 0;
      await Promise.allSettled(running.map((animation) => animation.finished));
    }
  });
