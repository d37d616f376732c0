/**
 * The authority as a configuration profile for iPhone and iPad: named in Vietnamese, removable, and removed by the system itself when the authority expires. A plain certificate
 * would install as well, but stay. Not signed: the phone says so, and there is nobody whose signature it would know.
 */
import { createHash } from 'node:crypto';
import type { Authority } from '../safety/https/authority.ts';
import { escaped } from './plain-page.ts';

/** The same for the same authority, so that installing twice replaces. */
function uuidOf(fingerprint: string, part: string): string {
  const hex = createHash('sha256').update(`${part} ${fingerprint}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-').toUpperCase();
}

export function phoneProfile({ root, name, fingerprint, until }: Authority): string {
  const text = (key: string, value: string): string => `<key>${key}</key><string>${escaped(value)}</string>`;
  const id = `vn.ocop.hoidong.${fingerprint.slice(0, 16)}`;
  const common = (part: string): string =>
    `${text('PayloadIdentifier', `${id}.${part}`)}${text('PayloadUUID', uuidOf(fingerprint, part))}<key>PayloadVersion</key><integer>1</integer>`;
  const about = 'Cho phép điện thoại vào trang chấm điểm bằng https trong phòng họp. Chỉ dùng được cho địa chỉ mạng nội bộ. Gỡ sau phiên họp.';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
${text('PayloadType', 'Configuration')}${common('profile')}
${text('PayloadDisplayName', name)}${text('PayloadDescription', about)}
<key>PayloadRemovalDisallowed</key><false/>
<key>RemovalDate</key><date>${new Date(until).toISOString().slice(0, 19)}Z</date>
<key>PayloadContent</key><array><dict>
${text('PayloadType', 'com.apple.security.root')}${common('root')}
${text('PayloadDisplayName', name)}
${text('PayloadCertificateFileName', 'ocop-hoi-dong.crt')}
<key>PayloadContent</key><data>${Buffer.from(root).toString('base64')}</data>
</dict></array>
</dict></plist>
`;
}
