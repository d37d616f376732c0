import { describe, expect, it } from 'vitest';
import { openTextStore } from '../../renderer/kit/light/text-store.ts';
import { isAnswer, type Reply } from '../../renderer/member/model/call-door.ts';
import { chooseScreen } from '../../renderer/member/model/choose-screen.ts';
import { startDraft } from '../../renderer/member/model/draft.ts';
import { findDraft, unfinishedDrafts } from '../../renderer/member/model/keep-draft.ts';
import { draftKey } from '../../renderer/member/model/keys.ts';
import { isReceiptFor, newSubmission, pauseAfter, readSubmission, reconsider, type Submission, settleReply } from '../../renderer/member/model/outbox.ts';
import type { PageState } from '../../renderer/member/model/page-state.ts';
import { saveState } from '../../renderer/member/model/save-state.ts';
import type { MemberState, Receipt } from '../../shared/contract/member.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { IDLE, opened } from '../support/fake-product.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const dossier = dossierCode('27-09103-07-2026');
const content = { marks: { '1.1': 2 }, confirmedBlanks: ['1.4'], criterionNotes: {}, opinion: 'tốt' };
const own = newSubmission({ id: 'abcdefghijklmnop', dossier, round: 1, name: 'Mật ong', number: 7, content, signature: '', total: 49 });
const receipt: Receipt = {
  id: own.id,
  member: memberCode('UV1'),
  dossier,
  round: 1,
  version: 1,
  receipt: 'K7Q2-M9XD',
  receivedAt: '2026-09-04T03:42:00.000Z',
  totals: { A: 20, B: 14, C: 15, total: 49 },
};
const answer = (value: unknown): Reply<Receipt> => ({ kind: 'answer', answer: { ok: true, value: value as Receipt, warnings: [] } });
const refusal = (code: string): Reply<Receipt> => ({ kind: 'answer', answer: { ok: false, problems: [{ code, grade: 'error', vi: 'v', en: 'e' }] } });
const received: Submission = { ...own, status: 'received', receipt, connection: 1 };

const card = { dossier, name: 'Mật ong', producer: 'HTX', commune: 'Xã', setNumber: 4, setName: 'Mật ong', number: 7, colour: 7, face: null };
const live: MemberState = { ...IDLE, seq: 5, phase: 'scoring', current: { ...opened(card), submitted: 0 } };

describe('after an attempt a submission is', () => {
  it("received with the host's receipt for it", () => {
    expect(settleReply(own, 'UV1', answer(receipt), 3)).toMatchObject({ status: 'received', receipt, connection: 3, attempts: 1 });
  });

  it.each([
    ['another id', { ...receipt, id: 'zzzzzzzzzzzzzzzz' }],
    ['another product', { ...receipt, dossier: 'X' }],
    ['another round', { ...receipt, round: 2 }],
    ['no receipt code', { ...receipt, receipt: '' }],
    ['no time', { ...receipt, receivedAt: 'hôm nay' }],
    ['no totals', { ...receipt, totals: null }],
    ['another member', { ...receipt, member: 'UV2' }],
    ['another total', { ...receipt, totals: { ...receipt.totals, total: 48 } }],
    ['an impossible total', { ...receipt, totals: { ...receipt.totals, total: 101 } }],
    ['nothing', null],
    ['text', 'ok'],
  ])('still waiting after a "receipt" with %s', (_, value) => {
    expect(isReceiptFor(own, 'UV1', value)).toBe(false);
    expect(settleReply(own, 'UV1', answer(value), 1)).toMatchObject({ status: 'waiting', receipt: null, attempts: 1 });
  });

  it('still waiting after silence, and after what passes', () => {
    expect(settleReply(own, 'UV1', { kind: 'silence' }, 1)).toMatchObject({ status: 'waiting', attempts: 1 });
    for (const code of ['OC-1001', 'OC-1105', 'OC-1203', 'OC-1204', 'OC-3040'])
      expect(settleReply(own, 'UV1', refusal(code), 1)).toMatchObject({ status: 'waiting', problems: [{ code }] });
  });

  it('refused with its marks kept when the host says no', () => {
    for (const code of ['OC-1201', 'OC-3001', 'OC-3002', 'OC-3004', 'OC-3008', 'OC-3009'])
      expect(settleReply(own, 'UV1', refusal(code), 1)).toMatchObject({ status: 'refused', problems: [{ code }], content });
  });

  it('keeps the same id through every attempt', () => {
    const tries = [{ kind: 'silence' } as const, refusal('OC-1203'), answer({ ...receipt, id: 'zzzzzzzzzzzzzzzz' }), answer(receipt)];
    expect(tries.reduce<Submission>((sent, reply) => settleReply(sent, 'UV1', reply, 1), own)).toMatchObject({ id: own.id, status: 'received', attempts: 4 });
  });

  it('tried again after growing pauses, never more than 15 s', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });
});

describe("an answer is the host's only in its shape", () => {
  it.each([
    [null],
    ['<html>'],
    [{}],
    [{ ok: true }],
    [{ ok: false }],
    [{ ok: false, problems: [] }],
    [{ ok: false, problems: [{ code: 1 }] }],
    [{ ok: 'true', value: 1 }],
    [[]],
  ])('not %j', (value) => {
    expect(isAnswer(value)).toBe(false);
  });
  it('yes', () => {
    expect(isAnswer({ ok: true, value: null, warnings: [] })).toBe(true);
    expect(isAnswer({ ok: false, problems: [{ code: 'OC-3001', grade: 'error', vi: 'v', en: 'e' }] })).toBe(true);
  });
});

describe('a newer state of the host', () => {
  const closed = settleReply(own, 'UV1', refusal('OC-3001'), 1);

  it('sends a sheet again that came too late, once its product and round are open again', () => {
    expect(reconsider(closed, live, 2)).toMatchObject({ status: 'waiting', id: own.id, problems: [] });
    expect(reconsider(closed, { ...live, phase: 'waiting', current: null }, 2)).toBe(closed);
    expect(reconsider(closed, { ...live, current: { ...live.current!, round: 2 } }, 2)).toBe(closed);
    expect(reconsider(closed, { ...live, current: { ...live.current!, dossier: dossierCode('other') } }, 2)).toBe(closed);
  });

  it('does not send again what was refused for another reason', () => {
    const refused = settleReply(own, 'UV1', refusal('OC-3004'), 1);
    expect(reconsider(refused, live, 2)).toBe(refused);
  });

  it('gives the receipt whose answer was lost', () => {
    expect(reconsider(own, { ...live, current: { ...live.current!, receipt } }, 2)).toMatchObject({ status: 'received', receipt });
    expect(reconsider(own, { ...live, phase: 'waiting', current: null, sheets: [{ ...receipt, name: 'Mật ong' }] }, 2)).toMatchObject({ status: 'received' });
  });

  it('sends again what a host restored from an older copy no longer knows', () => {
    expect(reconsider(received, live, 2)).toMatchObject({ status: 'waiting', id: own.id, receipt: null, shown: receipt.receipt });
  });

  it('leaves a receipt alone in a state asked for before it came, and when any own sheet of the round is listed', () => {
    expect(reconsider(received, live, 1)).toBe(received);
    expect(reconsider(received, { ...live, sheets: [{ ...receipt, id: 'another-version-1', name: 'Mật ong' }] }, 2)).toBe(received);
  });
});

describe('a sheet that came after closing', () => {
  const late = settleReply(own, 'UV1', refusal('OC-3010'), 1);
  const entry = { id: own.id, dossier, round: 1, name: 'Mật ong', at: '', state: 'kept', reason: '' } as const;
  const away: MemberState = { ...live, phase: 'waiting', current: null, late: [entry] };

  it('is late, with its marks, and stays so while the desk decides', () => {
    expect(late).toMatchObject({ status: 'late', content, receipt: null });
    expect(reconsider(late, away, 2)).toBe(late);
    expect(readSubmission(JSON.stringify(late))).toEqual(late);
  });

  it('goes out again when its product is open again, or when the host doesn’t know it any more', () => {
    expect(reconsider(late, { ...live, late: [entry] }, 2)).toMatchObject({ status: 'waiting', id: own.id });
    expect(reconsider(late, { ...away, late: [] }, 1)).toBe(late);
    expect(reconsider(late, { ...away, late: [] }, 2)).toMatchObject({ status: 'waiting', id: own.id });
  });

  it('is received with the receipt of its admission, refused once dismissed', () => {
    expect(reconsider(late, { ...away, sheets: [{ ...receipt, name: 'Mật ong' }] }, 2)).toMatchObject({ status: 'received', receipt });
    expect(reconsider(late, { ...away, late: [{ ...entry, state: 'dismissed', reason: 'muộn' }] }, 2)).toMatchObject({ status: 'refused', content });
  });
});

describe('a sheet given back', () => {
  const reopened = { at: '', reason: 'nhầm', version: 1 };
  const current = { ...live.current!, receipt, reopened };
  const base = { seat: 'taken', live: { ...live, current }, view: { kind: 'score' }, outbox: [received], set: null, draft: null } as const;

  it('is to be scored again, not shown as received; the next version is', () => {
    expect(chooseScreen(base).kind).toBe('score');
    const again = { ...received, id: 'qrstuvwxyzabcdef', receipt: { ...receipt, id: 'qrstuvwxyzabcdef', version: 2 } };
    expect(chooseScreen({ ...base, outbox: [received, again] })).toMatchObject({ kind: 'receipt', receipt: { version: 2 } });
    // Once it is in, the host says no more that one was given back: the receipt shown stays the newer one's.
    const settled = { ...live, current: { ...live.current!, receipt: again.receipt } };
    expect(chooseScreen({ ...base, live: settled, outbox: [received, again] })).toMatchObject({ kind: 'receipt', receipt: { version: 2 } });
  });

  it('is not sent again by itself', () => expect(reconsider(received, { ...live, current }, 2)).toBe(received));

  it('says where the work is: here, with the host, on its way, received', () => {
    const state = (outbox: readonly Submission[], draftKept: PageState['draftKept']) => saveState({ outbox, draftKept }, live.current!).kind;
    expect(state([], null)).toBe('empty');
    expect(state([], { here: 3, host: 2, at: '' })).toBe('here');
    expect(state([], { here: 3, host: 3, at: '' })).toBe('host');
    expect(state([own], { here: 3, host: 3, at: '' })).toBe('sending');
    expect(saveState({ outbox: [received], draftKept: null }, live.current!)).toMatchObject({ kind: 'received', code: 'K7Q2-M9XD' });
    expect(saveState({ outbox: [received], draftKept: { here: 1, host: 0, at: '' } }, current).kind).toBe('here');
  });
});

describe('the screen', () => {
  const base = { seat: 'taken', live, view: { kind: 'score' }, outbox: [], set: null, draft: null } as const;

  it('shows a receipt only with one from the host', () => {
    expect(chooseScreen(base).kind).toBe('score');
    expect(chooseScreen({ ...base, outbox: [own] }).kind).toBe('sending');
    expect(chooseScreen({ ...base, outbox: [{ ...own, attempts: 9 }] }).kind).toBe('sending');
    expect(chooseScreen({ ...base, outbox: [settleReply(own, 'UV1', refusal('OC-3004'), 1)] })).toMatchObject({ kind: 'score', refused: { id: own.id } });
    expect(chooseScreen({ ...base, outbox: [received] })).toMatchObject({ kind: 'receipt', receipt });
    expect(chooseScreen({ ...base, live: { ...live, current: { ...live.current!, receipt } } }).kind).toBe('receipt');
  });

  it('is not misled by a receipt of another round or product', () => {
    expect(chooseScreen({ ...base, outbox: [{ ...received, round: 2 }] }).kind).toBe('score');
    expect(chooseScreen({ ...base, outbox: [{ ...received, dossier: dossierCode('X') }] }).kind).toBe('score');
  });

  it('joins, connects, waits', () => {
    expect(chooseScreen({ ...base, seat: 'none' }).kind).toBe('join');
    expect(chooseScreen({ ...base, seat: 'finding' }).kind).toBe('connecting');
    for (const phase of ['waiting', 'recused', 'absent', 'ended'] as const) expect(chooseScreen({ ...base, live: { ...live, phase } }).kind).toBe('waiting');
  });
});

describe('what the phone keeps', () => {
  it('reads a submission back, and skips what is none', () => {
    expect(readSubmission(JSON.stringify(received))).toEqual(received);
    for (const text of [null, '', '{', '{"id":1}', JSON.stringify({ ...own, status: 'sent' })]) expect(readSubmission(text)).toBeNull();
  });

  it('finds the draft to go on with: stored, refused, round before of the host, round before of this phone, empty', () => {
    const store = openTextStore(fakeStorage());
    const round2 = { ...live.current!, round: 2 };
    expect(findDraft(store, live, live.current!, [])).toEqual(startDraft(null));
    store.write(draftKey(live, dossier, 1), JSON.stringify({ ...startDraft(null), marks: { '2.1': 1 } }));
    expect(findDraft(store, live, round2, []).marks).toEqual({ '2.1': 1 });
    expect(findDraft(store, live, { ...round2, before: content }, []).marks).toEqual(content.marks);
    expect(findDraft(store, live, { ...live.current!, before: content }, []).marks).toEqual({ '2.1': 1 });
    store.remove(draftKey(live, dossier, 1));
    expect(findDraft(store, live, live.current!, [settleReply(own, 'UV1', refusal('OC-3004'), 1)]).marks).toEqual(content.marks);
  });

  it('keeps apart sessions, seats, rounds and products', () => {
    const keys = [
      draftKey(live, dossier, 1),
      draftKey(live, dossier, 2),
      draftKey(live, dossierCode('1|x'), 1),
      draftKey({ ...live, member: { ...live.member, code: memberCode('UV2') } }, dossier, 1),
      draftKey({ ...live, session: { ...live.session, id: 's2' } }, dossier, 1),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lists begun drafts other than the product in hand and what was handed in', () => {
    const store = openTextStore(fakeStorage());
    const write = (code: string, round: number, marks: object): void =>
      store.write(draftKey(live, code, round), JSON.stringify({ ...startDraft(null), marks, label: { name: `Tên ${code}`, number: 3 } }));
    write(dossier, 1, { '1.1': 1 });
    write('A', 1, { '1.1': 1, '1.2': 0 });
    write('B', 2, {});
    write('C', 1, { '1.1': 1 });
    store.write(draftKey(live, 'D', 1), '{{{');
    expect(unfinishedDrafts(store, live, [{ ...own, dossier: dossierCode('C') }])).toEqual([
      { key: draftKey(live, 'A', 1), name: 'Tên A', number: 3, round: 1, ticks: 2 },
    ]);
  });
});
