/** The spread of each product in the order in which they were scored: does the council come closer together, or does it tire. */
import { type CriteriaBook, setByNumber } from '../criteria.ts';
import type { DossierCode } from '../lib/brand.ts';
import { hasPoints, type Result } from '../result.ts';
import type { SessionRecord } from '../session.ts';
import { tallyDossier } from '../tally.ts';

/** Points. `first`: of round 1; `last`: of the latest round, the same without another one. `over`: the last one is over the profile's limit. */
export type SpreadPoint = {
  readonly dossier: DossierCode;
  readonly rounds: number;
  readonly first: number;
  readonly last: number;
  readonly over: boolean;
};

/** Of round 1; null where nobody's sheet of it counts any more. */
function firstSpread(book: CriteriaBook, record: SessionRecord, { dossier, panel, tally }: Result): number | null {
  const set = setByNumber(book, dossier.setNumber);
  if (tally.round === 1 || !set) return tally.spread;
  const sheets = record.sheets.filter((s) => s.dossier === dossier.code);
  return tallyDossier({ dossier, set, profile: record.profile, panel, sheets, roundPanels: record.roundPanels }, 1).spread;
}

/** `inOrder`: codes as they were opened; who isn't among them comes after, in the agenda's order of `record.dossiers`. Only products with points. */
export function spreadsOf(book: CriteriaBook, record: SessionRecord, results: readonly Result[], inOrder: readonly DossierCode[]): readonly SpreadPoint[] {
  const place = new Map([...new Set([...inOrder, ...record.dossiers.map((d) => d.code)])].map((code, index) => [code, index]));
  const placeOf = ({ dossier }: SpreadPoint): number => place.get(dossier) as number;
  return results
    .flatMap((result): readonly SpreadPoint[] => {
      const { dossier, tally, disposition } = result;
      if (tally.spread === null || !hasPoints(disposition)) return [];
      return [
        { dossier: dossier.code, rounds: tally.round, first: firstSpread(book, record, result) ?? tally.spread, last: tally.spread, over: tally.overLimit },
      ];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}
