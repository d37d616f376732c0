/** Choosing several papers at the desk. Breaks when a range takes too much or too little, or papers go out in another order than shown. */
import { describe, expect, it } from 'vitest';
import { lettersIn, mountsIn } from '../../electron/paper/list-places.ts';
import { filterPapers, NO_PAPER_FILTER } from '../../renderer/desk/paper/filter-papers.ts';
import { chosenPapers, NO_PICKS, toggleAll, togglePick } from '../../renderer/desk/paper/pick-papers.ts';
import type { ListedPaper } from '../../shared/contract/desk.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const ids = (picks: { readonly ids: ReadonlySet<string> }): string => [...picks.ids].sort().join('');
const paper = (id: string, more: Partial<ListedPaper> = {}): ListedPaper =>
  ({ id, kind: 'results', state: 'ready', title: id, url: `/${id}`, prints: [], dossier: null, ...more }) as ListedPaper;
const print = (replaced: boolean) => ({ id: 1, at: '', copies: 1, replaced, url: '' });

describe('picks', () => {
  const b = togglePick(NO_PICKS, 'b', SHOWN, false);
  it.each([
    ['one more', togglePick(b, 'd', SHOWN, false), 'bd'],
    ['one less', togglePick(b, 'b', SHOWN, false), ''],
    ['a range downwards', togglePick(b, 'd', SHOWN, true), 'bcd'],
    ['a range upwards', togglePick(togglePick(NO_PICKS, 'e', SHOWN, false), 'c', SHOWN, true), 'cde'],
    ['a range from one out of sight is a single one', togglePick(b, 'd', ['c', 'd'], true), 'bd'],
    ['all shown', toggleAll(b, ['c', 'd']), 'bcd'],
    ['none of them again', toggleAll(toggleAll(b, ['c', 'd']), ['c', 'd']), 'b'],
  ])('%s', (_, picks, expected) => expect(ids(picks)).toBe(expected));

  it('go out in the list’s order, or as they go round; what can’t be drawn is told apart', () => {
    const papers = ['a', 'b', 'c', 'd'].map((id) => paper(id, id === 'c' ? { url: '', state: 'missing' } : {}));
    const all = { ids: new Set(['d', 'c', 'a', 'gone']), round: [], last: null };
    expect(chosenPapers(papers, all).ready.map((p) => p.id)).toEqual(['a', 'd']);
    expect(chosenPapers(papers, all).left.map((p) => p.id)).toEqual(['c']);
    expect(chosenPapers(papers, { ...all, round: ['d', 'a'] }).ready.map((p) => p.id)).toEqual(['d', 'a']);
  });
});

describe('papers printed and changed since', () => {
  it('are those whose every print is replaced', () => {
    const papers = [paper('never'), paper('holds', { prints: [print(true), print(false)] }), paper('old', { prints: [print(true)] })];
    expect(filterPapers(papers, { ...NO_PAPER_FILTER, state: 'outdated' }).map((p) => p.id)).toEqual(['old']);
  });
  it('a day leaves only papers of its products', () => {
    const papers = [paper('session'), paper('mine', { dossier: 'a' as ListedPaper['dossier'] }), paper('other', { dossier: 'b' as ListedPaper['dossier'] })];
    expect(filterPapers(papers, { ...NO_PAPER_FILTER, day: 'Ngày 1', dossiers: new Set(['a']) }).map((p) => p.id)).toEqual(['mine']);
  });
});

describe('removable drives', () => {
  it('are read from Linux’s table of mounts, spaces included', () =>
    expect(
      mountsIn(
        '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/thu-ky/USB\\040OCOP vfat rw 0 0\n/dev/sdc1 /run/media/x/A exfat rw 0 0\n/dev/sdd1 /media ext4 rw 0 0\n',
      ),
    ).toEqual(['/media/thu-ky/USB OCOP', '/run/media/x/A']));
  it('are read from the answer of Windows', () => expect(lettersIn('E\r\n F \r\n\r\nlỗi: Get-Volume\r\n')).toEqual(['E:\\', 'F:\\']));
});
