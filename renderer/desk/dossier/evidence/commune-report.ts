/** The commune's report as the form holds it: all four findings, also those the stored report leaves out. Pure. */
import { COMMUNE_FINDINGS } from '../../../../shared/commune-findings.ts';
import type { CommuneReport } from '../../../../shared/evidence.ts';

export const fullReport = (report: CommuneReport | null): CommuneReport => ({
  findings: COMMUNE_FINDINGS.map(({ id }) => report?.findings.find((finding) => finding.id === id) ?? { id, met: null, note: '' }),
  date: report?.date ?? '',
  signer: report?.signer ?? '',
});

/** Says nothing at all: kept as no report. */
export const isBlankReport = ({ findings, date, signer }: CommuneReport): boolean =>
  date === '' && signer.trim() === '' && findings.every(({ met, note }) => met === null && note.trim() === '');
