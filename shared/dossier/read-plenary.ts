/** Sheet "Biểu quyết toàn thể": the plenary's votes on what sub-councils scored, in their order. */
import type { Stars } from '../criteria.ts';
import type { PlenaryVote } from '../session.ts';
import { missing, stars, text, whole } from './fields.ts';
import type { Gathered } from './gathered.ts';
import { dossierNamed, leftoverExample } from './references.ts';
import type { RowReader, Table } from './table.ts';

const COUNTS = ['votesFor', 'votesAgainst', 'abstentions'] as const;
/** Sixty members at a hundred points each. */
const MOST_SUM = 6000;

export function plenaryVoteReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const votes: PlenaryVote[] = [];
    return {
      row: () => {
        if (leftoverExample(table, gathered)) return;
        const known = dossierNamed(table, gathered)?.dossier;
        const asked = stars(table, 'stars', 1, 5) as Stars | undefined;
        for (const key of ['stars', 'votesFor']) if (table.cell(key) === undefined) missing(table, key);
        const sum = whole(table, 'sum', 0, MOST_SUM) ?? null;
        const [votesFor = 0, votesAgainst = 0, abstentions = 0] = COUNTS.map((key) => whole(table, key, 0, 1000) ?? 0);
        const [reason, count, members] = [text(table, 'reason'), votesFor + votesAgainst + abstentions, gathered.members?.size];
        if (members !== undefined && count > members) table.report.error('OC-2409', { found: count, allowed: members }, table.place('votesFor'));
        if (known === undefined || asked === undefined) return;
        if (known.subCouncil === '') table.report.warn('OC-3122', { dossier: known.name }, table.place('dossier'));
        votes.push({ dossier: known.code, stars: asked, sum, votesFor, votesAgainst, abstentions, reason, notes: table.notes() });
      },
      end: () => {
        gathered.plenaryVotes = votes;
      },
    };
  };
}
