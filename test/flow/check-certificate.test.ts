/**
 * A certificate put out at the desk, checked by the page that anybody in the hall may open. Breaks when a forged or replaced one passes, the page tells what isn't public, runs what it was
 * sent, or may be asked without end.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningHost, startHost } from '../../electron/host.ts';
import { introduceKey, KEY_FOLDER, sessionSigner } from '../../electron/safety/session-key.ts';
import { createDatabase } from '../../electron/store/database.ts';
import { proofText, readProof } from '../../shared/proof/certificate-proof.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { ISSUED_AT, issueCertificate } from '../support/issued-certificate.ts';
import { placeSession } from '../support/place-session.ts';

let folder = '';
let host: RunningHost;
let desk: Desk;
let text = '';
let dossier = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-check-'));
  const issued = await issueCertificate(folder);
  issued.session.db.close();
  ({ text } = issued);
  dossier = issued.dossier;
  host = await startHost({ dataDir: folder, deskPort: 0, memberPort: 0, hallPort: 0, now: ISSUED_AT });
  desk = await openDesk(host.ready.desk);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (query: string): Promise<{ readonly status: number; readonly html: string; readonly policy: string }> => {
  const reply = await fetch(new URL(`/kiem-tra${query}`, host.ready.hall));
  return { status: reply.status, html: await reply.text(), policy: reply.headers.get('content-security-policy') ?? '' };
};
const check = (code: string, language = 'vi') => ask(`?lang=${language}&ma=${encodeURIComponent(code)}`);

/** The same content signed with a key of somebody's own. */
function forgedWithOwnKey(): string {
  const db = createDatabase(join(folder, 'ke-gia.db'));
  introduceKey(db, join(folder, 'ke-gia'), ISSUED_AT);
  const signer = sessionSigner(db, join(folder, 'ke-gia'));
  db.close();
  const proof = readProof(text);
  if (!signer || !proof) throw new Error('no key');
  return proofText(proof.content, signer);
}

describe('the page that checks certificates', () => {
  it('is plain: no script, nothing from elsewhere, a policy that says so', async () => {
    const { status, html, policy } = await ask('');
    expect([status, policy]).toEqual([200, "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"]);
    expect(html).not.toMatch(/<script|style=|onclick|https?:\/\//);
    const style = await fetch(new URL('/kiem-tra/trang.css', host.ready.hall));
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect((await ask('?lang=en')).html).toContain('Check an OCOP certificate');
  });

  it('names the genuine one with all that it says', async () => {
    expect(text).toMatch(/^OCOP1\nSố: 0098\/GCN-OCOP\n/);
    const { html } = await check(text);
    expect(html).toContain('THẬT');
    const { content } = readProof(text) ?? {};
    for (const words of ['0098/GCN-OCOP', dossier, content?.product ?? '-', content?.producer ?? '-', '4 sao', '1320/QĐ-UBND', '15/09/2026', '15/09/2029'])
      expect(html).toContain(words);
    expect((await check(text, 'en')).html).toContain('GENUINE');
    expect((await check(text.replaceAll('\n', '\r\n'))).html).toContain('class="genuine"');
  });

  it('names a forged one, and in what it differs from the one issued', async () => {
    const { html } = await check(text.replace('4 sao', '5 sao'));
    expect(html).toContain('class="forged"');
    expect(html).toMatch(/khác với giấy chứng nhận phiên đã cấp ở: hạng\./);
    expect((await check(text.replace(/Chủ thể: .*/, 'Chủ thể: Kẻ giả'), 'en')).html).toMatch(/differs .* in: producer\./);
  });

  it("doesn't let anybody try out what isn't public: without the certificate's own date nothing is compared", async () => {
    const { html } = await check(text.replace('4 sao', '5 sao').replace('Hạn: 15/09/2026', 'Hạn: 16/09/2026'));
    expect([html.includes('class="forged"'), html.includes('OC-7114')]).toEqual([true, false]);
  });

  it("names one signed by a key that isn't the session's, with its fingerprint", async () => {
    const { html } = await check(forgedWithOwnKey());
    expect(html).toContain('class="strange"');
    expect(html).toMatch(/«[0-9A-Z]{4}( [0-9A-Z]{4}){3}»/);
  });

  it('shows what it is sent, and runs none of it', async () => {
    const { html } = await check('</textarea><script>alert(1)</script>');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect((await check(text.replace(/Sản phẩm: .*/, 'Sản phẩm: <img src=x onerror=alert(1)>'))).html).not.toContain('<img');
    for (const query of ['?ma=a&ma=b', `?ma=${'x'.repeat(5000)}`, '?lang=fr', '?ma=%00%ff', '?x=1']) expect((await ask(query)).status).toBeLessThan(500);
  });

  it('says so once the certificate no longer holds', async () => {
    await desk.run('reopen-result', { dossier, reason: 'Tính lại điểm' } as never);
    expect((await check(text)).html).toContain('OC-7112');
    await desk.run('confirm-result', { dossier } as never);
    expect((await check(text)).html).toContain('class="genuine"');
    const { info } = await desk.run('read-session', {});
    await desk.run('save-info', { info: { ...info, recognitionDecision: '1400/QĐ-UBND' } });
    const { html } = await check(text);
    expect([html.includes('class="stale"'), /nay ghi khác ở: quyết định\./.test(html)]).toEqual([true, true]);
    expect(html).not.toContain('1400/QĐ-UBND');
    await desk.run('save-info', { info });
    expect((await check(text)).html).toContain('class="genuine"');
  });

  it('knows no key without a session, and is not asked without end', async () => {
    await desk.run('close-session', {});
    expect((await check(text)).html).toContain('class="strange"');
    let last = await check('x');
    for (let n = 0; n < 40 && last.status === 200; n += 1) last = await check('x');
    expect([last.status, last.html.includes('OC-7115')]).toEqual([429, true]);
    expect((await ask('')).status).toBe(200);
  });
});

it("a session whose key can't be written opens all the same, and says that its certificates carry no proof", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-no-key-'));
  writeFileSync(join(dataDir, KEY_FOLDER), 'a file in the place of the folder');
  const file = placeSession(dataDir, councilRecord(3));
  const other = await startHost({ dataDir, deskPort: 0, memberPort: 0, hallPort: 0, now: ISSUED_AT });
  try {
    const { answer } = await (await openDesk(other.ready.desk)).ask('open-session', { file });
    expect(answer.ok && answer.warnings.map((w) => w.code)).toEqual(['OC-7101']);
    expect(await (await fetch(new URL('/kiem-tra', other.ready.hall))).text()).toContain('chưa mở phiên có khóa');
  } finally {
    await other.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
