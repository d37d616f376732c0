/** Members handing in at once: how long until each has its receipt, and when the desk's page knows. */
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskLive, EvidenceUpload } from '../../shared/contract/desk.ts';
import type { MemberState } from '../../shared/contract/member.ts';
import { setByNumber } from '../../shared/criteria.ts';
import type { Dossier } from '../../shared/session.ts';
import { uploadAddress } from '../support/attach.ts';
import { type Client, createClient, valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { keyOf, newSecret } from '../support/fake-member.ts';
import { spawnHost } from '../support/host-process.ts';
import { makeSheet } from '../support/make-sheet.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { bareCommits } from './bench-bare.ts';
import { median } from './measure.ts';
import { follow, post, type Shot } from './raw-http.ts';

export type SubmitRun = {
  readonly members: number;
  /** Request to receipt, every sheet of every round, ms. */
  readonly receipts: readonly number[];
  /** Sheets a second of each round: from the first request to the last receipt. */
  readonly perSecond: readonly number[];
  /** Receipt in the member's hands to the desk's page knowing of it, ms. */
  readonly toDesk: readonly number[];
  /** A bare commit of the same bytes, just before and after, ms. */
  readonly commits: readonly number[];
  readonly bodies: readonly Buffer[];
};

type Phone = { readonly code: string; readonly client: Client };

export type SubmitPlan = {
  readonly members: number;
  readonly rounds: number;
  /** 0: all at once; otherwise one after the other. */
  readonly spacedMs?: number;
  /** A PDF attached before the opening, whose pages the host draws all the while. */
  readonly scan?: string;
};

/** Throws when the scan was drawn before the last sheet was in: the numbers would be a quiet host's. */
export async function benchSubmit(folder: string, { members, rounds, spacedMs = 0, scan }: SubmitPlan): Promise<SubmitRun> {
  const record = councilRecord(members);
  const dataDir = mkdtempSync(join(folder, 'submit-'));
  const file = placeSession(dataDir, record);
  const host = await spawnHost(dataDir);
  const hangUps: (() => void)[] = [];
  try {
    const desk = await openDesk(host.ready.desk);
    await desk.run('open-session', { file });
    const phones: Phone[] = [];
    for (const card of await desk.run('issue-seats', { members: [] })) {
      if (!record.members.find((m) => m.code === card.member)?.scores) continue;
      const phone = createClient(host.ready.member, '', keyOf(card));
      valueOf(await phone.command<MemberState>('join', { key: keyOf(card), pin: card.pin, device: 'bench', secret: newSecret() }));
      phones.push({ code: card.member, client: phone });
    }
    if (scan) await attachUndrawn(desk, scan);
    await desk.run('begin-session', {});

    let waiting = 0;
    const seen = new Map<string, number>();
    hangUps.push(
      await follow(new URL('/live', desk.client.base), desk.client.cookie(), (text, at) => {
        const { current, evidence } = JSON.parse(text) as DeskLive;
        ({ waiting } = evidence);
        for (const cell of current?.cells ?? [])
          if (cell.status === 'received' && !seen.has(`${current?.dossier} ${cell.member}`)) seen.set(`${current?.dossier} ${cell.member}`, at);
      }),
    );
    for (const { client } of phones) {
      const { body } = client.sealed('live', null);
      hangUps.push(await follow(new URL(`/live?${new URLSearchParams(body)}`, host.ready.member), client.cookie(), () => undefined));
    }

    const url = new URL('/api/submit-sheet', host.ready.member);
    const recused = new Set(record.recusals.map((r) => r.dossier));
    const products = record.dossiers.filter((d) => d.eligible && !recused.has(d.code)).slice(0, rounds + 1);
    if (scan) await desk.run('resume-preparing', {});
    const receipts: number[] = [];
    const perSecond: number[] = [];
    const toDesk: number[] = [];
    let bodies: readonly Buffer[] = [];
    let commits: readonly number[] = [];
    for (const [round, product] of products.entries()) {
      bodies = bodiesFor(product, phones);
      await desk.run('open-scoring', { dossier: product.code });
      await pause(250);
      if (round === 1) commits = bareCommits(dataDir, bodies, 150);
      // Sealing is the phones' own work.
      const sealed = phones.map(({ client }, i) => Buffer.from(JSON.stringify(client.sealed('submit-sheet', JSON.parse(String(bodies[i]))).body)));
      const started = performance.now();
      const shots = await Promise.all(
        phones.map(async ({ client }, i): Promise<Shot> => {
          if (spacedMs > 0) await pause(i * spacedMs);
          return post(url, client.cookie(), sealed[i] as Buffer);
        }),
      );
      const took = Math.max(...shots.map((shot) => shot.at)) - started;
      const refused = shots.find((shot) => shot.status !== 200);
      if (refused) throw new Error(refused.body);
      await pause(200);
      await desk.run('close-scoring', { dossier: product.code, evenIfMissing: false });
      // The first product warms the host up.
      if (round === 0) continue;
      receipts.push(...shots.map((shot) => shot.ms));
      perSecond.push((phones.length / took) * 1000);
      toDesk.push(...phones.map(({ code }, i) => Math.max(0, (seen.get(`${product.code} ${code}`) ?? Number.NaN) - (shots[i] as Shot).at)));
    }
    if (scan && waiting === 0) throw new Error('the scan was drawn before the sheets were in: a longer one is needed');
    if (toDesk.some(Number.isNaN)) throw new Error('the desk never heard of a sheet');
    commits = [...commits, ...bareCommits(dataDir, bodies, 150)];
    return { members, receipts, perSecond, toDesk, commits, bodies };
  } finally {
    for (const hangUp of hangUps) hangUp();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Drawing waits until it is resumed; attaching is over once the session is open. */
async function attachUndrawn(desk: Desk, scan: string): Promise<void> {
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

function bodiesFor(product: Dossier, phones: readonly Phone[]): readonly Buffer[] {
  const set = setByNumber(sampleBook(), product.setNumber);
  if (!set) throw new Error(`no set ${product.setNumber}`);
  return phones.map(({ code }, i) =>
    Buffer.from(
      JSON.stringify({
        id: `bench-${product.code}-${code}`,
        dossier: product.code,
        round: 1,
        content: { ...makeSheet(set, 74 + (i % 8)), opinion: 'Nhất trí với Tổ tư vấn.' },
      }),
    ),
  );
}

/** Median of the rounds. */
export const sheetsPerSecond = (run: SubmitRun): number => median(run.perSecond);
