/** What the desk shows as the seat's device: "Android · Chrome 80". From the browser's own description; at most 120 characters. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone|iPod/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/coc_coc_browser\/(\d+)/, 'Cốc Cốc'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

/** The oldest that the page is built for: Chrome 80 (2020), Safari 13 (2019), Firefox 78, Samsung Internet 13. */
const OLDEST: Readonly<Record<string, number>> = { Edge: 80, 'Samsung Internet': 13, Firefox: 78, Chrome: 80, Safari: 13 };

/** A browser older than the page is built for; one that isn't known counts as new enough. */
export function isOutdated(userAgent: string): boolean {
  const browser = BROWSERS.filter(([pattern]) => pattern.test(userAgent))[0];
  const version = Number(browser?.[0].exec(userAgent)?.[1]);
  return browser !== undefined && version < (OLDEST[browser[1]] ?? 0);
}

export function deviceName(userAgent: string): string {
  const system = SYSTEMS.filter(([pattern]) => pattern.test(userAgent))[0];
  const browser = BROWSERS.filter(([pattern]) => pattern.test(userAgent))[0];
  const version = browser ? ` ${(browser[0].exec(userAgent) as RegExpExecArray)[1]}` : '';
  const name = [system?.[1], browser && `${browser[1]}${version}`].filter(Boolean).join(' · ');
  return name || userAgent.slice(0, 120);
}
