/** Sheets "Có mặt", "Có mặt theo sản phẩm", "Từ chối chấm" and "Dừng đánh giá". */
import { type Attendance, halfDayKey, halfDaysOf, type KnockOut, type ProductPresence, type Recusal } from '../session.ts';
import { missing, neededText, text, whole, yesNo } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { dossierNamed, leftoverExample, memberNamed } from './references.ts';
import type { RowReader, Table } from './table.ts';

type Numbered<T> = { readonly value: T; readonly row: number };

const dossiersOf = (gathered: Gathered) => [...(gathered.dossiers?.values() ?? [])].map((k) => k.dossier);

/** What only shows once all rows are there: half-days that no dossier has, rows without a half-day, members without a row. */
function checkHalfDays(table: Table, gathered: Gathered, rows: readonly Numbered<Attendance>[]): void {
  const [byDossiers] = [halfDaysOf({ dossiers: dossiersOf(gathered), attendance: [] }).filter(Boolean)];
  const all = halfDaysOf({ dossiers: dossiersOf(gathered), attendance: rows.map((r) => r.value) }).filter(Boolean);
  const groups = new Map<string, Numbered<Attendance>[]>();
  for (const row of rows) {
    const key = halfDayKey(row.value.halfDay);
    if (key === '' && all.length > 0) table.report.error('OC-2407', { allowed: all.join(', ') }, table.place('halfDay', row.row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const members = gathered.members?.size ?? 0;
  for (const [key, group] of groups) {
    const first = group[0];
    if (!first || (key === '' && all.length > 0)) continue;
    const { halfDay } = first.value;
    if (byDossiers.length > 0 && !byDossiers.some((name) => halfDayKey(name) === key))
      table.report.warn('OC-2406', { halfDay, allowed: byDossiers.join(', ') }, table.place('halfDay', first.row));
    if (members > 0 && group.length < members)
      table.report.warn('OC-2405', { halfDay: halfDay || table.name, count: group.length, of: members }, table.place('member', first.row));
  }
}

/** Sheet "Có mặt". */
export function attendanceReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, Numbered<Attendance>>();
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const member = memberNamed(table, gathered)?.member.code;
        const [halfDay, reason, notes] = [text(table, 'halfDay'), text(table, 'reason'), table.notes()];
        const present = yesNo(table, 'present');
        if (present === undefined && table.cell('present') === undefined) missing(table, 'present');
        if (member === undefined || present === undefined) return;
        const key = JSON.stringify([member, halfDayKey(halfDay)]);
        const first = known.get(key);
        if (!first) known.set(key, { value: { member, halfDay, present, reason, notes }, row: table.row() });
        else if (first.value.present !== present)
          table.report.error('OC-2403', { member, halfDay: halfDay || 'phiên', first: first.row }, table.place('present'));
        else table.report.warn('OC-2404', { first: first.row }, table.place('member'));
      },
      end: () => {
        const rows = [...known.values()];
        checkHalfDays(table, gathered, rows);
        gathered.attendance = rows.map((r) => r.value);
      },
    };
  };
}

/** Sheet "Có mặt theo sản phẩm": exceptions to "Có mặt" for one product. */
export function productPresenceReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, Numbered<ProductPresence>>();
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const [dossier, member] = [dossierNamed(table, gathered)?.dossier.code, memberNamed(table, gathered)?.member.code];
        const [reason, notes] = [text(table, 'reason'), table.notes()];
        const present = yesNo(table, 'present');
        if (present === undefined && table.cell('present') === undefined) missing(table, 'present');
        if (dossier === undefined || member === undefined || present === undefined) return;
        const key = JSON.stringify([dossier, member]);
        const first = known.get(key);
        if (!first) known.set(key, { value: { dossier, member, present, reason, notes }, row: table.row() });
        else if (first.value.present !== present) table.report.error('OC-2413', { member, dossier, first: first.row }, table.place('present'));
        else table.report.warn('OC-2404', { first: first.row }, table.place('member'));
      },
      end: () => {
        gathered.productPresence = [...known.values()].map((r) => r.value);
      },
    };
  };
}

/** Sheet "Từ chối chấm". */
export function recusalReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, Numbered<Recusal>>();
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const [member, dossier] = [memberNamed(table, gathered)?.member.code, dossierNamed(table, gathered)?.dossier.code];
        const [reason, notes] = [text(table, 'reason'), table.notes()];
        if (member === undefined || dossier === undefined) return;
        const key = JSON.stringify([member, dossier]);
        const first = known.get(key);
        if (first) table.report.warn('OC-2404', { first: first.row }, table.place('member'));
        else known.set(key, { value: { member, dossier, reason, notes }, row: table.row() });
        if (!reason) table.report.warn('OC-2408', {}, table.place('reason'));
      },
      end: () => {
        gathered.recusals = [...known.values()].map((r) => r.value);
      },
    };
  };
}

/** Sheet "Dừng đánh giá": proposals with the council's votes. */
export function knockOutReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const knockOuts: KnockOut[] = [];
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const reason = neededText(table, 'reason');
        const proposer = table.cell('proposer') === undefined ? '' : (memberNamed(table, gathered, 'proposer')?.member.code ?? '');
        const [votesFor = 0, votesAgainst = 0, abstentions = 0] = ['votesFor', 'votesAgainst', 'abstentions'].map((key) => whole(table, key, 0, 1000) ?? 0);
        const votes = votesFor + votesAgainst + abstentions;
        const members = gathered.members?.size;
        if (members !== undefined && votes > members) table.report.error('OC-2409', { found: votes, allowed: members }, table.place('votesFor'));
        else if (votes === 0 && ['votesFor', 'votesAgainst', 'abstentions'].every((key) => !table.unreadable(key)))
          table.report.warn('OC-2412', {}, table.place('votesFor'));
        if (dossier !== undefined) knockOuts.push({ dossier, reason, proposer, votesFor, votesAgainst, abstentions, notes: table.notes() });
      },
      end: () => {
        gathered.knockOuts = knockOuts;
      },
    };
  };
}
