/** Words, fields and look of a text. */
import { ActionIcon, Button, ColorInput, Group, Menu, NumberInput, SegmentedControl, SimpleGrid, Textarea, Tooltip } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignJustified,
  IconAlignLeft,
  IconAlignRight,
  IconBold,
  IconItalic,
  IconLayoutAlignBottom,
  IconLayoutAlignMiddle,
  IconLayoutAlignTop,
  IconVariable,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { type DesignText, MOST_TEXT, SIZES } from '../../../../shared/paper/certificate-design.ts';
import { CERTIFICATE_FIELDS } from '../../../../shared/paper/certificate-fields.ts';
import { t } from '../../../kit/strings/index.ts';
import { fieldWord } from './names.ts';
import type { ItemActions } from './properties.tsx';

const ICON = 20;
/** What stands well on a certificate: ink, the programme's green, gold that can be read, a state red, grey. */
const SWATCHES = ['#000000', '#00704A', '#8A6508', '#A61B1B', '#1F3A6E', '#555555'];

const ALIGNS = { left: IconAlignLeft, center: IconAlignCenter, right: IconAlignRight, justify: IconAlignJustified } as const;
const VERTICALS = { top: IconLayoutAlignTop, middle: IconLayoutAlignMiddle, bottom: IconLayoutAlignBottom } as const;

export function TextProperties({ item, index, onSet }: { readonly item: DesignText; readonly index: number; readonly onSet: ItemActions['onSet'] }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const set = (values: Partial<DesignText>, tag = ''): void => onSet(values, tag && `${tag}:${index}`);
  const insert = (field: string): void => {
    const [from, to] = [area.current?.selectionStart ?? item.text.length, area.current?.selectionEnd ?? item.text.length];
    set({ text: `${item.text.slice(0, from)}{${field}}${item.text.slice(to)}` });
  };
  const points = (key: 'size' | 'minSize') => (
    <NumberInput
      label={t(`design.${key}`)}
      value={item[key]}
      onChange={(value) => {
        if (typeof value !== 'number' || value < SIZES.least || value > SIZES.most) return;
        // The least size never stands over the size.
        set(key === 'size' ? { size: value, minSize: Math.min(item.minSize, value) } : { minSize: Math.min(value, item.size) }, key);
      }}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      decimalScale={1}
      step={0.5}
      min={SIZES.least}
      max={SIZES.most}
    />
  );
  return (
    <>
      <Textarea
        ref={area}
        label={t('design.text')}
        description={t('design.textHint')}
        value={item.text}
        onChange={(event) => set({ text: event.currentTarget.value.slice(0, MOST_TEXT) }, 'text')}
        autosize
        minRows={2}
        maxRows={6}
      />
      <Menu position="bottom-start" withinPortal shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconVariable size={ICON} aria-hidden />}>
            {t('design.insertField')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
          {CERTIFICATE_FIELDS.map((field) => (
            <Menu.Item key={field} onClick={() => insert(field)}>
              {fieldWord(field)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SegmentedControl
        fullWidth
        aria-label={t('design.family')}
        value={item.family}
        onChange={(family) => set({ family: family as DesignText['family'] })}
        data={[
          { value: 'tinos', label: 'Tinos' },
          { value: 'pro', label: 'Be Vietnam Pro' },
        ]}
      />
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {points('size')}
        {points('minSize')}
      </SimpleGrid>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        {(['bold', 'italic'] as const).map((style) => (
          <Tooltip key={style} label={t(`design.${style}`)}>
            <ActionIcon
              variant={item[style] ? 'filled' : 'default'}
              size={44}
              aria-label={t(`design.${style}`)}
              aria-pressed={item[style]}
              onClick={() => set({ [style]: !item[style] })}
            >
              {style === 'bold' ? <IconBold size={ICON} /> : <IconItalic size={ICON} />}
            </ActionIcon>
          </Tooltip>
        ))}
        <ColorInput
          label={t('design.colour')}
          value={item.colour}
          onChange={(colour) => {
            if (/^#[0-9a-f]{6}$/i.test(colour)) set({ colour }, 'colour');
          }}
          swatches={SWATCHES}
          eyeDropperButtonProps={{ 'aria-label': t('design.eyeDropper') }}
          style={{ flex: 1 }}
        />
      </Group>
      <SegmentedControl
        fullWidth
        aria-label={t('design.align')}
        value={item.align}
        onChange={(align) => set({ align: align as DesignText['align'] })}
        data={Object.entries(ALIGNS).map(([value, Sign]) => ({
          value,
          label: <Sign size={ICON} aria-label={t(`design.align-${value as DesignText['align']}`)} />,
        }))}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('design.vertical')}
        value={item.vertical}
        onChange={(vertical) => set({ vertical: vertical as DesignText['vertical'] })}
        data={Object.entries(VERTICALS).map(([value, Sign]) => ({
          value,
          label: <Sign size={ICON} aria-label={t(`design.vertical-${value as DesignText['vertical']}`)} />,
        }))}
      />
    </>
  );
}
