/** A page at large text and in narrow windows, as its person would set them; afterwards as it was. */
import type { Page } from '@playwright/test';
import { fadedIn } from '../axe-findings.ts';

type Size = { readonly name: string; readonly text: string; readonly viewport: { readonly width: number; readonly height: number } | null };

/** `viewport` null: the page's own. */
const SIZES: Readonly<Record<'desk' | 'member' | 'hall', readonly Size[]>> = {
  desk: [
    { name: 'text150', text: '150', viewport: null },
    { name: 'text200', text: '200', viewport: null },
    { name: 'wide768', text: '100', viewport: { width: 768, height: 1024 } },
    { name: 'wide390', text: '100', viewport: { width: 390, height: 844 } },
    { name: 'wide3840', text: '100', viewport: { width: 3840, height: 2160 } },
    { name: 'text200wide390', text: '200', viewport: { width: 390, height: 844 } },
  ],
  member: [
    { name: 'text2', text: '2', viewport: null },
    { name: 'wide1366', text: '0', viewport: { width: 1366, height: 768 } },
  ],
  hall: [{ name: 'wide1024', text: '', viewport: { width: 1024, height: 768 } }],
};

/** What the page remembers its text size under, and as what; the projector's page fits itself. */
const KEPT = {
  desk: ['ocop.desk.text-size', (text: string) => JSON.stringify(text)],
  member: ['ocop|look', (text: string) => `vi|${text}|phone`],
  hall: null,
} as const;

async function setText(page: Page, where: keyof typeof KEPT, text: string): Promise<void> {
  const kept = KEPT[where];
  if (!kept) return;
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
      window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: value, storageArea: localStorage }));
    },
    [kept[0], kept[1](text)] as const,
  );
}

export async function eachSize(page: Page, where: 'desk' | 'member' | 'hall', look: (name: string) => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  for (const { name, text, viewport } of SIZES[where]) {
    await setText(page, where, text);
    const wanted = viewport ?? before;
    if (wanted) await page.setViewportSize(wanted);
    await fadedIn(page);
    await look(`vi-${name}`);
  }
  await setText(page, where, where === 'desk' ? '100' : '0');
  if (before) await page.setViewportSize(before);
}
