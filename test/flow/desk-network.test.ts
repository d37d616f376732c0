/** The page "Mạng" in words: its verdict, ports, clocks and phones, and a sentence for every kind and every command in both languages. */
import { afterEach, describe, expect, test } from 'vitest';
import { clockWords, KINDS, phoneState, portsLine, USES, verdict } from '../../renderer/desk/network/words.ts';
import { switchLanguage, t } from '../../renderer/kit/strings/index.ts';
import { OWN_NETWORKS } from '../../renderer/kit/strings/own-network.ts';
import type { NetworkView } from '../../shared/contract/desk-network.ts';
import type { TriedPhone } from '../../shared/network/facts.ts';

afterEach(() => switchLanguage('vi'));
const finding = (grade: 'error' | 'warning'): NetworkView['findings'][number] => ({ problem: { code: 'OC-7300', grade, vi: '', en: '' }, commands: [] });
const phone = (more: Partial<TriedPhone>): TriedPhone => ({
  id: 'p',
  who: 'An',
  device: '',
  address: '',
  roundTripMs: 10,
  kBps: 900,
  clockOff: 0,
  at: '',
  ...more,
});

test.each([
  [[], 'ok'],
  [[finding('warning')], 'look'],
  [[finding('warning'), finding('error')], 'stop'],
] as const)('what keeps phones out weighs most', (findings, tone) => expect(verdict(findings).tone).toBe(tone));

test('a port is fixed, a stand-in, or any', () => {
  expect(
    portsLine([
      { door: 'member', wanted: 7611, port: 50111 },
      { door: 'hall', wanted: 7612, port: 7612 },
    ]),
  ).toBe('Cổng: thành viên 50111 (thay cho 7611 đang bận), hội trường 7612 (cố định)');
  expect(portsLine([{ door: 'member', wanted: 0, port: 40001 }])).toContain('thành viên 40001,');
});

test.each([
  [120, 'đúng'],
  [-120, 'đúng'],
  [121, 'nhanh 2 phút'],
  [-3600, 'chậm 60 phút'],
])('a clock %i seconds off: %s', (off, words) => expect(clockWords(off)).toBe(words));

test.each([
  [{}, 'Tốt'],
  [{ roundTripMs: 500 }, 'Chậm'],
  [{ kBps: 20, clockOff: 900 }, 'Chậm'],
  [{ kBps: null }, 'Tốt'],
  [{ clockOff: 900 }, 'Lệch giờ'],
])('a phone of %o is %s', (more, words) => expect(phoneState(phone(more)).words).toBe(words));

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  test('every kind of adapter and every command has words', () => {
    switchLanguage(language);
    for (const key of [...Object.values(KINDS), ...Object.values(USES)]) expect(t(key)).not.toBe(key);
  });
  test('every network of one’s own takes four or five steps', () => {
    for (const { steps, name } of OWN_NETWORKS) {
      expect(name[language]).not.toBe('');
      expect([4, 5]).toContain(steps[language].length);
      expect(new Set(steps[language]).size).toBe(steps[language].length);
    }
  });
});
