/** Reads PDFs with poppler, a reader independent of what drew them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });

/** Text of each page as laid out. */
export const pagesOf = (bytes: Uint8Array): readonly string[] => withFile(bytes, (file) => run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1));

/** All text in the order of drawing, every run of white space one space: what must be found wherever lines break. */
export const flatText = (bytes: Uint8Array): string => withFile(bytes, (file) => run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' '));

/** The phrases that a text lacks: a failing test then names them, not the whole text. */
export const missingFrom = (text: string, phrases: readonly string[]): readonly string[] => phrases.filter((phrase) => !text.includes(phrase));

export type Word = { readonly text: string; readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number };
export type BoxPage = { readonly width: number; readonly height: number; readonly words: readonly Word[] };

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** Words with their boxes in points, by page. */
export const boxesOf = (bytes: Uint8Array): readonly BoxPage[] =>
  withFile(bytes, (file) =>
    run('pdftotext', '-bbox', file, '-')
      .split('<page ')
      .slice(1)
      .map((page) => {
        const number = (name: string, text: string): number => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1]);
        const words = [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, box = '', text = '']) => ({
          text: unescape(text),
          xMin: number('xMin', box),
          yMin: number('yMin', box),
          xMax: number('xMax', box),
          yMax: number('yMax', box),
        }));
        return { width: number('width', page), height: number('height', page), words };
      }),
  );

export type Font = { readonly name: string; readonly embedded: boolean; readonly subset: boolean; readonly unicode: boolean };

export const fontsOf = (bytes: Uint8Array): readonly Font[] =>
  withFile(bytes, (file) =>
    run('pdffonts', file)
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => {
        const [, name = '', embedded, subset, unicode] = /^(\S+).*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line) ?? [];
        return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
      }),
  );

/** Share of dark pixels of each page, drawn small in grey. */
export const inkOf = (bytes: Uint8Array): readonly number[] =>
  withFile(bytes, (file, folder) => {
    run('pdftoppm', '-r', '30', '-gray', file, join(folder, 'page'));
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const header = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.[0].length ?? 0;
        const pixels = bytes.subarray(header);
        return pixels.reduce((dark, value) => dark + (value < 160 ? 1 : 0), 0) / pixels.length;
      });
  });

/** The first page as grey values, 100 to the inch. */
export const pixelsOf = (bytes: Uint8Array): Buffer =>
  withFile(bytes, (file, folder) => {
    run('pdftoppm', '-r', '100', '-gray', '-singlefile', file, join(folder, 'page'));
    return readFileSync(join(folder, 'page.pgm'));
  });

/** The first page drawn in grey at a resolution: its width in pixels, and where the dark ones are, row by row. */
export const greyOf = (bytes: Uint8Array, dpi: number): { readonly width: number; readonly dark: readonly number[] } =>
  withFile(bytes, (file, folder) => {
    run('pdftoppm', '-r', String(dpi), '-gray', '-f', '1', '-l', '1', '-singlefile', file, join(folder, 'page'));
    const image = readFileSync(join(folder, 'page.pgm'));
    const header = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(image.subarray(0, 40).toString('latin1'));
    const dark: number[] = [];
    image.subarray(header?.[0].length ?? 0).forEach((value, at) => {
      if (value < 128) dark.push(at);
    });
    return { width: Number(header?.[1]), dark };
  });
