/** The council's members as a table: name, office, place on the council, and what a paper says of each. */
import { type Member, ROLE_NAMES } from '../session.ts';
import { subCouncilNames } from '../sub-councils.ts';
import { headRow } from './office-paper.ts';
import type { Block, Row, Text } from './paper.ts';

/** An observer never scores: nothing need be said of it. */
const placeOf = (m: Member): string =>
  [`${ROLE_NAMES[m.role]}${m.scores || m.role === 'observer' ? '' : ' (không chấm điểm)'}`, ...subCouncilNames(m.subCouncils)].join('; ');

/** `about` fills the last column, `width` mm wide, under `heading`. */
export function memberTable(members: readonly Member[], heading: string, width: number, about: (member: Member) => Text): Block {
  const rows = members.map(
    (m, index): Row => ({
      cells: [
        { text: String(index + 1) },
        { text: m.name },
        { text: [m.title, m.unit].filter(Boolean).join(', ') || '……' },
        { text: placeOf(m) },
        { text: about(m) },
      ],
    }),
  );
  return {
    kind: 'table',
    size: 12,
    columns: [{ width: 11, align: 'center' }, { width: 44 }, { width: 0 }, { width: 26 }, { width }],
    head: [headRow('STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hội đồng', heading)],
    rows,
  };
}
