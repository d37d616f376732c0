/** Sheets "Tổ tư vấn", "Kết luận điều kiện" and "Kết luận chênh lệch". */
import { boxesOf, type Criterion, type GateStars, gatesOf } from '../criteria.ts';
import { type Advisory, type GateConclusion, type SpreadConclusion, spreadDecisions } from '../session.ts';
import { choice, invalid, missing, neededText, stars, text, whole, yesNo } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { criterionNamed, dossierNamed, leftoverExample, setOf } from './references.ts';
import type { RowReader, Table } from './table.ts';
import { wholeOf } from './values.ts';

const distinctPoints = (criterion: Criterion): readonly number[] => [...new Set(boxesOf(criterion).map((box) => box.points))].sort((a, b) => a - b);

/** Recommended points: a box's, or 0 for none, or null when not given. */
function readPoints(table: Table, criterion: Criterion | undefined): number | null {
  const cell = table.cell('points');
  if (cell === undefined || !criterion) return null;
  const points = wholeOf(cell, 0, 100);
  if (points === undefined) invalid(table, 'points', cell, distinctPoints(criterion).join(', '));
  else if (points !== 0 && !distinctPoints(criterion).includes(points))
    table.report.error('OC-2501', { criterion: criterion.code, found: points, allowed: distinctPoints(criterion).join(', ') }, table.place('points'));
  return points ?? null;
}

/** Sheet "Tổ tư vấn": points and comments of the advisory team by criterion. */
export function advisoryReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, { readonly value: Advisory; readonly row: number }>();
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const named = dossierNamed(table, gathered);
        const comment = text(table, 'comment');
        const set = named && setOf(gathered, named);
        if (!named || !set) return;
        const criterion = criterionNamed(table, set);
        const points = readPoints(table, criterion);
        if (!criterion) return;
        const value = { dossier: named.dossier.code, criterion: criterion.code, points, comment, notes: table.notes() };
        const first = known.get(JSON.stringify(value));
        if (first) table.report.warn('OC-2404', { first: first.row }, table.place('criterion'));
        else known.set(JSON.stringify(value), { value, row: table.row() });
      },
      end: () => {
        gathered.advisory = [...known.values()].map((k) => k.value);
      },
    };
  };
}

/** Keeps the first of equal rows with a warning; a different one under the same key is an error. */
function keepOne<T>(table: Table): { readonly add: (key: readonly unknown[], decided: unknown, value: T) => void; readonly values: () => readonly T[] } {
  const known = new Map<string, { readonly row: number; readonly decided: unknown; readonly value: T }>();
  return {
    add: (key, decided, value) => {
      const text = JSON.stringify(key);
      const first = known.get(text);
      if (!first) known.set(text, { row: table.row(), decided, value });
      else if (first.decided !== decided) table.report.error('OC-2602', { first: first.row }, table.place('dossier'));
      else table.report.warn('OC-2404', { first: first.row }, table.place('dossier'));
    },
    values: () => [...known.values()].map((k) => k.value),
  };
}

/** Sheet "Kết luận điều kiện": the council's conclusions on gates. */
export function gateConclusionReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const kept = keepOne<GateConclusion>(table);
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const named = dossierNamed(table, gathered);
        const [level, met, reason] = [stars(table, 'stars', 3, 5) as GateStars | undefined, yesNo(table, 'met'), neededText(table, 'reason')];
        for (const key of ['stars', 'met']) if (table.cell(key) === undefined) missing(table, key);
        const set = named && setOf(gathered, named);
        const criterion = set && criterionNamed(table, set);
        if (!named || !set || !criterion || level === undefined || met === undefined) return;
        if (criterion.gates[level] === undefined) {
          const allowed =
            gatesOf(set)
              .filter((gate) => gate.stars === level)
              .map((gate) => gate.criterion)
              .join(', ') || 'không có';
          table.report.error('OC-2601', { criterion: criterion.code, set: set.number, stars: level, allowed }, table.place('criterion'));
          return;
        }
        kept.add([named.dossier.code, criterion.code, level], met, {
          dossier: named.dossier.code,
          criterion: criterion.code,
          stars: level,
          met,
          reason,
          notes: table.notes(),
        });
      },
      end: () => {
        gathered.gateConclusions = kept.values();
      },
    };
  };
}

const DECISION_WORDS = { mean: ['Lấy điểm trung bình', 'Lấy trung bình', 'Điểm trung bình'], postpone: ['Hoãn', 'Hoãn đánh giá'] } as const;

/** Sheet "Kết luận chênh lệch": what was decided after the last round. */
export function spreadConclusionReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const kept = keepOne<SpreadConclusion>(table);
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const [round, decision, reason] = [whole(table, 'round', 1, 9), choice(table, 'decision', DECISION_WORDS), neededText(table, 'reason')];
        for (const key of ['round', 'decision']) if (table.cell(key) === undefined) missing(table, key);
        const last = gathered.profile.maxRounds;
        if (round !== undefined && round !== last) table.report.error('OC-2603', { found: round, allowed: last }, table.place('round'));
        const allowed = spreadDecisions(gathered.profile);
        if (decision !== undefined && !allowed.includes(decision))
          table.report.error(
            'OC-2604',
            { found: DECISION_WORDS[decision][0], allowed: allowed.map((d) => DECISION_WORDS[d][0]).join(', ') },
            table.place('decision'),
          );
        if (dossier !== undefined && round !== undefined && decision !== undefined)
          kept.add([dossier, round], decision, { dossier, round, decision, reason, notes: table.notes() });
      },
      end: () => {
        gathered.spreadConclusions = kept.values();
      },
    };
  };
}
