/** A session packed, carried to another laptop and unpacked. Breaks when something is lost on the way, or a changed, extended, bomb-like or foreign bundle is taken in. */
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { BUNDLE_FORMAT, MIMETYPE } from '../../electron/safety/bundle/manifest.ts';
import { verifyBundle } from '../../electron/safety/bundle/verify-bundle.ts';
import { DESK_FILES, type EvidenceUpload } from '../../shared/contract/desk.ts';
import { type Reply, valueOf } from '../support/client.ts';
import { makePdf } from '../support/evidence-files.ts';
import { unzip } from '../support/fill-opinion.ts';
import { playRound } from '../support/score-product.ts';
import { JAM, makeSmallCouncil } from '../support/small-council.ts';
import { startVenue, type TestVenue } from '../support/venue.ts';

let venue: TestVenue;
let other: TestVenue;
let stick: string;
let bundle: string;
beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'ocop-goi-'));
  venue = await startVenue();
  other = await startVenue();
  await makeSmallCouncil(venue.desk, { begin: false });
  const uploaded = valueOf(
    await venue.desk.client.upload<EvidenceUpload>(
      `${DESK_FILES.evidence}?${new URLSearchParams({ dossier: JAM, path: '1.5_hop-dong.pdf', only: '' })}`,
      await makePdf(['Hợp đồng']),
    ),
  );
  expect(uploaded).toBeTruthy();
  await venue.desk.run('begin-session', {});
  await playRound(venue.desk, await venue.join(), JAM, 1, [80]);
  await venue.desk.run('confirm-result', { dossier: JAM });
  const made = await venue.desk.run('export-bundle', { place: stick, papers: true, evidence: true });
  bundle = made.path;
  expect(readdirSync(stick)).toEqual([bundle.slice(stick.length + 1)]);
});
afterAll(async () => {
  await venue.close();
  await other.close();
  rmSync(stick, { recursive: true, force: true });
});

const codesOf = (reply: Reply<unknown>): readonly string[] => (reply.answer.ok ? reply.answer.warnings : reply.answer.problems).map((p) => p.code);
const unpacked = (): readonly string[] => {
  const folder = join(other.dataDir, 'sao-luu');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('dang-ghi-')) : [];
};

/** The bundle packed anew with something changed; `names` that appear twice are written twice. */
async function repack(change: (parts: [string, Buffer][]) => [string, Buffer][]): Promise<string> {
  const parts = Object.entries(await unzip(new Uint8Array(readFileSync(bundle)))).map(([name, bytes]): [string, Buffer] => [name, Buffer.from(bytes)]);
  const path = join(stick, 'doi.ocop');
  const zip = new ZipFile();
  for (const [name, bytes] of change(parts)) zip.addBuffer(bytes, name, { compress: name !== 'mimetype' });
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(path)));
  return path;
}
const edit = (name: RegExp, by: (bytes: Buffer) => Buffer) => (parts: [string, Buffer][]) =>
  parts.map(([own, bytes]): [string, Buffer] => [own, name.test(own) ? by(bytes) : bytes]);
const flip = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
};

test('handed over: session, evidence, results and receipts are there, the bundle is checked by `verify`, papers and workbook lie in it', async () => {
  const names = Object.keys(await unzip(new Uint8Array(readFileSync(bundle))));
  expect(names.filter((n) => n.startsWith('papers/')).length).toBeGreaterThan(5);
  expect(names.filter((n) => n.startsWith('workbook/'))).toHaveLength(1);
  expect(names.filter((n) => n.startsWith('evidence/'))).toHaveLength(1);
  const report = await verifyBundle(bundle);
  if (!report.ok) throw new Error(JSON.stringify(report));
  expect(report.value.title.vi).toBe('GÓI PHIÊN NGUYÊN VẸN');
  const { copy } = await other.desk.run('open-bundle', { path: bundle });
  const seen = await other.desk.run('preview-restore', { copy });
  expect(seen).toMatchObject({ relation: { is: 'alone' }, files: { there: 1, missing: 0 }, confirmed: 1, sheets: 5 });
  await other.desk.run('restore-session', { copy, seen: seen.token, understood: false });
  expect((await other.desk.run('read-results', {})).rows).toEqual((await venue.desk.run('read-results', {})).rows);
  const evidence = await other.desk.run('read-evidence', { dossier: JAM });
  expect(evidence.files).toHaveLength(1);
  expect((await other.desk.client.get(`${DESK_FILES.evidence}/${evidence.files[0]?.id}/original`)).status).toBe(200);
  expect((await other.desk.run('check-journal', {})).firstBreak).toBeNull();
});

test.each<[string, string, (parts: [string, Buffer][]) => [string, Buffer][]]>([
  ['a byte of the session', 'OC-7224', edit(/^session\//, flip)],
  ['a byte of evidence', 'OC-7224', edit(/^evidence\//, flip)],
  ['a byte of a paper', 'OC-7224', edit(/^papers\/0001/, flip)],
  ['the manifest', 'OC-7225', edit(/^manifest/, (b) => Buffer.from(b.toString().replace('Phiên thử', 'Phiên khác')))],
  [
    'the signature',
    'OC-7225',
    edit(/^signature/, (b) => Buffer.from(b.toString().replace(/"signature":"(.)/, (_, c) => `"signature":"${c === 'A' ? 'B' : 'A'}`))),
  ],
  ['a file left out', 'OC-7223', (parts) => parts.filter(([name]) => !name.startsWith('workbook/'))],
  ['a file more', 'OC-7223', (parts) => [...parts, ['papers/9999-la.pdf', Buffer.from('x')]]],
  ['a name twice', 'OC-7223', (parts) => [...parts, parts.find(([name]) => name.startsWith('session/')) ?? ['', Buffer.alloc(0)]]],
  ['a program', 'OC-7222', (parts) => [...parts, ['papers/0001-x.exe', Buffer.from('MZ')]]],
  ['another folder', 'OC-7222', (parts) => [...parts, ['session/..sqlite/x.sqlite', Buffer.from('x')]]],
  ['no manifest', 'OC-7223', (parts) => parts.filter(([name]) => name !== 'manifest.json')],
  ['a manifest of the future', 'OC-7228', edit(/^manifest/, (b) => Buffer.from(b.toString().replace(`"format":${BUNDLE_FORMAT}`, '"format":99')))],
  ['a bomb', 'OC-7221', () => [['papers/9999-x.pdf', Buffer.alloc(80_000_000)]]],
])('changed: %s → %s, nothing is taken in', async (_, code, change) => {
  const path = await repack(change);
  const before = readdirSync(other.dataDir);
  expect(codesOf(await other.desk.ask('open-bundle', { path }))).toEqual([code]);
  expect(await verifyBundle(path)).toMatchObject({ ok: false });
  expect(readdirSync(other.dataDir)).toEqual(before);
  expect(unpacked()).toEqual([]);
});

test('no bundle at all, cut short, and a path out of the folder are refused', async () => {
  const text = join(stick, 'tho.ocop');
  writeFileSync(text, 'không phải gói');
  const cut = join(stick, 'cut.ocop');
  writeFileSync(cut, readFileSync(bundle).subarray(0, 5000));
  const climbing = join(stick, 'leo.ocop');
  const bytes = readFileSync(await repack((parts) => [...parts, ['xx/xx/xx/x.sqlite', Buffer.from('x')]])).toString('latin1');
  writeFileSync(climbing, Buffer.from(bytes.replaceAll('xx/xx/xx/x.sqlite', '../../../x.sqlite'), 'latin1'));
  for (const path of [text, cut, join(stick, 'none.ocop'), climbing]) expect(codesOf(await other.desk.ask('open-bundle', { path }))).toEqual(['OC-7220']);
  expect(MIMETYPE).toMatch(/^application\//);
});

test('signed by a key the session does not know is refused by name', async () => {
  const { generateKeyPairSync, sign } = await import('node:crypto');
  const { toBase32 } = await import('../../shared/lib/base32.ts');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const path = await repack((parts) => {
    const manifest = parts.find(([name]) => name === 'manifest.json')?.[1] ?? Buffer.alloc(0);
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const own = { publicKey: toBase32(raw), fingerprint: 'AAAA', signature: toBase32(sign(null, manifest, privateKey)) };
    return edit(/^signature/, () => Buffer.from(JSON.stringify(own)))(parts);
  });
  expect(codesOf(await other.desk.ask('open-bundle', { path }))).toEqual(['OC-7226']);
});

test('a place that is none is refused before anything is drawn', async () => {
  expect(codesOf(await venue.desk.ask('export-bundle', { place: join(stick, 'không có'), papers: false, evidence: false }))).toEqual(['OC-7230']);
});
