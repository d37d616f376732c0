/** Plays one session through every screen of desk and hall and the chair's tab, and shows each to `look`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { t } from '../../../renderer/kit/strings/index.ts';
import type { DossierRow, SeatCard } from '../../../shared/contract/desk.ts';
import { at, type LooseBook } from '../../shared/change-book.ts';
import type { Desk } from '../desk-client.ts';
import { takePresent, writeEarlier } from '../earlier-scene.ts';
import { enterDesk, showScreen } from '../enter-desk.ts';
import { type FakeMember, joinMember } from '../fake-member.ts';
import type { HostProcess } from '../host-process.ts';
import { joinOnPhone } from '../phone.ts';
import { handIn, owing } from '../score-product.ts';
import { settle } from '../signing-scenes.ts';
import { makeSmallCouncil } from '../small-council.ts';
import { DESK_SCREENS } from './desk-screens.ts';
import { type Look, lookAtShutDesk, lookAtStandby } from './other-pages.ts';
import { type DeskScreen, PHASES, type Phase } from './screen-acts.ts';

type Codes = Readonly<Record<string, string>>;
const PATIENCE_MS = 60_000;

/** A product of each kind that the addresses of screens ask for. */
async function productsOf(desk: Desk): Promise<Codes> {
  const { dossiers } = await desk.run('read-session', {});
  const code = (passes: (d: DossierRow) => boolean): string => (dossiers.find((d) => d.eligible && passes(d)) ?? dossiers[0])?.code ?? '';
  return {
    ready: code((d) => d.state === 'ready'),
    closed: code((d) => d.state === 'closed'),
    confirmed: code((d) => d.state === 'confirmed'),
    files: code((d) => d.evidence.files > 0),
  };
}

const placed = (at: readonly string[], codes: Codes): readonly string[] => at.map((part) => part.replace(/^\{(\w+)\}$/, (whole, key) => codes[key] ?? whole));

/** The desk as somebody finds it who comes to this screen. `afresh`: something was opened on the one before, or another session. */
async function show({ page, desk, folder }: Scene, screen: DeskScreen, codes: Codes, afresh: boolean): Promise<void> {
  // The line that an earlier screen cut.
  await page.unroute('**/live');
  await showScreen(page, ...placed(screen.at, codes));
  if (afresh) await page.reload();
  await page.locator('main').first().waitFor();
  await page.getByRole('status', { name: t('common.loading') }).waitFor({ state: 'hidden' });
  await screen.act?.({ page, desk, folder });
  // What a dialog reads first.
  await page.locator('[role="dialog"] .mantine-Loader-root').waitFor({ state: 'hidden' });
}

/** A book published with a criterion changed, one that was made from none, and a draft. */
async function makeBooks(desk: Desk): Promise<Codes> {
  const { draft } = await desk.run('copy-book', { id: 'QD26-2026' });
  const { book, revision } = await desk.run('read-book-draft', { draft });
  const [first, ...others] = (book as LooseBook).sets;
  if (!first) throw new Error('the shipped book has no set');
  at(first, '1.1').title = 'Nguồn gốc sản phẩm, theo nguyên văn của Quyết định';
  const saved = await desk.run('save-book-draft', { draft, revision, sets: [first, ...others.map((_, i) => i + 1)] });
  await desk.run('publish-book', { draft, revision: saved.revision });
  const own = (await desk.run('list-own-books', {})).published[0]?.id ?? '';
  return { own, draft: (await desk.run('copy-book', { id: 'QD26-2026' })).draft };
}

type Scene = {
  readonly page: Page;
  readonly desk: Desk;
  readonly hall: Page;
  readonly browser: Browser;
  readonly memberUrl: string;
  readonly look: Look;
  readonly members: FakeMember[];
  /** For files that are chosen at the screens. */
  readonly folder: string;
  /** Where the host keeps its sessions. */
  readonly dataDir: string;
};

/** The chair's tab on a phone: a product to open, and one closed with its points. */
async function lookAtChair({ browser, look }: Scene, card: SeatCard, codes: Codes): Promise<void> {
  const { page } = await joinOnPhone(browser, card, { width: 390, height: 844, scale: 1 });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.getByRole('navigation', { name: 'Phần của trang' }).getByRole('button', { name: 'Điều hành' }).click();
  for (const state of ['ready', 'closed', 'confirmed'] as const) {
    await page.getByLabel('Xem sản phẩm').selectOption(codes[state] ?? '');
    await look(page, 'chair', `chair-${state}`);
  }
  await page.context().close();
}

async function lookAtHall({ desk, hall, look }: Scene, codes: Codes): Promise<void> {
  const dossier = codes.ready as DossierRow['code'];
  const at = async (name: string, words: string): Promise<void> => {
    await hall.getByText(words).first().waitFor();
    await look(hall, 'hall', name);
  };
  await look(hall, 'hall', 'hall-waiting');
  await desk.run('call-product', { dossier });
  await at('hall-called', dossier);
  await desk.run('start-break', { minutes: 20, note: 'Nghỉ giải lao' });
  await at('hall-break', 'Nghỉ giải lao');
  await desk.run('end-break', {});
  await desk.run('reveal-result', { dossier: codes.confirmed as DossierRow['code'] });
  await at('hall-result', codes.confirmed ?? '');
  await desk.run('hide-result', {});
  await at('hall-confirmed', 'Hội đồng đã xác nhận kết quả');
}

/** Everything that is done between two phases. */
async function begin(phase: Phase, scene: Scene, codes: Codes): Promise<void> {
  const { desk, members } = scene;
  if (phase === 'preparing') await desk.run('create-sample', { preparing: true });
  if (phase === 'running') {
    await desk.run('create-sample', {});
    await desk.run('back-up-now', {});
    const closed = (await desk.run('read-session', {})).dossiers.find((d) => d.eligible && d.state === 'closed');
    if (closed) await desk.run('confirm-result', { dossier: closed.code });
  }
  if (phase === 'scoring') {
    const dossier = codes.ready as DossierRow['code'];
    const scoring = (await desk.run('read-session', {})).members.filter((m) => m.scores);
    // Phones of this browser don't know the session's authority.
    await desk.run('turn-https', { on: false });
    const [chair, ...cards] = await desk.run('issue-seats', { members: scoring.map((m) => m.code) });
    await lookAtChair(scene, chair as SeatCard, codes);
    await lookAtHall(scene, codes);
    for (const card of cards) members.push(await joinMember(scene.memberUrl, card));
    await desk.run('open-scoring', { dossier });
    for (const [i, member] of (await owing(desk, members, dossier)).slice(0, 4).entries()) await handIn(member, dossier, 1, i === 0 ? 92 : 70);
    members.at(-1)?.vanish();
    await scene.hall.getByText('4/').first().waitFor();
    await scene.look(scene.hall, 'hall', 'hall-scoring');
  }
  if (phase === 'apart') {
    await desk.run('close-scoring', { dossier: codes.ready as DossierRow['code'], evenIfMissing: true });
    await scene.hall.waitForTimeout(500);
    await scene.look(scene.hall, 'hall', 'hall-closed');
  }
  if (phase === 'meeting') {
    for (const member of members) member.vanish();
    await settle(scene);
    await lookAtStandby(scene);
  }
  if (phase === 'filled') {
    await desk.run('dismiss-update', {});
    for (const path of await writeEarlier(scene.folder)) await desk.run('take-earlier', { path });
    await takePresent(desk);
    for (const { code } of (await desk.run('read-session', {})).dossiers.slice(0, 15)) await desk.ask('confirm-result', { dossier: code });
    const { rows } = await desk.run('read-expiring', {});
    await desk.run('prepare-reminders', { producers: rows.map(({ producer }) => producer) });
    await desk.run('back-up-now', {});
  }
  if (phase === 'written') {
    writeFileSync(join(scene.dataDir, 'hong.sqlite'), 'not a session');
    await lookAtShutDesk(scene);
    await makeSmallCouncil(desk, { begin: false });
    const session = await desk.run('read-session', {});
    await desk.run('save-info', { info: { ...session.info, form: 'written' } });
    await desk.run('begin-session', {});
    const [first] = session.dossiers;
    if (first) await desk.run('open-scoring', { dossier: first.code });
  }
}

type Asked = { readonly phases?: readonly Phase[]; readonly only?: readonly string[] };

/** On a fresh host. `phases`: all, or one of PARTS. `only`: names of the desk's screens to look at; hall and chair come along anyway. */
export async function playScreens(browser: Browser, host: HostProcess, look: Look, { phases = PHASES, only = [] }: Asked = {}): Promise<void> {
  const { page, desk, context } = await enterDesk(browser, host.ready.desk);
  page.setDefaultTimeout(PATIENCE_MS);
  // "Like the computer": the page follows when the system turns dark.
  await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'auto'));
  const hall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
  await hall.goto(host.ready.hall);
  const folder = mkdtempSync(join(tmpdir(), 'ocop-screens-'));
  const scene: Scene = { page, desk, hall, browser, memberUrl: host.ready.member, look, members: [], folder, dataDir: host.ready.data };
  let codes: Codes = await makeBooks(desk);
  for (const phase of phases) {
    await begin(phase, scene, codes);
    if (phase !== 'empty') codes = { ...codes, ...(await productsOf(desk)), ...(phase === 'scoring' || phase === 'apart' ? { ready: codes.ready ?? '' } : {}) };
    let afresh = true;
    for (const screen of DESK_SCREENS.filter((s) => s.phase === phase && (only.length === 0 || only.includes(s.name)))) {
      await show(scene, screen, codes, afresh);
      await look(page, 'desk', screen.name);
      afresh = screen.act !== undefined;
    }
  }
  await context.close();
  await hall.context().close();
  rmSync(folder, { recursive: true, force: true });
}
