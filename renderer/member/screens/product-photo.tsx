/** The product's photo, 44 px square: nothing where the dossier has none, and nothing where it can't be had. */
import { useState } from 'react';
import type { ProductCard } from '../../../shared/contract/member.ts';

export function ProductPhoto({ product }: { readonly product: Pick<ProductCard, 'face'> }) {
  const [broken, setBroken] = useState<number | null>(null);
  const { face } = product;
  if (face === null || face === undefined || face === broken) return null;
  // Beside it stand number, code and name: to a screen reader the photo adds nothing.
  return <img className="photo" src={`/evidence/${face}/1/small.jpg`} alt="" width={44} height={44} onError={() => setBroken(face)} />;
}
