/** What the secretary's laptop carries: the desk's first picture, a table of 5,000 dossiers, memory over two days, the size of what ships. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { load } from 'js-yaml';
import { shippedFiles } from '../../electron/packing/shipped-files.ts';
import { dossierCode } from '../../shared/lib/brand.ts';
import type { Dossier, SessionRecord } from '../../shared/session.ts';
import { councilRecord } from '../support/council-record.ts';
import { openDesk } from '../support/desk-client.ts';
import { enterDesk, showScreen } from '../support/enter-desk.ts';
import { joinMember } from '../support/fake-member.ts';
import { findBrowser } from '../support/find-tools.mjs';
import { type HostProcess, spawnHost, spawnHostWatched } from '../support/host-process.ts';
import { placeSession } from '../support/place-session.ts';
import { playProduct } from '../support/rehearse-product.ts';
import { PROGRAM_FOLDER } from '../support/sample-files.ts';
import { median, notMeasured, percentile, type Row } from './measure.ts';

const MEGABYTE = 1024 * 1024;

async function withBrowser(what: string, work: (browser: Browser) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [notMeasured(what, 'máy này không có Chromium hay Chrome')];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** The first letters on the screen, ms since the page was asked for. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          const [painted] = performance.getEntriesByName('first-contentful-paint');
          if (painted) done(painted.startTime);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** From starting the program to the desk's first letters and to a screen that can be worked at, in a browser that is already open; `times` on a fresh folder each. */
export const benchWindow = (folder: string, times: number): Promise<readonly Row[]> =>
  withBrowser('mở chương trình → màn hình đầu tiên', async (browser) => {
    const [painted, usable]: [number[], number[]] = [[], []];
    for (let i = 0; i < times; i += 1) {
      const host = await spawnHost(join(folder, `window-${i}`));
      const asked = performance.now();
      const { page, context } = await enterDesk(browser, host.ready.desk);
      await page.getByRole('main').getByRole('button').first().waitFor();
      usable.push(host.startMs + performance.now() - asked);
      painted.push(host.startMs + (await firstPaint(page)));
      await context.close();
      await host.stop();
    }
    const note = `trình duyệt đã mở sẵn, ${times} lần`;
    return [
      { name: 'mở chương trình → chữ đầu tiên trên bàn thư ký', value: median(painted), unit: 'ms', note },
      { name: 'mở chương trình → bàn thư ký dùng được', value: median(usable), unit: 'ms', goal: 3000, note },
    ];
  });

/** Sets without the 4-star gate that members of a rehearsal doubt. */
const WITHOUT_THE_GATE = [10, 26];

/** The sample's council and this many products to score, each with a name and code of its own. */
function grown(members: number, products: number): SessionRecord {
  const record = councilRecord(members);
  const some = record.dossiers.filter((d) => d.eligible && !WITHOUT_THE_GATE.includes(d.setNumber));
  const dossiers = Array.from({ length: products }, (_, i): Dossier => {
    const like = some[i % some.length] as Dossier;
    return { ...like, code: dossierCode(`27-${20_000 + i}-1-2026`), name: `${like.name} ${i + 1}`, order: i + 1 };
  });
  // What the sample says of its own products has no place here.
  return { ...record, dossiers, recusals: [], advisory: [], communeReports: [], advisoryReports: [], productPresence: [], discussions: [] };
}

/** Scrolls what scrolls in the page from its top, `step` px a frame; without a step so that it is at its end after the last. Answers the time between frames, ms. */
const scrollThrough = (page: Page, frames: number, step?: number): Promise<readonly number[]> =>
  page.evaluate(
    ({ count, by }) =>
      new Promise<number[]>((done) => {
        const inner = Array.from(document.querySelectorAll('*')).filter(
          (el) => el.scrollHeight > el.clientHeight + 2000 && getComputedStyle(el).overflowY !== 'visible',
        );
        const scroller = inner.at(-1) ?? document.scrollingElement ?? document.documentElement;
        const pixels = by ?? Math.max(1, (scroller.scrollHeight - scroller.clientHeight) / count);
        const between: number[] = [];
        scroller.scrollTop = 0;
        let last = performance.now();
        const next = (now: number): void => {
          between.push(now - last);
          last = now;
          scroller.scrollTop += pixels;
          if (between.length < count) return void requestAnimationFrame(next);
          if (by === undefined) scroller.scrollTop = scroller.scrollHeight;
          done(between.slice(1));
        };
        requestAnimationFrame(next);
      }),
    { count: frames, by: step },
  );

/** What a wheel's notch moves, px. */
const NOTCH = 110;
/** As many as a hand pages through in a few seconds: Page Down, on the table itself, one every sixth frame. */
const pageThrough = async (page: Page, presses: number): Promise<readonly number[]> => {
  await page.getByRole('grid').focus();
  const watched = page.evaluate(
    (count) =>
      new Promise<number[]>((done) => {
        const between: number[] = [];
        let last = performance.now();
        const next = (now: number): void => {
          between.push(now - last);
          last = now;
          if (between.length % 6 === 0)
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
          if (between.length < count * 6) return void requestAnimationFrame(next);
          done(between.slice(1));
        };
        requestAnimationFrame(next);
      }),
    presses,
  );
  return watched;
};

/** Frames a screen of 60 Hz would have shown and didn't. */
const lostIn = (between: readonly number[]): number => between.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / (1000 / 60)) - 1), 0);

const spread = (between: readonly number[]): string =>
  `p95 giữa hai khung ${percentile(between, 0.95).toFixed(1)} ms, lâu nhất ${Math.max(...between).toFixed(0)} ms`;

/** The dossiers' table with `products` rows: until it stands, and scrolled from its first to its last row. */
export const benchTable = (folder: string, products: number): Promise<readonly Row[]> =>
  withBrowser('bảng hồ sơ', async (browser) => {
    const dataDir = join(folder, 'table');
    const file = placeSession(dataDir, grown(9, products));
    const host = await spawnHost(dataDir);
    try {
      const { page, desk } = await enterDesk(browser, host.ready.desk);
      const idle = await scrollThrough(page, 120);
      await desk.run('open-session', { file });
      const asked = performance.now();
      await showScreen(page, 'chuan-bi', 'ho-so');
      await page.getByRole('row').nth(10).waitFor();
      const standing = performance.now() - asked;
      const [wheel, pages] = [await scrollThrough(page, 300, NOTCH), await pageThrough(page, 50)];
      const between = await scrollThrough(page, 300);
      // Whoever scrolls to the end must find the last row drawn.
      await page.locator(`tr[aria-rowindex="${products + 1}"]`).waitFor({ timeout: 30_000 });
      return [
        { name: `bảng ${products} hồ sơ: bấm → các dòng đầu hiện ra`, value: standing, unit: 'ms', goal: 1000 },
        // As people do it: the wheel turned without a pause, Page Down pressed ten times a second. The leaps below are a scroll bar dragged from end to end.
        {
          name: `bảng ${products} hồ sơ: lăn chuột ${NOTCH} px mỗi khung hình, 300 khung, khung hình bị mất`,
          value: lostIn(wheel),
          unit: 'khung',
          goal: 15,
          note: spread(wheel),
        },
        { name: `bảng ${products} hồ sơ: Page Down 50 lần, 300 khung, khung hình bị mất`, value: lostIn(pages), unit: 'khung', goal: 15, note: spread(pages) },
        {
          name: `bảng ${products} hồ sơ: cuộn hết bảng trong 300 khung hình, khung hình bị mất`,
          value: lostIn(between),
          unit: 'khung',
          goal: 15,
          note: `trang đứng yên, 120 khung: mất ${lostIn(idle)}; ${spread(between)}`,
        },
      ];
    } finally {
      await host.stop();
    }
  });

/** Resident memory of a process, MB (Linux). */
const residentOf = ({ pid }: HostProcess): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/**
 * The host's memory over a rehearsal: after a third, two thirds and all of the products, the papers looked at in between as a secretary does. What it holds is
 * the measure of growth; what the system has given it also counts garbage that nobody was in a hurry to take away.
 */
export async function benchMemory(folder: string, { members, products }: { readonly members: number; readonly products: number }): Promise<readonly Row[]> {
  if (process.platform !== 'linux') return [notMeasured('bộ nhớ qua hai ngày', 'chỉ đo được trên Linux')];
  const dataDir = join(folder, 'memory');
  const file = placeSession(dataDir, grown(members, products), true, 'open');
  const host = await spawnHostWatched(dataDir);
  try {
    const desk = await openDesk(host.ready.desk);
    const { session } = await desk.run('open-session', { file }).then(async () => ({ session: await desk.run('read-session', {}) }));
    const council = [];
    for (const card of await desk.run('issue-seats', { members: session.members.filter((m) => m.scores).map((m) => m.code) }))
      council.push(await joinMember(host.ready.member, card));
    const [held, resident]: [number[], number[]] = [[], []];
    for (const [i, dossier] of session.dossiers.entries()) {
      await playProduct(desk, council, dossier, 'bench', i % 5 === 2);
      await desk.run('list-papers', {});
      if ((i + 1) % (products / 3) !== 0) continue;
      resident.push(residentOf(host));
      held.push(await host.liveMegabytes());
    }
    const inThirds = (each: readonly number[], digits: number): string => `sau mỗi phần ba: ${each.map((mb) => mb.toFixed(digits)).join(', ')} MB`;
    const [third = Number.NaN, , whole = Number.NaN] = held;
    const what = `${members} người × ${products} sản phẩm`;
    return [
      { name: `máy chủ qua ${what}: hệ điều hành đã cấp`, value: resident.at(-1) ?? Number.NaN, unit: 'MB', note: inThirds(resident, 0) },
      { name: `máy chủ qua ${what}: dữ liệu đang giữ`, value: whole, unit: 'MB', note: inThirds(held, 1) },
      { name: 'dữ liệu đang giữ: hết buổi cuối ÷ sau phần ba đầu', value: whole / third, unit: 'lần', goal: 1.2 },
    ];
  } finally {
    await host.stop();
  }
}

/** Bytes of what the installers and the folder without installation carry, by the list they are made from; Node beside it. */
export function benchSize(): readonly Row[] {
  const { files } = load(readFileSync(join(PROGRAM_FOLDER, 'electron-builder.yml'), 'utf8')) as { readonly files: readonly string[] };
  const sizes = shippedFiles(PROGRAM_FOLDER, [...files, 'dist/host/cli.js']).map((path) => ({ path, bytes: statSync(join(PROGRAM_FOLDER, path)).size }));
  const sum = (begin: string): number => sizes.filter(({ path }) => path.startsWith(begin)).reduce((all, { bytes }) => all + bytes, 0) / MEGABYTE;
  const node = statSync(process.execPath).size / MEGABYTE;
  return [
    {
      name: 'những gì giao đi, chưa nén, chưa kể Electron hay Node',
      value: sum(''),
      unit: 'MB',
      note: `dist ${sum('dist/').toFixed(1)}, resources ${sum('resources/').toFixed(1)}, node_modules ${sum('node_modules/').toFixed(1)} MB; Node thêm ${node.toFixed(0)} MB`,
    },
  ];
}
