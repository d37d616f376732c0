/** What is said of a certificate that was checked. */
import { inFours } from '../lib/base32.ts';
import { formatDate } from '../lib/vietnamese.ts';
import type { CertificateContent } from './certificate-proof.ts';
import { type Fact, fact, type Said } from './report.ts';

/** In the order they are read. */
const FIELDS: Readonly<Record<keyof CertificateContent, Said>> = {
  number: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  code: { vi: 'Mã sản phẩm', en: 'Product code' },
  producer: { vi: 'Chủ thể', en: 'Producer' },
  stars: { vi: 'Hạng', en: 'Class' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decided: { vi: 'Ngày quyết định', en: 'Date of the decision' },
  issued: { vi: 'Ngày cấp', en: 'Issued' },
  expires: { vi: 'Có giá trị đến', en: 'Valid until' },
};

/** Parameters of a sentence that names fields: {fields} in Vietnamese, {fieldsEn} in English. */
export const fieldParams = (fields: readonly (keyof CertificateContent)[]): { readonly fields: string; readonly fieldsEn: string } => ({
  fields: fields.map((field) => FIELDS[field].vi.toLowerCase()).join('; '),
  fieldsEn: fields.map((field) => FIELDS[field].en.toLowerCase()).join('; '),
});

const DATES: readonly (keyof CertificateContent)[] = ['decided', 'issued', 'expires'];

const shown = (content: CertificateContent, field: keyof CertificateContent): string => {
  const value = content[field];
  if (typeof value === 'number') return `${value} sao`;
  return DATES.includes(field) ? formatDate(value) : value;
};

/** What the code says, and the fingerprint of the key it names. */
export const certificateFactsSaid = (content: CertificateContent, fingerprint: string): readonly Fact[] => [
  ...(Object.keys(FIELDS) as (keyof CertificateContent)[]).map((field) => ({ label: FIELDS[field], value: shown(content, field) })),
  fact('Dấu khóa', 'Fingerprint of the key', inFours(fingerprint)),
];
