/** How a product is named everywhere: its colour and number, then name, code and producer. The colour class sits on the parent. */
import type { ProductCard } from '../../../shared/contract/member.ts';

export const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

export function ProductTag({ product }: { readonly product: ProductCard }) {
  return (
    <div className={`product product-${product.colour}`}>
      <span className="number">{twoDigits(product.number)}</span>
      <div className="product-words">
        <p className="product-name">{product.name}</p>
        <p className="soft">
          {product.producer}
          {product.commune && ` · ${product.commune}`}
        </p>
        <p className="soft">
          {product.dossier} · {product.setName}
        </p>
      </div>
    </div>
  );
}
