/** The wrong-product guard as a table: who is told that the chair changed the product, and who simply sees it come up. */
import { expect, it } from 'vitest';
import type { PageState } from '../../renderer/member/model/page-state.ts';
import { productNotice } from '../../renderer/member/model/watch-product.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { IDLE, opened, product } from '../support/fake-product.ts';

const receipt = {
  id: 'x',
  member: IDLE.member.code,
  dossier: product(7, 'A', 4).dossier,
  round: 1,
  version: 1,
  receipt: 'K7Q2-M9XD',
  receivedAt: '2026-09-04T03:42:00.000Z',
};
const open = (number: number, more: Partial<NonNullable<MemberState['current']>> = {}): MemberState => ({
  ...IDLE,
  phase: 'scoring',
  current: { ...opened(product(number, `P${number}`, 4)), submitted: 0, ...more },
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
  ['waiting sees it come up', at(IDLE), open(8), false, null],
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
  ['reading an own sheet', at(IDLE, { view: { kind: 'sheet', dossier: receipt.dossier, round: 1 } }), open(8), false, { kind: 'opened', left: null }],
  ['reading evidence after handing in', at(open(7, done)), open(8), true, { kind: 'opened' }],
  ['in the settings', at(IDLE, { over: 'tools' }), open(8), false, { kind: 'opened' }],
  ['a new round of the same product', at(open(7), { draft }), open(7, { round: 2 }), false, null],
  ['a new round while on the review', at(open(7), { draft, view: { kind: 'review' } }), open(7, { round: 2 }), false, { kind: 'opened', round: 2, left: null }],
  ['closed before it was handed in', at(open(7), { draft }), IDLE, false, { kind: 'closed', left: { number: 7 } }],
  ['closed, nothing ticked', at(open(7)), IDLE, false, null],
  ['closed, handed in', at(open(7, done), { draft }), IDLE, false, null],
  ['a state that changes something else', at(open(7), { draft }), open(7, { submitted: 4 }), false, null],
  ['just joined', at(null), open(8), false, null],
  ['another session at the same address', at(open(7), { draft }), { ...open(8), session: { ...IDLE.session, id: 's2' } }, false, null],
  [
    'closed and not acknowledged, then another opens: the old product stays named',
    at(IDLE, { notice: { kind: 'closed', left: { number: 7, name: 'P7' } } }),
    open(8),
    false,
    { kind: 'opened', left: { number: 7, name: 'P7' } },
  ],
])('%s', (_, before, now, reads, expected) => {
  const notice = productNotice(before, now, reads);
  if (expected === null) expect(notice).toBeNull();
  else expect(notice).toMatchObject(expected as object);
});
