/** Everything on the page as a list: for the keyboard, for screen readers, and for what lies under something else. */
import { Button, Menu, UnstyledButton } from '@mantine/core';
import { IconFrame, IconMinus, IconNote, IconPhoto, IconPlus, IconQrcode, IconStar, IconTypography } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DesignItem } from '../../../../shared/paper/certificate-design.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './design.module.css';
import { kindWord, nameOf } from './names.ts';

const SIZE = 18;
const SIGNS: Readonly<Record<DesignItem['kind'], ReactNode>> = {
  text: <IconTypography size={SIZE} aria-hidden />,
  stars: <IconStar size={SIZE} aria-hidden />,
  qr: <IconQrcode size={SIZE} aria-hidden />,
  rule: <IconMinus size={SIZE} aria-hidden />,
  box: <IconFrame size={SIZE} aria-hidden />,
  picture: <IconPhoto size={SIZE} aria-hidden />,
  note: <IconNote size={SIZE} aria-hidden />,
};

const ADDABLE = ['text', 'stars', 'qr', 'rule', 'box', 'note'] as const;

type Adding = { readonly onAdd: (kind: (typeof ADDABLE)[number]) => void; readonly onPicture: () => void };

export const AddMenu = ({ onAdd, onPicture }: Adding) => (
  <Menu position="bottom-end" shadow="md">
    <Menu.Target>
      <Button variant="default" leftSection={<IconPlus size={SIZE} aria-hidden />} style={{ flex: 'none' }}>
        {t('design.add')}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {ADDABLE.map((kind) => (
        <Menu.Item key={kind} leftSection={SIGNS[kind]} onClick={() => onAdd(kind)}>
          {kindWord(kind)}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={SIGNS.picture} onClick={onPicture}>
        {t('design.addPicture')}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);

type ListProps = { readonly items: readonly DesignItem[]; readonly selected: number | null; readonly onSelect: (index: number | null) => void };

export function ItemList({ items, selected, onSelect }: ListProps) {
  const list = useRef<HTMLElement>(null);
  // What was chosen on the page is seen in the list too.
  useEffect(() => void list.current?.querySelector(`[data-row="${selected ?? 'page'}"]`)?.scrollIntoView({ block: 'nearest' }), [selected]);
  return (
    <section className={classes.list} aria-label={t('design.items')} ref={list}>
      <UnstyledButton className={classes.row} data-row="page" aria-pressed={selected === null} onClick={() => onSelect(null)}>
        {t('design.wholePage')}
      </UnstyledButton>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: things have no names; their order is what tells them apart.
        <UnstyledButton key={i} className={classes.row} title={nameOf(item, i)} data-row={i} aria-pressed={selected === i} onClick={() => onSelect(i)}>
          {SIGNS[item.kind]}
          <span className={classes.rowName}>{nameOf(item, i)}</span>
        </UnstyledButton>
      ))}
    </section>
  );
}
