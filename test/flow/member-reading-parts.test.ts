/** Pure parts of the evidence viewer. What would break: pages skipped or doubled while leafing, a zoom that loses the spot, more pictures than a phone holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTextStore } from '../../renderer/kit/light/text-store.ts';
import { keepPlace, lastPage, readBookmarks } from '../../renderer/member/reading/keep-place.ts';
import { keyDeed } from '../../renderer/member/reading/key-deed.ts';
import { sizeWords } from '../../renderer/member/reading/original-link.tsx';
import { chipsFor, inOrder, type Leafed, leaf, linkPlace, linksOf, type Place, settlePlace, sheetsOf, within } from '../../renderer/member/reading/place.ts';
import { thumbsInSight } from '../../renderer/member/reading/thumb-window.ts';
import { startPlace } from '../../renderer/member/reading/use-places.ts';
import { wantedImages } from '../../renderer/member/reading/wanted-images.ts';
import { fakeLink } from '../support/fake-evidence.ts';

const files: readonly Leafed[] = [
  { id: 7, pages: 3, position: 1 },
  { id: 4, pages: 0, position: 2 },
  { id: 9, pages: 500, position: 3 },
];
const someFiles = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 })
  .map((counts) => counts.map((pages, i) => ({ id: i + 1, pages, position: i })));
const allPlaces = (all: readonly Leafed[]): readonly Place[] =>
  all.flatMap((file) => Array.from({ length: sheetsOf(file) }, (_, i) => ({ file: file.id, page: i + 1 })));

describe('leafing', () => {
  it('reaches every page of every file once, in order, and stops at both ends', () => {
    fc.assert(
      fc.property(someFiles, (all) => {
        const places = allPlaces(all);
        places.forEach((place, i) => {
          expect(leaf(all, place, 1)).toEqual(places[Math.min(i + 1, places.length - 1)]);
          expect(leaf(all, place, -1)).toEqual(places[Math.max(i - 1, 0)]);
        });
      }),
    );
  });
  it('several pages at once are as many single steps', () => {
    fc.assert(
      fc.property(someFiles, fc.nat(), fc.integer({ min: -9, max: 9 }), (all, seed, by) => {
        const places = allPlaces(all);
        const start = places[seed % places.length]!;
        let one = start;
        for (let i = 0; i < Math.abs(by); i += 1) one = leaf(all, one, by < 0 ? -1 : 1);
        expect(leaf(all, start, by)).toEqual(one);
      }),
    );
  });
  it('sorts by position, equal ones by id', () => {
    expect(
      inOrder([
        { id: 3, pages: 1, position: 1 },
        { id: 2, pages: 1, position: 1 },
        { id: 9, pages: 1, position: 0 },
      ]).map((f) => f.id),
    ).toEqual([9, 2, 3]);
  });
  it.each([
    [
      { file: 9, page: 501 },
      { file: 9, page: 500 },
    ],
    [
      { file: 9, page: 0 },
      { file: 9, page: 1 },
    ],
    [
      { file: 9, page: Number.NaN },
      { file: 9, page: 1 },
    ],
    [
      { file: 4, page: 3 },
      { file: 4, page: 1 },
    ],
    [{ file: 1, page: 1 }, null],
  ])('settles %o to %o', (from, to) => expect(settlePlace(files, from)).toEqual(to));
});

describe('bookmarks of a criterion', () => {
  const links = [
    fakeLink(1, 9, '1.5', 40, 44),
    fakeLink(2, 9, '1.5', 12, 15),
    fakeLink(3, 7, '1.5'),
    fakeLink(4, 9, '1.4', 3),
    fakeLink(5, 7, '2.1', 2),
    fakeLink(6, 1, '1.5'),
  ];
  it('come in the order of files and pages, without files that are gone', () => expect(linksOf(links, files, '1.5').map((l) => l.id)).toEqual([3, 2, 1]));
  it('stand before the other bookmarks of the file in hand', () => {
    expect(chipsFor(links, files, '1.5', 9).map((l) => l.id)).toEqual([3, 2, 1, 4]);
    expect(chipsFor(links, files, '', 7).map((l) => l.id)).toEqual([3, 5]);
  });
  it('open at their first page, or the first of the file', () => {
    expect(linkPlace(links[1]!)).toEqual({ file: 9, page: 12 });
    expect(linkPlace(links[2]!)).toEqual({ file: 7, page: 1 });
  });
  it.each([
    [links[1]!, { file: 9, page: 15 }, true],
    [links[1]!, { file: 9, page: 16 }, false],
    [links[1]!, { file: 7, page: 13 }, false],
    [links[2]!, { file: 7, page: 3 }, true],
    [links[3]!, { file: 9, page: 4 }, false],
  ])('%# know whether a page is theirs', (link, place, is) => expect(within(link, place)).toBe(is));
});

describe('pictures held', () => {
  it('are at most ten, the page in hand first, each once', () => {
    fc.assert(
      fc.property(someFiles, fc.nat(), (all, seed) => {
        const places = allPlaces(all);
        const at = places[seed % places.length]!;
        const urls = wantedImages(all, at);
        expect(urls.length).toBeLessThanOrEqual(10);
        expect(new Set(urls).size).toBe(urls.length);
        const drawn = all.find((f) => f.id === at.file)!.pages > 0;
        if (drawn) expect(urls.slice(0, 2)).toEqual([`/evidence/${at.file}/${at.page}/small.jpg`, `/evidence/${at.file}/${at.page}/large.jpg`]);
        expect(urls.filter((url) => url.endsWith('large.jpg')).length).toBeLessThanOrEqual(3);
      }),
    );
  });
  it('reach one page large and three small to either side, across files', () => {
    expect(wantedImages(files, { file: 9, page: 1 })).toEqual([
      '/evidence/9/1/small.jpg',
      '/evidence/9/1/large.jpg',
      '/evidence/9/2/small.jpg',
      '/evidence/9/2/large.jpg',
      '/evidence/9/3/small.jpg',
      '/evidence/7/3/small.jpg',
      '/evidence/9/4/small.jpg',
      '/evidence/7/2/small.jpg',
    ]);
  });
});

describe('the place kept', () => {
  it('survives, file by file, and a damaged text is no place', () => {
    const store = openTextStore(null);
    const held = { ...store, memoryOnly: () => false };
    keepPlace(held, 'k', { file: 9, page: 120 });
    keepPlace(held, 'k', { file: 7, page: 2 });
    const marks = readBookmarks(store.read('k'));
    expect([marks.file, lastPage(marks, 9), lastPage(marks, 7), lastPage(marks, 4)]).toEqual([7, 120, 2, 1]);
    for (const text of [null, '', '{', '[]', '3', '{"pages":3}', '{"pages":{"9":"x","7":0,"4":1.5},"file":-1}'])
      expect(readBookmarks(text)).toEqual({ file: null, pages: {} });
  });
  it('is given up by a full phone, so that no warning about ticks comes of it', () => {
    const store = openTextStore(null);
    keepPlace(store, 'k', { file: 9, page: 120 });
    expect(store.memoryOnly()).toBe(false);
  });
  it.each([
    ['a bookmark', { criterion: '1.5', place: { file: 9, page: 12 } }, { file: 9, page: 12 }],
    ['the last place', { criterion: '', place: null }, { file: 9, page: 77 }],
    ['a bookmark of a file that is gone: the last place', { criterion: '1.5', place: { file: 1, page: 12 } }, { file: 9, page: 77 }],
  ])('opens at %s', (_, opened, at) => expect(startPlace(files, opened, { file: 9, pages: { 9: 77 } })).toEqual(at));
  it('opens at the first page when nothing is known, nowhere without files', () => {
    expect(startPlace(files, { criterion: '', place: null }, { file: null, pages: {} })).toEqual({ file: 7, page: 1 });
    expect(startPlace([], { criterion: '', place: null }, { file: 9, pages: {} })).toBeNull();
  });
});

describe('thumbnails drawn', () => {
  it('cover what is in sight and hardly more, in whole rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: -50, max: 40_000 }), (count, columns, top) => {
        const { first, last } = thumbsInSight(count, columns, 100, top, 400);
        expect(first % columns).toBe(0);
        expect(last).toBeGreaterThan(first);
        expect(last).toBeLessThanOrEqual(count);
        expect(last - first).toBeLessThanOrEqual(7 * columns);
        const rows = Math.ceil(count / columns);
        const seen = Math.floor(Math.max(0, top) / 100);
        if (seen < rows && top >= 0) expect(first <= seen * columns && last > seen * columns).toBe(true);
      }),
    );
  });
});

describe('keys', () => {
  it.each([
    ['ArrowRight', false, { kind: 'leaf', by: 1 }],
    ['ArrowRight', true, { kind: 'move', dx: -80, dy: 0 }],
    ['ArrowUp', true, { kind: 'move', dx: 0, dy: 80 }],
    ['PageDown', true, { kind: 'leaf', by: 1 }],
    ['PageUp', false, { kind: 'leaf', by: -1 }],
    ['Home', false, { kind: 'to', end: 'first' }],
    ['End', true, { kind: 'to', end: 'last' }],
    ['+', false, { kind: 'zoom', way: 1 }],
    ['-', false, { kind: 'zoom', way: -1 }],
    ['0', true, { kind: 'zoom', way: 0 }],
    ['Escape', false, { kind: 'close' }],
    ['a', false, null],
  ])('%s, enlarged %s', (key, zoomed, deed) => expect(keyDeed(key, zoomed)).toEqual(deed));
});

it.each([
  [0, '1 KB'],
  [812_400, '812 KB'],
  [1_440_000, '1,4 MB'],
  [150_000_000, '150 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
