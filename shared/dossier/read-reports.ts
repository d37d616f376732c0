/** Sheets "Báo cáo xã" and "Báo cáo Tổ tư vấn": one row a dossier. */
import { COMMUNE_FINDINGS } from '../commune-findings.ts';
import type { AdvisoryReportOf, CommuneReportOf } from '../evidence.ts';
import type { DossierCode } from '../lib/brand.ts';
import { invalid, text } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { dossierNamed, leftoverExample } from './references.ts';
import { findingKeys, UNCLEAR } from './sheet-specs.ts';
import type { RowReader, Table } from './table.ts';
import { choiceOf, DATE_FORMS, dateOf, YES_NO, yesNoOf } from './values.ts';

/** Other ways to write it than `UNCLEAR`. */
const UNCLEAR_WORDS = { unclear: [UNCLEAR, 'Không rõ', 'Chưa kiểm tra', 'Chưa có', '-', '?'] } as const;

/** Có, Không, Chưa rõ or empty; null for the latter two. */
function readMet(table: Table, key: string): boolean | null {
  const cell = table.cell(key);
  if (cell === undefined || choiceOf(cell, UNCLEAR_WORDS) !== undefined) return null;
  const met = yesNoOf(cell);
  if (met === undefined) invalid(table, key, cell, `${YES_NO}, ${UNCLEAR}`);
  return met ?? null;
}

function readDate(table: Table): string {
  const cell = table.cell('date');
  if (cell === undefined) return '';
  const date = dateOf(cell);
  if (date === undefined) invalid(table, 'date', cell, DATE_FORMS);
  return date ?? '';
}

type Rows<T extends { readonly dossier: DossierCode }> = {
  readonly keep: (report: T) => void;
  readonly values: () => readonly T[];
};

/** One report a dossier: an equal row is passed over with a warning (OC-2404), another one is an error (OC-2605). */
function reportRows<T extends { readonly dossier: DossierCode }>(table: Table): Rows<T> {
  const known = new Map<DossierCode, { readonly report: T; readonly row: number }>();
  return {
    keep: (report) => {
      const first = known.get(report.dossier);
      if (!first) known.set(report.dossier, { report, row: table.row() });
      else if (JSON.stringify(first.report) === JSON.stringify(report)) table.report.warn('OC-2404', { first: first.row }, table.place('dossier'));
      else table.report.error('OC-2605', { dossier: report.dossier, first: first.row }, table.place('dossier'));
    },
    values: () => [...known.values()].map((k) => k.report),
  };
}

/** Sheet "Báo cáo xã". A row with nothing but its code is a dossier without a report. */
export function communeReportReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const rows = reportRows<CommuneReportOf>(table);
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const findings = COMMUNE_FINDINGS.map(({ id }) => ({ id, met: readMet(table, findingKeys(id).met), note: text(table, findingKeys(id).note) }));
        const [date, signer] = [readDate(table), text(table, 'signer')];
        const blank = date === '' && signer === '' && findings.every(({ met, note }) => met === null && note === '');
        if (dossier !== undefined && !blank) rows.keep({ dossier, findings, date, signer });
      },
      end: () => {
        gathered.communeReports = rows.values();
      },
    };
  };
}

/** Sheet "Báo cáo Tổ tư vấn". A row with nothing but its code is a dossier without a report. */
export function advisoryReportReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const rows = reportRows<AdvisoryReportOf>(table);
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const dossier = dossierNamed(table, gathered)?.dossier.code;
        const [opinion, proposal] = [text(table, 'opinion'), text(table, 'proposal')];
        if (dossier !== undefined && (opinion !== '' || proposal !== '')) rows.keep({ dossier, opinion, proposal });
      },
      end: () => {
        gathered.advisoryReports = rows.values();
      },
    };
  };
}
