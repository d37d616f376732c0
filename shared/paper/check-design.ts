/** What is wrong, or worth a look, with a design: unknown fields (errors), things off the page or too near its edge (warnings). */
import { type Problem, problem, warning } from '../problems/index.ts';
import { type CertificateDesign, type DesignItem, pageOf } from './certificate-design.ts';
import { CERTIFICATE_FIELDS } from './certificate-fields.ts';
import { fieldsIn } from './fill-fields.ts';

/** Millimetres at the paper's edge that office printers leave white. */
export const EDGE = 5;
/** What typing hundredths may be off. */
const SLACK = 0.005;

const KIND_WORDS: Readonly<Record<DesignItem['kind'], string>> = {
  text: 'chữ',
  stars: 'hàng sao',
  qr: 'mã QR',
  rule: 'đường kẻ',
  box: 'khung',
  picture: 'hình',
  note: 'dòng thay thế bản in',
};

/** "3 (chữ «Chủ thể: {chủ thể}»)": its number in the list, from 1, and what it is. */
export function itemName(item: DesignItem, index: number): string {
  const text = item.kind === 'text' ? ` «${item.text.replace(/\s+/g, ' ').slice(0, 30)}»` : '';
  return `${index + 1} (${KIND_WORDS[item.kind]}${text})`;
}

function placeWarning(item: DesignItem, index: number, page: ReturnType<typeof pageOf>): readonly Problem[] {
  const within = (edge: number): boolean =>
    item.x >= edge - SLACK && item.y >= edge - SLACK && item.x + item.width <= page.width - edge + SLACK && item.y + item.height <= page.height - edge + SLACK;
  if (within(EDGE)) return [];
  const name = itemName(item, index);
  return [within(0) ? warning('OC-6045', { item: name, margin: EDGE }) : warning('OC-6044', { item: name })];
}

const known: ReadonlySet<string> = new Set(CERTIFICATE_FIELDS);

/** Errors first. OC-6043 an unknown field, OC-6044 off the page, OC-6045 too near the edge. */
export function checkDesign(design: CertificateDesign): readonly Problem[] {
  const page = pageOf(design);
  const unknown = design.items.flatMap((item, i) =>
    item.kind === 'text'
      ? fieldsIn(item.text).flatMap((field) => (known.has(field) ? [] : [problem('OC-6043', { field: field.slice(0, 40), item: itemName(item, i) })]))
      : [],
  );
  return [...unknown, ...design.items.flatMap((item, i) => placeWarning(item, i, page))];
}
