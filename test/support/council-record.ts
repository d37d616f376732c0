/** The sample session before anything is scored, with a council of any size: for rehearsals, fault tests and benchmarks. */
import { memberCode } from '../../shared/lib/brand.ts';
import { buildSampleRecord } from '../../shared/sample/build-sample.ts';
import type { Member, SessionRecord } from '../../shared/session.ts';
import { sampleBook } from './sample-files.ts';

/** The sample's first `count` members who score, made-up ones beyond its nine, and its secretary. */
function councilOf(sample: readonly Member[], count: number): readonly Member[] {
  const scoring = sample.filter((m) => m.scores);
  const more = Array.from({ length: Math.max(0, count - scoring.length) }, (_, i): Member => {
    const number = scoring.length + i + 1;
    return {
      code: memberCode(`TV${String(number).padStart(2, '0')}`),
      name: `Thành viên tập dượt ${number}`,
      role: 'member',
      title: '',
      unit: '',
      scores: true,
      subCouncils: '',
      notes: {},
    };
  });
  return [...scoring.slice(0, count), ...more, ...sample.filter((m) => !m.scores)];
}

/** The sample's products, nothing scored, `members` who score and all of them present. */
export function councilRecord(members: number): SessionRecord {
  const sample = buildSampleRecord(sampleBook());
  const council = councilOf(sample.members, members);
  const codes = new Set(council.map((m) => m.code));
  return { ...sample, members: council, attendance: [], recusals: sample.recusals.filter((r) => codes.has(r.member)), sheets: [], gateConclusions: [] };
}
