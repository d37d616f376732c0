import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../electron/paper/draw-paper.ts';
import { A4, type Block, type FlowPaper } from '../../shared/paper/paper.ts';
import { boxesOf, flatText, missingFrom, pagesOf } from '../support/pdf-tools.ts';

const paper = (blocks: readonly Block[]): FlowPaper => ({
  kind: 'flow',
  id: 'thu',
  title: 'Thử',
  author: '',
  createdAt: '2026-09-05T00:00:00.000Z',
  format: A4,
  mark: '',
  bodySize: 13,
  footer: '',
  blocks,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('fonts shared between papers', () => {
  it('read the same whatever was drawn before: a base letter met first inside an accented one keeps its character', async () => {
    const accented = paper([paragraph('Ủ Ứ ơ ớ Ạ ạ Đ Ê ế đ')]);
    const plain = paper([paragraph('UBND phường QĐ-UBND A a E e Ơ ơ')]);
    await drawPaper(accented);
    const bytes = await drawPaper(plain);
    expect(await flatText(bytes)).toContain('UBND phường QĐ-UBND A a E e Ơ ơ');
    await drawPaper(accented);
    expect(Buffer.compare(bytes, await drawPaper(plain))).toBe(0);
  });

  it('read back every Vietnamese letter, in every style, and decomposed text composed', async () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((base) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => base + tone));
    const all = `${letters.join('')}đ ${letters.join('').toUpperCase()}Đ 0123456789 .,;:!?()[]/–—…“”«»"'%≥≤<>°²³½&@#*+=`;
    for (const style of [{}, { bold: true }, { italic: true }, { bold: true, italic: true }]) {
      const text = flatText(await drawPaper(paper([{ kind: 'paragraph', text: [{ text: all, ...style }] }])));
      expect(text.replaceAll(' ', '')).toContain(all.normalize('NFC').replaceAll(' ', ''));
    }
  });
});

describe('flow', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `chữ${i}`).join(' ');

  it('keeps a heading with two lines of its text, and two lines of a paragraph on each side of a page break', async () => {
    for (let lines = 36; lines < 46; lines += 1) {
      const filler = Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'đệm', tight: true }) as const);
      const pages = pagesOf(await drawPaper(paper([...filler, { kind: 'heading', text: 'TIÊU ĐỀ', level: 1 }, paragraph(words(80))])));
      const first = pages.find((page) => page.includes('TIÊU ĐỀ')) ?? '';
      const after = first.split('TIÊU ĐỀ')[1] ?? '';
      expect([...after.matchAll(/chữ\d+.*\n/g)].length, `${lines}`).toBeGreaterThan(1);
      const last = pages.at(-1) ?? '';
      if (!last.includes('TIÊU ĐỀ')) expect([...last.matchAll(/chữ\d+.*\n/g)].length, `${lines}`).toBeGreaterThan(1);
    }
  });

  it('never leaves a signature block alone on a page', async () => {
    for (let lines = 30; lines < 46; lines += 1) {
      const filler = Array.from({ length: lines }, (_, i) => ({ kind: 'paragraph', text: `dòng ${i}`, tight: true }) as const);
      const pages = pagesOf(
        await drawPaper(paper([...filler, { kind: 'signatures', columns: 2, size: 13, places: [{ lines: ['THƯ KÝ'], note: '', name: 'Đỗ Tùng' }] }])),
      );
      const signed = pages.find((page) => page.includes('THƯ KÝ')) ?? '';
      expect(missingFrom(signed, [`dòng ${lines - 1}`, `dòng ${lines - 2}`, 'Đỗ Tùng'])).toEqual([]);
    }
  });

  it('spaces paragraphs by at least 6 points', async () => {
    const [page] = boxesOf(await drawPaper(paper([paragraph('một'), paragraph('hai')])));
    const [one, two] = page!.words;
    expect(two!.yMin - one!.yMin).toBeGreaterThanOrEqual(13 * 1.107 + 6);
  });

  it('draws a paper without blocks as one empty page', async () => {
    expect(boxesOf(await drawPaper(paper([]))).map((p) => p.words.length)).toEqual([0]);
  });
});

describe('the program’s name', () => {
  it('stands at the foot of every page, under the footer, where printers still print, and in the file’s facts', async () => {
    const name = 'OCOP Hội đồng 3.2.1 · bản dựng 0123456789ab';
    const filler = Array.from({ length: 60 }, () => paragraph('dòng'));
    const pages = boxesOf(await drawPaper({ ...paper(filler), footer: 'Mã phiếu', program: name }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const [footer, build] = [page.words.find((w) => w.text === 'phiếu'), page.words.find((w) => w.text === '0123456789ab')];
      expect(build?.yMin).toBeGreaterThan(footer?.yMax ?? Number.POSITIVE_INFINITY);
      // Office printers leave 4 to 5 mm of a page's edge.
      expect(page.height - (build?.yMax ?? page.height)).toBeGreaterThan((5 * 72) / 25.4);
    }
    expect(flatText(await drawPaper(paper(filler)))).not.toContain('OCOP Hội đồng');
  });
});
