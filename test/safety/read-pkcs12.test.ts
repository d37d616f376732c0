/** Opening certificate files, and judging who may sign when. Breaks when a file of yesterday or today can't be opened, or a wrong one gets in. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeClock, judgeKey } from '../../electron/safety/signing/judge-key.ts';
import { readPkcs12 } from '../../electron/safety/signing/read-pkcs12.ts';
import { type P12Kind, PASSPHRASE, startAuthority } from '../support/make-p12.ts';

let authority: ReturnType<typeof startAuthority>;
beforeAll(() => {
  authority = startAuthority();
});
afterAll(() => rmSync(authority.folder, { recursive: true, force: true }));

const codes = (bytes: Uint8Array, passphrase: string): readonly string[] => {
  const opened = readPkcs12(bytes, passphrase);
  return opened.ok ? [] : opened.problems.map((p) => p.code);
};

test.each<P12Kind>([
  { name: 'Hôm nay (AES)' },
  { name: 'Trước đây (RC2)', legacy: true },
  { name: 'Đường cong', key: 'prime256v1' },
  { name: 'Đường cong cũ', key: 'prime256v1', legacy: true },
  { name: 'Không mật khẩu', passphrase: '' },
])('$name: opens with its passphrase and with no other, the authority comes along', (kind) => {
  const bytes = authority.make(kind);
  const opened = readPkcs12(bytes, kind.passphrase ?? PASSPHRASE);
  expect(opened).toMatchObject({ ok: true, value: { certificate: { subject: kind.name, issuer: 'Tổ chức chứng thực thử nghiệm', own: false } } });
  expect(opened.ok && opened.value.chain.map((c) => c.own)).toEqual([false, true]);
  expect(codes(bytes, 'khác')).toEqual(['OC-6202']);
});

test('without a key there is nothing to sign with; what is no such file is said to be none', () => {
  expect(codes(authority.make({ name: 'Chỉ chứng thư', withoutKey: true }), PASSPHRASE)).toEqual(['OC-6203']);
  expect(codes(Buffer.from('%PDF-1.7'), PASSPHRASE)).toEqual(['OC-6201']);
  expect(codes(Buffer.alloc(0), PASSPHRASE)).toEqual(['OC-6201']);
});

test('bytes of whatever kind are refused with one of the three sentences, never with a crash', () => {
  const bytes = authority.make({ name: 'Hỏng' });
  const told = new Set(['OC-6201', 'OC-6202', 'OC-6203']);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
      const hurt = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
      if (!cut) hurt[at] = (hurt[at] ?? 0) ^ by;
      for (const code of codes(hurt, PASSPHRASE)) expect(told).toContain(code);
    }),
    { numRuns: 150 },
  );
});

test('dates and purpose decide who may sign', () => {
  const of = (kind: Omit<P12Kind, 'name'>) => {
    const opened = readPkcs12(authority.make({ name: 'Ông A', ...kind }), PASSPHRASE);
    if (!opened.ok) throw new Error('not opened');
    return judgeKey(opened.value.certificate, '2026-09-05T03:00:00.000Z').map((p) => p.code);
  };
  expect(of({})).toEqual([]);
  expect(of({ from: '200101000000Z', to: '260904000000Z' })).toEqual(['OC-6204']);
  expect(of({ from: '260906000000Z' })).toEqual(['OC-6205']);
  expect(of({ usage: 'critical,keyEncipherment' })).toEqual(['OC-6206']);
  expect(of({ usage: 'nonRepudiation' })).toEqual([]);
});

test('a clock before what is already on record, or before this program, signs nothing', () => {
  expect(judgeClock('2026-09-05T03:00:00.000Z', null)).toEqual([]);
  expect(judgeClock('2026-09-05T03:00:00.000Z', '2026-09-05T03:00:00.000Z')).toEqual([]);
  expect(judgeClock('2026-09-05T03:00:00.000Z', '2026-09-05T03:00:01.000Z').map((p) => p.code)).toEqual(['OC-6207']);
  expect(judgeClock('2015-01-01T00:00:00.000Z', null).map((p) => p.code)).toEqual(['OC-6207']);
});
