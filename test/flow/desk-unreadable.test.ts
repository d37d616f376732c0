/** What the browser can't read: breaks if one such file kept the others away, a drive that never answers was waited for, or nobody was told which file it is. */
import { describe, expect, it } from 'vitest';
import { isReadable, unreadable } from '../../renderer/desk/app/readable.ts';
import { filesOfDrop } from '../../renderer/desk/dossier/evidence/read-drop.ts';

const lost = (): Promise<never> => Promise.reject(new DOMException('gone', 'NotReadableError'));
const withEnds = (first: () => Promise<ArrayBuffer>, last: () => Promise<ArrayBuffer>): Parameters<typeof isReadable>[0] => ({
  size: 9,
  slice: (from = 0) => ({ arrayBuffer: from === 0 ? first : last }) as Blob,
});
const one = async (): Promise<ArrayBuffer> => new ArrayBuffer(1);

describe('a file', () => {
  it.each([
    ['that is there', new Blob(['abc']), true],
    ['that is empty', new Blob([]), true],
    ['that is gone', withEnds(lost, lost), false],
    ['cut off behind its beginning', withEnds(one, lost), false],
    ['on a drive that never answers', withEnds(one, () => new Promise(() => undefined)), false],
  ])('%s', async (_case, file, readable) => expect(await isReadable(file, 50)).toBe(readable));

  it('is named, several at once up to eight', () => {
    expect(unreadable('HS 1/kiểm nghiệm.pdf')).toMatchObject({ code: 'OC-6105', vi: expect.stringContaining('«HS 1/kiểm nghiệm.pdf»') });
    expect(unreadable(...Array.from({ length: 11 }, (_, i) => `t${i}`)).vi).toContain('«t0; t1; t2; t3; t4; t5; t6; t7; … (+3)»');
  });
});

describe('a dropped folder', () => {
  type Entry = FileSystemEntry;
  const file = (fullPath: string, readable = true): Entry =>
    ({
      fullPath,
      isFile: true,
      file: (done: (f: File) => void, fail: (e: unknown) => void) => (readable ? done(new File(['x'], fullPath)) : fail('no')),
    }) as never;
  const folder = (fullPath: string, children: readonly Entry[] | null): Entry => {
    const portions = [children ?? [], []];
    const readEntries = (done: (some: readonly Entry[]) => void, fail: (e: unknown) => void): void =>
      children === null ? fail('no') : done(portions.shift() ?? []);
    return { fullPath, isFile: false, createReader: () => ({ readEntries }) } as never;
  };
  const drop = (...entries: readonly Entry[]) =>
    filesOfDrop({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })), files: [] } as never);

  it('brings what can be read, in the order of the paths, and names the rest', async () => {
    const inner = folder('/hs/b', [file('/hs/b/2.pdf'), file('/hs/b/10.pdf'), file('/hs/b/lỗi.pdf', false)]);
    const { files, unreadable: left } = await drop(folder('/hs', [inner, folder('/hs/khóa', null), file('/hs/.DS_Store', false)]), file('/a.pdf'));
    expect(files.map((f) => f.path)).toEqual(['a.pdf', 'hs/b/2.pdf', 'hs/b/10.pdf']);
    expect(left).toEqual(['hs/b/lỗi.pdf', 'hs/khóa']);
  });
});
