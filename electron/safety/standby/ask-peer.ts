/** What a laptop asks the one it is paired with. */
import { nonceOf, openBox, type Said, sealBox } from './seal-box.ts';

const ASK_MS = 8000;

/** "http://192.168.1.20:7611" of what was typed. */
export const baseOf = (typed: string): string => `http://${typed.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`;
/** As typed: spaces, dashes and small letters don't matter. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, 20) : []);

/** One sealed question, and the answer that was sealed for it. `silent`: nobody there; `refused`: no answer of somebody who holds the key. */
export async function ask(base: string, key: Buffer, words: Said['words']): Promise<Said | 'silent' | 'refused'> {
  const box = sealBox(key, 'q', words);
  try {
    const reply = await fetch(`${base}/standby`, {
      method: 'POST',
      body: new Uint8Array(box),
      headers: { 'content-type': 'application/octet-stream' },
      signal: AbortSignal.timeout(ASK_MS),
    });
    if (!reply.ok) return 'refused';
    return openBox(key, `a${nonceOf(box)}`, new Uint8Array(await reply.arrayBuffer())) ?? 'refused';
  } catch {
    return 'silent';
  }
}
