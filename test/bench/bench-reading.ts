/**
 * Reading on a phone: from the tap on a criterion's evidence to its page on the screen, for a file of two pages and a scan of 500 (150 MB), and the member
 * page's own load and reload; a real browser with its processor slowed down four times against the real host. Needs a browser and dist/.
 */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { EvidenceUpload } from '../../shared/contract/desk-evidence-shapes.ts';
import { criteriaOf, setByNumber } from '../../shared/criteria.ts';
import { valueOf } from '../support/client.ts';
import { councilRecord } from '../support/council-record.ts';
import { type Desk, openDesk } from '../support/desk-client.ts';
import { findBrowser } from '../support/find-tools.mjs';
import { spawnHost } from '../support/host-process.ts';
import { makeScan } from '../support/make-scan.ts';
import { joinOnPhone } from '../support/phone.ts';
import { placeSession } from '../support/place-session.ts';
import { sampleBook } from '../support/sample-files.ts';
import { median, type Row } from './measure.ts';

const SLOWER = 4;
const RUNS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Drawing 500 pages takes minutes on a small machine. */
const PREPARED_MS = 15 * 60_000;

/** Attaches a scan to the dossier and shows one of its pages at a criterion. */
async function attach(desk: Desk, dossier: string, name: string, pages: number, criterion: string, page: number): Promise<number> {
  const bytes = await makeScan(name, pages);
  const path = `/files/evidence?dossier=${encodeURIComponent(dossier)}&path=${encodeURIComponent(name)}`;
  const { added, refused } = valueOf(await desk.client.upload<EvidenceUpload>(path, bytes));
  if (!added[0]) throw new Error(`${name} was refused: ${JSON.stringify(refused)}`);
  await desk.run('link-evidence', { evidence: added[0].id, criterion, firstPage: page, lastPage: page, label: name });
  return bytes.length;
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
  await page.waitForTimeout(6000);
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

/** Milliseconds until the criteria stand on the screen, for a phone that was never here and for one that reloads. */
async function loads(page: Page, url: string): Promise<{ readonly first: number; readonly again: number }> {
  const shown = async (): Promise<number> => {
    await page.locator('.card').first().waitFor();
    return page.evaluate(() => performance.now());
  };
  await page.goto(url);
  const first = await shown();
  await page.reload();
  return { first, again: await shown() };
}

type Runs = Readonly<Record<'first' | 'again' | 'shortFirst' | 'shortSharp' | 'longFirst' | 'longSharp', readonly number[]>>;

/** Every run with a browser profile of its own: nothing is cached. */
async function measure(
  browser: Browser,
  url: string,
  seat: Awaited<ReturnType<BrowserContext['storageState']>>,
  codes: readonly [string, string],
): Promise<Runs> {
  const runs = { first: [], again: [], shortFirst: [], shortSharp: [], longFirst: [], longSharp: [] } as Record<keyof Runs, number[]>;
  for (let run = 0; run < RUNS; run += 1)
    for (const [i, code] of codes.entries()) {
      const context = await browser.newContext({ ...PHONE, storageState: seat });
      const page = await slowPage(context);
      const load = await loads(page, url);
      runs.first.push(load.first);
      runs.again.push(load.again);
      const taken = await tapToPicture(page, code);
      runs[i === 0 ? 'shortFirst' : 'longFirst'].push(taken.first);
      runs[i === 0 ? 'shortSharp' : 'longSharp'].push(taken.sharp);
      await context.close();
    }
  return runs;
}

function rowsOf(runs: Runs, pages: number, bytes: number): readonly Row[] {
  const long = `${pages} trang, ${Math.round(bytes / 1e6)} MB`;
  const note = `CPU chậm ${SLOWER} lần, ${RUNS} lần mở`;
  return [
    { name: 'chạm → trang minh chứng hiện ra, tệp 2 trang', value: median(runs.shortFirst), unit: 'ms', note },
    { name: `chạm → trang minh chứng hiện ra, tệp ${long}`, value: median(runs.longFirst), unit: 'ms', note },
    { name: 'chạm → trang rõ nét, tệp 2 trang', value: median(runs.shortSharp), unit: 'ms', note },
    { name: `chạm → trang rõ nét, tệp ${long}`, value: median(runs.longSharp), unit: 'ms', note },
    { name: `chạm → trang rõ nét, ${pages} trang ÷ 2 trang`, value: median(runs.longSharp) / median(runs.shortSharp), unit: 'lần', goal: 1.25 },
    { name: 'trang thành viên: mở lần đầu → tiêu chí hiện ra', value: median(runs.first), unit: 'ms', note },
    { name: 'trang thành viên: tải lại → tiêu chí hiện ra', value: median(runs.again), unit: 'ms', note },
  ];
}

/** Rows of the table; none, with a sentence why, where there is no browser. `pages` of the long scan: 500. */
export async function benchReading(folder: string, pages: number): Promise<readonly Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log('Không tìm thấy trình duyệt: bỏ qua phần đo đọc minh chứng. · No browser was found: reading is not measured.');
    return [];
  }
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
    await attach(desk, product.code, 'Hợp đồng.pdf', 2, short, 2);
    const bytes = await attach(desk, product.code, 'Hồ sơ quét.pdf', pages, long, Math.ceil(pages / 2));
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
    return rowsOf(await measure(browser, host.ready.member, seat, [short, long]), pages, bytes);
  } finally {
    await browser.close();
    await host.stop();
  }
}
