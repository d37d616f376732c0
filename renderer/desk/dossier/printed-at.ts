/** When a test page last came out right: a fact of this machine and its printer, so it stays in its browser. */
const KEY = 'ocop.desk.printed';

/** An instant, or null: never, or not known here. */
export function readPrintedAt(): string | null {
  const kept = globalThis.localStorage?.getItem(KEY) ?? '';
  return Number.isNaN(Date.parse(kept)) ? null : kept;
}

export const keepPrintedAt = (at: string): void => globalThis.localStorage?.setItem(KEY, at);
