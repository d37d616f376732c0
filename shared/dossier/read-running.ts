/** Sheets "Hoãn, rút", "Thay thế thành viên", "Chấm lại" and "Thảo luận": what happened while the session ran. */
import type { DossierCode } from '../lib/brand.ts';
import { DEFERRAL_NAMES, type Deferral, type Discussion, type Replacement, type RoundPanel } from '../session.ts';
import { codeKey } from './cells.ts';
import { choice, missing, neededText, text, whole } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { dossierNamed, leftoverExample, memberNamed } from './references.ts';
import type { RowReader, Table } from './table.ts';
import { shown } from './values.ts';

const DEFERRAL_WORDS = { postponed: [DEFERRAL_NAMES.postponed, 'Hoãn đánh giá'], withdrawn: [DEFERRAL_NAMES.withdrawn, 'Rút hồ sơ'] } as const;
export const DISCUSSION_WORDS = { remark: ['Ý kiến', 'Phát biểu'], conclusion: ['Kết luận'] } as const;

/** Keeps the first row of each key; a second is reported as a repetition and left out. */
function firstOfEach<T>(table: Table, column: string): { readonly add: (key: readonly unknown[], value: T) => void; readonly values: () => readonly T[] } {
  const known = new Map<string, { readonly row: number; readonly value: T }>();
  return {
    add: (key, value) => {
      const first = known.get(JSON.stringify(key));
      if (first) table.report.warn('OC-2404', { first: first.row }, table.place(column));
      else known.set(JSON.stringify(key), { row: table.row(), value });
    },
    values: () => [...known.values()].map((k) => k.value),
  };
}

/** Sheet "Hoãn, rút". */
export function deferralReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const kept = firstOfEach<Deferral>(table, 'dossier');
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const [kind, reason] = [choice(table, 'kind', DEFERRAL_WORDS), neededText(table, 'reason')];
        if (kind === undefined && table.cell('kind') === undefined) missing(table, 'kind');
        if (dossier !== undefined && kind !== undefined) kept.add([dossier], { dossier, kind, reason, notes: table.notes() });
      },
      end: () => {
        gathered.deferrals = kept.values();
      },
    };
  };
}

/** Codes in one cell, split at semicolons; unknown ones are reported (OC-2401). */
function dossiersNamed(table: Table, gathered: Gathered): readonly DossierCode[] {
  return text(table, 'dossiers')
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean)
    .flatMap((code) => {
      const known = gathered.dossiers?.get(codeKey(code));
      if (!known) table.report.error('OC-2401', { found: shown(code) }, table.place('dossiers'));
      return known ? [known.dossier.code] : [];
    });
}

/** Sheet "Thay thế thành viên": a member leaves the council at most once, and takes at most one place. */
export function replacementReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const kept = firstOfEach<Replacement>(table, 'member');
    return {
      row: () => {
        const [member, by] = [memberNamed(table, gathered)?.member.code, memberNamed(table, gathered, 'by')?.member.code];
        const [reason, dossiers] = [text(table, 'reason'), dossiersNamed(table, gathered)];
        if (member === undefined || by === undefined) return;
        if (member === by || kept.values().some((r) => r.by === by)) table.report.error('OC-2414', { by }, table.place('by'));
        else kept.add([member], { member, by, reason, dossiers, notes: table.notes() });
      },
      end: () => {
        gathered.replacements = kept.values();
      },
    };
  };
}

/** Sheet "Chấm lại": a row per member who scores a round that isn't everybody's. */
export function roundPanelReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const kept = firstOfEach<RoundPanel>(table, 'dossier');
    return {
      row: () => {
        const [dossier, member] = [dossierNamed(table, gathered)?.dossier.code, memberNamed(table, gathered)?.member.code];
        const round = whole(table, 'round', 2, 9);
        if (round === undefined && table.cell('round') === undefined) missing(table, 'round');
        if (dossier !== undefined && member !== undefined && round !== undefined)
          kept.add([dossier, round, member], { dossier, round, member, notes: table.notes() });
      },
      end: () => {
        gathered.roundPanels = kept.values();
      },
    };
  };
}

/** Sheet "Thảo luận", in its order. */
export function discussionReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const lines: Discussion[] = [];
    return {
      row: () => {
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const [round, kind, line] = [whole(table, 'round', 1, 9), choice(table, 'kind', DISCUSSION_WORDS), neededText(table, 'text')];
        const speaker = table.cell('speaker') === undefined ? '' : (memberNamed(table, gathered, 'speaker')?.member.code ?? '');
        for (const key of ['round', 'kind']) if (table.cell(key) === undefined) missing(table, key);
        if (dossier !== undefined && round !== undefined && kind !== undefined) lines.push({ dossier, round, kind, speaker, text: line, notes: table.notes() });
      },
      end: () => {
        gathered.discussions = lines;
      },
    };
  };
}
