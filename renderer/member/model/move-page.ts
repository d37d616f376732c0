import { page } from './page-state.ts';
/** stand-in until the page model's own */
export function goToAddress(address: string): void {
  location.assign(`${address}/#/ghe/${page().seatKey}`);
}
