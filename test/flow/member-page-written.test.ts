/**
 * Opinions in writing on the member's page: which product is in hand, what the list says of each, what is told of products that went. Breaks
 * if a state of the host took a product out of the member's hands, a sheet of a product not in hand got stuck, or a closed product vanished in silence.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goneFrom } from '../../renderer/member/model/known-products.ts';
import { chosenOf, listProducts, nextProduct, openProducts, stateOf, withChosen } from '../../renderer/member/model/open-products.ts';
import { newSubmission, reconsider, type Submission } from '../../renderer/member/model/outbox.ts';
import { productNotice } from '../../renderer/member/model/watch-product.ts';
import type { MemberState, ProductInHand, Receipt } from '../../shared/contract/member.ts';
import { book, IDLE, opened, product } from '../support/fake-product.ts';
import { seatedStorage } from '../support/fake-storage.ts';
import { sealedFetch } from '../support/host-end.ts';

const base: MemberState = { ...IDLE, phase: 'choosing' };
const at = (number: number, more: Partial<ProductInHand> = {}): ProductInHand => ({ ...opened(product(number, `P${number}`, 4)), ...more });
const [A, B, C] = [at(1), at(2), at(3)];
const collecting = (...open: readonly ProductInHand[]): MemberState => ({ ...base, open });
const meeting: MemberState = { ...base, phase: 'scoring', current: B };
const waiting: MemberState = { ...base, phase: 'waiting' };

const content = { marks: { '1.1': 1 }, confirmedBlanks: [], criterionNotes: {}, opinion: '' };
const sent = (of: ProductInHand, more: Partial<Submission> = {}): Submission => ({
  ...newSubmission({ id: `id-${of.number}-0123456789abc`, dossier: of.dossier, round: 1, name: of.name, number: of.number, content, signature: '', total: 78 }),
  ...more,
});
const receiptOf = (of: ProductInHand, version = 1): Receipt => ({
  id: `id-${of.number}-0123456789abc`,
  member: base.member.code,
  dossier: of.dossier,
  round: 1,
  version,
  receipt: 'K7Q2-M9XD',
  receivedAt: '2026-09-04T03:42:00.000Z',
  totals: { A: 31, B: 18, C: 29, total: 78 },
});
const done = (of: ProductInHand): ProductInHand => ({ ...of, receipt: receiptOf(of) });
const back = (of: ProductInHand): ProductInHand => ({ ...done(of), reopened: { at: '', reason: 'xem lại', version: 1 } });

describe('the product in hand', () => {
  it.each<[string, MemberState, string, MemberState['phase'], string | null]>([
    ['one that is open', collecting(A, B), B.dossier, 'scoring', B.dossier],
    ['none chosen', collecting(A, B), '', 'choosing', null],
    ['one that is open no more', collecting(A), B.dossier, 'choosing', null],
    ['nothing open at all', waiting, B.dossier, 'waiting', null],
    ['a meeting goes its own way', meeting, A.dossier, 'scoring', B.dossier],
  ])('%s', (_, live, chosen, phase, current) => {
    const derived = withChosen(live, chosen);
    expect([derived.phase, derived.current?.dossier ?? null]).toEqual([phase, current]);
    // Derived again, as after a choice by hand, it stays the same; nothing else of the state changes.
    expect(withChosen(derived, chosen)).toEqual(derived);
    expect({ ...derived, phase: live.phase, current: live.current }).toEqual(live);
  });

  it('is chosen only where opinions are collected', () => {
    expect(chosenOf(withChosen(collecting(A, B), A.dossier))).toBe(A.dossier);
    expect(chosenOf(collecting(A, B))).toBe('');
    expect(chosenOf(meeting)).toBe('');
    expect(openProducts(meeting)).toEqual([B]);
    expect(openProducts(withChosen(collecting(A, B), A.dossier))).toEqual([A, B]);
    expect(openProducts({ ...meeting, phase: 'recused' })).toEqual([]);
  });
});

describe('the list', () => {
  it.each<[string, ProductInHand, readonly Submission[], string]>([
    ['nothing yet', A, [], 'owed'],
    ['handed in, on this phone', A, [sent(A)], 'here'],
    ['received, says this phone', A, [sent(A, { status: 'received', receipt: receiptOf(A) })], 'received'],
    ['received, says the host', done(A), [], 'received'],
    ['refused', A, [sent(A, { status: 'refused' })], 'refused'],
    ['given back', back(A), [sent(A, { status: 'received', receipt: receiptOf(A) })], 'reopened'],
    ['given back and handed in again', back(A), [sent(A)], 'here'],
    ['another product’s sheet', A, [sent(B)], 'owed'],
  ])('%s', (_, of, outbox, kind) => expect(stateOf(of, outbox).kind).toBe(kind));

  it('of two versions handed in on this phone the newer stands, whatever their ids', () => {
    const versions = [1, 2].map((v) => sent(A, { id: `v${v}`, status: 'received', receipt: { ...receiptOf(A, v), receipt: `K7Q${v}-M9XD` } }));
    for (const outbox of [versions, [...versions].reverse()]) expect(stateOf(done(A), outbox)).toMatchObject({ kind: 'received', code: 'K7Q2-M9XD' });
    // The newer one came from another device.
    expect(stateOf({ ...A, receipt: { ...receiptOf(A, 2), receipt: 'XXXX-XXXX' } }, versions.slice(0, 1))).toMatchObject({ code: 'XXXX-XXXX' });
  });

  it('what is to be done comes first, in the host’s order, then what waits here, then what the host has', () => {
    const live = collecting(done(A), B, C, back(at(4)), at(5));
    expect(listProducts(live, [sent(B)]).map(({ product: p, state }) => [p.number, state.kind])).toEqual([
      [3, 'owed'],
      [4, 'reopened'],
      [5, 'owed'],
      [2, 'here'],
      [1, 'received'],
    ]);
  });

  it.each<[string, MemberState, readonly Submission[], number | null]>([
    ['the first from the list', collecting(done(A), B, C), [], 2],
    ['the one after the product in hand', withChosen(collecting(A, B, C), B.dossier), [], 3],
    ['from the last back to the first', withChosen(collecting(A, B, C), C.dossier), [], 1],
    ['never the one in hand', withChosen(collecting(done(A), B), B.dossier), [], null],
    ['not one that waits on this phone', withChosen(collecting(A, B, C), B.dossier), [sent(C)], 1],
  ])('next is %s', (_, live, outbox, number) => expect(nextProduct(live, outbox)?.number ?? null).toBe(number));
});

describe('a sheet of a product that isn’t in hand', () => {
  const live = (product: ProductInHand): MemberState => withChosen(collecting(A, product), A.dossier);
  it('is received with the host’s list', () => {
    expect(reconsider(sent(B), { ...live(done(B)), sheets: [{ ...receiptOf(B), name: 'P2' }] }, 2)).toMatchObject({ status: 'received' });
  });
  it('goes out again where its product was opened again, or the host forgot it', () => {
    const closed = sent(B, { status: 'refused', problems: [{ code: 'OC-3001', grade: 'error', vi: '', en: '' }] });
    expect(reconsider(closed, live(B), 1).status).toBe('waiting');
    expect(reconsider(closed, live(C), 1).status).toBe('refused');
    const received = sent(B, { status: 'received', receipt: receiptOf(B), connection: 1 });
    expect(reconsider(received, live(B), 2).status).toBe('waiting');
    expect(reconsider(received, live(C), 2).status).toBe('received');
  });
});

describe('what is told', () => {
  const beforeIt = (live: MemberState) => ({ live, view: { kind: 'score' } as const, over: 'nothing' as const, notice: null, outbox: [], draft: null });
  it('a product taken or left by the member, or closed, raises no word about the chair', () => {
    const [a, b] = [withChosen(collecting(A, B), A.dossier), withChosen(collecting(A, B), B.dossier)];
    for (const [from, to] of [
      [collecting(A, B), a],
      [a, b],
      [b, collecting(A, B)],
      [a, collecting(B)],
      [a, waiting],
    ] as const)
      expect(productNotice({ ...beforeIt(from), over: 'tools' }, to, true)).toBeNull();
  });
  it('the meeting afterwards has its guard again', () => {
    expect(productNotice(beforeIt(withChosen(collecting(A), A.dossier)), meeting, false)).toMatchObject({ kind: 'opened', product: { number: 2 } });
  });

  const known = (of: ProductInHand, version = 0) => ({ dossier: of.dossier, round: 1, base: version, number: of.number, name: of.name });
  it.each<[string, ReturnType<typeof known>, MemberState, readonly Submission[], boolean]>([
    ['still open', known(A), collecting(A), [], false],
    ['closed without a sheet', known(A), collecting(B), [], true],
    ['closed, all are', known(A), waiting, [], true],
    ['closed with a sheet', known(A), { ...waiting, sheets: [{ ...receiptOf(A), name: '' }] }, [], false],
    ['given back, closed before it came again', known(A, 1), { ...waiting, sheets: [{ ...receiptOf(A), name: '' }] }, [], true],
    ['given back and come again', known(A, 1), { ...waiting, sheets: [{ ...receiptOf(A, 2), name: '' }] }, [], false],
    ['its sheet waits here or came late', known(A), waiting, [sent(A)], false],
  ])('gone: %s', (_, one, live, outbox, gone) => expect(goneFrom([one], live, outbox)).toEqual(gone ? [one] : []));
});

describe('the page', () => {
  const host = { state: collecting() as MemberState, line: 'ok' as 'ok' | 'off', asked: [] as string[] };
  /** A page that has just been loaded; the phone's storage is what `window` has. */
  async function openPage() {
    vi.resetModules();
    const [state, follow, drafts, edits, gone] = await Promise.all([
      import('../../renderer/member/model/page-state.ts'),
      import('../../renderer/member/model/follow-host.ts'),
      import('../../renderer/member/model/keep-draft.ts'),
      import('../../renderer/member/model/draft.ts'),
      import('../../renderer/member/model/known-products.ts'),
    ]);
    return {
      page: state.page,
      hear: (live: MemberState) => {
        host.state = live;
        follow.enter(live);
      },
      choose: follow.chooseProduct,
      tick: () => drafts.edit((set, draft) => edits.tick(set, draft, '1.1', 1)),
      progress: (of: ProductInHand) => drafts.draftProgress(state.page().live as MemberState, of, state.page().sets[of.setNumber] ?? null),
      acknowledge: gone.acknowledgeGone,
    };
  }
  const settle = () => vi.advanceTimersByTimeAsync(100);

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(host, { line: 'ok', asked: [] });
    vi.stubGlobal('window', { localStorage: seatedStorage(), scrollTo: () => undefined });
    vi.stubGlobal('navigator', { userAgent: '' });
    vi.stubGlobal(
      'EventSource',
      class {
        addEventListener(): void {}
        close(): void {}
      },
    );
    const answer = (command: string, input: { readonly dossier?: string; readonly rev?: number }): unknown => {
      host.asked.push(`${command} ${input.dossier ?? ''}`);
      if (host.line === 'off') throw new Error('lost');
      const set = book.sets.find((s) => s.number === host.state.open.find((p) => p.dossier === input.dossier)?.setNumber);
      const value = { 'read-set': set, 'save-draft': { rev: input.rev }, 'read-draft': null }[command] ?? null;
      return { ok: true, value, warnings: [] };
    };
    vi.stubGlobal('fetch', sealedFetch(answer));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const honey = at(7, { setNumber: 4 });
  const tour = at(28, { setNumber: 26 });

  it('reads the sets ahead, so that a product is taken up without a line', async () => {
    const page = await openPage();
    page.hear(collecting(honey, tour, at(8, { setNumber: 4 })));
    await settle();
    expect(host.asked.filter((a) => a.startsWith('read-set'))).toEqual([`read-set ${honey.dossier}`, `read-set ${tour.dossier}`]);
    host.line = 'off';
    page.choose(tour.dossier);
    expect(page.page()).toMatchObject({ live: { phase: 'scoring', current: { dossier: tour.dossier } }, set: { number: 26 } });
    page.choose('');
    expect(page.page()).toMatchObject({ live: { phase: 'choosing', current: null }, set: null });
  });

  it('keeps a draft for each product, and brings one begun without a line to the host while another is in hand', async () => {
    const page = await openPage();
    page.hear(collecting(honey, tour));
    await settle();
    host.line = 'off';
    page.choose(honey.dossier);
    page.tick();
    page.choose(tour.dossier);
    expect(page.page().draft?.marks).toEqual({});
    expect(page.progress(honey)).toMatchObject({ n: 1 });
    expect(page.progress(tour)).toBeNull();
    Object.assign(host, { line: 'ok', asked: [] });
    page.hear({ ...collecting(honey, tour), seq: 2 });
    await settle();
    expect(host.asked).toContain(`save-draft ${honey.dossier}`);
    expect(page.page().live?.current?.dossier).toBe(tour.dossier);
  });

  it('comes back to the product in hand after a reload, and to the list once that is closed', async () => {
    const first = await openPage();
    first.hear(collecting(honey, tour));
    first.choose(tour.dossier);
    const again = await openPage();
    again.hear(collecting(honey, tour));
    expect(again.page().live?.current?.dossier).toBe(tour.dossier);
    again.hear(collecting(honey));
    expect(again.page()).toMatchObject({ live: { phase: 'choosing' }, gone: [{ dossier: tour.dossier }] });
    // Opened again: it waits in the list and doesn't come up by itself.
    again.hear(collecting(honey, tour));
    expect(again.page()).toMatchObject({ live: { phase: 'choosing' }, gone: [] });
  });

  it('what was closed while the phone was away is told until it is acknowledged', async () => {
    const first = await openPage();
    first.hear(collecting(honey, tour));
    const later = await openPage();
    later.hear(collecting(honey));
    expect(later.page().gone.map((p) => p.number)).toEqual([28]);
    const unread = await openPage();
    unread.hear(collecting(honey));
    expect(unread.page().gone).toHaveLength(1);
    unread.acknowledge();
    const read = await openPage();
    read.hear(collecting(honey));
    expect(read.page().gone).toEqual([]);
  });

  it('a second tab of the seat takes up its own product', async () => {
    const one = await openPage();
    one.hear(collecting(honey, tour));
    const other = await openPage();
    other.hear(collecting(honey, tour));
    one.choose(honey.dossier);
    other.choose(tour.dossier);
    one.hear({ ...collecting(honey, tour), seq: 2 });
    expect(one.page().live?.current?.dossier).toBe(honey.dossier);
  });
});
