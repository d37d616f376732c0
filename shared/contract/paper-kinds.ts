/** Which papers a session has. */
/** In the order the desk lists them. */
export const PAPER_KINDS = [
  'attendance',
  'day-minutes',
  'minutes',
  'summary',
  'results',
  'statistics',
  'receipts',
  'reentry',
  'proposal',
  'decision',
  'rewards',
  'ministry',
  'certificate',
  'notice',
  'reminder',
  'score-sheet',
  'blank-sheet',
  'register',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
/** What an office may finish in Word. A score sheet is its member's own and never comes in an editable form, nor do the sheets' codes; a certificate is drawn. */
export const WORD_KINDS: readonly PaperKind[] = [
  'attendance',
  'day-minutes',
  'minutes',
  'summary',
  'results',
  'statistics',
  'proposal',
  'decision',
  'rewards',
  'ministry',
  'notice',
  'reminder',
  'register',
];
/** What is to be added up again: as a workbook with live formulas. */
const EXCEL_KINDS = ['summary', 'results', 'rewards', 'reentry'] as const satisfies readonly PaperKind[];
export type ExcelKind = (typeof EXCEL_KINDS)[number];
/** The kind, where it has a workbook. */
export const excelKindOf = (kind: PaperKind | undefined): ExcelKind | undefined => EXCEL_KINDS.find((k) => k === kind);
