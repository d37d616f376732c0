/** What the desk keeps of forms not saved, and which act a key takes back. The hooks around it are tried in test/e2e/desk-kept.spec.ts. */
import { afterEach, describe, expect, it } from 'vitest';
import { fitting, forget, forgetFile, type Kept, keep, keptAt, keptTitle, readAllKept, showForm, useKept } from '../../renderer/desk/app/kept.ts';
import { undoKey } from '../../renderer/desk/app/undo-keys.ts';
import { nextUndo, pushed, type Undoable } from '../../renderer/desk/app/undo-stack.ts';
import { typedAt } from '../../renderer/desk/dossier/forms/kept-notice.tsx';
import { takenBack } from '../../renderer/desk/dossier/forms/restoring.ts';
import { knownDrafts } from '../../renderer/desk/paper/wording/edit-wording.ts';
import { openTextStore } from '../../renderer/kit/light/text-store.ts';
import { switchLanguage } from '../../renderer/kit/strings/index.ts';
import { tallySentence } from '../../renderer/member/chair/tally-sentence.ts';
import type { DossierTally } from '../../shared/contract/desk-tally-shapes.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const entry = (change: Partial<Kept> = {}): Kept => ({
  file: 'phien.sqlite',
  key: 'info',
  title: ['dossier.tabInfo'],
  hash: '#/chuan-bi/thong-tin',
  at: '2026-11-20T03:00:00.000Z',
  value: { place: 'Hội trường' },
  ...change,
});

describe('what is kept', () => {
  afterEach(() => useKept.setState({ entries: [], shown: [] }));
  const NOW = Date.parse('2026-11-21T00:00:00.000Z');
  const PREFIX = 'ocop.desk.typed.1|';

  it('comes back oldest first; what is unreadable or a month old goes, and what belongs to others stays', () => {
    const backing = fakeStorage();
    const store = openTextStore(backing);
    const put = (key: string, value: unknown): void => store.write(`${PREFIX}${key}`, typeof value === 'string' ? value : JSON.stringify(value));
    put('b', entry({ key: 'b', at: '2026-11-20T05:00:00.000Z' }));
    put('a', entry({ key: 'a', at: '2026-11-20T04:00:00.000Z' }));
    put('old', entry({ key: 'old', at: '2026-10-01T00:00:00.000Z' }));
    put('broken', '{"file":');
    put('foreign', { file: 'phien.sqlite', key: 'x' });
    put('null', 'null');
    store.write('ocop.desk.language', 'en');
    expect(readAllKept(store, NOW).map((one) => one.key)).toEqual(['a', 'b']);
    expect(store.keys(PREFIX)).toEqual([`${PREFIX}a`, `${PREFIX}b`]);
    expect(store.read('ocop.desk.language')).toBe('en');
  });

  it('is named in the language in force; what an earlier version of the program named by text keeps that name', () => {
    const put = (title: unknown): string => JSON.stringify({ ...entry(), title });
    const store = openTextStore(fakeStorage());
    store.write(`${PREFIX}a`, put(['dossier.memberKept', { name: 'Nguyễn Văn A' }]));
    store.write(`${PREFIX}b`, put('Thông tin'));
    store.write(`${PREFIX}c`, put({ words: 'Thông tin' }));
    const titles = (): readonly string[] => readAllKept(store, NOW).map(keptTitle);
    expect(titles()).toEqual(['Hội đồng: Nguyễn Văn A', 'Thông tin']);
    switchLanguage('en');
    expect(titles()).toEqual(['Council: Nguyễn Văn A', 'Thông tin']);
    switchLanguage('vi');
  });

  it('is one entry a form of a session: the newest; another session has its own', () => {
    keep(entry());
    keep(entry({ value: { place: 'Nhà văn hóa' } }));
    keep(entry({ file: 'khac.sqlite' }));
    expect(useKept.getState().entries).toHaveLength(2);
    expect(keptAt('phien.sqlite', 'info')?.value).toEqual({ place: 'Nhà văn hóa' });
    forget('phien.sqlite', 'info');
    forget('phien.sqlite', 'info');
    expect(keptAt('phien.sqlite', 'info')).toBeNull();
    expect(keptAt('khac.sqlite', 'info')).not.toBeNull();
  });

  it('goes with its session', () => {
    keep(entry());
    keep(entry({ key: 'profile' }));
    keep(entry({ file: 'khac.sqlite' }));
    forgetFile('phien.sqlite');
    expect(useKept.getState().entries.map((one) => one.file)).toEqual(['khac.sqlite']);
  });

  it('knows which forms are on the screen, each as often as it is', () => {
    const [first, second] = [showForm('info'), showForm('info')];
    first();
    expect(useKept.getState().shown).toEqual(['info']);
    second();
    expect(useKept.getState().shown).toEqual([]);
  });

  it('gives a form only fields that it has, of the kind that they are', () => {
    const source = { name: '', order: null as number | null, notes: {}, list: [1], flag: true };
    expect(fitting(source, { name: 'A', order: null, list: [2], flag: false, gone: 1 })).toEqual({ name: 'A', order: null, list: [2], flag: false });
    expect(fitting(source, { name: 3, list: { 0: 1 }, flag: 'yes', notes: 'x' })).toEqual({});
    expect(fitting(source, null)).toEqual({});
    expect(fitting(source, 'text')).toEqual({});
  });

  it('gives the wording only parts that there are, and none that says what is kept anyway', () => {
    expect(knownDrafts([], { 'minutes/subject': 'Khác', 'minutes/nothing': 'x', 'attendance/count': 5 })).toEqual({ 'minutes/subject': 'Khác' });
    const [kept] = Object.values(knownDrafts([], { 'minutes/subject': 'Khác' }));
    expect(kept).toBe('Khác');
    expect(knownDrafts([{ part: 'minutes/subject', text: 'Khác' } as never], { 'minutes/subject': 'Khác' })).toEqual({});
    expect(knownDrafts([], null)).toEqual({});
  });

  it('says when it was typed, with the day when that is another', () => {
    expect(typedAt('2026-11-20T03:00:00.000Z', '2026-11-20T09:00:00.000Z')).toMatch(/^\d\d:\d\d$/);
    expect(typedAt('2026-11-20T03:00:00.000Z', '2026-11-25T03:00:00.000Z')).toMatch(/^\d\d:\d\d, 20\/11\/2026$/);
  });
});

describe('taking an act back', () => {
  const act = (id: number, change: Partial<Undoable> = {}): Undoable => ({ id, words: `Việc ${id}`, file: 'phien.sqlite', at: id * 1000, ...change });

  it('takes the newest of the open session; one of half a minute ago is offered first', () => {
    const stack = [act(1), act(2), act(3, { file: 'khac.sqlite' })];
    expect(nextUndo(stack, 'phien.sqlite', 10_000)).toEqual({ act: stack[1], offer: false });
    expect(nextUndo(stack, 'phien.sqlite', 32_000)).toEqual({ act: stack[1], offer: false });
    expect(nextUndo(stack, 'phien.sqlite', 32_001)).toEqual({ act: stack[1], offer: true });
    expect(nextUndo(stack, 'mot-phien-nua.sqlite', 0)).toBeNull();
    expect(nextUndo([], '', 0)).toBeNull();
  });

  it('remembers twenty', () => {
    const stack = Array.from({ length: 25 }, (_, i) => act(i)).reduce<readonly Undoable[]>((all, one) => pushed(all, one), []);
    expect(stack.map((one) => one.id)).toEqual(Array.from({ length: 20 }, (_, i) => i + 5));
  });

  it('knows its keys, on every keyboard', () => {
    const key = (letter: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}) =>
      undoKey({ key: letter, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
    expect([key('z', { ctrlKey: true }), key('Z', { metaKey: true }), key('Z', { ctrlKey: true, shiftKey: true }), key('y', { ctrlKey: true })]).toEqual([
      'undo',
      'undo',
      'redo',
      'redo',
    ]);
    expect([key('z'), key('y'), key('x', { ctrlKey: true }), key('z', { ctrlKey: true, altKey: true })]).toEqual([null, null, null, null]);
  });

  it('gives back what a form changed and leaves the rest as it is now; nothing when it was changed again', () => {
    const before = { place: 'Cũ', name: 'Phiên', days: { from: 1 } };
    const saved = { place: 'Mới', name: 'Phiên', days: { from: 1 } };
    expect(takenBack(before, saved, { ...saved, name: 'Phiên 2' })).toEqual({ place: 'Cũ', name: 'Phiên 2', days: { from: 1 } });
    expect(takenBack(before, saved, { ...saved, place: 'Mới nữa' })).toBeNull();
    expect(takenBack(before, { ...before, days: { from: 2 } }, { ...before, days: { from: 2 } })).toEqual(before);
  });
});

describe("the chair's sentence", () => {
  const tally = (change: Partial<DossierTally>): DossierTally =>
    ({
      sentence: 'Câu của máy',
      shownMean: '84,33',
      band: 4,
      stars: 3,
      disposition: 'recognise',
      reasons: [],
      gates: [],
      missing: [],
      ...change,
    }) as DossierTally;

  it("is the host's in Vietnamese, and speaks English where the page does", () => {
    expect(tallySentence(tally({}), 'vi')).toBe('Câu của máy');
    const gates = [
      { criterion: '3.5', stars: 4, outcome: 'missed' },
      { criterion: '4.1', stars: 5, outcome: 'missed' },
    ] as unknown as DossierTally['gates'];
    expect(tallySentence(tally({ gates }), 'en')).toBe('Mean 84,33, enough for 4-star rank; gates missed: **** 3.5; 3-star rank, to be recognised');
    expect(tallySentence(tally({ stars: null, disposition: 'undecided', reasons: ['spread', 'missing-sheets'] }), 'en')).toBe(
      'Mean 84,33, enough for 4-star rank; undecided (the spread is over the limit, sheets are missing)',
    );
    expect(tallySentence(tally({ shownMean: '', band: null, stars: null, disposition: 'knocked-out' }), 'en')).toBe('Stopped');
    expect(tallySentence(tally({ band: null, stars: null, disposition: 'undecided' }), 'en')).toBe('Mean 84,33; undecided');
    const missing = ['TV1'] as unknown as DossierTally['missing'];
    expect(tallySentence(tally({ missing, band: null, stars: null, disposition: 'undecided' }), 'en')).toBe('Mean 84,33 (provisional); undecided');
  });
});
