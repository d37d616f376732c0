/** What a backup costs those who hand in meanwhile: the longest the host's thread is away, and the slowest receipt, with copies being written all the time. */
import { mkdirSync, mkdtempSync, openAsBlob, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EvidenceUpload } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { Dossier } from '../../shared/session.ts';
import { uploadAddress } from '../support/attach.ts';
import { type Client, createClient, valueOf } from '../support/client.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { writeScan } from '../support/evidence-files.ts';
import { keyOf, newSecret } from '../support/fake-member.ts';
import { type HostProcess, spawnHostWatched } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { median, percentile, type Row } from './measure.ts';
import { post } from './raw-http.ts';
import { largeScored } from './scored-record.ts';

const PRODUCTS = 60;
const MEMBERS = 15;
/** Between two sheets: a council hands in one after the other, not in one instant. */
const APART_MS = 60;
const MEGABYTE = 1024 * 1024;

type Hall = { readonly host: HostProcess; readonly desk: Desk; readonly phones: readonly Client[] };
type Measured = { readonly receipts: readonly number[]; readonly stalls: readonly number[]; readonly copies: readonly number[] };

/** 60 products that all have 15 sheets, and `open` more that wait to be scored. */
function grownRecord(open: number) {
  // What the sample says of its own products has no place here.
  const record = { ...largeScored(PRODUCTS, MEMBERS), advisory: [], communeReports: [], advisoryReports: [], productPresence: [], discussions: [] };
  const [template] = record.dossiers as readonly [Dossier];
  const waiting = Array.from({ length: open }, (_, i): Dossier => ({ ...template, code: dossierCode(`27-${20_000 + i}-1-2026`), order: PRODUCTS + i }));
  const codeOf = (n: number): string => `${n}`.padStart(8, '2').replace(/(.{4})/, '$1-');
  return { ...record, dossiers: [...record.dossiers, ...waiting], sheets: record.sheets.map((sheet, i) => ({ ...sheet, receipt: codeOf(i) })) };
}

async function attach(desk: Desk, scan: string): Promise<void> {
  const [dossier] = (await desk.run('read-session', {})).dossiers;
  await desk.run('cancel-preparing', {});
  const reply = await desk.client.get(uploadAddress('scan.pdf', dossier?.code), {
    method: 'POST',
    body: await openAsBlob(scan),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { added, refused } = valueOf<EvidenceUpload>({ status: reply.status, answer: await reply.json(), text: '' });
  if (!added[0]) throw new Error(JSON.stringify(refused));
}

/** Copies one after the other until told to stop; how long each took, ms. */
function copyOnAndOn(desk: Desk): { readonly stop: () => Promise<readonly number[]> } {
  const taken: number[] = [];
  let going = true;
  const copying = (async () => {
    while (going) {
      const started = performance.now();
      await desk.run('back-up-now', {});
      taken.push(performance.now() - started);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await copying;
      return taken;
    },
  };
}

async function measureProducts({ host, desk, phones }: Hall, products: readonly DossierCode[], copies: boolean): Promise<Measured> {
  const url = new URL('/api/submit-sheet', host.ready.member);
  const set = setByNumber(sampleBook(), grownRecord(1).dossiers.at(-1)?.setNumber ?? 0);
  if (!set) throw new Error('no set');
  const receipts: number[] = [];
  const stalls: number[] = [];
  const times: number[] = [];
  for (const dossier of products) {
    await desk.run('open-scoring', { dossier });
    const bodies = phones.map((client, i) =>
      Buffer.from(
        JSON.stringify(
          client.sealed('submit-sheet', { id: `bench-${dossier}-${i}`.padEnd(16, 'x'), dossier, round: 1, content: makeSheet(set, 74 + (i % 7)) }).body,
        ),
      ),
    );
    const copying = copies ? copyOnAndOn(desk) : null;
    await pause(250);
    await host.longestStall();
    const shots = await Promise.all(phones.map((client, i) => pause(i * APART_MS).then(() => post(url, client.cookie(), bodies[i] as Buffer))));
    stalls.push(await host.longestStall());
    if (copying) times.push(...(await copying.stop()));
    const refused = shots.find((shot) => shot.status !== 200);
    if (refused) throw new Error(refused.body);
    receipts.push(...shots.map((shot) => shot.ms));
    await desk.run('close-scoring', { dossier, evenIfMissing: false });
  }
  return { receipts, stalls, copies: times };
}

/** `products`: so many are scored in quiet, and as many while copies are written to the data folder and to a second place. */
export async function benchBackup(folder: string, { products, pages }: { readonly products: number; readonly pages: number }): Promise<readonly Row[]> {
  const dataDir = mkdtempSync(join(folder, 'backup-'));
  const record = grownRecord(2 * products + 1);
  const file = placeSession(dataDir, record, true, 'preparing');
  const scan = join(folder, 'backup-scan.pdf');
  await writeScan(scan, pages);
  const host = await spawnHostWatched(dataDir);
  try {
    const desk = await openDesk(host.ready.desk);
    await desk.run('open-session', { file });
    await attach(desk, scan);
    await desk.run('begin-session', {});
    const second = join(folder, 'usb');
    mkdirSync(second);
    await desk.run('save-backup-settings', { minutes: 3, second });
    const scoring = record.members.filter((m) => m.scores).map((m) => m.code);
    const phones: Client[] = [];
    for (const card of await desk.run('issue-seats', { members: scoring })) {
      const phone = createClient(host.ready.member, '', keyOf(card));
      valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'bench', secret: newSecret() }));
      phones.push(phone);
    }
    const waiting = record.dossiers.slice(PRODUCTS).map((d) => d.code);
    const hall = { host, desk, phones };
    // Warms the host up, and brings the evidence to both places: that is done once.
    await measureProducts(hall, waiting.slice(0, 1), true);
    const quiet = await measureProducts(hall, waiting.slice(1, 1 + products), false);
    const busy = await measureProducts(hall, waiting.slice(1 + products), true);
    const note = (before: number, now: number): string => `lúc yên: ${before.toFixed(1)} ms, gấp ${(now / before).toFixed(1)} lần`;
    const both = (name: string, of: (run: Measured) => number, goal?: number): Row => ({
      name: `đang sao lưu liên tục: ${name}`,
      value: of(busy),
      unit: 'ms',
      note: note(of(quiet), of(busy)),
      ...(goal === undefined ? {} : { goal }),
    });
    return [
      {
        name: `phiên ${PRODUCTS} sản phẩm × ${MEMBERS} phiếu, một lần sao lưu ra hai nơi, p50`,
        value: median(busy.copies),
        unit: 'ms',
        note: `${busy.copies.length} lần; tệp ${(statSync(join(dataDir, file)).size / MEGABYTE).toFixed(1)} MB, minh chứng ${(statSync(scan).size / MEGABYTE).toFixed(0)} MB`,
      },
      both('luồng máy chủ vắng lâu nhất mỗi sản phẩm, p50', (run) => median(run.stalls)),
      // The machine's other work stops the thread too: what a backup adds is the ratio.
      { name: 'đang sao lưu liên tục: như trên, gấp lúc yên', value: median(busy.stalls) / median(quiet.stalls), unit: 'lần', goal: 2 },
      both('luồng máy chủ vắng lâu nhất', (run) => Math.max(...run.stalls)),
      both('gửi → mã phiếu, p50', (run) => median(run.receipts)),
      both('gửi → mã phiếu, p99', (run) => percentile(run.receipts, 0.99)),
      both('gửi → mã phiếu, chậm nhất', (run) => Math.max(...run.receipts), 500),
    ];
  } finally {
    await host.stop();
  }
}
