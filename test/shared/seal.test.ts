/** The sealed line: what one end seals only the other opens, only for what it is about, and only unaltered; the cipher is the standard's own. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../shared/lib/base64url.ts';
import { aboutAnswer, aboutRequest, NONCE_BYTES, nonceOf, seal, seatKeys, unseal } from '../../shared/seal.ts';

const { up, down, id } = seatKeys('K7Q2M9XDAB34CD56');
const text = fc.string({ unit: 'grapheme', maxLength: 600 }).map((s) => `{"a":${JSON.stringify(s)}}`);
const nonce = fc.uint8Array({ minLength: NONCE_BYTES, maxLength: NONCE_BYTES });

describe('base64url', () => {
  test('is Node’s own, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const letters = toBase64url(bytes);
        expect(letters).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(letters)).toEqual(bytes);
      }),
    );
  });
  test.each(['A', 'AAAAA', 'AB=', 'A+', 'ă'])('%s is none', (letters) => expect(fromBase64url(letters)).toBeNull());
});

describe('what is sealed', () => {
  test('is opened by the same key for the same purpose, word for word', () => {
    fc.assert(fc.property(text, nonce, (said, n) => void expect(unseal(up, 'hỏi x', seal(up, n, 'hỏi x', said))).toBe(said)));
  });

  test('is ChaCha20-Poly1305 as Node’s own cipher makes it', () => {
    const [n, said] = [randomBytes(NONCE_BYTES), 'Phiếu của đồng chí'];
    const cipher = createCipheriv('chacha20-poly1305', up, n, { authTagLength: 16 });
    const padded = said.padEnd(256);
    cipher.setAAD(Buffer.from('hỏi x'), { plaintextLength: Buffer.byteLength(padded) });
    const box = Buffer.concat([n, cipher.update(padded, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    expect(seal(up, n, 'hỏi x', said)).toBe(box.toString('base64url'));
    expect(Buffer.from(up)).toEqual(createHash('sha256').update('ocop|up|K7Q2M9XDAB34CD56').digest());
  });

  test('is null with another key, about something else, or with any letter changed', () => {
    const sealed = seal(up, new Uint8Array(NONCE_BYTES), 'hỏi submit-sheet', '{"marks":{"1.1":2}}');
    expect(unseal(down, 'hỏi submit-sheet', sealed)).toBeNull();
    expect(unseal(seatKeys('K7Q2M9XDAB34CD57').up, 'hỏi submit-sheet', sealed)).toBeNull();
    expect(unseal(up, 'hỏi save-draft', sealed)).toBeNull();
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'AQgw05_-'), (at, letter) => {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        // The last letter has bits that no byte takes: another letter may stand for the same bytes.
        const same = Buffer.from(changed, 'base64url').equals(Buffer.from(sealed, 'base64url'));
        expect(unseal(up, 'hỏi submit-sheet', changed) === null).toBe(!same);
      }),
    );
    for (const cut of ['', 'A', sealed.slice(0, 12), sealed.slice(0, -4), `${sealed}AAAA`, 'ă'.repeat(40)])
      expect(unseal(up, 'hỏi submit-sheet', cut)).toBeNull();
  });

  test('is as long whatever was ticked', () => {
    const lengths = [{}, { '1.1': 1 }, { '1.1': 1, '1.2': 3, '2.1': 10 }].map(
      (marks) => seal(up, new Uint8Array(NONCE_BYTES), '', JSON.stringify(marks)).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

test('a seat’s name on the line gives nothing of its key away, and answers belong to one request', () => {
  expect(id).toMatch(/^[\w-]{20}$/);
  expect(id).not.toContain('K7Q2');
  const [one, two] = [1, 2].map((n) => seal(up, new Uint8Array(NONCE_BYTES).fill(n), aboutRequest('x'), '{}')) as [string, string];
  expect(nonceOf(one)).not.toBe(nonceOf(two));
  expect(unseal(down, aboutAnswer('x', two), seal(down, new Uint8Array(NONCE_BYTES), aboutAnswer('x', one), '{}'))).toBeNull();
});
