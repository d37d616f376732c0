/** Language, text size and theme: chosen by the member, kept on the phone, set on the document. */
import { change, keep, page, type TextSize, type Theme, texts } from './page-state.ts';

const KEY = 'ocop|look';
/** The browser's own bar above the page. */
const BAR = { light: '#00704a', dark: '#111715' } as const;

const phoneIsDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function apply(): void {
  const { language, size, theme } = page();
  const dark = theme === 'dark' || (theme === 'phone' && phoneIsDark().matches);
  document.documentElement.lang = language;
  document.documentElement.className = `text-${size}${dark ? ' dark' : ''}`;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? BAR.dark : BAR.light);
}

function readLook(): void {
  const [language, size, theme] = (texts.read(KEY) ?? 'vi|0|phone').split('|');
  change({
    language: language === 'en' ? 'en' : 'vi',
    size: size === '1' ? 1 : size === '2' ? 2 : 0,
    theme: theme === 'light' || theme === 'dark' ? theme : 'phone',
  });
  apply();
}

/** At start: what was chosen before; from then on the page follows another tab of this phone, and the phone's own theme where told to. */
export function restoreLook(): void {
  readLook();
  window.addEventListener('storage', ({ key }) => key === KEY && readLook());
  // Safari 13 knows only the older way of listening.
  phoneIsDark().addListener(apply);
}

function store(): void {
  keep(KEY, `${page().language}|${page().size}|${page().theme}`);
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

export function chooseTheme(theme: Theme): void {
  change({ theme });
  store();
}
