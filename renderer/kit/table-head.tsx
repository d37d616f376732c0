/** The head of a table: each column's title, which orders the rows when it is pressed. */
import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import classes from './data-table.module.css';
import type { Column } from './data-table.tsx';
import type { Order } from './table-order.ts';

const SIGN = 16;

function OrderSign({ sorted }: { readonly sorted: Order | null }) {
  if (!sorted) return <IconArrowsSort size={SIGN} aria-hidden className={classes.unsorted} />;
  return sorted.down ? <IconArrowDown size={SIGN} aria-hidden /> : <IconArrowUp size={SIGN} aria-hidden />;
}

type Props<R> = { readonly columns: readonly Column<R>[]; readonly order: Order | null; readonly onTurn: (key: string) => void };

function HeadOf<R>({ columns, order, onTurn }: Props<R>) {
  return (
    <thead>
      <tr>
        {columns.map((c) => {
          const sorted = order?.key === c.key ? order : null;
          return (
            <th key={c.key} scope="col" style={{ textAlign: c.align }} aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}>
              {c.sortable === false ? (
                (c.head ?? c.title)
              ) : (
                <UnstyledButton className={classes.sort} style={{ justifyContent: c.align === 'right' ? 'flex-end' : c.align }} onClick={() => onTurn(c.key)}>
                  <span className={classes.title}>{c.title}</span>
                  <OrderSign sorted={sorted} />
                </UnstyledButton>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Drawn again when columns or order change, not when a row is chosen. */
export const TableHead = memo(HeadOf) as typeof HeadOf;
