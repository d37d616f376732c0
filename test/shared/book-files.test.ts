import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBooks } from '../../electron/store/book-files.ts';
import { BOOKS_DIR } from './shipped-books.ts';
import { BOOK } from './small-book.ts';

describe('the shipped folder', () => {
  test('holds three books, newest first, each with its summary and hash', () => {
    const books = openBooks(BOOKS_DIR).all();
    expect(books.map((b) => b.summary.id)).toEqual(['QD26-2026', 'QD148-2023', 'QD1048-2019']);
    for (const { summary, canonical, book } of books) {
      expect(summary.hash).toBe(createHash('sha256').update(canonical).digest('hex'));
      expect(JSON.parse(canonical)).toEqual(book);
    }
    expect(books[0]?.checks.every((c) => c.grade === 'flag')).toBe(true);
  });

  test('a book is found by its id, read once', () => {
    const shelf = openBooks(BOOKS_DIR);
    expect(shelf.find('qd26-2026')).toBe(shelf.find('QD26-2026'));
    expect(shelf.find('QD26-2026')).toBe(shelf.all()[0]);
    expect(shelf.find('QD99-2099')).toBeUndefined();
    expect(shelf.find('../criteria/qd26-2026')).toBeUndefined();
  });
});

describe('a folder of one’s own', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'books-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('the hash follows the content, not the spelling of the file', () => {
    const hash = (text: string) => {
      writeFileSync(join(dir, 'thu-2026.json'), text);
      return openBooks(dir).all()[0]?.summary.hash;
    };
    const first = hash(JSON.stringify(BOOK));
    expect(hash(JSON.stringify(Object.fromEntries(Object.entries(BOOK).reverse()), null, 4))).toBe(first);
    expect(hash(JSON.stringify({ ...BOOK, decision: 'khác' }))).not.toBe(first);
  });

  test('a book that does not pass throws with every problem, and only when it is asked for', () => {
    writeFileSync(join(dir, 'thu-2026.json'), JSON.stringify({ ...BOOK, referFromMean: 95, certifiedStars: [3, 4, 5] }));
    copyFileSync(join(BOOKS_DIR, 'qd1048-2019.json'), join(dir, 'qd1048-2019.json'));
    const shelf = openBooks(dir);
    expect(shelf.find('QD1048-2019')?.summary.sets).toBe(25);
    expect(() => shelf.find('THU-2026')).toThrow(/referFromMean 95[\s\S]*certifiedStars 5/);
    expect(() => shelf.all()).toThrow('OC-8122');
  });

  test('broken JSON and a wrong file name throw', () => {
    writeFileSync(join(dir, 'thu-2026.json'), '{');
    expect(() => openBooks(dir).all()).toThrow('OC-8002');
    rmSync(join(dir, 'thu-2026.json'));
    writeFileSync(join(dir, 'khac.json'), JSON.stringify(BOOK));
    expect(() => openBooks(dir).all()).toThrow('OC-8003');
  });

  test('other files are left alone; a missing folder throws', () => {
    writeFileSync(join(dir, 'README.md'), '');
    expect(openBooks(dir).all()).toEqual([]);
    expect(() => openBooks(join(dir, 'nowhere'))).toThrow('ENOENT');
  });
});
