/** What was removed from dossiers since the session was opened, so that a removal can be undone. The bytes stay until the next opening. */
import type { EvidenceItem, EvidenceLink } from '../../../shared/evidence.ts';
import type { EvidenceFile } from '../../store/evidence-tables.ts';

export type Removed = {
  readonly item: EvidenceItem;
  readonly file: EvidenceFile;
  readonly links: readonly EvidenceLink[];
  /** The file it stood before; null: it was the last. */
  readonly before: number | null;
};

export type Bin = {
  readonly put: (removed: Removed) => void;
  readonly look: (id: number) => Removed | undefined;
  readonly drop: (id: number) => void;
};

const MOST_KEPT = 200;

export function createBin(): Bin {
  const kept = new Map<number, Removed>();
  return {
    put: (removed) => {
      kept.set(removed.item.id, removed);
      const oldest = kept.keys().next();
      if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    },
    look: (id) => kept.get(id),
    drop: (id) => void kept.delete(id),
  };
}
