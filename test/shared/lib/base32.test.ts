/** Breaks when a code that is printed comes back as other bytes, or when a letter that nobody wrote passes for one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase32, inFours, toBase32 } from '../../../shared/lib/base32.ts';

test('bytes come back as they went in, in capitals and digits that are read aloud', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = toBase32(bytes);
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
      expect(fromBase32(text)).toEqual(bytes);
    }),
  );
});

test.each(['I', '0', '0O', '01', '00U0', 'a0'])('%s is written for no bytes', (text) => expect(fromBase32(text)).toBeNull());

test.each([
  ['', ''],
  ['K7Q2', 'K7Q2'],
  ['K7Q2M9XD5', 'K7Q2 M9XD 5'],
])('%j is printed as %j', (text, printed) => expect(inFours(text)).toBe(printed));
