import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchBook } from '../../renderer/desk/criteria/search-book.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';

const book = JSON.parse(readFileSync(new URL('../../resources/criteria/qd26-2026.json', import.meta.url), 'utf8')) as CriteriaBook;
const codes = (query: string): readonly string[] => searchBook(book, query).map((hit) => hit.criterion.code);

describe('search over a book', () => {
  it('finds nothing without words', () => {
    expect(searchBook(book, '  ')).toEqual([]);
    expect(searchBook(book, '«»')).toEqual([]);
  });

  it('finds a criterion by its code in every set, and its children, but no code that only looks alike', () => {
    const found = codes('5.2');
    expect(found.filter((code) => code === '5.2')).toHaveLength(
      book.sets.filter((s) => s.parts.some((p) => p.sections.some((x) => x.criteria.some((c) => c.code === '5.2')))).length,
    );
    expect(found).not.toContain('15.2');
  });

  it('needs no diacritics and puts titles before texts', () => {
    const hits = searchBook(book, 'lien ket san xuat');
    expect(hits[0]?.criterion.title).toBe('Liên kết sản xuất');
    expect(hits[0]?.where).toBe('');
  });

  it('shows the option that holds the phrase before those that only hold its words', () => {
    const hits = searchBook(book, 'truy xuất nguồn gốc');
    expect(hits[0]?.where).toMatch(/truy xuất nguồn gốc/i);
    const rank = (where: string): number => (/truy xuất nguồn gốc/i.test(where) ? 0 : 1);
    const ranks = hits.filter((h) => h.where !== '').map((h) => rank(h.where));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('takes the set’s name into account, and words only from their beginning', () => {
    const hits = searchBook(book, 'mat ong 1.1');
    expect(hits.map((hit) => [hit.set.number, hit.criterion.code])).toContainEqual([4, '1.1']);
    for (const hit of hits) expect(hit.criterion.code).toMatch(/^1\.1(\.|$)/);
    expect(searchBook(book, 'ong').some((hit) => hit.set.number === 26)).toBe(false);
  });

  it('finds every criterion by its own title', () => {
    for (const set of book.sets)
      for (const part of set.parts)
        for (const section of part.sections)
          for (const c of section.criteria) expect(searchBook(book, c.title).some((hit) => hit.set === set && hit.criterion === c)).toBe(true);
  });
});
