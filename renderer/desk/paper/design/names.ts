/** What the things on a page are called. */
import type { DesignItem } from '../../../../shared/paper/certificate-design.ts';
import { CERTIFICATE_FIELDS, type CertificateFacts, type CertificateField } from '../../../../shared/paper/certificate-fields.ts';
import { fillFields } from '../../../../shared/paper/fill-fields.ts';
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

/** The same with what stands on the page: whoever hears the name hears what others see. */
export function spokenName(item: DesignItem, index: number, facts: CertificateFacts): string {
  if (item.kind === 'note') return `${nameOf(item, index)}: ${t('design.noteSample')}`;
  if (item.kind !== 'text') return nameOf(item, index);
  const text = fillFields(item.text, facts.fields, item);
  return `${index + 1}. ${typeof text === 'string' ? text : text.map((run) => run.text).join('')}`;
}
