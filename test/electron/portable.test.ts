/**
 * The folder without installation, made from the build and started where nothing of the repository or of an installed Node is to be found.
 * What would fail here: a package, a worker or a file that the list of what ships forgot.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../../electron/packing/shipped-files.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { openDesk } from '../support/desk-client.ts';
import { makePdf } from '../support/evidence-files.ts';

const { files } = load(readFileSync('electron-builder.yml', 'utf8')) as { readonly files: readonly string[] };
let outside: string;
let folder: string;
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'ocop-di-động '));
  folder = join(outside, 'OCOP Hội đồng');
  execFileSync(process.execPath, ['electron/packing/make-portable.ts', folder]);
}, 120_000);
afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('what ships', () => {
  it('is what the packer’s list names, in its order: nothing of tests, sources or tools', () => {
    const shipped = shippedFiles(process.cwd(), files);
    expect(shipped).toEqual(
      expect.arrayContaining([
        'dist/host/main.js',
        'dist/host/draw-worker.js',
        'dist/desk/index.html',
        'package.json',
        'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
      ]),
    );
    expect(
      shipped.filter((file) => /^(test|electron|shared|renderer)\//.test(file) || /host\/(bench|cli|rehearse)\.js$/.test(file) || file.endsWith('.stamp')),
    ).toEqual([]);
  });

  it('misses nothing unseen: a line that names no file is an error', () => {
    expect(() => shippedFiles(process.cwd(), ['dist', 'node_modules/better-sqlite4/**'])).toThrow(/better-sqlite4/);
  });
});

describe('the folder', () => {
  it('has its own Node, both guides, and the licence of every package in it', () => {
    expect(readFileSync(join(folder, 'DOC-TRUOC.txt'), 'utf8')).toMatch(/^\uFEFFOCOP HỘI ĐỒNG \d+\.\d+\.\d+/);
    const licences = readFileSync(join(folder, 'GIAY-PHEP.txt'), 'utf8');
    for (const name of ['better-sqlite3', 'fastify', 'pdfkit', '@mantine/core', 'react', 'preact', 'Node.js'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(existsSync(join(folder, 'dist', 'host', 'main.js'))).toBe(false);
  });

  it('starts without any other Node, keeps its data beside itself, draws papers, prepares evidence, reads a workbook', async () => {
    const options = ['--headless', '--lan-host', '127.0.0.1', '--desk-port', '0', '--member-port', '0', '--hall-port', '0'];
    const child = spawn(join(folder, 'mo-ocop.sh'), options, { env: { PATH: '/usr/bin:/bin', HOME: outside }, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      const ready = JSON.parse(line) as { readonly desk: string; readonly member: string; readonly data: string };
      expect(ready.data).toBe(join(folder, 'du-lieu'));
      const desk = await openDesk(ready.desk);
      await desk.run('create-sample', { preparing: true });
      const about = await desk.run('read-about', {});
      expect([about.build.length, about.licences.length > 100]).toEqual([12, true]);
      const [product] = (await desk.run('read-session', {})).dossiers;
      const sent = await desk.client.upload(
        `${DESK_FILES.evidence}?${new URLSearchParams({ dossier: product?.code ?? '', path: 'a.pdf', only: '' })}`,
        await makePdf(['Trang một']),
      );
      expect(sent.status).toBe(200);
      const template = Buffer.from(await (await desk.client.get(DESK_FILES.template)).arrayBuffer());
      expect((await desk.client.upload(DESK_FILES.workbook, template)).status).toBe(200);
      const [paper] = (await desk.run('list-papers', {})).filter((p) => p.url !== null && p.state !== 'missing');
      const drawn = Buffer.from(await (await desk.client.get(`${paper?.url}?look`)).arrayBuffer());
      expect(drawn.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await fetch(ready.member)).status).toBe(200);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  }, 120_000);

  it('is never made over one that holds sessions', () => {
    expect(() => execFileSync(process.execPath, ['electron/packing/make-portable.ts', folder], { stdio: 'pipe' })).toThrow(/holds sessions/);
    expect(existsSync(join(folder, 'du-lieu'))).toBe(true);
  });
});
