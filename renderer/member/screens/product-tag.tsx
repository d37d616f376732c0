/** How a product is named everywhere: its colour and number, then name, code and producer. The colour class sits on the parent. */
import type { ProductCard } from '../../../shared/contract/member.ts';
import { ProductSign } from './product-sign.tsx';

export function ProductTag({ product }: { readonly product: ProductCard }) {
  return (
    <div className={`product product-${product.colour}`}>
      <ProductSign product={product} />
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
