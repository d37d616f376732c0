/** What can be set of the chosen thing, with figures in millimetres; of the page when nothing is chosen. */
import { ActionIcon, Group, NumberInput, SimpleGrid, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { CertificateDesign, DesignItem } from '../../../../shared/paper/certificate-design.ts';
import { t } from '../../../kit/strings/index.ts';
import { hundredths } from './edit-design.ts';
import { kindWord } from './names.ts';
import { TextProperties } from './text-properties.tsx';

/** A length in millimetres with a decimal comma. What is no number yet changes nothing. */
export const Millimetres = ({
  label,
  value,
  onChange,
  min,
  max,
  compact,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  /** Four of them stand in a row: without unit and arrows. */
  readonly compact?: boolean;
}) => (
  <NumberInput
    label={label}
    value={value}
    onChange={(given) => {
      if (typeof given === 'number' && Number.isFinite(given)) onChange(hundredths(given));
    }}
    decimalSeparator=","
    allowedDecimalSeparators={[',', '.']}
    decimalScale={2}
    suffix={compact ? undefined : ' mm'}
    hideControls={compact}
    styles={compact ? { input: { paddingInline: '0.375rem' }, label: { whiteSpace: 'nowrap' } } : undefined}
    step={1}
    min={min}
    max={max}
  />
);

export type ItemActions = {
  readonly onSet: (values: Partial<DesignItem>, tag: string) => void;
  readonly onReorder: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
};

const ICON = 20;

function Acts({ actions, index, count }: { readonly actions: ItemActions; readonly index: number; readonly count: number }) {
  const acts = [
    { words: t('design.lower'), icon: <IconArrowUp size={ICON} />, act: () => actions.onReorder(-1), off: index === 0 },
    { words: t('design.raise'), icon: <IconArrowDown size={ICON} />, act: () => actions.onReorder(1), off: index === count - 1 },
    { words: t('design.duplicate'), icon: <IconCopy size={ICON} />, act: actions.onDuplicate, off: false },
    { words: t('design.removeItem'), icon: <IconTrash size={ICON} />, act: actions.onRemove, off: false },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {acts.map(({ words, icon, act, off }) => (
        <Tooltip key={words} label={words}>
          <ActionIcon variant="default" size={44} aria-label={words} onClick={act} disabled={off}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

export function ItemProperties({
  design,
  index,
  item,
  actions,
}: {
  readonly design: CertificateDesign;
  readonly index: number;
  readonly item: DesignItem;
  readonly actions: ItemActions;
}) {
  const length = (key: 'x' | 'y' | 'width' | 'height') => (
    <Millimetres
      label={t(`design.${key}`)}
      value={item[key]}
      onChange={(value) => actions.onSet({ [key]: value }, `${key}:${index}`)}
      min={key === 'x' || key === 'y' ? -300 : 0}
      max={600}
      compact
    />
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={700}>{kindWord(item.kind)}</Text>
        <Acts actions={actions} index={index} count={design.items.length} />
      </Group>
      <SimpleGrid cols={4} spacing={6} verticalSpacing="xs">
        {length('x')}
        {length('y')}
        {length('width')}
        {item.kind !== 'rule' && length('height')}
      </SimpleGrid>
      {item.kind === 'stars' && (
        <Millimetres label={t('design.spacing')} value={item.spacing} onChange={(spacing) => actions.onSet({ spacing }, `spacing:${index}`)} min={0} max={50} />
      )}
      {item.kind === 'text' && <TextProperties item={item} index={index} onSet={actions.onSet} />}
      {item.kind === 'note' && <Text c="dimmed">{t('design.noteHint')}</Text>}
      <Text c="dimmed">{t('design.keysHint')}</Text>
    </Stack>
  );
}
