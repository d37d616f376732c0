/** Breaks when the paper's order or numbers leave the grid's, when a page lacks its code, or a code lets a wrong sheet open. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPapers } from '../../electron/paper/draw-paper.ts';
import { criteriaOf, hasZeroBox } from '../../shared/criteria.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { type BlankContext, type BlankSheet, buildBlankSheet } from '../../shared/paper/build-blank-sheet.ts';
import type { Cell, FlowPaper } from '../../shared/paper/paper.ts';
import { readSheetCode, sessionLetters, writeSheetCode } from '../../shared/paper/sheet-code.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';
import { gridOf, readTyped } from '../../shared/sheet-grid.ts';
import { hashOf } from '../support/paper-record.ts';
import { pagesOf } from '../support/pdf-tools.ts';
import { sampleBook } from '../support/sample-files.ts';

const book = sampleBook();
const record = buildSampleRecord(book);
const SESSION = sessionLetters('2026-09-04T01:00:00.000Z');
const context: BlankContext = { info: record.info, book, bookHash: hashOf(book), now: '2026-09-04T01:00:00.000Z', rehearsal: false, session: SESSION };
const [dossier, member] = [record.dossiers[0], record.members.find((m) => m.scores)];
if (!dossier || !member) throw new Error('empty sample');
const sheetOf = (setNumber: number): BlankSheet => ({ dossier: { ...dossier, setNumber }, member, round: 1, halfDay: '' });

const words = (cell: Cell | undefined): string => (typeof cell?.text === 'string' ? cell.text : (cell?.text ?? []).map((run) => run.text).join(''));
/** Criterion by criterion as printed: its code, then the numbers of its boxes. Headings have no box below them. */
function printed(paper: FlowPaper): readonly { readonly code: string; readonly numbers: readonly number[] }[] {
  const table = paper.blocks.find((b) => b.kind === 'table');
  const found: { code: string; numbers: number[] }[] = [];
  for (const { cells } of table?.kind === 'table' ? table.rows : []) {
    if (cells.length === 5 && words(cells[0])) found.push({ code: words(cells[0]), numbers: [] });
    if (cells[4]?.box) found.at(-1)?.numbers.push(Number(words(cells[3])));
  }
  return found.filter((c) => c.numbers.length > 0);
}

test('the grid’s order is the printed order is the criteria’s order, box by box, in every set', () => {
  fc.assert(
    fc.property(fc.constantFrom(...book.sets), (set) => {
      const rows = printed(buildBlankSheet(context, sheetOf(set.number)));
      const grid = gridOf(set);
      expect(rows.map((r) => r.code)).toEqual(grid.map((r) => r.code));
      expect(grid.map((r) => r.code)).toEqual([...criteriaOf(set).keys()]);
      for (const [i, row] of grid.entries()) {
        const criterion = criteriaOf(set).get(row.code)?.criterion;
        const zero = criterion && !hasZeroBox(criterion) ? [0] : [];
        expect(rows[i]?.numbers, row.code).toEqual([...row.boxes.map((b) => b.number), ...zero]);
        // What is printed beside a box is what ticks it.
        for (const { number } of row.boxes) expect(readTyped(row, String(number), 'number')).toEqual({ kind: 'box', box: number - 1 });
      }
    }),
    { numRuns: 60 },
  );
});

test('points tick the box worth as much; where several are, or none is, nothing is guessed', () => {
  for (const row of book.sets.flatMap(gridOf)) {
    for (const { option } of row.boxes) {
      const same = row.boxes.filter((b) => b.option.points === option.points);
      const typed = readTyped(row, String(option.points), 'points');
      expect(typed).toEqual(same.length > 1 ? { kind: 'several', numbers: same.map((b) => b.number) } : { kind: 'box', box: (same[0]?.number ?? 0) - 1 });
    }
    expect(readTyped(row, '99', 'points')).toEqual({ kind: 'unknown' });
    for (const by of ['number', 'points'] as const) expect(readTyped(row, '-', by)).toEqual({ kind: 'blank' });
    expect(readTyped(row, '0', 'number')).toEqual({ kind: 'blank' });
  }
});

test('drawn: the member’s name and page i of n at the foot of every page, as many codes as pages', async () => {
  const paper = buildBlankSheet(context, sheetOf(7));
  const pages = pagesOf(await drawPapers([paper, buildBlankSheet(context, { ...sheetOf(7), round: 2 })]));
  const half = pages.length / 2;
  expect(half).toBeGreaterThan(1);
  pages.forEach((text, i) => {
    expect(text).toContain(`trang ${(i % half) + 1}/${half}`);
    expect(text).toContain(`${member.name} · ${dossier.name} · vòng ${i < half ? 1 : 2}`);
  });
  expect((paper.pageCodes ?? []).length).toBeGreaterThanOrEqual(half);
});

describe('the code', () => {
  const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((s) => s.trim() === s);
  test('opens the sheet it was printed for, whatever the codes are made of', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20 }), (d, m, round, page) => {
        const place = { dossier: dossierCode(d), member: memberCode(m), round };
        const read = readSheetCode(`${writeSheetCode(SESSION, place, page)}\n`, SESSION, [place.dossier], [place.member]);
        expect(read).toEqual({ kind: 'place', place, page });
      }),
    );
  });

  test('one letter lost or changed on the way opens nothing; another session’s says so; no address in it', () => {
    const place = { dossier: dossier.code, member: member.code, round: 1 };
    const code = writeSheetCode(SESSION, place, 2);
    expect(code).not.toMatch(/[:/]/);
    const codes = [[dossier.code], [member.code]] as const;
    for (let i = 3; i < code.length; i += 1)
      expect(readSheetCode(code.slice(0, i) + code.slice(i + 1), SESSION, ...codes).kind, `without ${i}`).not.toBe('place');
    expect(readSheetCode(code, sessionLetters('2026-09-05T01:00:00.000Z'), ...codes)).toEqual({ kind: 'other-session' });
  });
});
