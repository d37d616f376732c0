/** Every word that desk, member's page and hall can show, by language: what the guide may quote. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../../../renderer/kit/strings/index.ts';
import type { Language } from '../../../shared/problems/index.ts';

const FOLDER = join(import.meta.dirname, '../../../renderer/kit/strings');

const isText = (value: unknown): value is Readonly<Record<Language, string>> =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';

const catalogues: readonly unknown[] = (
  await Promise.all(readdirSync(FOLDER).map((name) => import(/* @vite-ignore */ join(FOLDER, name)) as Promise<Record<string, unknown>>))
).flatMap((module) => Object.values(module));

const texts = catalogues.flatMap((words) => (typeof words === 'object' && words !== null ? Object.values(words).filter(isText) : []));

/** Whether a screen in this language can show exactly these words; a parameter may stand for anything. */
export function wordsOf(language: Language): (words: string) => boolean {
  const shown = new Set(texts.map((text) => text[language]));
  const patterns = [...shown]
    .filter(
      (text) =>
        text.includes('{') &&
        fill(text, {})
          .replace(/\{[^}]*\}/g, '')
          .trim().length > 3,
    )
    .map((text) => new RegExp(`^${text.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{[^}]*\}/g, '.+')}$`));
  return (words) => shown.has(words) || patterns.some((pattern) => pattern.test(words));
}
