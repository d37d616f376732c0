/** Language and text size: chosen by the member, kept on the phone, set on the document. */
import { change, keep, page, type TextSize, texts } from './page-state.ts';

const KEY = 'ocop|look';

function apply(): void {
  const { language, size } = page();
  document.documentElement.lang = language;
  document.documentElement.className = `text-${size}`;
}

export function restoreLook(): void {
  const [language, size] = (texts.read(KEY) ?? 'vi|0').split('|');
  change({ language: language === 'en' ? 'en' : 'vi', size: size === '1' ? 1 : size === '2' ? 2 : 0 });
  apply();
}

function store(): void {
  keep(KEY, `${page().language}|${page().size}`);
  apply();
}

export function switchLanguage(): void {
  change({ language: page().language === 'vi' ? 'en' : 'vi' });
  store();
}

/** 18 → 21 → 24 px and back. */
export function enlargeText(): void {
  change({ size: ((page().size + 1) % 3) as TextSize });
  store();
}
