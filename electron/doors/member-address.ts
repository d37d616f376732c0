/** The members' address as every screen shows it. */
import { INSTALL_PATH } from '../../shared/contract/install-path.ts';
import type { MemberAddress } from '../../shared/contract/member-address.ts';
import { addressQr } from './qr.ts';
import type { Venue } from './venue.ts';

export function memberAddress(venue: Venue): MemberAddress {
  const memberUrl = venue.joinAddress();
  const installUrl = venue.secure().length > 0 ? `${venue.addresses()[0] ?? ''}${INSTALL_PATH}` : '';
  return { memberUrl, memberQr: addressQr(memberUrl), installUrl };
}
