/** What reading commands are asked with where a test asks all of them: the product of the small council that is being scored. */
import { BUILT_IN_DESIGNS } from '../../shared/paper/certificate-designs.ts';
import { JAM } from './small-council.ts';

/** Inputs of the commands that need one; none here asks for anything but the product being scored. */
export const READ_INPUT: Readonly<Record<string, unknown>> = {
  'read-book': { id: 'QD26-2026' },
  'read-book-draft': { draft: 'khongcoo' },
  'read-tally': { dossier: JAM },
  'read-corrections': { dossier: JAM },
  'read-evidence': { dossier: JAM },
  'read-journal': { before: null, limit: 500 },
  'check-certificate-design': { design: BUILT_IN_DESIGNS.framed },
  'read-list-proposal': { id: 'x', sheet: 'Danh sách', place: null },
  'read-list-plan': { id: 'x', mapping: { sheet: 'Danh sách', headRow: 1, headRows: 1, columns: { name: 0 }, values: {}, keepRest: true, codePrefix: 'SP-' } },
  'search-evidence': { dossier: JAM, text: 'giấy' },
  'read-chair': { dossier: JAM },
  'read-draft': { dossier: JAM, round: 1 },
  'read-sister': { dossier: JAM },
  'read-set': { dossier: JAM },
  'read-sheet': { dossier: JAM, round: 1 },
  'check-paper-sheet': { id: 1, method: 'typed', checkedBy: 'Lê Thị Hoa', content: { marks: {}, confirmedBlanks: [], criterionNotes: {}, opinion: '' } },
};
