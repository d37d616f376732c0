/** What is said of a certificate that was checked. */
import { inFours } from '../lib/base32.ts';
import { formatDate } from '../lib/vietnamese.ts';
import type { CertificateContent } from './certificate-proof.ts';
import { type Fact, fact } from './report.ts';

/** What the code says, in the order it is read. */
export const certificateContentFacts = (content: CertificateContent, fingerprint: string): readonly Fact[] => [
  fact('Số giấy chứng nhận', 'Certificate number', content.number),
  fact('Sản phẩm', 'Product', content.product),
  fact('Mã sản phẩm', 'Product code', content.code),
  fact('Chủ thể', 'Producer', content.producer),
  fact('Hạng', 'Class', `${content.stars} sao`),
  fact('Quyết định', 'Decision', `${content.decision}, ${formatDate(content.decided)}`),
  fact('Ngày cấp', 'Issued', formatDate(content.issued)),
  fact('Có giá trị đến', 'Valid until', formatDate(content.expires)),
  fact('Dấu khóa của phiên', 'Fingerprint of the key', inFours(fingerprint)),
];
