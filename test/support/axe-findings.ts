/** What axe finds wrong in a part of the page, in one line each: impact, rule and the element. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules whose finding can turn with the theme: all others look at what the page is made of. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Runs through the debugger, so that the page's own security policy stays in force. All rules unless some are named. */
export async function axeFindings(page: Page, selector: string, rules: readonly string[] = []): Promise<readonly string[]> {
  // Half a megabyte of script, once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([part, only]) => {
      const { axe: checks } = window as unknown as { readonly axe: typeof axe };
      const { violations } = await checks.run(part, { resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: [...only] } : {}) });
      return violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.impact} ${rule.id} ${node.html.slice(0, 160)} – ${node.any[0]?.message ?? rule.help}`),
      );
    },
    [selector, rules] as const,
  );
}

/** Nothing serious or critical on the whole page; `what` names the screen in a failure. */
export async function expectNoBarriers(page: Page, what: string, rules: readonly string[] = []): Promise<void> {
  const findings = await axeFindings(page, 'html', rules);
  expect(
    findings.filter((line) => /^(serious|critical)/.test(line)),
    what,
  ).toEqual([]);
}
