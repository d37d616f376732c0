/** What came with a copy of the laptop's own, and what a restore does with each: none of this laptop's own is lost by it. */
import { List, ScrollArea, Stack, Text } from '@mantine/core';
import type { RestoredBelonging } from '../../../shared/contract/desk.ts';
import { t } from '../../kit/strings/index.ts';

const ORDER: readonly RestoredBelonging['is'][] = ['damaged', 'new', 'later', 'kept', 'same'];

/** Nothing where nothing came along. */
export function Belongings({ items }: { readonly items: readonly RestoredBelonging[] }) {
  if (items.length === 0) return null;
  const shown = items.toSorted((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is));
  return (
    <Stack gap={4}>
      <Text fw={700}>{t('backup.belongings', { n: items.length })}</Text>
      <ScrollArea.Autosize mah={180}>
        <List>
          {shown.map(({ kind, title, is }) => (
            <List.Item key={`${kind} ${title} ${is}`}>
              {t(`backup.belonging-${kind}`)}
              {title && ` «${title}»`}: <strong>{t(`backup.belonging-${is}`)}</strong>
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </Stack>
  );
}
