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

export function deviceName(userAgent: string): string {
  const system = SYSTEMS.filter(([pattern]) => pattern.test(userAgent))[0];
  const browser = BROWSERS.filter(([pattern]) => pattern.test(userAgent))[0];
  const version = browser ? ` ${(browser[0].exec(userAgent) as RegExpExecArray)[1]}` : '';
  const name = [system?.[1], browser && `${browser[1]}${version}`].filter(Boolean).join(' · ');
  return name || userAgent.slice(0, 120);
}
