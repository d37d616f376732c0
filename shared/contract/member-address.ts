/**
 * Where phones find the members' door now, by HTTPS where that is on, and its QR code as SVG: for phones that lost the host when its address changed. `installUrl`: where those that don't
 * trust the HTTPS address yet install its certificate, '' while HTTPS is off.
 */
export type MemberAddress = { readonly memberUrl: string; readonly memberQr: string; readonly installUrl: string };
