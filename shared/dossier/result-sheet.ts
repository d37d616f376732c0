/** Sheet "Kết quả" of an export: figures as the desk and the papers show them. */
import type { CriteriaBook } from '../criteria.ts';
import { type Rational, roundDecimal } from '../lib/rational.ts';
import { decimalComma } from '../lib/vietnamese.ts';
import { hasPoints, type RankedResult } from '../result.ts';
import { DISPOSITION_WORDS, gateMark, showMean, UNDECIDED_WORDS } from '../result-words.ts';
import { sheetSpec } from './sheet-specs.ts';
import type { OutRow, OutSheet } from './to-sheets.ts';

const handling = ({ disposition, reasons }: RankedResult): string =>
  disposition === 'undecided' ? `${DISPOSITION_WORDS.undecided}: ${reasons.map((r) => UNDECIDED_WORDS[r]).join(', ')}` : DISPOSITION_WORDS[disposition];

function cells(book: CriteriaBook, decimals: number, result: RankedResult): readonly OutRow[string][] {
  const { dossier, tally } = result;
  const head = [dossier.code, dossier.name, dossier.producer];
  if (!hasPoints(result.disposition)) return [...head, null, null, null, null, null, null, null, null, handling(result), null];
  const part = (value: Rational | undefined): string | null => (value ? decimalComma(roundDecimal(value, decimals)) : null);
  // Text, not a number: a cell's own rounding could show a mean on the other side of a band's edge.
  const mean = tally.mean && showMean(tally.mean, book.starBands, decimals);
  const gates = result.failedGates.map((gate) => `${gate.criterion} (${gateMark(gate.stars)})`).join('; ');
  return [
    ...head,
    part(tally.parts?.A),
    part(tally.parts?.B),
    part(tally.parts?.C),
    mean,
    tally.spread,
    tally.counted.length,
    gates || null,
    result.stars,
    handling(result),
    result.stars === null ? null : result.reward,
  ];
}

/** One row per dossier in ranking order; ineligible and knocked-out ones without figures. */
export function resultSheet(book: CriteriaBook, decimals: number, results: readonly RankedResult[]): OutSheet {
  const { name, columns } = sheetSpec('results');
  const rows = results.map((result) => {
    const values = cells(book, decimals, result);
    return Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null]));
  });
  return { kind: 'results', name, columns, rows };
}
