/** What a member's page claims to be received, taken from its screen the moment it stands there, and what it sends for that. */
import type { Page } from '@playwright/test';

/** A receipt as the member reads it. */
export type Shown = { readonly receipt: string; readonly total: number; readonly dossier: string; readonly round: number };

export type ReceiptWatch = { readonly shown: (claim: Shown) => void; readonly sent: () => void };

/** Runs in the page: tells each receipt once, and again when anything about it changes. */
function watchScreen(): void {
  let last = '';
  const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  const look = (): void => {
    if (!document.querySelector('.receipt-code')) {
      last = '';
      return;
    }
    const claim = {
      receipt: text('.receipt-code'),
      total: Number.parseInt(text('.receipt-points'), 10),
      dossier: (text('.receipt + .product .product-words p:last-child').split(' · ')[0] ?? '').trim(),
      round: Number(/Vòng (\d+)/.exec(text('.receipt'))?.[1] ?? 1),
    };
    const now = JSON.stringify(claim);
    if (now === last) return;
    last = now;
    void (window as unknown as { tellReceipt: (shown: typeof claim) => Promise<void> }).tellReceipt(claim);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  look();
}

/** Call it once a page, which is on show already. */
export async function watchReceipts(page: Page, { shown, sent }: ReceiptWatch): Promise<void> {
  page.on('request', (request) => {
    if (request.url().endsWith('/api/submit-sheet')) sent();
  });
  await page.exposeFunction('tellReceipt', shown);
  await page.evaluate(watchScreen);
}
