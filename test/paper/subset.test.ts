import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { oneLine, openCanvas, pageSize } from '../../electron/paper/canvas.ts';
import { A4 } from '../../shared/paper/paper.ts';
import { fontsOf, pixelsOf } from '../support/pdf-tools.ts';

const WORDS = ['Nguyễn', 'Hợp', 'ỦY', 'ẶẪỘ', 'đằng', 'gìQỵ', '0123456789', '«≥½»', 'AVAWTo.'];
const SIZE = 24;

/** The same words at the same places, by pdfkit with its own subset of the same font, hinting and all. */
async function drawnByPdfkit(file: string): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: [...pageSize(A4)], margin: 0, pdfVersion: '1.7', subset: 'PDF/A-2b', tagged: true });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.font(file).fontSize(SIZE);
  WORDS.forEach((word, i) => {
    doc.text(word, 60, 60 + i * 40, { lineBreak: false, baseline: 'alphabetic' });
  });
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

async function drawnByUs(): Promise<Uint8Array> {
  const canvas = openCanvas({ id: 'thu', title: '', author: '', createdAt: '2026-09-05T00:00:00.000Z' });
  canvas.addPage(A4);
  WORDS.forEach((word, i) => {
    canvas.setLine(oneLine(word, 'regular', SIZE), 60, 60 + i * 40, SIZE);
  });
  return canvas.finish();
}

describe('font subset', () => {
  it('draws the same shapes at the same places as the whole font, and is smaller', async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
    const theirs = await drawnByPdfkit(join(folder, '400Regular', 'Tinos_400Regular.ttf'));
    const ours = await drawnByUs();
    const [a, b] = [pixelsOf(theirs), pixelsOf(ours)];
    expect(b.length).toBe(a.length);
    const inked = a.filter((value) => value < 128).length;
    let differing = 0;
    for (let i = 0; i < a.length; i += 1) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 64) differing += 1;
    expect(inked).toBeGreaterThan(2000);
    expect(differing / inked).toBeLessThan(0.02);
    expect(ours.length).toBeLessThan(theirs.length);
    expect(fontsOf(ours)).toEqual([{ name: expect.stringContaining('+Tinos-Regular'), embedded: true, subset: true, unicode: true }]);
  });
});
