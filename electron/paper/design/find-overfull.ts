/** Texts that run out of their boxes even at their least size, for the products they happen to first. */
import { itemsOf } from '../../../shared/paper/build-certificate.ts';
import type { CertificateDesign } from '../../../shared/paper/certificate-design.ts';
import type { CertificateFacts } from '../../../shared/paper/certificate-fields.ts';
import { itemName } from '../../../shared/paper/check-design.ts';
import { type Problem, warning } from '../../../shared/problems/index.ts';
import { fitText, type TextItem } from '../fit-text.ts';

/** Of 1,500 products only the longest texts of each item are set: the design is judged anew a moment after every change. */
const TRIED = 4;

const lengthOf = ({ text }: TextItem): number => (typeof text === 'string' ? text : text.map((run) => run.text).join('')).length;

/** OC-6052 once for each item that overflows. */
export function findOverfull(design: CertificateDesign, products: readonly CertificateFacts[]): readonly Problem[] {
  const bare = { ...design, background: 'none' as const, frame: false, emblem: false };
  return design.items.flatMap((item, i): readonly Problem[] => {
    if (item.kind !== 'text') return [];
    const set = products.flatMap((facts) => {
      const [text] = itemsOf({ ...bare, items: [item] }, facts);
      return text?.kind === 'text' ? [{ text, product: facts.fields['sản phẩm'] }] : [];
    });
    const longest = set.toSorted((a, b) => lengthOf(b.text) - lengthOf(a.text)).slice(0, TRIED);
    const found = longest.find(({ text }) => !fitText(text).fits);
    return found ? [warning('OC-6052', { item: itemName(item, i), product: found.product })] : [];
  });
}
