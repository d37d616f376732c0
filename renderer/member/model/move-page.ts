/** The host at another address: the seat's own link there. Drafts the host keeps come back after joining; what only this phone has stays under the old address. */
import { page } from './page-state.ts';

export function goToAddress(address: string): void {
  location.assign(`${address}/#/ghe/${page().seatKey}`);
}
