/** Products, members and criteria that other sheets name. */
import { type CriteriaSet, type Criterion, criteriaOf, setByNumber } from '../criteria.ts';
import { codeKey, isDate } from './cells.ts';
import { isExample } from './example.ts';
import { missing, reference } from './fields.ts';
import type { Gathered, KnownDossier, KnownMember } from './gathered.ts';
import type { Table } from './table.ts';
import { shown, textOf } from './values.ts';

/** The dossier a row names, code matched without case; unknown ones are reported (OC-2401). */
export function dossierNamed(table: Table, gathered: Gathered): KnownDossier | undefined {
  return reference(table, 'dossier', gathered.dossiers, (found) => table.report.error('OC-2401', { found }, table.place('dossier')));
}

/** The member a row names, code matched without case; unknown ones are reported (OC-2402). */
export function memberNamed(table: Table, gathered: Gathered, key = 'member'): KnownMember | undefined {
  return reference(table, key, gathered.members, (found) => {
    const codes = [...(gathered.members?.values() ?? [])].map((m) => m.member.code);
    table.report.error('OC-2402', { found, allowed: codes.length > 20 ? `${codes.slice(0, 20).join(', ')}…` : codes.join(', ') }, table.place(key));
  });
}

/** Whether the row still speaks of the template's example, which isn't there any more. */
export function leftoverExample(table: Table, gathered: Gathered): boolean {
  const gone = (key: string, index: ReadonlyMap<string, unknown> | null): boolean => {
    const code = textOf(table.cell(key));
    return code !== '' && isExample(code) && index !== null && !index.has(codeKey(code));
  };
  return gone('dossier', gathered.dossiers) || gone('member', gathered.members);
}

/** "1,1" and "1.1." mean 1.1; older books also have letters ("1.đ"). */
export const criterionText = (text: string): string => text.replace(/,/g, '.').replace(/\.$/, '').replace(/\s+/g, '');

/** The criteria set of a known dossier. */
export const setOf = (gathered: Gathered, known: KnownDossier): CriteriaSet | undefined =>
  known.sound && gathered.book ? setByNumber(gathered.book, known.dossier.setNumber) : undefined;

/** The criterion the current row names in a set; reported when there is none. */
export function criterionNamed(table: Table, set: CriteriaSet): Criterion | undefined {
  const cell = table.cell('criterion');
  const place = table.place('criterion');
  if (cell === undefined) missing(table, 'criterion');
  else if (typeof cell === 'object' && isDate(cell)) table.report.error('OC-2411', { found: textOf(cell) }, place);
  else {
    const code = criterionText(textOf(cell));
    const placed = criteriaOf(set).get(code) ?? criteriaOf(set).get(code.toLowerCase());
    if (placed) return placed.criterion;
    table.report.error('OC-2410', { set: set.number, found: shown(cell), allowed: [...criteriaOf(set).keys()].join(', ') }, place);
  }
  return undefined;
}
