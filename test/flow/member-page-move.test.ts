/** A page that goes to the laptop's new address takes its work along; the page there takes in nothing that isn't such a page's. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startDraft } from '../../renderer/member/model/draft.ts';
import { draftKey, outboxPrefix, SEAT_KEY, secretKey } from '../../renderer/member/model/keys.ts';
import { newSubmission } from '../../renderer/member/model/outbox.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { dossierCode, memberCode } from '../../shared/lib/brand.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const live = { session: { id: 's1' }, member: { code: memberCode('UV1') } } as unknown as MemberState;
const dossier = dossierCode('27-09103-07-2026');
const SEAT = 'GHE7K2Q9MXDA';
const SECRET = 'a'.repeat(48);
const sheet = newSubmission({
  id: 'abcdefghijklmnop',
  dossier,
  round: 1,
  name: 'Mật ong',
  number: 7,
  content: startDraft(null),
  signature: 'M1 1L2 2',
  total: 0,
});
const sentKey = `${outboxPrefix(live)}${sheet.id}`;
const draftText = (rev: number, opinion: string): string => JSON.stringify({ ...startDraft(null), opinion, rev, label: { name: 'Mật ong', number: 7 } });

/** A page of its own at one address, on the storage of that address. */
async function openPage(storage: ReturnType<typeof fakeStorage>) {
  vi.resetModules();
  vi.stubGlobal('window', { localStorage: storage });
  const [move, state] = await Promise.all([import('../../renderer/member/model/move-page.ts'), import('../../renderer/member/model/page-state.ts')]);
  return { ...move, read: (key: string) => state.texts.read(key) };
}

const receivedKey = (n: number): string => `${outboxPrefix(live)}received-123456${n}`;

let old: ReturnType<typeof fakeStorage>;
beforeEach(() => {
  old = fakeStorage();
  old.setItem(SEAT_KEY, SEAT);
  old.setItem(secretKey(SEAT), SECRET);
  old.setItem(draftKey(live, dossier, 1), draftText(5, 'Ý kiến có dấu: đặc sản ★'));
  old.setItem(sentKey, JSON.stringify(sheet));
  for (let n = 1; n <= 5; n += 1)
    old.setItem(
      receivedKey(n),
      JSON.stringify({ ...sheet, id: `received-123456${n}`, status: 'received', receipt: { receivedAt: `2026-09-04T02:0${n}:00.000Z` } }),
    );
});

describe('what travels', () => {
  it('is seat, drafts, sheets that wait, and the last ones received: an older copy may not have them', async () => {
    const letters = (await openPage(old)).packPage();
    expect(letters).toMatch(/^[\w-]+$/);
    const there = await openPage(fakeStorage());
    expect(there.takeIn(letters)).toEqual({ seat: SEAT, secret: SECRET });
    expect(there.read(draftKey(live, dossier, 1))).toBe(old.getItem(draftKey(live, dossier, 1)));
    expect(there.read(sentKey)).toBe(JSON.stringify(sheet));
    expect([1, 2, 3, 4, 5].filter((n) => there.read(receivedKey(n)) !== null)).toEqual([3, 4, 5]);
    // Nothing leaves the old address: the way back is open.
    expect(old.getItem(sentKey)).not.toBeNull();
  });

  it('twice is once, and the later draft stays, whichever side has it', async () => {
    const letters = (await openPage(old)).packPage();
    const storage = fakeStorage();
    storage.setItem(draftKey(live, dossier, 1), draftText(9, 'mới hơn'));
    storage.setItem(sentKey, JSON.stringify({ ...sheet, attempts: 3 }));
    const there = await openPage(storage);
    there.takeIn(letters);
    there.takeIn(letters);
    expect(there.read(draftKey(live, dossier, 1))).toBe(draftText(9, 'mới hơn'));
    expect(there.read(sentKey)).toBe(JSON.stringify({ ...sheet, attempts: 3 }));
    storage.setItem(draftKey(live, dossier, 1), draftText(2, 'cũ hơn'));
    there.takeIn(letters);
    expect(there.read(draftKey(live, dossier, 1))).toContain('đặc sản ★');
  });
});

describe('what is refused leaves the page as it was', () => {
  const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const good = { v: 1, seat: SEAT, secret: SECRET, entries: {} };

  it.each([
    ['another version', { ...good, v: 2 }],
    ['no secret', { ...good, secret: '' }],
    ['a seat that is none', { ...good, seat: '../x' }],
    ['a key of something else', { ...good, entries: { 'ocop|look': 'en|2' } }],
    ['a draft that can’t be read', { ...good, entries: { 'ocop|draft|s1|UV1|1|x': '{{{' } }],
    ['a sheet under another id', { ...good, entries: { 'ocop|sent|s1|UV1|zzzz': JSON.stringify(sheet) } }],
    ['no text', { ...good, entries: { 'ocop|draft|s1|UV1|1|x': 7 } }],
    ['too many', { ...good, entries: Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`ocop|draft|s1|UV1|1|${i}`, draftText(1, '')])) }],
    ['null', null],
  ])('%s', async (_what, value) => {
    const storage = fakeStorage();
    expect((await openPage(storage)).takeIn(pack(value))).toBeNull();
    expect(storage.length).toBe(0);
  });

  it('a page of another seat', async () => {
    const letters = (await openPage(old)).packPage();
    const storage = fakeStorage();
    storage.setItem(SEAT_KEY, 'GHE-CUA-NGUOI-KHAC');
    expect((await openPage(storage)).takeIn(letters)).toBeNull();
    expect(storage.length).toBe(1);
  });

  it('any text at all', async () => {
    const there = await openPage(fakeStorage());
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void expect(there.readPackage(text)).toBeNull()));
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(there.readPackage(pack(value))).toBeNull()));
  });
});
