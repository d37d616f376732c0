/** What axe found, screen by screen, as files to look at: axe-report/<screen>.json while tests run; index.html and axe.json of all of them at the end. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldVietnamese } from '../../../shared/lib/vietnamese.ts';

const FOLDER = join(import.meta.dirname, '../../../axe-report');

/** `findings`: lines of axeFindings (../axe-findings.ts), of every impact; those that are serious or critical fail the test that found them. */
type Looked = { readonly what: string; readonly at: string; readonly findings: readonly string[] };

export function keepFindings(what: string, findings: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const looked: Looked = { what, at: new Date().toISOString(), findings };
  writeFileSync(join(FOLDER, `${foldVietnamese(what).replace(/[^\w]+/g, '-')}.json`), `${JSON.stringify(looked, null, 2)}\n`);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const row = ({ what, findings }: Looked): string =>
  `<tr><td>${escape(what)}</td><td>${findings.filter((line) => /^(serious|critical)/.test(line)).length}</td><td>${findings.length}</td><td>${findings.map((line) => `<code>${escape(line)}</code>`).join('<br>')}</td></tr>`;

/** Playwright's global teardown: the files of this and earlier runs as one table. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default function writeReport(): void {
  mkdirSync(FOLDER, { recursive: true });
  const all = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'axe.json')
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Looked)
    .sort((a, b) => b.findings.length - a.findings.length || (a.what < b.what ? -1 : 1));
  writeFileSync(join(FOLDER, 'axe.json'), `${JSON.stringify(all, null, 2)}\n`);
  const style = 'body{font:16px sans-serif;margin:1rem}td,th{border:1px solid #999;padding:.25rem .5rem;vertical-align:top;text-align:left}';
  const head = '<tr><th>Screen</th><th>Serious or critical</th><th>All</th><th>What</th></tr>';
  writeFileSync(
    join(FOLDER, 'index.html'),
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>axe</title>\n<style>${style}</style>\n<h1>axe on ${all.length} screens and themes</h1>\n<table>\n${head}\n${all.map(row).join('\n')}\n</table>\n</html>\n`,
  );
}
