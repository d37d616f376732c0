/** What axe finds wrong in a part of the page, in one line each: impact, rule and the element. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Runs through the debugger, so that the page's own security policy stays in force. */
export async function axeFindings(page: Page, selector: string): Promise<readonly string[]> {
  // Half a megabyte of script, once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (part) => {
    const { axe: checks } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await checks.run(part, { resultTypes: ['violations'] });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.impact} ${rule.id} ${node.html.slice(0, 160)}`));
  }, selector);
}

/** Nothing serious or critical on the whole page; `what` names the screen in a failure. */
export async function expectNoBarriers(page: Page, what: string): Promise<void> {
  const findings = await axeFindings(page, 'body');
  expect(
    findings.filter((line) => /^(serious|critical)/.test(line)),
    what,
  ).toEqual([]);
}
