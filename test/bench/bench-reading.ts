/**
 * Reading on a phone: from the tap on a criterion's evidence to its page on the screen, for a file of two pages and a scan of 500 (150 MB), and the member
 * page's own load and reload; a real browser with its processor slowed down four times against the real host. Needs a browser and dist/.
 */
import { openAsBlob, statSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { EvidenceUpload } from '../../shared/contract/desk-evidence-shapes.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode } from '../../shared/lib/brand.ts';
import { valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { writeScan } from '../support/evidence-files.ts';
import { findBrowser } from '../support/find-tools.mjs';
import { spawnHost } from '../support/host-process.ts';
import { joinOnPhone } from '../support/phone.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { median, notMeasured, percentile, type Row } from './measure.ts';

const SLOWER = 4;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Drawing 500 pages takes minutes on a small machine. */
const PREPARED_MS = 15 * 60_000;

type Scan = {
  readonly file: string;
  readonly dossier: DossierCode;
  readonly name: string;
  readonly pages: number;
  readonly criterion: string;
  readonly page: number;
};

/** Attaches a scan to the dossier and shows one of its pages at a criterion; answers its bytes. */
async function attach(desk: Desk, { file, dossier, name, pages, criterion, page }: Scan): Promise<number> {
  await writeScan(file, pages);
  const path = `/files/evidence?dossier=${encodeURIComponent(dossier)}&path=${encodeURIComponent(name)}`;
  const reply = await desk.client.get(path, { method: 'POST', body: await openAsBlob(file), headers: { 'content-type': 'application/octet-stream' } });
  const { added, refused } = valueOf<EvidenceUpload>({ status: reply.status, answer: await reply.json(), text: '' });
  if (!added[0]) throw new Error(`${name} was refused: ${JSON.stringify(refused)}`);
  await desk.run('link-evidence', { evidence: added[0].id, criterion, firstPage: page, lastPage: page, label: name });
  return statSync(file).size;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** Milliseconds from the tap to the first picture of the page, and to the sharp one, as the page's own clock has it. */
async function tapToPicture(page: Page, code: string): Promise<{ readonly first: number; readonly sharp: number }> {
  const line = page.locator(`[id="tc-${code}"] .evidence-line`);
  await line.waitFor();
  await line.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  // The viewer's script comes by itself a moment after the page; a member reads the criterion first.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => /\/reader-[^/]+\.js$/.test(entry.name)));
  await page.waitForTimeout(500);
  const taken = page.evaluate(
    () =>
      new Promise<{ first: number; sharp: number }>((done) => {
        let [tapped, first] = [0, 0];
        document.addEventListener(
          'click',
          () => {
            tapped = performance.now();
          },
          { capture: true, once: true },
        );
        const look = (): void => {
          const shown = Array.from(document.querySelectorAll<HTMLImageElement>('.slot-0 img')).filter((image) => image.complete && image.naturalWidth > 0);
          if (first === 0 && shown.length > 0) first = performance.now() - tapped;
          if (shown.some((image) => image.src.endsWith('large.jpg'))) done({ first, sharp: performance.now() - tapped });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  await line.tap();
  return taken;
}

/** Milliseconds until the criteria stand on the screen. */
async function shown(page: Page): Promise<number> {
  await page.locator('.card').first().waitFor();
  return page.evaluate(() => performance.now());
}

type Seat = Awaited<ReturnType<BrowserContext['storageState']>>;
type Runs = Readonly<Record<'first' | 'again' | 'shortFirst' | 'shortSharp' | 'longFirst' | 'longSharp', readonly number[]>>;

/** Every tap with a browser profile of its own: nothing is cached. */
async function measure(browser: Browser, url: string, seat: Seat, [short, long]: readonly [string, string], taps: number): Promise<Runs> {
  const runs = { first: [], again: [], shortFirst: [], shortSharp: [], longFirst: [], longSharp: [] } as Record<keyof Runs, number[]>;
  for (let run = 0; run < taps; run += 1)
    for (const code of [short, long]) {
      const context = await browser.newContext({ ...PHONE, storageState: seat });
      const page = await slowPage(context);
      await page.goto(url);
      runs.first.push(await shown(page));
      const taken = await tapToPicture(page, code);
      runs[code === short ? 'shortFirst' : 'longFirst'].push(taken.first);
      runs[code === short ? 'shortSharp' : 'longSharp'].push(taken.sharp);
      await page.reload();
      runs.again.push(await shown(page));
      await context.close();
    }
  return runs;
}

function rowsOf(runs: Runs, pages: number, bytes: number): readonly Row[] {
  const row = (name: string, taken: readonly number[], goal?: number): Row => ({
    name,
    value: median(taken),
    unit: 'ms',
    note: `p95 ${Math.round(percentile(taken, 0.95))} ms; CPU chậm ${SLOWER} lần, ${taken.length} lần đo`,
    ...(goal === undefined ? {} : { goal }),
  });
  const long = `${pages} trang, ${Math.round(bytes / 1024 / 1024)} MB`;
  return [
    row('chạm → trang minh chứng hiện ra, tệp 2 trang', runs.shortFirst),
    row(`chạm → trang minh chứng hiện ra, tệp ${long}`, runs.longFirst),
    row('chạm → trang rõ nét, tệp 2 trang', runs.shortSharp),
    row(`chạm → trang rõ nét, tệp ${long}`, runs.longSharp),
    { name: `chạm → trang hiện ra, ${pages} trang ÷ 2 trang`, value: median(runs.longFirst) / median(runs.shortFirst), unit: 'lần', goal: 1.3 },
    { name: `chạm → trang rõ nét, ${pages} trang ÷ 2 trang`, value: median(runs.longSharp) / median(runs.shortSharp), unit: 'lần', goal: 1.3 },
    row('trang thành viên: mở lần đầu → tiêu chí hiện ra', runs.first),
    row('trang thành viên: mở lại → tiêu chí hiện ra', runs.again),
  ];
}

/** `pages` of the long scan, 0.3 MB each; `taps` on each file. Without a browser one row says so. */
export async function benchReading(folder: string, { pages, taps }: { readonly pages: number; readonly taps: number }): Promise<readonly Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [notMeasured('đọc minh chứng trên điện thoại', 'máy này không có Chromium hay Chrome')];
  const record = councilRecord(1);
  const product = record.dossiers.find((d) => d.eligible);
  const set = product && setByNumber(sampleBook(), product.setNumber);
  const [short, long] = set ? [...criteriaOf(set).keys()] : [];
  if (!product || !short || !long) throw new Error('the sample has no product to score');
  const dataDir = `${folder}/reading`;
  const file = placeSession(dataDir, record);
  const host = await spawnHost(dataDir);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const desk = await openDesk(host.ready.desk);
    await desk.run('open-session', { file });
    await attach(desk, { file: `${folder}/short.pdf`, dossier: product.code, name: 'Hợp đồng.pdf', pages: 2, criterion: short, page: 2 });
    const middle = Math.ceil(pages / 2);
    const bytes = await attach(desk, { file: `${folder}/long.pdf`, dossier: product.code, name: 'Hồ sơ quét.pdf', pages, criterion: long, page: middle });
    const live = await desk.listen();
    await live.until((state) => state.evidence?.waiting === 0, PREPARED_MS);
    live.close();
    const [card] = await desk.run('issue-seats', { members: [] });
    await desk.run('begin-session', {});
    await desk.run('open-scoring', { dossier: product.code });
    if (!card) throw new Error('no seat was issued');
    const { page } = await joinOnPhone(browser, card);
    await page.locator('.card').first().waitFor();
    const seat = await page.context().storageState();
    await page.context().close();
    return rowsOf(await measure(browser, host.ready.member, seat, [short, long], taps), pages, bytes);
  } finally {
    await browser.close();
    await host.stop();
  }
}
