/** What the things on a page are called. */
import type { DesignItem } from '../../../../shared/paper/certificate-design.ts';
import { CERTIFICATE_FIELDS, type CertificateField } from '../../../../shared/paper/certificate-fields.ts';
import { type StringKey, t } from '../../../kit/strings/index.ts';

export const kindWord = (kind: DesignItem['kind']): string => t(`design.kind-${kind}`);
export const fieldWord = (field: CertificateField): string => t(`design.field-${field}` satisfies StringKey);

const isField = (name: string): name is CertificateField => (CERTIFICATE_FIELDS as readonly string[]).includes(name);

/** A text as people read it: fields by their names, without marks of bold. */
export const readable = (text: string): string =>
  text
    .replaceAll('**', '')
    .replace(/\{([^{}\n]*)\}/g, (whole, name: string) => (isField(name) ? `‹${fieldWord(name)}›` : whole))
    .replace(/\s+/g, ' ')
    .trim();

/** "3. Chủ thể: ‹Chủ thể›": number in the list, from 1, and what it is. */
export const nameOf = (item: DesignItem, index: number): string =>
  `${index + 1}. ${item.kind === 'text' ? readable(item.text) || kindWord('text') : kindWord(item.kind)}`;
