/** Sheet "Hội đồng" → members. */
import { memberCode } from '../lib/brand.ts';
import { type Member, type Profile, ROLE_NAMES, type Role, roleScores } from '../session.ts';
import { codeKey } from './cells.ts';
import { isExample } from './example.ts';
import { choice, neededText, text, yesNo } from './fields.ts';
import type { Gathered, KnownMember } from './gathered.ts';
import type { RowReader, Table } from './table.ts';

const MOST_MEMBERS = 60;

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  chair: [ROLE_NAMES.chair, 'Chủ tịch Hội đồng'],
  deputy: [ROLE_NAMES.deputy, 'Phó Chủ tịch Hội đồng', 'Phó Chủ tịch thường trực'],
  member: [ROLE_NAMES.member, 'Ủy viên Hội đồng', 'Thành viên'],
  'member-secretary': [
    ROLE_NAMES['member-secretary'],
    'Ủy viên, Thư ký',
    'Ủy viên - Thư ký Hội đồng',
    'Thư ký kiêm Ủy viên',
    'Ủy viên kiêm Thư kí',
    'Ủy viên, Thư kí',
  ],
  secretary: [ROLE_NAMES.secretary, 'Thư ký Hội đồng', 'Thư kí', 'Thư kí Hội đồng'],
  observer: [ROLE_NAMES.observer, 'Khách mời', 'Đại biểu', 'Quan sát'],
};

function readMember(table: Table, profile: Profile): Member {
  const [code, name] = [neededText(table, 'code'), neededText(table, 'name')];
  const given = choice(table, 'role', ROLE_WORDS);
  if (given === undefined && table.has('role') && table.cell('role') === undefined && !table.unreadable('role'))
    table.report.warn('OC-2312', { name }, table.place('role'));
  const role = given ?? 'member';
  const asked = yesNo(table, 'scores');
  if (asked === undefined && role === 'member-secretary' && table.cell('scores') === undefined) table.report.warn('OC-2313', { name }, table.place('scores'));
  const usual = roleScores(profile, role);
  if (asked !== undefined && (role === 'chair' || role === 'secretary' || role === 'observer') && asked !== usual)
    table.report.warn('OC-2318', { name, role: ROLE_NAMES[role], usual: usual ? 'Có' : 'Không' }, table.place('scores'));
  return {
    code: memberCode(code),
    name,
    role,
    title: text(table, 'title'),
    unit: text(table, 'unit'),
    // An observer never scores, whatever the row says.
    scores: role === 'observer' ? false : (asked ?? usual),
    subCouncils: text(table, 'subCouncils'),
    notes: table.notes(),
  };
}

function checkCouncil(table: Table, members: readonly KnownMember[]): void {
  const { report, name } = table;
  const chairs = members.filter((m) => m.member.role === 'chair');
  if (members.length > 0 && !table.has('role')) report.warn('OC-7766', {}, { sheet: name });
  if (members.length === 0 && table.has('code')) report.error('OC-2317', { what: 'thành viên' }, { sheet: name });
  else if (members.length > 0 && !members.some((m) => m.member.scores)) report.error('OC-2316', {}, table.place('scores', members[0]?.row));
  if (members.length > 0 && chairs.length === 0 && !members.some((m) => m.member.role === 'deputy')) report.warn('OC-2314', {}, { sheet: name });
  if (chairs.length > 1)
    report.warn('OC-2315', { count: chairs.length, names: chairs.map((c) => c.member.name).join(', ') }, table.place('role', chairs[1]?.row));
  const left = members.find((m) => isExample(m.member.code));
  if (left && members.length > 1) report.warn('OC-2112', { code: left.member.code }, table.place('code', left.row));
}

/** Sheet "Hội đồng", one row per member. */
export function memberReader(gathered: Gathered): (table: Table) => RowReader {
  return (table) => {
    const known = new Map<string, KnownMember>();
    return {
      row: () => {
        const member = readMember(table, gathered.profile);
        if (!member.code) return;
        const first = known.get(codeKey(member.code));
        if (first) table.report.error('OC-2311', { code: member.code, first: first.row }, table.place('code'));
        else if (known.size === MOST_MEMBERS) {
          table.report.error('OC-2016', { allowed: MOST_MEMBERS }, table.place('code'));
          return false;
        } else known.set(codeKey(member.code), { member, row: table.row() });
      },
      end: () => {
        gathered.members = known.size > 0 ? known : null;
        checkCouncil(table, [...known.values()]);
      },
    };
  };
}
