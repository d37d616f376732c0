/** A page in both languages and both themes, as its person would switch them; afterwards Vietnamese and light again. */
import type { Page } from '@playwright/test';
import { fadedIn } from '../axe-findings.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Theme = (typeof THEMES)[number];

/** What each page remembers its language under, and as what. */
const KEPT = { desk: ['ocop.desk.language', (language: Language) => language], member: ['ocop|look', (language: Language) => `${language}|0|phone`] } as const;

/** The page follows its other tab: it is told that one has switched. The hall has no switch: its address says it, and the page is read anew. */
export async function speak(page: Page, where: 'desk' | 'member' | 'hall', language: Language): Promise<void> {
  if (where === 'hall') {
    await page.goto(page.url().replace(/(#en)?$/, language === 'en' ? '#en' : ''));
    await page.reload();
    await page.waitForTimeout(300);
    return;
  }
  const [key, valueOf] = KEPT[where];
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
      window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: value }));
    },
    [key, valueOf(language)] as const,
  );
}

/** The projector's page has one theme, by intent. */
const themesOf = (where: 'desk' | 'member' | 'hall'): readonly Theme[] => (where === 'hall' ? ['light'] : THEMES);

export async function eachLook(
  page: Page,
  where: 'desk' | 'member' | 'hall',
  languages: readonly Language[],
  look: (language: Language, theme: Theme) => Promise<void>,
): Promise<void> {
  for (const language of languages) {
    if (languages.length > 1) await speak(page, where, language);
    for (const theme of themesOf(where)) {
      await page.emulateMedia({ colorScheme: theme });
      await fadedIn(page);
      await look(language, theme);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  if (languages.length > 1) await speak(page, where, 'vi');
}
