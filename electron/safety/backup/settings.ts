/** What this laptop was told about backups: how often, and the second place. The laptop's own, no fact of a session: it lies beside the copies. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, secondPlace } from './place.ts';

/** `minutes`: between two automatic copies. */
export type BackupSettings = { readonly minutes: number; readonly second: { readonly path: string; readonly mark: string } | null };

export const DEFAULT_MINUTES = 3;
const FILE = 'cai-dat.json';

/** What isn't there or can't be read is the default: backups never stop because of it. */
export function readSettings(folder: string): BackupSettings {
  try {
    const { minutes, second } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as {
      readonly minutes?: unknown;
      readonly second?: { readonly path?: unknown; readonly mark?: unknown } | null;
    };
    return {
      minutes: typeof minutes === 'number' && minutes >= 1 && minutes <= 60 ? minutes : DEFAULT_MINUTES,
      second: typeof second?.path === 'string' && typeof second.mark === 'string' ? { path: second.path, mark: second.mark } : null,
    };
  } catch {
    return { minutes: DEFAULT_MINUTES, second: null };
  }
}

/** Throws what the disk refuses. */
export function writeSettings(folder: string, settings: BackupSettings): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${FILE}.dang-ghi`);
  writeFileSync(unfinished, JSON.stringify(settings), { flush: true });
  renameSync(unfinished, join(folder, FILE));
}

export const placeOf = ({ second }: BackupSettings): Place | null => (second ? secondPlace(second.path, second.mark) : null);
