/** The wrong-product guard as a table: who is told that the chair changed the product, and who simply sees it come up. */
import { expect, it } from 'vitest';
import type { PageState } from '../../renderer/member/model/page-state.ts';
import { productNotice } from '../../renderer/member/model/watch-product.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { memberCode } from '../../shared/lib/brand.ts';
import { product } from '../support/fake-product.ts';

const base: MemberState = {
  seq: 1,
  member: { code: memberCode('UV1'), name: 'Hạnh', role: 'Ủy viên', scores: true, presides: false },
  session: { id: 's1', name: 'Phiên', showRunningTotal: true, showStarHints: true, starBands: [], addresses: [] },
  phase: 'waiting',
  current: null,
  open: [],
  next: null,
  called: false,
  pause: null,
  sealed: false,
  sheets: [],
  withdrawn: [],
  late: [],
  proposals: [],
  questions: [],
  vote: null,
  outcome: null,
  exempt: null,
  help: false,
};
const receipt = {
  id: 'x',
  member: base.member.code,
  dossier: product(7, 'A', 4).dossier,
  round: 1,
  version: 1,
  receipt: 'K7Q2-M9XD',
  receivedAt: '2026-09-04T03:42:00.000Z',
};
const open = (number: number, more: Partial<NonNullable<MemberState['current']>> = {}): MemberState => ({
  ...base,
  phase: 'scoring',
  current: {
    ...product(number, `P${number}`, 4),
    round: 1,
    caveats: [],
    submitted: 0,
    owing: 9,
    receipt: null,
    reopened: null,
    draftRev: 0,
    before: null,
    gap: null,
    samples: null,
    advisory: [],
    ...more,
  },
});
const done = { receipt: { ...receipt, totals: { A: 1, B: 1, C: 1, total: 3 } } };
type Before = Parameters<typeof productNotice>[0];
const draft = { marks: { '1.1': 1 } } as unknown as PageState['draft'];
const at = (live: MemberState | null, more: Partial<Before> = {}): Before => ({
  live,
  view: { kind: 'score' },
  over: 'nothing',
  notice: null,
  outbox: [],
  draft: null,
  ...more,
});

it.each<[string, Before, MemberState, boolean, unknown]>([
  ['waiting sees it come up', at(base), open(8), false, null],
  [
    'busy with another product is told, and what is left',
    at(open(7), { draft }),
    open(8),
    false,
    { kind: 'opened', round: 1, left: { number: 7, name: 'P7' } },
  ],
  ['busy, nothing ticked yet', at(open(7)), open(8), false, { kind: 'opened', left: null }],
  ['done with the other product', at(open(7, done)), open(8), false, null],
  ['given back and being changed', at(open(7, { ...done, reopened: { at: '', reason: 'r', version: 1 } }), { draft }), open(8), false, { kind: 'opened' }],
  ['reading an own sheet', at(base, { view: { kind: 'sheet', dossier: receipt.dossier, round: 1 } }), open(8), false, { kind: 'opened', left: null }],
  ['reading evidence after handing in', at(open(7, done)), open(8), true, { kind: 'opened' }],
  ['in the settings', at(base, { over: 'tools' }), open(8), false, { kind: 'opened' }],
  ['a new round of the same product', at(open(7), { draft }), open(7, { round: 2 }), false, null],
  ['a new round while on the review', at(open(7), { draft, view: { kind: 'review' } }), open(7, { round: 2 }), false, { kind: 'opened', round: 2, left: null }],
  ['closed before it was handed in', at(open(7), { draft }), base, false, { kind: 'closed', left: { number: 7 } }],
  ['closed, nothing ticked', at(open(7)), base, false, null],
  ['closed, handed in', at(open(7, done), { draft }), base, false, null],
  ['a state that changes something else', at(open(7), { draft }), open(7, { submitted: 4 }), false, null],
  ['just joined', at(null), open(8), false, null],
  ['another session at the same address', at(open(7), { draft }), { ...open(8), session: { ...base.session, id: 's2' } }, false, null],
  [
    'closed and not acknowledged, then another opens: the old product stays named',
    at(base, { notice: { kind: 'closed', left: { number: 7, name: 'P7' } } }),
    open(8),
    false,
    { kind: 'opened', left: { number: 7, name: 'P7' } },
  ],
])('%s', (_, before, now, reads, expected) => {
  const notice = productNotice(before, now, reads);
  if (expected === null) expect(notice).toBeNull();
  else expect(notice).toMatchObject(expected as object);
});
