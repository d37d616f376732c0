/** What can be done with a table as a whole: hide and show columns, copy what it shows to Excel. */
import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconTableOptions } from '@tabler/icons-react';
import { copyText } from './copy-text.ts';
import type { Column } from './data-table.tsx';
import { language, t } from './strings/index.ts';
import { tableText } from './table-copy.ts';

/** Copies the rows and says so: how many, and where to go with them. */
export async function copyRows<R>(columns: Parameters<typeof tableText<R>>[0], rows: readonly R[]): Promise<void> {
  const done = await copyText(tableText(columns, rows, language() === 'vi'));
  notifications.show({ message: done ? t('common.rowsCopied', { n: rows.length }) : t('common.copyFailed'), color: done ? 'green' : 'amber' });
}

type Props<R> = {
  readonly columns: readonly Column<R>[];
  readonly shown: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly hidden: readonly string[];
  readonly onHidden: (keys: readonly string[]) => void;
};

export function TableMenu<R>({ columns, shown, rows, hidden, onHidden }: Props<R>) {
  const turn = (key: string): void => onHidden(hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key]);
  return (
    <Menu position="bottom-end" withinPortal width={320}>
      <Menu.Target>
        <ActionIcon variant="default" size={44} aria-label={t('common.tableMenu')} title={t('common.tableMenu')}>
          <IconTableOptions size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<IconCopy size={20} aria-hidden />} disabled={rows.length === 0} onClick={() => void copyRows(shown, rows)}>
          {t('common.copyRows', { n: rows.length })}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('common.columnsShown')}</Menu.Label>
        {columns
          .filter((column) => !column.fixed && column.title !== '')
          .map((column) => (
            <Menu.CheckboxItem key={column.key} checked={!hidden.includes(column.key)} onChange={() => turn(column.key)}>
              {column.title}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
