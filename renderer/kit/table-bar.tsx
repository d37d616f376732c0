/** The line above a table: search, a screen's own filters, how many rows, the menu. Drawn again when they change, not when a row is chosen. */
import { Group, Text } from '@mantine/core';
import { memo } from 'react';
import classes from './data-table.module.css';
import type { Column, DataTableProps } from './data-table.tsx';
import { SearchField } from './search-field.tsx';
import { t } from './strings/index.ts';
import { TableMenu } from './table-menu.tsx';

type Props<R> = {
  readonly props: DataTableProps<R>;
  readonly shown: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly hidden: readonly string[];
  readonly onHidden: (keys: readonly string[]) => void;
};

const BarOf = <R,>({ props, shown, columns, query, onQuery, hidden, onHidden }: Props<R>) => (
  <Group mb="sm" gap="xs" wrap="wrap" align="flex-end">
    {props.searchable !== false && (
      <SearchField placeholder={props.searchPlaceholder ?? t('common.search')} query={query} onQuery={onQuery} className={classes.search} />
    )}
    {props.toolbar}
    <Text c="dimmed" className={classes.count} aria-live="polite">
      {shown.length === props.rows.length
        ? t('common.rowsCount', { n: props.rows.length })
        : t('common.rowsFound', { n: shown.length, all: props.rows.length })}
    </Text>
    {props.remember && <TableMenu columns={props.columns} shown={columns} rows={shown} hidden={hidden} onHidden={onHidden} />}
  </Group>
);

export const TableBar = memo(BarOf) as typeof BarOf;
