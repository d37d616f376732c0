/** What two paired laptops say to each other over plain http: AES-256-GCM under a key that only they hold. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Of the code shown on one laptop and typed on the other: 12 of 31 letters are 59 bits, and each guess costs a tenth of a second and 32 MB. */
export const keyOfCode = (code: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, 'ocop-may-du-phong', 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (reason, key) => (reason ? reject(reason) : resolve(key))),
  );

/** The pairing's own key, of which the code alone tells nothing later on. */
export const pairingKey = (codeKey: Buffer, ours: string, theirs: string): Buffer => createHmac('sha256', codeKey).update(`${ours} ${theirs}`).digest();

export type Said = { readonly words: Readonly<Record<string, unknown>>; readonly bytes: Buffer };

/** `about`: what this box answers, so that an old answer can't be given to a new question. */
export function sealBox(key: Buffer, about: string, words: Said['words'], bytes: Uint8Array = Buffer.alloc(0)): Buffer {
  const text = Buffer.from(JSON.stringify(words));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(length), cipher.update(text), cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null for whatever wasn't sealed with this key about this. */
export function openBox(key: Buffer, about: string, box: Uint8Array): Said | null {
  try {
    const whole = Buffer.from(box);
    const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(whole.subarray(NONCE, NONCE + TAG));
    const plain = Buffer.concat([decipher.update(whole.subarray(NONCE + TAG)), decipher.final()]);
    const end = 4 + plain.readUInt32BE(0);
    return { words: JSON.parse(plain.subarray(4, end).toString('utf8')) as Said['words'], bytes: plain.subarray(end) };
  } catch {
    return null;
  }
}

/** The part of a box that no other has: what an answer is bound to. */
export const nonceOf = (box: Uint8Array): string => Buffer.from(box).subarray(0, NONCE).toString('hex');
