/** Everything on the page as a list: for the keyboard, for screen readers, and for what lies under something else. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconFrame, IconMinus, IconNote, IconPhoto, IconPlus, IconQrcode, IconStar, IconTypography } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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

export const ADDABLE = ['text', 'stars', 'qr', 'rule', 'box', 'note'] as const;

/** Entries of the menu "Thêm". */
export const AddEntries = ({ onAdd, onPicture }: { readonly onAdd: (kind: (typeof ADDABLE)[number]) => void; readonly onPicture: () => void }) => (
  <>
    {ADDABLE.map((kind) => (
      <Menu.Item key={kind} leftSection={SIGNS[kind]} onClick={() => onAdd(kind)}>
        {kindWord(kind)}
      </Menu.Item>
    ))}
    <Menu.Item leftSection={SIGNS.picture} onClick={onPicture}>
      {t('design.addPicture')}
    </Menu.Item>
  </>
);

export const AddSign = () => <IconPlus size={SIZE} aria-hidden />;

export const ItemList = ({
  items,
  selected,
  onSelect,
}: {
  readonly items: readonly DesignItem[];
  readonly selected: number | null;
  readonly onSelect: (index: number | null) => void;
}) => (
  <section className={classes.list} aria-label={t('design.items')}>
    <UnstyledButton className={classes.row} aria-pressed={selected === null} onClick={() => onSelect(null)}>
      {t('design.wholePage')}
    </UnstyledButton>
    {items.map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: things have no names; their order is what tells them apart.
      <UnstyledButton key={i} className={classes.row} aria-pressed={selected === i} onClick={() => onSelect(i)}>
        {SIGNS[item.kind]}
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{nameOf(item, i)}</span>
      </UnstyledButton>
    ))}
  </section>
);
