/**
 * A small council of real phones on the real host for the tests of what may go wrong between them: a session from a workbook, one bad
 * line a test, one product of the agenda a test.
 */
import { type Browser, type Locator, type Page, test } from '@playwright/test';
import type { SeatCard } from '../../shared/contract/desk.ts';
import { type CriteriaSet, setByNumber } from '../../shared/criteria.ts';
import type { DossierCode, MemberCode } from '../../shared/lib/brand.ts';
import type { SheetContent } from '../../shared/session.ts';
import { type BadLine, startBadLine } from './bad-line.ts';
import { councilRecord } from './council-record.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { ownHost } from './own-host.ts';
import { joinOnPhone, type Phone } from './phone.ts';
import { importWorkbook, workbookBytes } from './rehearse-session.ts';
import { sampleBook } from './sample-files.ts';

export type Product = { readonly code: DossierCode; readonly name: string; readonly set: CriteriaSet };

const book = sampleBook();
const record = councilRecord(2);
const scoring = record.members.filter((m) => m.scores).map((m) => m.code);
const agenda = record.dossiers.filter((d) => d.eligible && !record.recusals.some((r) => r.dossier === d.code));
export const [FIRST, SECOND] = scoring as [MemberCode, MemberCode];

/** The card's code as it reads at another address of the host. */
export const through = (card: SeatCard, address: string): SeatCard => ({ ...card, joinUrl: card.joinUrl.replace(/^http:\/\/[^/]+/, address) });

/** The sheet's ticks from one criterion to another, in printed order. */
export const part = (sheet: SheetContent, from: number, to: number): SheetContent => ({
  ...sheet,
  marks: Object.fromEntries(Object.entries(sheet.marks).slice(from, to)),
  confirmedBlanks: [],
});
/** The radio of a criterion's box. */
export const ticked = (page: Page, code: string, box: number): Locator => page.locator(`[id="tc-${code}"]`).locator('label.row').nth(box).getByRole('radio');
/** "The sheet is on this phone, it has not reached the secretary's laptop." */
export const kept = (page: Page): Locator => page.getByText('Phiếu nằm trên máy này, chưa đến máy thư ký.');
export const receiptCode = (page: Page): Locator => page.locator('.receipt-code');

export async function pressSubmit({ page }: Phone): Promise<void> {
  await page.getByRole('button', { name: /Xem lại và nộp phiếu/ }).click();
  await page.getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
}

/** Registers the hooks of one spec file and answers what its tests work with. */
export function councilOnPhones() {
  const own = ownHost();
  let desk: Desk;
  let line: BadLine;
  let used = 0;

  const row = async (dossier: DossierCode) => (await desk.run('read-matrix', {})).rows.find((r) => r.dossier === dossier);
  async function cardOf(member: MemberCode): Promise<SeatCard> {
    const [card] = await desk.run('issue-seats', { members: [member] });
    if (!card) throw new Error(`no card for ${member}`);
    return card;
  }

  test.beforeAll(async () => {
    desk = await openDesk(own.host().ready.desk);
    await importWorkbook(desk, await workbookBytes(book, record));
    await desk.run('begin-session', {});
  });
  test.beforeEach(async () => {
    line = await startBadLine(own.host().ready.member);
  });
  test.afterEach(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
    await line.stop();
    // What a failed test left open must not fail the next one.
    const open = (await desk.run('read-matrix', {})).rows.find((r) => r.state === 'scoring');
    if (open) await desk.run('close-scoring', { dossier: open.dossier, evenIfMissing: true });
  });

  return {
    host: own.host,
    desk: () => desk,
    /** The line of this test; another one may be opened beside it. */
    line: () => line,
    /** After a kill: the host again on the same data, other ports; the line leads there. */
    restart: async (): Promise<void> => {
      const { ready } = await own.restart();
      desk = await openDesk(ready.desk);
      line.leadTo(ready.member);
    },
    cardOf,
    /** A phone in the member's seat, over this test's line. */
    seat: async (browser: Browser, member: MemberCode): Promise<{ readonly phone: Phone; readonly card: SeatCard }> => {
      const card = await cardOf(member);
      return { phone: await joinOnPhone(browser, through(card, line.url)), card };
    },
    /** The next product of the agenda, open for scoring. */
    openNext: async (): Promise<Product> => {
      const product = agenda[used];
      const set = product && setByNumber(book, product.setNumber);
      if (!product || !set) throw new Error('the sample has too few products');
      used += 1;
      await desk.run('open-scoring', { dossier: product.code });
      return { code: product.code, name: product.name, set };
    },
    /** Who has a sheet at the host for this product now. */
    received: async (dossier: DossierCode): Promise<readonly MemberCode[]> =>
      ((await row(dossier))?.cells ?? []).filter((c) => c.status === 'received').map((c) => c.member),
    /** How many criteria of a member's draft the host has. */
    decided: async (dossier: DossierCode, member: MemberCode): Promise<number> => (await row(dossier))?.cells.find((c) => c.member === member)?.decided ?? 0,
    /** Closes and answers the counted sheets of the last round as [member, total]. */
    closeAndCount: async (dossier: DossierCode): Promise<readonly (readonly [MemberCode, number])[]> => {
      await desk.run('close-scoring', { dossier, evenIfMissing: true });
      const tally = await desk.run('read-tally', { dossier });
      return (tally.rounds.at(-1)?.sheets ?? []).map((s) => [s.member, s.totals.total] as const);
    },
  };
}
