/** A product's sign: its number on its colour, and its photo where the dossier has one that can be had; the number lies on the photo's corner. */
import { useState } from 'react';
import type { ProductCard } from '../../../shared/contract/member.ts';

export const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

export function ProductSign({ product }: { readonly product: Pick<ProductCard, 'face' | 'number'> }) {
  const [broken, setBroken] = useState<number | null>(null);
  const { face } = product;
  const number = <span className="number">{twoDigits(product.number)}</span>;
  if (face === null || face === broken) return number;
  return (
    <span className="sign">
      {/* Beside it stand number, code and name: to a screen reader the photo adds nothing. */}
      <img src={`/evidence/${face}/1/small.jpg`} alt="" width={56} height={56} onError={() => setBroken(face)} />
      {number}
    </span>
  );
}
